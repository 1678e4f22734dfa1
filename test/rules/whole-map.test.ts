import assert from 'node:assert/strict';
import { readSettings } from '../../server/src/settings';
import { itMends, look, type Mend, marks, marksOf } from '../support/rules';

const stages = (...names: readonly string[]): string =>
  `journey: A\nstages:\n${names.map(name => `  - ${name}\n`).join('')}`;
const touches = (...list: readonly string[]): string =>
  `journey: A\nstages:\n  - stage: B\n    touchpoints:\n${list.map(each => `      - ${each}\n`).join('')}`;

describe('rules about the whole map', () => {
  it('are silent in a library, and while the map can’t be read', async () => {
    assert.deepEqual(await marks('channels: { web: Web }\n'), []);
    assert.deepEqual(
      (await marks('journey: A\nstages:\n  - stage: B\n    goal "x\n')).filter(mark => mark.startsWith('J4')),
      [],
    );
  });

  it('are told once of a map without stages: that it has none', async () => {
    const found = await marks('journey: A\nscenario: x\npersonas: { a: A }\nstages: []\n');
    assert.deepEqual(
      found.filter(mark => mark < 'J42'),
      ['J200 stages'],
    );
  });
});

describe('J401, phases', () => {
  it('are missing at the start, at the end, or at both', async () => {
    const message = async (text: string): Promise<string | undefined> =>
      (await look(text)).findings.find(({ code }) => code === 'J401')?.message;
    assert.match(
      (await message(stages('{ stage: B, phase: during }'))) ?? '',
      /no stage `before` and no stage `after`/,
    );
    assert.match((await message(stages('B'))) ?? '', /There is no stage `after`/);
    assert.equal(await message(stages('B', '{ stage: C, phase: after }')), undefined);
  });
});

describe('J404 and J405, sizes', () => {
  const many = (count: number): string[] => Array.from({ length: count }, (_, at) => `Stage ${at}`);

  it('are from three to twelve stages', async () => {
    for (const [count, expected] of [
      [2, 1],
      [3, 0],
      [12, 0],
      [13, 1],
    ] as const)
      assert.equal((await marksOf('J404', stages(...many(count)))).length, expected, `${count}`);
  });

  it('are up to sixty touchpoints', async () => {
    const stage = (name: string, count: number): string =>
      `{ stage: ${name}, touchpoints: [${many(count).join(', ')}] }`;
    assert.equal((await marksOf('J404', stages(stage('A', 20), stage('B', 20), stage('C', 20)))).length, 0);
    assert.equal((await marksOf('J404', stages(stage('A', 20), stage('B', 20), stage('C', 21)))).length, 1);
  });

  it('of one stage are up to half of all', async () => {
    const stage = (name: string, count: number): string =>
      `{ stage: ${name}, touchpoints: [${many(count).join(', ')}] }`;
    assert.deepEqual(await marksOf('J405', stages(stage('A', 2), stage('B', 4), stage('C', 2))), []);
    assert.deepEqual(await marksOf('J405', stages(stage('A', 2), stage('B', 5), stage('C', 2))), ['B']);
    assert.deepEqual(await marksOf('J405', stages(stage('A', 1), stage('B', 3), stage('C', 1))), []);
  });
});

describe('J402 and J408, words', () => {
  it('are whole ones, whatever their case, of stages or touchpoints', async () => {
    assert.deepEqual(await marksOf('J402', stages('CHECKOUT PROCESS', 'Processing grief', 'Cross-selling')), [
      'CHECKOUT PROCESS',
      'Cross-selling',
    ]);
    assert.deepEqual(await marksOf('J402', touches('We  send a letter (0)', 'Asks about the sales')), [
      'We  send a letter',
    ]);
    assert.deepEqual(await marksOf('J408', touches('Waits for the cron job @web', 'Rapid apiary')), [
      'Waits for the cron job',
    ]);
  });

  it('grow by setting, in any script', async () => {
    const settings = readSettings({
      words: { J402: ['Neukundengewinnung', '獲得', '', 4], J408: ['C++'], J438: 'slow' },
    });
    assert.deepEqual(settings.words, { J402: ['Neukundengewinnung', '獲得'], J408: ['C++'] });
    const text = stages('Neukundengewinnung', '顧客獲得段階', 'B');
    assert.deepEqual(await marksOf('J402', text, { settings }), ['Neukundengewinnung', '顧客獲得段階']);
    assert.deepEqual(await marksOf('J408', touches('Reads C++ code'), { settings }), ['Reads C++ code']);
  });
});

describe('J407 and J410, what a stage says', () => {
  it('is silent where it has a goal, or an emotion of its own or of a touchpoint', async () => {
    const text = stages('{ stage: B, goal: x, emotion: 0, touchpoints: [y] }', '{ stage: C, touchpoints: [y, z (0)] }');
    assert.deepEqual(await marksOf('J407', text), ['C']);
    assert.deepEqual(await marksOf('J410', text), []);
  });

  it('leaves an empty stage to J400', async () => {
    assert.deepEqual(await marksOf('J410', stages('{ stage: B, goal: x }')), []);
    assert.deepEqual(await marksOf('J410', stages('{ stage: B }'), { settings: { rules: { J400: 'off' } } }), ['B']);
  });

  it('warns from `review` on', async () => {
    const severity = async (head: string): Promise<string | undefined> =>
      (await look(`${head}${touches('Pays')}`)).findings.find(({ code }) => code === 'J410')?.severity;
    assert.equal(await severity(''), 'information');
    assert.equal(await severity('status: review\n'), 'warning');
  });
});

const mends: readonly Mend[] = [
  {
    code: 'J401',
    what: 'adds a stage at the start',
    text: stages('{ stage: B, phase: during }'),
    marks: 'journey',
    fix: '`before`',
    after: 'journey: A\nstages:\n  - stage: Become aware\n    phase: before\n  - { stage: B, phase: during }\n',
  },
  {
    code: 'J401',
    what: 'adds a stage at the end of a list in brackets',
    text: 'journey: A\nstages: [B, C]\n',
    marks: 'journey',
    fix: '`after`',
    after: 'journey: A\nstages: [B, C, { stage: Use and keep, phase: after }]\n',
    snippets: true,
  },
  {
    code: 'J401',
    what: 'adds a stage at the start of a list in brackets',
    text: 'journey: A\nstages: [{ stage: B, phase: after }]\n',
    marks: 'journey',
    fix: '`before`',
    after: 'journey: A\nstages: [{ stage: Become aware, phase: before }, { stage: B, phase: after }]\n',
  },
  {
    code: 'J403',
    what: 'adds a scenario before the stages',
    text: stages('B'),
    marks: 'journey',
    fix: 'scenario',
    after: 'journey: A\nscenario: Who, when, and why\nstages:\n  - B\n',
    snippets: true,
  },
  {
    code: 'J407',
    what: 'writes a stage out for its goal',
    text: stages('B'),
    marks: 'B',
    fix: 'goal',
    after: 'journey: A\nstages:\n  - stage: B\n    goal: What people want here\n',
    snippets: true,
  },
  {
    code: 'J408',
    what: 'moves a touchpoint behind the scenes of the one before it',
    text: touches('touch: Pays\n        backstage: [Fraud check]', 'Calls the API # later', 'Waits'),
    marks: 'Calls the API',
    fix: 'behind the scenes of “Pays”',
    after: touches('touch: Pays\n        backstage: [Fraud check, Calls the API]', 'Waits'),
  },
  {
    code: 'J410',
    what: 'appends a neutral emotion to a short touchpoint',
    text: touches("'Pays: online @web' # note", 'y'),
    marks: 'B',
    fix: 'neutral',
    after: touches("'Pays: online @web (0)' # note", 'y'),
  },
  {
    code: 'J410',
    what: 'writes a touchpoint of several lines out for its emotion',
    text: touches('>\n        Pays\n        online', 'y'),
    marks: 'B',
    fix: 'neutral',
    after: touches('touch: Pays online\n        emotion: 0', 'y'),
  },
  {
    code: 'J410',
    what: 'adds a neutral emotion to a long touchpoint',
    text: touches('{ touch: Pays }'),
    marks: 'B',
    fix: 'neutral',
    after: touches('{ touch: Pays, emotion: 0 }'),
    snippets: true,
  },
];

describe('fixes of the whole map', () => itMends(mends));
