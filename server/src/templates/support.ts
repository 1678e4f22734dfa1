import { filled, type Template } from './template';

/** Something has broken: from the first try to help oneself to trust regained. */
export const support: Template = {
  id: 'support',
  name: 'Support case',
  about: 'Something does not work: from noticing it to being sure that it will not happen again',
  title: 'When something stops working',
  write: filled(
    ({
      title,
      who,
      name,
      general,
    }) => `# A support case. It begins before anybody calls you, and ends when the customer trusts you again, not with the ticket.
journey: ${title}
status: draft                          # draft, review, live: the further on, the stricter the checks
scenario: A customer of two years, on a weekday, needs the thing today
goal: Have it working again before tonight
business_goal: Nine of ten cases are solved in the first contact

sources:                               # add tickets, calls and surveys here; until then all is a guess
  guess: assumption

personas:
  ${who}:
    name: ${name}${general}
    channels: [help, chat, phone, email]
    goals: { short: Go on with the day, long: Rely on it }
    problems: [Has told the story twice already]
    evidence: [guess]

channels:
  help: Help pages
  chat: { name: Chat, reply_within: 5m }               # what you promise
  phone: { name: Hotline, kind: offline, reply_within: 3m }
  email: Email

stages:
  - stage: Notices it
    phase: before                      # before, during or after the contact with you
    goal: Find out whether it is my fault
    kpis: { Visits of the status page: 3k -> 3.5k }       # actual -> target: put your own numbers
    content: [A status page, The five commonest faults]
    touchpoints:                       # in short: what happens @channel (emotion)
      - touch: Sees an error that says nothing
        emotion: -1                    # -2 to +2, a word or a face
        says: What does "error 51" want from me?
        pains:                         # the type is the key: financial, productivity, process or support
          - productivity: The message does not say what to do
            id: mute-error
            severity: 2
        evidence: [guess]
      - touch: Searches the help pages
        channel: help
        act: discovery
        emotion: -0.5 -> +0.5          # as it is -> as it should be
        pains:
          - support: The page is about the version before
            id: old-page
            severity: 2

  - stage: Asks for help
    phase: during
    goal: Tell it once, to somebody who can help
    kpis: { First response time: { actual: 9, target: 7, unit: min } }
    doubts:                            # what stands before the next step -> your answer to it
      - They will send me round in circles -> The first person keeps the case until it is solved
    touchpoints:
      - touch: Describes it in the chat
        channel: chat
        act: support
        emotion: -0.5
        takes: 12m
        pains:
          - process: Asked for the customer number three times
            id: asked-thrice
            severity: 2
            evidence: [guess]
      - touch: Is called back by somebody who has read it all
        channel: phone
        note: The chat is handed over with its whole text
        truth: true                    # a moment of truth: here it is won or lost
        emotion: +1
        backstage: The case, the log of the device, the history of the customer
        team: Second level
        evidence: [guess]

  - stage: Gets it solved
    phase: during
    goal: See it work
    kpis: { Solved in the first contact: 71% -> 85% }
    touchpoints:
      - touch: Follows three steps, and it works
        channel: phone
        act: support
        emotion: +1.5

  - stage: Trusts it again
    phase: after
    goal: Be sure that it stays so
    kpis: { CSAT: 76% -> 85% }
    touchpoints:
      - touch: Answers whether it is solved
        channel: email
        note: The mail names the person who called
        act: feedback
        emotion: +0.5
      - touch: Hears two weeks later what was mended for everybody
        channel: email
        emotion: +1
        wow: true                      # better than expected
      - touch: Recommends us to a colleague
        act: loyalty
        emotion: +1

opportunities:                         # what mends which pain; impact and effort from 1 to 5
  speaking-errors: { idea: Say in each error what to do next, fixes: [mute-error], impact: 4, effort: 2 }
  page-per-version: { idea: Check the help pages with each release, fixes: [old-page], impact: 3, effort: 2 }
  known-customer: { idea: Open the chat from within the account, fixes: [asked-thrice], impact: 4, effort: 3 }
`,
  ),
};
