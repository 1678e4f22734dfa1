import assert from 'node:assert/strict';
import { fixesFor, itMends, type Mend, marksOf } from '../support/rules';

const stage = (body: string): string => `journey: A\nstages:\n  - stage: Buy\n${body}`;

const mends: readonly Mend[] = [
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

describe('fixes of references and of craft', () => {
  itMends(mends);

  it('J301: offers no key that stands beside it already', async () => {
    const head = 'journey: A\npersonas: { greta: Greta }\nstages:\n  - stage: Buy\n';
    const titles = async (feelings: string): Promise<string[]> =>
      (await fixesFor('J301', `${head}    emotion: ${feelings}\n`)).map(({ title }) => title);
    assert.ok((await titles('{ gerta: 1 }')).includes('Did you mean `greta`?'));
    assert.ok(!(await titles('{ greta: 0, gerta: 1 }')).includes('Did you mean `greta`?'));
  });

  it('J302: offers what is alike, and nothing of which no letter would stay', async () => {
    const touches = ['{ touch: A, next: ken }', 'E', 'Keep'].map(each => `      - ${each}\n`).join('');
    const fixes = await fixesFor('J302', `journey: A\nstages:\n  - stage: Buy\n    touchpoints:\n${touches}`);
    assert.deepEqual(
      fixes.map(({ title }) => title),
      ['Did you mean `keep`?', 'Did you mean `end`?'],
    );
  });

  it('J304: creates a missing library, which then is one', async () => {
    const text = 'journey: A\nuse: ./team/lib.journey.yaml\nstages: [Buy]\n';
    const [fix] = await fixesFor('J304', text);
    assert.equal(fix?.create?.uri, 'file:///maps/team/lib.journey.yaml');
    assert.deepEqual(await marksOf('J304', text, { files: { 'team/lib.journey.yaml': fix.create.text } }), []);
  });
});
