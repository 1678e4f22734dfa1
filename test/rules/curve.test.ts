import assert from 'node:assert/strict';
import { itMends, look, type Mend, marks, marksOf } from '../support/rules';

const touches = (...list: readonly string[]): string =>
  `journey: A\nstages:\n  - stage: B\n    touchpoints:\n${list.map(each => `      - ${each}\n`).join('')}`;

describe('J413, pains that feel good', () => {
  it('are those of severity 2 and 3, as told', async () => {
    const at = (severity: string): string => touches(`{ touch: x, emotion: 0.5, pains: [{ process: y${severity} }] }`);
    assert.deepEqual(await marksOf('J413', at(', severity: 2')), ['2']);
    assert.deepEqual(await marksOf('J413', at(', severity: 1')), []);
    assert.deepEqual(await marksOf('J413', at('')), []);
  });

  it('are judged by the primary persona’s feeling of today', async () => {
    const at = (emotion: string): string =>
      `personas: { a: A, b: B }\n${touches(`{ touch: x, emotion: ${emotion}, pains: [{ process: y, severity: 3 }] }`)}`;
    assert.deepEqual(await marksOf('J413', at('{ a: -1, b: 1 }')), []);
    assert.deepEqual(await marksOf('J413', at('{ a: 1, b: -1 }')), ['3']);
    assert.deepEqual(await marksOf('J413', at('-1 -> 1')), []);
  });

  it('are none where they hurt others', async () => {
    const at = (whom: string): string =>
      `personas: { a: A, b: B }\n${touches(`{ touch: x, emotion: 1, pains: [{ process: y, severity: 3, for: ${whom} }] }`)}`;
    assert.deepEqual(await marksOf('J413', at('[b]')), []);
    assert.deepEqual(await marksOf('J413', at('[a, b]')), ['3']);
  });
});

describe('J414, sinking curves', () => {
  it('fall three times in a row, and are told at their end', async () => {
    assert.deepEqual(await marksOf('J414', touches('a (2)', 'b (1.5)', 'c (1)', 'd (0)', 'e (-1)', 'f (1)')), ['-1']);
    assert.deepEqual(await marksOf('J414', touches('a (2)', 'b (1)', 'c (1)', 'd (0)', 'e (-1)')), []);
    assert.deepEqual(await marksOf('J414', touches('a (2)', 'b (1)', 'c (0)')), []);
  });

  it('are told with where they begin, and without exits', async () => {
    const { findings } = await look(
      touches('a (2)', 'b (1)', '{ touch: x, act: exit, emotion: 2 }', 'c (0)', 'd (-1)'),
    );
    const finding = findings.find(({ code }) => code === 'J414');
    assert.match(finding?.message ?? '', /falls 3 times running, from \+2 to −1/);
    assert.equal(finding?.related?.length, 1);
  });
});

describe('J415 and J416, the curve as a whole', () => {
  it('ends above its beginning, or says so once', async () => {
    assert.equal((await marksOf('J415', touches('a (0)', 'b (-1)', 'c (0)'))).length, 1);
    assert.equal((await marksOf('J415', touches('a (0)', 'b (-1)', 'c (1)'))).length, 0);
    assert.equal((await marksOf('J415', touches('a (1)'))).length, 0);
  });

  it('is flat if it spreads by less than one: that is told alone', async () => {
    const found = await marks(touches('a (0.5)', 'b (0)', 'c (0.5)'));
    assert.deepEqual(
      found.filter(mark => /^J41[56]/.test(mark)),
      ['J416 journey'],
    );
    assert.deepEqual(await marksOf('J416', touches('a (0.5)', 'b (-0.5)', 'c (0.5)')), []);
  });

  it('has a low point today, not of need in the future', async () => {
    const text = touches('a (0)', 'b (1)', 'c (2)');
    assert.equal((await marksOf('J416', text)).length, 1);
    assert.equal((await marksOf('J416', `type: future\n${text}`)).length, 0);
  });
});

describe('J417, moments of truth', () => {
  const at = (...truths: readonly boolean[]): string =>
    touches(...truths.map(truth => `{ touch: x, truth: ${truth} }`));

  it('are some, and no more than a third', async () => {
    assert.equal((await marksOf('J417', at(false, false))).length, 1);
    assert.equal((await marksOf('J417', at(true, false))).length, 0);
    assert.equal((await marksOf('J417', at(true, true, false, false, false, false))).length, 0);
    assert.equal((await marksOf('J417', at(true, true, false, false, false))).length, 1);
  });
});

describe('J418 and J419, low points', () => {
  const head = 'channels: { forum: { name: Forum, by: peers } }\n';
  const low = (more: string): string =>
    `${head}${touches(`{ touch: x, channel: forum, emotion: -1${more} }`, 'y (1)')}`;
  const told = async (text: string): Promise<string[]> =>
    (await marks(text)).filter(mark => /^J4(11|12|18|19|34)/.test(mark));

  it('get one remark: the reason first, then the channel, then the opportunity', async () => {
    assert.deepEqual(await told(low('')), ['J411 -1']);
    assert.deepEqual(await told(low(', pains: [process: z]')), ['J418 z']);
    assert.deepEqual(await told(low(', pains: [process: z]').replace('peers', 'us')), ['J419 z']);
    assert.deepEqual(await told(low(', pains: [process: z]').replace('-1', '-0.5')), ['J419 z']);
  });

  it('are told at the feeling where the pains of the stage explain it', async () => {
    const text = `${touches('x (-1)', 'y (1)')}    pains: [{ process: z, severity: 1 }]\n`;
    assert.deepEqual(await told(text), ['J419 -1']);
  });

  it('are settled by an opportunity that fixes a pain there, or stands there', async () => {
    const fixed = `${low(', pains: [{ process: z, id: z }, { process: w, severity: 1 }]')}opportunities: { o: { idea: i, fixes: z } }\n`;
    assert.deepEqual(await told(fixed), []);
    assert.deepEqual(await told(low(', pains: [process: z], opportunities: { o: i }')), []);
    assert.deepEqual(await told(`${low(', pains: [process: z]')}    opportunities: { o: i }\n`), []);
  });

  it('are the end too, if it is neutral or worse', async () => {
    assert.deepEqual(await told(touches('x (1)', 'y (0)')), ['J419 0']);
    assert.deepEqual(await told(touches('x (1)', 'y (0.5)', '{ touch: z, act: exit, emotion: 0 }')), []);
  });
});

const mends: readonly Mend[] = [
  {
    code: 'J413',
    what: 'sets the emotion and keeps what is wanted',
    text: touches('{ touch: x, emotion: 0.5 -> 2, pains: [{ process: y, severity: 2 }] }'),
    marks: '2',
    fix: 'emotion',
    after: touches('{ touch: x, emotion: -1 -> +2, pains: [{ process: y, severity: 2 }] }'),
  },
  {
    code: 'J413',
    what: 'lowers the severity',
    text: touches('{ touch: x, emotion: happy, pains: [{ process: y, severity: 2 }] }'),
    marks: '2',
    fix: 'severity',
    after: touches('{ touch: x, emotion: happy, pains: [{ process: y, severity: 1 }] }'),
  },
  {
    code: 'J417',
    what: 'marks the lowest point',
    text: touches('Finds (+1)', 'Pays (-1)', 'Unboxes (+2)'),
    marks: 'journey',
    fix: 'lowest point, “Pays”',
    after: touches('Finds (+1)', 'touch: Pays\n        emotion: -1\n        truth: true', 'Unboxes (+2)'),
  },
  {
    code: 'J417',
    what: 'marks the highest point',
    text: touches('Finds (+1)', '{ touch: Unboxes, emotion: +2 }'),
    marks: 'journey',
    fix: 'highest point, “Unboxes”',
    after: touches('Finds (+1)', '{ touch: Unboxes, emotion: +2, truth: true }'),
  },
  {
    code: 'J418',
    what: 'creates an opportunity that fixes the pain point',
    text: `channels: { f: { name: F, by: peers } }\n${touches('{ touch: x, channel: f, emotion: -1, pains: [process: z] }')}`,
    marks: 'z',
    fix: 'opportunity',
    after: `channels: { f: { name: F, by: peers } }\n${touches('{ touch: x, channel: f, emotion: -1, pains: [process: z] }')}opportunities:\n  fix-z:\n    idea: Mend “z”\n    fixes: [z]\n`,
  },
  {
    code: 'J419',
    what: 'adds an opportunity where there is no pain point',
    text: touches('x (+1)', 'touch: Pays\n        emotion: 0'),
    marks: '0',
    fix: 'opportunity',
    after: touches(
      'x (+1)',
      'touch: Pays\n        emotion: 0\n        opportunities:\n          better-pays: Make “Pays” better',
    ),
  },
];

describe('fixes of the curve', () => itMends(mends));
