import assert from 'node:assert/strict';
import { problemsOf } from '../../server/src/model/journey';
import { endOf, type Problem, startOf } from '../../server/src/yaml/node';
import { snapshotOf } from '../support/snapshots';

/** All problems of a text as `code text-in-question`, in the order of the text. */
async function problems(text: string): Promise<string[]> {
  return (await problemsIn(text)).map(({ code, at }) => `${code} ${text.slice(startOf(at), endOf(at))}`);
}

async function problemsIn(text: string): Promise<Problem[]> {
  const { journey, yaml } = await snapshotOf(text);
  return [...yaml.problems, ...problemsOf(journey)].sort((a, b) => startOf(a.at) - startOf(b.at));
}

const map = (lines: string): string => `journey: J\n${lines}\nstages: [A]\n`;
const stage = (lines: string): string => `journey: J\nstages:\n  - stage: A\n    ${lines}\n`;
const touch = (line: string): string => `journey: J\nstages:\n  - stage: A\n    touchpoints:\n      ${line}\n`;

describe('what the readers cannot take', () => {
  const cases: readonly (readonly [text: string, ...problems: string[]])[] = [
    // What is right.
    [map('journey2026: 1').replace('journey2026: 1', 'version: 1')],
    [map('scenario: 2026')],
    [map('owner: true')],
    [map('note: { any: [thing] }\ntags: x\nx-own: [1]')],
    [map('reviewed: 2026-05-04')],
    [map('reviewed: [2026-05-04, { on: 2026-01-01, by: M }]')],
    [map('use: a.yaml')],
    [map('use: [a.yaml, b.yaml]')],
    [map('related: { next: [a.yaml, b.yaml] }')],
    [touch('- Searches "x" @search (-1)')],
    [touch('- "Searches"')],
    [touch('- { touch: x, emotion: delighted }')],
    [touch('- { touch: x, emotion: { a: 😡, b: -1 -> +1 } }')],
    [touch('- { touch: x, channel: [a, b] }')],
    [touch('- { touch: x, truth: true, wow: FALSE }')],
    [stage('touchpoints: One thing @web')],
    [stage('pains: Too dear')],
    [stage('kpis: { NPS: 31, A: 1 -> 2, B: { actual: 9% }, C: 1 -> , D: "€ 1,200", E: "1,200.5" }')],
    [stage('doubts: [Too dear ->, Late -> Soon]')],
    // J104: a colon in the text.
    [touch('- Compare : +1'), 'J104 Compare : +1'],
    [touch('- Note: done @web'), 'J104 Note: done @web'],
    [stage('doubts:\n      - Price: too high -> Try it'), 'J104 Price: too high -> Try it'],
    // J108: numbers in other notations.
    [touch('- Pays (−1)'), 'J108 −1'],
    [touch('- Pays (1,5)'), 'J108 1,5'],
    [touch('- { touch: x, emotion: −1 }'), 'J108 −1'],
    [touch('- { touch: x, emotion: "-1 -> 0,5" }'), 'J108 0,5'],
    [stage('kpis: { A: "3,1% -> 4%" }'), 'J108 3,1%'],
    [stage('hour: −3'), 'J108 −3'],
    // J200: what is missing.
    ['stages: [A]', 'J200 stages'],
    ['journey: J', 'J200 journey'],
    ['journey:\nstages: [A]', 'J200 journey'],
    ['journey: J\nstages:', 'J200 stages'],
    ['journey: J\nstages:\n  - goal: x', 'J200 goal'],
    [touch('- { channel: web }'), 'J200 channel'],
    [touch('- { touch: , channel: web }'), 'J200 touch'],
    [map('opportunities: { a: { impact: 3 } }'), 'J200 impact'],
    [map('reviewed: { by: M }'), 'J200 by'],
    [stage('content: [{ link: x }]'), 'J200 link'],
    [stage('doubts: [{ answer: x }]'), 'J200 answer'],
    // J201: keys that nobody knows.
    [map('statuss: live'), 'J201 statuss'],
    [stage('gaol: x'), 'J201 gaol'],
    [touch('- { touch: x, screenshots: y }'), 'J201 screenshots'],
    [map('personas: { a: { nmae: x } }'), 'J201 nmae'],
    // J202: other kinds of values.
    [map('scenario: { a: b }'), 'J202 a'],
    [map('version: one'), 'J202 one'],
    [touch('- { touch: x, truth: yes }'), 'J202 yes'],
    [map('personas: [a]'), 'J202 [a]'],
    [map('personas: Maya'), 'J202 Maya'],
    [map('story: A story'), 'J202 A story'],
    ['journey: J\nstages: { stage: A }', 'J202 stage'],
    // J203: words and numbers that are none of those asked for.
    [map('type: curent'), 'J203 curent'],
    [map('status: Live'), 'J203 Live'],
    [stage('phase: later'), 'J203 later'],
    [stage('hour: 13'), 'J203 13'],
    [stage('hour: 1.5'), 'J203 1.5'],
    [stage('pains: [{ pain: x, severity: 4 }]'), 'J203 4'],
    [map('related: { sequel: a.yaml }'), 'J203 sequel'],
    // J204, J205: emotions.
    [touch('- Pays (4)'), 'J204 4'],
    [touch('- { touch: x, emotion: 3 }'), 'J204 3'],
    [touch('- { touch: x, emotion: 0.3 }'), 'J204 0.3'],
    [touch('- { touch: x, emotion: -1 -> 5 }'), 'J204 5'],
    [touch('- { touch: x, emotion: meh }'), 'J205 meh'],
    [touch('- { touch: x, emotion: { a: meh } }'), 'J205 meh'],
    [touch('- { touch: x, emotion: furious -> jolly }'), 'J205 jolly'],
    [map('emotions: { gutted: -3 }'), 'J204 -3'],
    // J206, J207: dates and durations.
    [map('reviewed: 4.5.2026'), 'J206 4.5.2026'],
    [map('reviewed: 2026-02-30'), 'J206 2026-02-30'],
    [map('review_every: 90'), 'J207 90'],
    [map('review_every: quarterly'), 'J207 quarterly'],
    [touch('- { touch: x, takes: 4 apples }'), 'J207 4 apples'],
    // J208: arrows.
    [map('beliefs: { a: b -> }'), 'J208 b ->'],
    [map('beliefs: { a: -> b }'), 'J208 -> b'],
    [map('beliefs: { a: b -> c -> d }'), 'J208 b -> c -> d'],
    [touch('- { touch: x, emotion: -1 -> }'), 'J208 -1 ->'],
    [touch('- { touch: x, emotion: -1 -> 0 -> 1 }'), 'J208 -1 -> 0 -> 1'],
    [stage('kpis: { A: -> 4 }'), 'J208 -> 4'],
    [stage('pains: [{ pain: x, amount: 3 -> }]'), 'J208 3 ->'],
    // J209: pains.
    [stage('pains: [{ financial: a, process: b }]'), 'J209 financial'],
    [stage('pains: [{ severity: 3 }]'), 'J209 severity'],
    // J210, J211: ids and placeholders.
    [map('channels: { My_Web: x }'), 'J210 My_Web'],
    [stage('id: A Stage'), 'J210 A Stage'],
    [stage('goal: TODO'), 'J211 TODO'],
    [stage('goal: "{goal here}"'), 'J211 "{goal here}"'],
    [touch('- Lorem ipsum dolor'), 'J211 Lorem ipsum dolor'],
    [touch('- xxx @web'), 'J211 xxx'],
  ];
  for (const [text, ...expected] of cases)
    it(`${JSON.stringify(text)}: ${expected.join('; ') || 'nothing'}`, async () =>
      assert.deepEqual(await problems(text), expected));

  it('gives quick fixes what they need', async () => {
    const data = async (text: string): Promise<Problem['data']> => (await problemsIn(text))[0]?.data;
    assert.deepEqual(await data(map('reviewed: 4.5.2026')), { iso: '2026-05-04' });
    assert.equal((await data(touch('- { touch: x, emotion: −1 }')))?.fixed, '-1');
    assert.deepEqual(await data(touch('- { touch: x, emotion: 5 }')), { score: 5 });
    assert.deepEqual(await data(touch('- { touch: x, emotion: meh }')), { word: 'meh' });
    assert.deepEqual(await data(map('type: curent')), { value: 'curent', words: ['current', 'future'] });
    assert.deepEqual(await data(stage('hour: 13')), { value: '13', words: ['12'] });
    assert.deepEqual(await data(stage('gaol: x')), { key: 'gaol', type: 'stage' });
    assert.deepEqual(await data(stage('id: A Stage')), { id: 'A Stage' });
  });

  it('names long keys in short', async () => {
    const [problem] = await problemsIn(map(`${'k'.repeat(5000)}: x`));
    assert.ok((problem?.message.length ?? 0) < 100);
  });
});
