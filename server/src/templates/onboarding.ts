import { filled, type Template } from './template';

/** The first weeks with a product: from the decision to a habit. */
export const onboarding: Template = {
  id: 'onboarding',
  name: 'Onboarding',
  about: 'The first thirty days with a product, from signing up to a habit that others are told of',
  title: 'The first thirty days',
  write: filled(
    ({
      title,
      who,
      name,
      general,
    }) => `# The first thirty days. What counts is the first success, and how many minutes it takes to get there.
journey: ${title}
status: draft                          # draft, review, live: the further on, the stricter the checks
scenario: A team of nine tries the product for thirty days, and one of them has to make it work
goal: Know by Friday whether it is worth it
business_goal: A third of the trials become customers

story:
  conflict: Two people planned the same week, and nobody noticed before Friday
  climax: first-import                 # the touchpoint at which it is decided

beliefs:                               # what has to change in people's minds: now -> wanted
  takes-weeks: { from: Setting it up takes weeks, to: It took one afternoon, kind: fear, evidence: [guess] }

sources:                               # add interviews and usage data here; until then all is a guess
  guess: assumption

personas:
  ${who}:
    name: ${name}${general}
    channels: [web, app, email, video]
    goals: { short: One success to show on Friday, long: A team that uses it by itself }
    problems: [Does this beside the real work]
    evidence: [guess]

channels:
  web: Our site
  app: The product
  email: Email
  video: Video call

stages:
  - stage: Signs up
    phase: before                      # before, during or after the first success
    goal: See it with my own eyes
    shifts: [takes-weeks]              # beliefs that this stage works on
    kpis: { Visitor to trial: 3.8% -> 4.5% }              # actual -> target: put your own numbers
    content: [A tour of two minutes]
    touchpoints:                       # in short: what happens @channel (emotion)
      - touch: Reads what others needed to set it up
        channel: web
        act: discovery
        emotion: +0.5                  # -2 to +2, a word or a face
      - Creates an account @app (curious)

  - stage: Sets it up
    phase: during
    goal: See our own data in it
    shifts: [takes-weeks]
    kpis: { Trials with own data: 48% -> 60% }
    doubts:                            # what stands before the next step -> your answer to it
      - Our data is a mess -> Send the sheet as it is, the import asks what it does not know
    touchpoints:
      - touch: Looks at an empty screen
        channel: app
        emotion: -1 -> +0.5            # as it is -> as it should be
        thinking: And now?
        takes: 25m
        pains:                         # the type is the key: financial, productivity, process or support
          - productivity: Nothing shows until forty fields are filled in
            id: empty-screen
            severity: 2
      - touch: Imports the first sheet
        id: first-import
        channel: app
        truth: true                    # a moment of truth: here it is won or lost
        emotion: -1.5 -> +1
        pains:
          - process: The import stops at row 212 and does not say why
            id: import-stops
            severity: 3
            evidence: [guess]
        evidence: [guess]

  - stage: Succeeds for the first time
    phase: during
    goal: Have something to show
    kpis: { Reached in the first week: 41% -> 51% }
    touchpoints:
      - Shows the others the first result @app (+1.5)
      - touch: Asks how to go on
        channel: video
        act: support
        reply_within: 1d               # what you promise
        emotion: +0.5

  - stage: Makes it a habit
    phase: after
    goal: Do no more about it
    kpis: { Weekly active teams: 34% -> 41% }
    touchpoints:
      - touch: Decides to stay
        channel: app
        act: decision
        emotion: +1
      - touch: Tells what was hard
        channel: video
        act: feedback
        emotion: +0.5
      - touch: Brings another team along
        act: loyalty
        emotion: +2

opportunities:                         # what mends which pain; impact and effort from 1 to 5
  sample-project: { idea: Begin with a sample that can be changed, fixes: [empty-screen], impact: 4, effort: 2 }
  forgiving-import: { idea: Import what is clear and list the rest, fixes: [import-stops], impact: 5, effort: 3 }
`,
  ),
};
