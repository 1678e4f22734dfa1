import { filled, type Template } from './template';

/** A tool for colleagues, who have not chosen it: from the announcement to work that is done with it. */
export const internalTool: Template = {
  id: 'internal-tool',
  name: 'Internal tool',
  about: 'A new tool for colleagues who did not ask for it: announced, learnt, used, made better',
  title: 'Our new tool, as colleagues live it',
  write: filled(
    ({
      title,
      who,
      name,
      general,
    }) => `# A tool for colleagues. They are customers, too, only that they cannot choose: what they pay with is time and patience.
journey: ${title}
status: draft                          # draft, review, live: the further on, the stricter the checks
scenario: Two hundred colleagues in three places change from the old tool within a quarter
goal: Get my work done, and not learn another tool
business_goal: The old tool is switched off in spring, and nobody misses it

story:
  conflict: The old tool loses a day of work each month
  climax: enters-numbers               # the touchpoint at which it is decided

beliefs:                               # what has to change in people's minds: now -> wanted
  more-work: { from: New tools make more work, to: This one saves me an hour a week, evidence: [guess] }

villains:                              # who pulls people off the path, at which stage, and what helps
  old-sheet: { name: The old spreadsheet still works, tempts: [learns-it], counter: clean-import }

sources:                               # add interviews, tickets and usage data here; until then all is a guess
  guess: assumption

personas:
  ${who}:
    name: ${name}${general}
    channels: [meeting, email, tool, colleague]
    goals: { short: Hand in the report on time, long: Go home on time }
    problems: [Four tools for one task]
    evidence: [guess]

channels:
  meeting: { name: Team meeting, kind: offline }
  email: Email
  tool: The tool
  colleague: { name: The colleague who knows, kind: offline, by: peers, reply_within: 1h }

stages:
  - stage: Hears of it
    phase: before                      # before, during or after the change
    goal: Know what it means for me
    shifts: [more-work]                # beliefs that this stage works on
    kpis: { Know why it comes: 38% -> 47% }               # actual -> target: put your own numbers
    content: [One page on what changes for whom]
    doubts:                            # what stands before the next step -> your answer to it
      - Will my old data be lost? -> It is moved over the weekend, and the old tool can be read for a year
    touchpoints:                       # in short: what happens @channel (emotion)
      - touch: Hears of it in the team meeting
        channel: meeting
        act: discovery
        emotion: -0.5                  # -2 to +2, a word or a face
        says: Another one?
        pains:                         # the type is the key: financial, productivity, process or support
          - productivity: Nobody says what goes away in return
            id: nothing-goes
            severity: 2

  - stage: Learns it
    phase: during
    goal: Do the first real task with it
    shifts: [more-work]
    kpis: { First task without help: 52% -> 65% }
    touchpoints:
      - touch: Signs in for the first time
        channel: tool
        note: The invitation to the meeting has the link, and who helps
        emotion: 0
      - touch: Enters the same numbers once more
        id: enters-numbers
        channel: tool
        truth: true                    # a moment of truth: here it is won or lost
        emotion: -1.5 -> +0.5          # as it is -> as it should be
        takes: 40m
        pains:
          - process: Numbers that the old tool has are typed in by hand
            id: typed-again
            severity: 3
            count: 180
            evidence: [guess]
        backstage: The export of the old tool
        team: IT
        evidence: [guess]
      - touch: Asks the colleague who knows
        channel: colleague
        note: Everybody knows who that is, on each floor
        act: support
        emotion: +0.5

  - stage: Works with it
    phase: during
    goal: Think of my work, not of the tool
    kpis: { Time for the weekly report: { actual: 50, target: 40, unit: min } }
    touchpoints:
      - touch: Hands in the first report in half the time
        channel: tool
        note: The link in the chat with the colleague opens the right page
        act: decision
        emotion: +1.5
        wow: true                      # better than expected

  - stage: Makes it better
    phase: after
    goal: Be heard when something is in the way
    kpis: { Wishes answered within two weeks: 44% -> 55% }
    touchpoints:
      - touch: Says what is in the way
        channel: tool
        act: feedback
        emotion: +0.5
      - touch: Shows a newcomer how it goes
        act: loyalty
        emotion: +1

opportunities:                         # what mends which pain; impact and effort from 1 to 5
  what-goes: { idea: Name the forms and lists that are dropped, fixes: [nothing-goes], impact: 4, effort: 1 }
  clean-import: { idea: Take over the numbers of the old tool, fixes: [typed-again], impact: 5, effort: 3 }
`,
  ),
};
