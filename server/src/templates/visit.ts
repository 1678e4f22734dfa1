import { filled, type Template } from './template';

/** A service at a place: booked, travelled to, waited for, received, and followed up. */
export const visit: Template = {
  id: 'visit',
  name: 'Service visit',
  about: 'A service at a place, such as a clinic, a bank or a workshop: booking, arriving, waiting, being served',
  title: 'A visit from booking to follow-up',
  write: filled(
    ({
      title,
      who,
      name,
      general,
    }) => `# A service at a place. Much of it happens backstage: \`backstage\` and \`team\` say what the customer does not see.
journey: ${title}
status: draft                          # draft, review, live: the further on, the stricter the checks
scenario: A first visit, booked a week ahead, on a working day, by public transport
goal: Have it done, and understand what was done
business_goal: Half of the visitors come to us the next time, too

sources:                               # add observations, interviews and numbers here; until then all is a guess
  guess: assumption

personas:
  ${who}:
    name: ${name}${general}
    channels: [web, phone, message, place]
    goals: { short: Back at work by noon, long: Somebody who knows me }
    problems: [Has to take half a day off]
    evidence: [guess]

channels:
  web: Our site
  phone: Telephone
  message: Text message
  place: { name: At our place, kind: offline }

stages:
  - stage: Books
    phase: before                      # before, during or after the visit
    goal: Get a time that fits
    kpis: { Booked online: 46% -> 55% }                   # actual -> target: put your own numbers
    content: [What to bring and how long it takes]
    doubts:                            # what stands before the next step -> your answer to it
      - Will it take all morning? -> The booking says how long, and the message says if it gets later
    touchpoints:                       # in short: what happens @channel (emotion)
      - touch: Looks for somebody nearby
        channel: web
        act: discovery
        emotion: 0                     # -2 to +2, a word or a face
      - touch: Books a time
        channel: web
        act: decision
        emotion: +0.5
        backstage: The calendar of the people who work that day
        team: Front desk

  - stage: Arrives
    phase: during
    goal: Be in the right place
    kpis: { Find the entrance by themselves: 78% -> 90% }
    touchpoints:
      - touch: Follows the map in the message
        channel: message
        device: phone
        emotion: +0.5
      - touch: Says the name at the desk
        channel: place
        note: The desk has the booking on its screen, with what was asked online
        emotion: -0.5 -> +0.5          # as it is -> as it should be
        pains:                         # the type is the key: financial, productivity, process or support
          - process: The form asks once more what was filled in online
            id: same-form
            severity: 2

  - stage: Waits
    phase: during
    goal: Know how long it takes
    kpis: { Waiting time: { actual: 34, target: 27, unit: min } }
    touchpoints:
      - touch: Waits past the time that was booked
        channel: place
        emotion: -1.5 -> 0
        says: Has somebody forgotten me?
        takes: 34m
        pains:
          - support: Nobody says how long it will be
            id: no-word
            severity: 3
            count: 61
            evidence: [guess]
        backstage: Two rooms share one person
        team: Front desk
        evidence: [guess]

  - stage: Is served
    phase: during
    goal: Be taken seriously
    kpis: { CSAT: 82% -> 88% }
    touchpoints:
      - touch: Is asked, and listened to
        channel: place
        truth: true                    # a moment of truth: here it is won or lost
        emotion: +1.5
        takes: 20m
        evidence: [guess]

  - stage: Follows it up
    phase: after
    goal: Know what comes next
    kpis: { Come again within two years: 41% -> 50% }
    touchpoints:
      - touch: Reads at home what was done
        channel: message
        device: phone
        note: The message repeats what was said at the place, and whom to call
        emotion: +1
        wow: true                      # better than expected
      - touch: Answers two questions
        channel: message
        device: phone
        act: feedback
        emotion: +0.5
      - touch: Sends a neighbour to us
        act: loyalty
        emotion: +1

opportunities:                         # what mends which pain; impact and effort from 1 to 5
  filled-form: { idea: Print the form with what is known, fixes: [same-form], impact: 3, effort: 2 }
  honest-delay: { idea: Send a message when it gets later, fixes: [no-word], impact: 5, effort: 2 }
`,
  ),
};
