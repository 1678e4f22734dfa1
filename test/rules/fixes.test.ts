import assert from 'node:assert/strict';
import { applied, fixesFor, marksOf, mended } from '../support/rules';

interface Case {
  readonly code: string;
  readonly what: string;
  readonly text: string;
  /** What is marked, first of all. */
  readonly marks: string;
  /** A part of the fix's title. */
  readonly fix: string;
  readonly after: string;
  readonly snippets?: true;
}

const stage = (body: string): string => `journey: A\nstages:\n  - stage: Buy\n${body}`;

const cases: readonly Case[] = [
  {
    code: 'J100',
    what: 'indents a line like its neighbours',
    text: stage('     goal: x\n    phase: before\n'),
    marks: 'goal: x',
    fix: 'Indent by 4',
    after: stage('    goal: x\n    phase: before\n'),
  },
  {
    code: 'J100',
    what: 'puts a list on a line of its own',
    text: stage('    pains: - financial: x\n'),
    marks: '-',
    fix: 'a line of its own',
    after: stage('    pains:\n      - financial: x\n'),
  },
  {
    code: 'J100',
    what: 'adds the colon behind a key',
    text: stage('    goal Get it soon\n'),
    marks: 'goal Get it soon',
    fix: 'Add a colon after `goal`',
    after: stage('    goal: Get it soon\n'),
  },
  {
    code: 'J100',
    what: 'adds the blank behind a colon',
    text: stage('    goal:x\n'),
    marks: 'goal:x',
    fix: 'blank',
    after: stage('    goal: x\n'),
  },
  {
    code: 'J100',
    what: 'quotes a text with a second colon',
    text: 'journey: A\nscenario: Home: late # at night\nstages: [Buy]\n',
    marks: 'Home: late # at night',
    fix: 'Quote',
    after: "journey: A\nscenario: 'Home: late' # at night\nstages: [Buy]\n",
  },
  {
    code: 'J100',
    what: 'doubles a backslash',
    text: stage('    goal: "C:\\Users"\n'),
    marks: '\\',
    fix: 'backslash',
    after: stage('    goal: "C:\\\\Users"\n'),
  },
  {
    code: 'J101',
    what: 'quotes one item between brackets',
    text: stage('    touchpoints: [@web Buys, Pays]\n'),
    marks: '@web Buys, Pays]',
    fix: 'Quote',
    after: stage("    touchpoints: ['@web Buys', Pays]\n"),
  },
  {
    code: 'J101',
    what: 'leaves a comment outside of the quotes',
    text: stage('    goal: [a] and b # c\n'),
    marks: '[a] and b # c',
    fix: 'Quote',
    after: stage("    goal: '[a] and b' # c\n"),
  },
  {
    code: 'J103',
    what: 'keeps quotes of both kinds',
    text: stage(`    goal: 'It''s' she said\n`),
    marks: `'It''s' she said`,
    fix: 'Quote',
    after: stage(`    goal: "'It's' she said"\n`),
  },
  {
    code: 'J104',
    what: 'quotes a doubt with a colon',
    text: stage('    doubts:\n      - Price: too high -> 30 days\n'),
    marks: 'Price: too high -> 30 days',
    fix: 'Quote',
    after: stage("    doubts:\n      - 'Price: too high -> 30 days'\n"),
  },
  {
    code: 'J105',
    what: 'quotes a value whose commas made keys',
    text: 'journey: A\npersonas:\n  tom: {name: Tom, general: married, two kids, age}\nstages: [Buy]\n',
    marks: 'two kids',
    fix: 'Quote',
    after: "journey: A\npersonas:\n  tom: {name: Tom, general: 'married, two kids, age'}\nstages: [Buy]\n",
  },
  {
    code: 'J105',
    what: 'quotes a text in braces with them',
    text: 'journey: {title here}\nstages: [Buy]\n',
    marks: 'title here',
    fix: 'braces',
    after: "journey: '{title here}'\nstages: [Buy]\n",
  },
  {
    code: 'J107',
    what: 'indents the whole file with blanks',
    text: 'journey: A\r\nstages:\r\n\t- stage: Buy\r\n\t  goal: a\tb\r\n',
    marks: '\t',
    fix: 'blanks',
    after: 'journey: A\r\nstages:\r\n  - stage: Buy\r\n    goal: a\tb\r\n',
  },
  {
    code: 'J107',
    what: 'removes the second list of stages',
    text: 'journey: A\nstages:\n  - stage: Buy\n    goal: x\nstages:\n  - stage: Use\n# end\n',
    marks: 'stages',
    fix: 'Remove this',
    after: 'journey: A\nstages:\n  - stage: Buy\n    goal: x\n# end\n',
  },
  {
    code: 'J107',
    what: 'removes the first one of two keys',
    text: 'journey: A\ngoal: x\ngoal: y\nstages: [Buy]\n',
    marks: 'goal',
    fix: 'Remove the first',
    after: 'journey: A\ngoal: y\nstages: [Buy]\n',
  },
  {
    code: 'J108',
    what: 'rewrites a number of a KPI within its quotes',
    text: stage("    kpis: { Time: '1,5 h -> −1 h' }\n"),
    marks: '1,5 h',
    fix: '1.5',
    after: stage("    kpis: { Time: '1.5 h -> −1 h' }\n"),
  },
  {
    code: 'J200',
    what: 'adds the name of a stage as its first key',
    text: 'journey: A\nstages:\n  - goal: x\n',
    marks: 'goal',
    fix: 'stage',
    after: 'journey: A\nstages:\n  - stage: Name of the stage\n    goal: x\n',
    snippets: true,
  },
  {
    code: 'J200',
    what: 'adds a bare key for a client without tab stops',
    text: 'journey: A\nstages:\n  - { goal: x }\n',
    marks: 'goal',
    fix: 'stage',
    after: 'journey: A\nstages:\n  - { stage:, goal: x }\n',
  },
  {
    code: 'J200',
    what: 'begins a map in an empty file',
    text: '# mine\r\n',
    marks: '# mine\r',
    fix: 'Begin',
    after:
      '# mine\r\njourney: Map\r\nstages:\r\n  - stage: Become aware\r\n    touchpoints:\r\n      - What happens\r\n',
    snippets: true,
  },
  {
    code: 'J201',
    what: 'keeps a key of the author’s own',
    text: stage('    "screen shot": x\n'),
    marks: '"screen shot"',
    fix: 'x-',
    after: stage('    "x-screen shot": x\n'),
  },
  {
    code: 'J201',
    what: 'adds a lane',
    text: 'journey: A\nlanes: { risk: Risk }\nstages:\n  - stage: Buy\n    law: x\n    risk: y\n',
    marks: 'law',
    fix: 'Add the lane',
    after: 'journey: A\nlanes: { risk: Risk, law: Law }\nstages:\n  - stage: Buy\n    law: x\n    risk: y\n',
  },
  {
    code: 'J202',
    what: 'makes a mapping of several lines the one item of a list',
    text: 'journey: A\nstages:\n  stage: Buy\n\n  # note\n  pains:\n    - financial: x\ngoal: y\n',
    marks: 'stage',
    fix: 'list',
    after: 'journey: A\nstages:\n  - stage: Buy\n\n    # note\n    pains:\n      - financial: x\ngoal: y\n',
  },
  {
    code: 'J202',
    what: 'makes a mapping a block of text',
    text: 'journey: A\nscenario:\n  who: x\n  what: y\nstages: [Buy]\n',
    marks: 'who',
    fix: 'text',
    after: 'journey: A\nscenario: |\n  who: x\n  what: y\nstages: [Buy]\n',
  },
  {
    code: 'J202',
    what: 'writes a flag as it is read',
    text: stage("    touchpoints: [{ touch: x, truth: 'yes' }]\n"),
    marks: "'yes'",
    fix: 'Write',
    after: stage("    touchpoints: [{ touch: x, truth: 'true' }]\n"),
  },
  {
    code: 'J202',
    what: 'puts keys above a list of stages',
    text: '- stage: Buy\n- Use\n',
    marks: '- stage: Buy\n- Use',
    fix: 'stages of a map',
    after: 'journey: Map\nstages:\n- stage: Buy\n- Use\n',
  },
  {
    code: 'J203',
    what: 'brings a number into its range',
    text: stage('    pains: [{ financial: x, severity: 7 }]\n'),
    marks: '7',
    fix: '3',
    after: stage('    pains: [{ financial: x, severity: 3 }]\n'),
  },
  {
    code: 'J204',
    what: 'converts all numbers of a map from 0–10, in every form',
    text: stage(
      "    touchpoints:\n      - A (7)\n      - { touch: B, emotion: 3 -> 9 }\n      - touch: C\n        emotion: { maya: '8', tom: 0 }\n      - D (happy)\n",
    ),
    marks: '7',
    fix: '0–10',
    after: stage(
      "    touchpoints:\n      - A (+1)\n      - { touch: B, emotion: -1 -> +1.5 }\n      - touch: C\n        emotion: { maya: '+1', tom: -2 }\n      - D (happy)\n",
    ),
  },
  {
    code: 'J204',
    what: 'sets one number to the end of the scale',
    text: stage('    touchpoints: [A (-3), B (+1)]\n'),
    marks: '-3',
    fix: 'lowest',
    after: stage('    touchpoints: [A (-2), B (+1)]\n'),
  },
  {
    code: 'J204',
    what: 'rounds to halves',
    text: stage('    emotion: 1.3\n'),
    marks: '1.3',
    fix: 'Round',
    after: stage('    emotion: +1.5\n'),
  },
  {
    code: 'J205',
    what: 'takes the nearest word',
    text: stage('    emotion: "hapy"\n'),
    marks: '"hapy"',
    fix: 'happy',
    after: stage('    emotion: "happy"\n'),
  },
  {
    code: 'J205',
    what: 'adds a face to the map’s own emotions',
    text: stage('    emotion: 🥴\n'),
    marks: '🥴',
    fix: 'Add',
    after: 'journey: A\nemotions:\n  🥴: 0\nstages:\n  - stage: Buy\n    emotion: 🥴\n',
  },
  {
    code: 'J206',
    what: 'sets a review in the future to today',
    text: 'journey: A\nreviewed: [2026-01-01, { on: 2027-01-01, by: Mira }]\nstages: [Buy]\n',
    marks: '2027-01-01',
    fix: 'today',
    after: 'journey: A\nreviewed: [2026-01-01, { on: 2026-11-22, by: Mira }]\nstages: [Buy]\n',
  },
  {
    code: 'J207',
    what: 'reads a duration in words',
    text: stage('    touchpoints: [{ touch: y, takes: "1 hour and 30 minutes" }]\n'),
    marks: '"1 hour and 30 minutes"',
    fix: '1h30min',
    after: stage('    touchpoints: [{ touch: y, takes: "1h30min" }]\n'),
  },
  {
    code: 'J208',
    what: 'writes both sides of a belief out',
    text: "journey: A\nbeliefs:\n  a: 'x -> y -> z'\nstages: [Buy]\n",
    marks: "'x -> y -> z'",
    fix: 'out',
    after: 'journey: A\nbeliefs:\n  a:\n    from: x\n    to: y -> z\nstages: [Buy]\n',
  },
  {
    code: 'J208',
    what: 'keeps the first and the last of three scores',
    text: stage('    emotion: -1 → 0 -> +1\n'),
    marks: '-1 → 0 -> +1',
    fix: 'Keep',
    after: stage('    emotion: -1 -> +1\n'),
  },
  {
    code: 'J208',
    what: 'fills in the empty left side',
    text: 'journey: A\nbeliefs:\n  a: "-> z"\nstages: [Buy]\n',
    marks: '"-> z"',
    fix: 'left side',
    after: 'journey: A\nbeliefs:\n  a: "now -> z"\nstages: [Buy]\n',
    snippets: true,
  },
  {
    code: 'J208',
    what: 'removes an arrow that leads nowhere',
    text: "journey: A\nbeliefs:\n  a: 'x -> '\nstages: [Buy]\n",
    marks: "'x -> '",
    fix: 'Remove',
    after: "journey: A\nbeliefs:\n  a: 'x'\nstages: [Buy]\n",
  },
  {
    code: 'J209',
    what: 'asks for the type of a pain without a text',
    text: stage('    pains:\n      - severity: 2\n'),
    marks: 'severity',
    fix: 'process',
    after: stage('    pains:\n      - process: What hurts\n        severity: 2\n'),
    snippets: true,
  },
  {
    code: 'J210',
    what: 'renames with all uses',
    text: stage('    id: Buy_It\n    touchpoints:\n      - touch: a\n        next: { "yes": \'Buy_It\', no: end }\n'),
    marks: 'Buy_It',
    fix: 'buy-it',
    after: stage('    id: buy-it\n    touchpoints:\n      - touch: a\n        next: { "yes": \'buy-it\', no: end }\n'),
  },
  {
    code: 'J210',
    what: 'renames a lane where it is used',
    text: 'journey: A\nlanes: { The_Law: Law }\nstages:\n  - stage: Buy\n    The_Law: x\n',
    marks: 'The_Law',
    fix: 'the-law',
    after: 'journey: A\nlanes: { the-law: Law }\nstages:\n  - stage: Buy\n    the-law: x\n',
  },
  {
    code: 'J213',
    what: 'spreads the hours over the clock',
    text: 'journey: A\nstages:\n  - { stage: a, hour: 9 }\n  - { stage: b, hour: 12 }\n  - c\n  - { stage: d, hour: 8 }\n  - { stage: e, hour: 10 }\n',
    marks: '10',
    fix: 'evenly',
    after:
      'journey: A\nstages:\n  - { stage: a, hour: 12 }\n  - { stage: b, hour: 2 }\n  - c\n  - { stage: d, hour: 7 }\n  - { stage: e, hour: 9 }\n',
  },
  {
    code: 'J300',
    what: 'renames the later one of two ids',
    text: stage('    pains: [{ process: x, id: a }, { support: y, id: a }]\n'),
    marks: 'a',
    fix: 'a-2',
    after: stage('    pains: [{ process: x, id: a }, { support: y, id: a-2 }]\n'),
  },
  {
    code: 'J300',
    what: 'renames an id with its uses where a name has the same slug',
    text: stage('    touchpoints:\n      - { touch: x, id: buy }\n      - { touch: y, next: buy }\n'),
    marks: 'buy',
    fix: 'with all uses',
    after: stage('    touchpoints:\n      - { touch: x, id: buy-2 }\n      - { touch: y, next: buy-2 }\n'),
  },
  {
    code: 'J301',
    what: 'adds a channel to the end of the channels',
    text: 'journey: A\nchannels:\n    web: Web # ours\n\nstages:\n    - stage: Buy\n      touchpoints: [x @web, y @web-chat]\n',
    marks: 'web-chat',
    fix: 'Add the channel',
    after:
      'journey: A\nchannels:\n    web: Web # ours\n    web-chat: Web chat\n\nstages:\n    - stage: Buy\n      touchpoints: [x @web, y @web-chat]\n',
  },
  {
    code: 'J301',
    what: 'adds personas where they belong',
    text: 'journey: A\nowner: Mira\n\nstages:\n  - { stage: Buy, for: [maya] }\n',
    marks: 'maya',
    fix: 'Add the persona',
    after: 'journey: A\nowner: Mira\n\npersonas:\n  maya: Maya\n\nstages:\n  - { stage: Buy, for: [maya] }\n',
  },
  {
    code: 'J301',
    what: 'lets the kind of a new source be picked',
    text: stage('    evidence: s1\n'),
    marks: 's1',
    fix: 'Add the source',
    after: 'journey: A\nsources:\n  s1: survey\nstages:\n  - stage: Buy\n    evidence: s1\n',
    snippets: true,
  },
  {
    code: 'J302',
    what: 'takes the nearest place',
    text: stage('    touchpoints: [{ touch: Pays, next: enf }]\n'),
    marks: 'enf',
    fix: 'end',
    after: stage('    touchpoints: [{ touch: Pays, next: end }]\n'),
  },
  {
    code: 'J303',
    what: 'removes an entry, and a section that it leaves empty',
    text: 'journey: A\nemotions:\n  meh: 0\nstages: [Buy]\n',
    marks: 'meh',
    fix: 'Remove',
    after: 'journey: A\nstages: [Buy]\n',
  },
  {
    code: 'J304',
    what: 'removes the path of a missing file',
    text: 'journey: A\nuse: [./a.yaml, ./b.yaml]\nstages: [Buy]\n',
    marks: './a.yaml',
    fix: 'Remove',
    after: 'journey: A\nuse: [./b.yaml]\nstages: [Buy]\n',
  },
  {
    code: 'J400',
    what: 'writes a short stage out',
    text: 'journey: A\nstages:\n  - Buy # now\n',
    marks: 'Buy',
    fix: 'touchpoint',
    after: 'journey: A\nstages:\n  - stage: Buy # now\n    touchpoints:\n      - What happens (0)\n',
    snippets: true,
  },
  {
    code: 'J411',
    what: 'writes a short touchpoint out for its pain point',
    text: stage("    touchpoints:\n      - 'Pays: online @web @app (-1 -> +1)' # note\n"),
    marks: '-1 -> +1',
    fix: 'pain',
    after: stage(
      "    touchpoints:\n      - touch: 'Pays: online' # note\n        channel: [web, app]\n        emotion: -1 -> +1\n        pains:\n          - financial: What hurts\n",
    ),
    snippets: true,
  },
  {
    code: 'J411',
    what: 'adds a pain point between brackets',
    text: stage('    touchpoints: [Pays (-1), x]\n'),
    marks: '-1',
    fix: 'process pain',
    after: stage('    touchpoints: [{ touch: Pays, emotion: -1, pains: [{ process: }] }, x]\n'),
  },
  {
    code: 'J412',
    what: 'adds a pain point where the drop is',
    text: stage(
      '    touchpoints:\n      - Finds (+1)\n      - touch: Pays\n        emotion: -1\n        takes: 4m\n        # later\n',
    ),
    marks: '-1',
    fix: 'pain',
    after: stage(
      '    touchpoints:\n      - Finds (+1)\n      - touch: Pays\n        emotion: -1\n        pains:\n          - financial: What hurts\n        takes: 4m\n        # later\n',
    ),
    snippets: true,
  },
  {
    code: 'J434',
    what: 'creates an opportunity like the ones that are there',
    text: stage('    pains: [process: Asks twice]\nopportunities:\n  a: { idea: x, fixes: [] }\n'),
    marks: 'Asks twice',
    fix: 'opportunity',
    after: stage(
      '    pains: [process: Asks twice]\nopportunities:\n  a: { idea: x, fixes: [] }\n  fix-asks-twice: { idea: Mend “Asks twice”, fixes: [asks-twice] }\n',
    ),
  },
  {
    code: 'J470',
    what: 'adds today to a single date',
    text: 'journey: A\nreviewed: 2020-01-01 # first\nstages: [Buy]\n',
    marks: '2020-01-01',
    fix: 'Add a review',
    after: 'journey: A\nreviewed: [2020-01-01, 2026-11-22] # first\nstages: [Buy]\n',
  },
  {
    code: 'J470',
    what: 'adds an entry like the last one',
    text: 'journey: A\nreviewed:\n  - on: 2020-01-01\n    by: me\nstages: [Buy]\n',
    marks: '2020-01-01',
    fix: 'Add a review',
    after: 'journey: A\nreviewed:\n  - on: 2020-01-01\n    by: me\n  - on: 2026-11-22\nstages: [Buy]\n',
  },
];

describe('fixes', () => {
  for (const { code, what, text, marks, fix, after, snippets = false } of cases)
    it(`${code}: ${what}`, async () => {
      assert.equal((await marksOf(code, text))[0], marks);
      const fixes = await fixesFor(code, text, { snippets });
      const found = fixes.find(({ title }) => title.includes(fix));
      assert.ok(found, fixes.map(({ title }) => title).join(', '));
      assert.equal(applied(text, found), after);
    });

  it('J109: moves the second document to a file of its own', async () => {
    const text = 'journey: A\nstages: [Buy]\n---\njourney: B\nstages: [Use]\n---\njourney: C\nstages: []\n';
    const [fix] = await fixesFor('J109', text);
    assert.ok(fix);
    assert.deepEqual(fix.create, { uri: 'file:///maps/map-2.journey.yaml', text: 'journey: B\nstages: [Use]\n' });
    assert.equal(applied(text, fix), 'journey: A\nstages: [Buy]\n---\njourney: C\nstages: []\n');
  });

  it('J304: creates a missing library, which then is one', async () => {
    const text = 'journey: A\nuse: ./team/lib.journey.yaml\nstages: [Buy]\n';
    const [fix] = await fixesFor('J304', text);
    assert.equal(fix?.create?.uri, 'file:///maps/team/lib.journey.yaml');
    assert.deepEqual(await marksOf('J304', text, { files: { 'team/lib.journey.yaml': fix.create.text } }), []);
  });

  it('J204: takes a map for one from 1–5 by its highest and lowest number', async () => {
    assert.match(
      await mended('J204', '1–5', stage('    touchpoints: [A (5), B (1), C (3)]\n')),
      /A \(\+2\), B \(-2\), C \(0\)/,
    );
    const titles = (await fixesFor('J204', stage('    touchpoints: [A (5), B (-1)]\n'))).map(({ title }) => title);
    assert.deepEqual(titles, ['Set to +2, the highest score']);
  });
});
