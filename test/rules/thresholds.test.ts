import assert from 'node:assert/strict';
import { rules } from '../../server/src/rules/registry';
import { readSettings } from '../../server/src/settings';
import { marksOf } from '../support/rules';

const stages = (count: number): string => Array.from({ length: count }, (_, at) => `  - Stage ${at}\n`).join('');
const map = (body: string, head = ''): string => `journey: A\n${head}stages:\n${body}`;
const touches = (...list: readonly string[]): string =>
  map(`  - stage: Buy\n    touchpoints:\n${list.map(each => `      - ${each}\n`).join('')}`);

/** Each number: a text that keeps to it by default but not with another number, or the reverse. */
const flipped: Readonly<Record<string, readonly [set: number, text: string, byDefault: number, when: number]>> = {
  'J404.fewestStages': [2, map(stages(2)), 1, 0],
  'J404.stages': [14, map(stages(13)), 1, 0],
  'J404.touchpoints': [5, map(`${stages(3)}  - { stage: Buy, touchpoints: [a, b, c, d, e, f] }\n`), 0, 1],
  'J405.share': [
    60,
    map(
      '  - { stage: A, touchpoints: [a, b, c, d] }\n  - { stage: B, touchpoints: [e, f] }\n  - { stage: C, touchpoints: [g] }\n',
    ),
    1,
    0,
  ],
  'J412.drop': [1.5, touches('Looks (+1)', 'Pays (-0.5)'), 0, 1],
  'J413.severity': [3, touches('{ touch: Pays, emotion: 1, pains: [{ process: Waits in line, severity: 2 }] }'), 1, 0],
  'J414.falls': [2, touches('Looks (+1)', 'Pays (0)', 'Waits (-1)'), 0, 1],
  'J416.spread': [3, touches('Looks (-1)', 'Pays (0)', 'Waits (+1)'), 0, 1],
  'J417.oneIn': [2, touches('{ touch: Looks, truth: true }', '{ touch: Pays, truth: true }', 'Waits', 'Unpacks'), 1, 0],
  'J418.score': [
    -2,
    map(
      '  - { stage: Buy, touchpoints: [{ touch: Reads, channel: f, emotion: -1, pains: [{ process: Waits }] }] }\n',
      'channels: { f: { name: F, by: peers } }\n',
    ),
    1,
    0,
  ],
  'J434.severity': [3, touches('{ touch: Pays, pains: [{ process: Waits in line }] }'), 1, 0],
  'J438.words': [2, touches('{ touch: Pays, pains: [{ process: Endless queue }] }'), 1, 0],
  'J438.signs': [8, touches('{ touch: 支払う, pains: [{ process: 送料が不明です }] }'), 0, 1],
  'J452.gap': [50, map('  - stage: Use\n    kpis: { NPS: 31 -> 45 }\n'), 1, 0],
  'J460.severity': [2, touches('{ touch: Pays, pains: [{ process: Waits in line, severity: 2 }] }'), 0, 1],
  'J462.share': [
    40,
    map(
      '  - stage: Buy\n    touchpoints: [Pays (0), { touch: Waits, emotion: 0, evidence: [s] }]\n',
      'status: live\nsources: { s: survey }\n',
    ),
    0,
    1,
  ],
  'J463.days': [3650, map(stages(1), 'sources: { s: { kind: survey, on: 2020-03-10 } }\n'), 1, 0],
  'J463.voices': [20, map(stages(1), 'sources: { s: { kind: calls, n: 12 } }\n'), 0, 1],
};

describe('numbers of rules', () => {
  it('are tested each, and each is a whole sentence with a default within its bounds', () => {
    const all = rules.flatMap(({ code, thresholds = {} }) =>
      Object.entries(thresholds).map(([name, threshold]) => ({ key: `${code}.${name}`, ...threshold })),
    );
    assert.deepEqual(
      all.map(({ key }) => key),
      Object.keys(flipped),
    );
    for (const { key, default: preset, minimum, maximum, about } of all) {
      assert.ok(minimum <= preset && preset <= maximum, key);
      assert.match(about, /^\p{Lu}.*\.$/u, key);
    }
  });

  for (const [key, [set, text, byDefault, when]] of Object.entries(flipped))
    it(`${key} decides whether it is said`, async () => {
      const code = key.slice(0, 4);
      const settings = readSettings({ advice: 'thorough', thresholds: { [key]: set } });
      assert.equal((await marksOf(code, text)).length, byDefault, 'by default');
      assert.equal((await marksOf(code, text, { settings })).length, when, `at ${set}`);
    });

  it('that are none, out of bounds or unknown leave the default', () => {
    const thresholds = { 'J404.stages': 9, 'J412.drop': 0, 'J414.falls': '4', 'J463.days': Number.NaN, 'J999.x': 1 };
    assert.deepEqual(readSettings({ thresholds }).thresholds, { 'J404.stages': 9 });
    assert.deepEqual(readSettings({ thresholds: [9] }).thresholds, {});
  });
});
