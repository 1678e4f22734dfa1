import { filled, type Template } from './template';

/** The customer as the hero of a story: from the life before, through a decision, to the life after. */
export const hero: Template = {
  id: 'hero',
  name: 'Hero’s journey',
  about: 'A story: what holds your customer back, the hard decision, and how life is different afterwards',
  title: 'Buying and living with a desk lamp',
  write: filled(
    ({
      title,
      who,
      name,
      general,
    }) => `# The customer is the hero, you are the helper. Replace what stands here with what you hear from customers.
# The one idiom to learn is \`now -> wanted\`: beliefs, emotions, numbers, and doubts with their answers.
journey: ${title}
status: draft                          # draft, review, live: the further on, the stricter the checks
scenario: Somebody who has put up with the problem for months looks for a way out, and pays for it themselves
goal: Get through the evening without the problem
business_goal: Eight of a hundred visitors stay customers for a year

story:
  circumstances: The problem is a part of every evening, and everybody has got used to it
  conflict: One evening it costs something that matters
  climax: pays                         # the touchpoint at which the hard decision falls
  inner: From "I cope" to "I deserve better"
  cliffhanger: What the hero can do next, now that this is solved

beliefs:                               # what has to change in the hero's mind
  all-alike: { from: They are all alike, to: This one is made for people like me, evidence: [guess] }
  regret: { from: I shall regret the money, to: I can give it back, kind: fear, evidence: [guess] }

villains:                              # who pulls the hero off the path, at which stage, and what helps
  habit: { name: The old way costs nothing, tempts: [feels-it], counter: A question that shows what the old way costs }
  bargain: { name: The cheapest offer, tempts: [compares], counter: honest-comparison }

sources:                               # add interviews, surveys and numbers here; until then all is a guess
  guess: assumption

personas:
  ${who}:
    name: ${name}${general}
    channels: [search, web, parcel, email]
    goals: { short: A quiet evening, long: Never think about it again }
    problems: [Has tried two things that did not help]
    evidence: [guess]

channels:
  search: Web search
  web: Our site
  parcel: { name: Parcel, kind: offline, by: partner }
  email: Email

stages:
  - stage: Feels it
    phase: before                      # before, during or after the purchase
    goal: Understand where the problem comes from
    shifts: [all-alike]                # beliefs that this stage works on
    kpis: { Visitors from search: 4k -> 5k }             # actual -> target: put your own numbers
    content: [A guide that names the cause]
    touchpoints:
      - touch: Looks for the cause
        channel: search
        act: discovery
        emotion: 0                     # -2 to +2, a word or a face
        thinking: Is it me, or can something be done?

  - stage: Compares
    phase: before
    goal: Be sure to pick the right one
    shifts: [all-alike, regret]
    kpis: { Visitors who read a comparison: 22% -> 27% }
    content: [A comparison that also says for whom it is not]
    doubts:                            # what stands before the next step -> your answer to it
      - It is expensive -> Thirty days to try it, and we pay the return
    touchpoints:
      - Reads two comparisons @web (curious)
      - touch: Asks friends what they think
        emotion: +0.5

  - stage: Decides
    phase: during
    goal: Get it over with
    shifts: [regret]
    kpis: { Conversion: 3% -> 3.5% }
    touchpoints:
      - touch: Decides and pays
        id: pays
        channel: web
        act: decision
        truth: true                    # a moment of truth: here it is won or lost
        emotion: -1.5 -> +1            # as it is -> as it should be
        says: Why does it cost more on the last page?
        pains:                         # the type is the key: financial, productivity, process or support
          - financial: Shipping appears only on the last page
            id: late-shipping
            severity: 3
            evidence: [guess]
        evidence: [guess]

  - stage: Lives differently
    phase: after
    goal: Forget that there ever was a problem
    kpis: { NPS: 31 -> 38, Returns: 9% -> 8% }
    touchpoints:
      - touch: Unpacks it in five minutes
        channel: parcel
        note: The way from the site to the parcel is told by mail
        emotion: +2
        wow: true
      - touch: Answers two questions
        channel: email
        note: The mail comes a week after the parcel
        act: feedback
        emotion: +1
      - touch: Tells a friend
        act: loyalty                   # this is where the next journey begins
        emotion: +1.5

opportunities:                         # what mends which pain; impact and effort from 1 to 5
  early-shipping: { idea: Show shipping on the first page, fixes: [late-shipping], impact: 5, effort: 1 }
  honest-comparison: { idea: Compare by cost over five years, serves: Conversion, impact: 3, effort: 2 }
`,
  ),
};
