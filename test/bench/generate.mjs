/**
 * Journey maps of any length, always the same text for the same length: valid, written as people write them, and with
 * few remarks of the checks.
 */

const header = `journey: Planning the week in a studio of nine
type: current
status: live
scenario: Design studios of 5 to 20 people without an IT department
goal: Know on Thursday who is free next week
business_goal: 30 % of trials become studios that still plan with us a year later
owner: Jonas Lind
reviewed: 2026-11-02
review_every: 1y

beliefs:
  tools-promise: Every tool promises that -> This one knows how studios bill
  month-lost: { from: Moving our data costs us a month, to: It took one afternoon, kind: fear, evidence: [interviews] }

sources:
  interviews: { kind: interview, title: Trials that stayed and trials that left, on: 2026-10-30, n: 24 }
  usage: { kind: analytics, title: First thirty days in the product, on: 2026-10-14, n: 1320 }

personas:
  nadia: { name: Nadia Haddad, role: primary, general: Office manager of the studio, goals: One plan, evidence: [interviews] }
  jules: { name: Jules Moreau, general: Architect in the second year, goals: Finish the model, evidence: [interviews] }

channels:
  search: Web search
  web: Our site
  app: The product in the browser and on the phone
  chat: { name: Chat in the product, reply_within: 10m }
  desk: { name: At the desk, kind: offline }

stages:
`.split('\n');

const verbs = ['Compares', 'Opens', 'Tries', 'Explains', 'Shares', 'Exports', 'Checks', 'Moves'];
const things = ['the weekly plan', 'the price list', 'the first import', 'the holiday table', 'the invoice draft'];
const people = [
  'with the studio',
  'for the client',
  'before lunch',
  'on the tram',
  'after the meeting',
  'at half past five',
];
const channels = ['search', 'web', 'app', 'chat', 'desk'];
const acts = ['discovery', 'decision', 'support', 'feedback', 'loyalty'];
const pick = (list, index) => list[index % list.length];

/** What happens: no two texts of a map are the same. */
const happens = n => `${pick(verbs, n)} ${pick(things, n >> 1)} ${pick(people, n >> 2)}, time ${n}`;

const pain = n => `        pains:
          - ${pick(['process', 'productivity', 'support', 'financial'], n)}: The form of step ${n} asks twice for the same address
            id: pain-${n}
            severity: ${(n % 3) + 1}
            evidence: [interviews]`;

const touchpoints = [
  n => `      - ${happens(n)} @${pick(channels, n)} (+1)`,
  n => `      - touch: ${happens(n)}
        channel: ${pick(channels, n)}
        act: ${pick(acts, n)}
        emotion: { nadia: -1 -> +1, jules: -0.5 }
        says: Why does it ask for number ${n} on the very last page?
        takes: ${(n % 50) + 5}m
${pain(n)}
        evidence: [usage]`,
  n => `      - ${happens(n)} @${pick(channels, n + 1)} (satisfied)`,
  n => `      - touch: ${happens(n)}
        channel: [app, desk]
        emotion: { nadia: curious, jules: 0 }
        thinking: Is that the number that I gave them in week ${n % 52}?
        backstage: Nightly copy of every workspace, fraud check
        team: Onboarding
        evidence: [interviews, usage]`,
];

const stage = (n, long) =>
  `  - stage: Step ${n}, ${pick(things, n)} ${pick(people, n)}
    phase: ${n === 1 ? 'before' : 'during'}
    goal: Find two plans of ${n + 10} that are worth a trial
    shifts: [${pick(['tools-promise', 'month-lost'], n)}]
    doubts:
      - We have no time for step ${n} -> Send the sheet, the import reads it
    kpis: { Visitors of step ${n}: ${n % 40}.4k -> ${(n % 40) + 5}k, Done in step ${n}: { actual: ${n % 60}%, target: ${(n % 60) + 20}%, from: usage } }
    content: [The first week of ${n + 2} studios]
    touchpoints:
${Array.from({ length: long ? 4 : 2 }, (_, at) => touchpoints[at](n * 4 + at)).join('\n')}
    opportunities:
      idea-${n}: { idea: Ask for the address once in step ${n}, impact: ${(n % 5) + 1}, effort: ${(n % 4) + 1}, owner: Product, status: planned }

`
    .split('\n')
    .slice(0, -1);

/** A map of about this many lines: whole stages, short ones in a short map. */
export function generate(lines) {
  const all = header.slice(0, -1);
  for (let n = 1; n === 1 || all.length < lines - 12; n++) all.push(...stage(n, lines > 200));
  return `${all.join('\n')}\n`;
}
