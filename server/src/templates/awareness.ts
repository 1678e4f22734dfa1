import { filled, type Template } from './template';

/** From the first time that somebody hears of you to the customer who brings others. */
export const awareness: Template = {
  id: 'awareness',
  name: 'Awareness to loyalty',
  about: 'The classic funnel, from the customer’s side: aware, interested, decided, served, loyal',
  title: 'From the first contact to the second order',
  write: filled(
    ({
      title,
      who,
      name,
      general,
    }) => `# From the first contact to a customer who brings others. Write each stage in the customer's words, not in yours.
journey: ${title}
status: draft                          # draft, review, live: the further on, the stricter the checks
scenario: People who have never heard of us, buy online, and decide within a week
goal: Solve it this week, without a mistake
business_goal: A third of the buyers order again within a year

sources:                               # add interviews, surveys and numbers here; until then all is a guess
  guess: assumption

personas:
  ${who}:
    name: ${name}${general}
    channels: [social, search, web, email]
    goals: { short: Have it solved by Friday, long: A place to come back to }
    problems: [Too little time to compare]
    evidence: [guess]

channels:
  social: { name: Social media, for: awareness }
  search: Web search
  web: Our site
  email: Email

stages:
  - stage: Becomes aware
    phase: before                      # before, during or after the purchase
    goal: See whether this is about me
    kpis: { Ad impressions: 41k -> 50k }                 # actual -> target: put your own numbers
    content: [A short film of the problem]
    touchpoints:                       # in short: what happens @channel (emotion)
      - touch: Sees a friend's post about it
        channel: social
        act: discovery
        emotion: +0.5                  # -2 to +2, a word or a face
      - Searches for the name @search (curious)

  - stage: Gets interested
    phase: before
    goal: Know what it does and what it costs
    kpis: { Visitors who see the price: 31% -> 38% }
    content: [A page with the price, Three customers in their own words]
    doubts:                            # what stands before the next step -> your answer to it
      - Is that for people like me? -> Three customers tell what they used it for
    touchpoints:
      - touch: Looks for the price
        channel: web
        emotion: -1 -> +0.5            # as it is -> as it should be
        thinking: If they hide it, it must be high.
        pains:                         # the type is the key: financial, productivity, process or support
          - process: The price shows only after five questions
            id: hidden-price
            severity: 2
        evidence: [guess]
      - Reads what others say @web (+0.5)

  - stage: Decides
    phase: during
    goal: Order in one go
    kpis: { Conversion: 2.8% -> 3.4% }
    doubts:
      - What if it does not fit? -> Thirty days to send it back, free of charge
    touchpoints:
      - touch: Orders on the phone
        channel: web
        act: decision
        truth: true                    # a moment of truth: here it is won or lost
        emotion: +0.5
        takes: 4m
        evidence: [guess]

  - stage: Is served
    phase: after
    goal: Know when it comes and how it works
    kpis: { Deliveries on the day promised: 88% -> 95% }
    touchpoints:
      - Gets a mail with the day @email (relieved)
      - touch: Opens it and uses it at once
        emotion: +2
        wow: true                      # better than expected
      - touch: Answers how it was
        channel: email
        act: feedback
        emotion: +0.5

  - stage: Comes back
    phase: after
    goal: Get the next one without searching again
    kpis: { Repurchase rate: 24% -> 29% }
    touchpoints:
      - touch: Gives a friend the code
        channel: social
        act: loyalty                   # this is where the next journey begins
        emotion: +1.5

opportunities:                         # what mends which pain; impact and effort from 1 to 5
  open-price: { idea: Put the price on the first page, fixes: [hidden-price], impact: 4, effort: 1 }
`,
  ),
};
