import assert from 'node:assert/strict';
import { type Flow, reachable, readFlow, reversed } from '../../server/src/model/flow';
import { snapshotOf } from '../support/snapshots';

/** The flow of a map of these stages, each a list of touchpoints in braces. */
async function flowOf(...stages: readonly (readonly string[])[]): Promise<Flow> {
  const items = stages.map(
    (touchpoints, at) =>
      `  - { stage: Stage ${at}, touchpoints: [${touchpoints.map(each => `{ ${each} }`).join(', ')}] }`,
  );
  return readFlow((await snapshotOf(`journey: A\nstages:\n${items.join('\n')}\n`)).journey);
}

describe('the flow of a map', () => {
  it('goes from touchpoint to touchpoint, over stages, to the end', async () => {
    const { ways, starts, complete } = await flowOf(['touch: a', 'touch: b'], [], ['touch: c']);
    assert.deepEqual(ways, [[1], [2], [3]]);
    assert.deepEqual(starts, [0]);
    assert.equal(complete, true);
  });

  it('follows `next`: an id, `end`, a stage, conditions', async () => {
    const { ways } = await flowOf(
      ['touch: a, next: c', 'touch: b, next: end', 'touch: c, next: { x: stage-1, y: end }'],
      [],
      ['touch: d, next: a'],
    );
    assert.deepEqual(ways, [[2], [4], [3, 4], [0]]);
  });

  it('leads past exits, which are its end', async () => {
    const { ways, starts } = await flowOf(
      ['touch: a, act: exit', 'touch: b'],
      ['touch: c, act: exit', 'touch: d, act: exit'],
    );
    assert.deepEqual(starts, [0, 1]);
    assert.deepEqual(ways, [[4], [2, 3, 4], [4], [4]]);
  });

  it('says so if a `next` names nothing', async () => {
    const { ways, complete } = await flowOf(['touch: a, next: { x: gone, y: b }', 'touch: b']);
    assert.deepEqual(ways, [[1], [2]]);
    assert.equal(complete, false);
  });

  it('of a map without touchpoints is empty', async () => {
    const { ways, starts } = await flowOf([]);
    assert.deepEqual(ways, []);
    assert.deepEqual(starts, [0]);
  });
});

describe('what can be reached', () => {
  const ways = [[1], [2, 4], [1], [3]];

  it('is found forwards, round circles once', () => {
    assert.deepEqual([...reachable(ways, [0])].sort(), [0, 1, 2, 4]);
    assert.deepEqual([...reachable(ways, [3], new Set([0]))].sort(), [0, 3]);
  });

  it('is found backwards from the end', () => {
    assert.deepEqual(reversed(ways), [[], [0, 2], [1], [3], [1]]);
    assert.deepEqual([...reachable(reversed(ways), [4])].sort(), [0, 1, 2, 4]);
  });
});
