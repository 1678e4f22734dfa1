import assert from 'node:assert/strict';
import { OptionsMemory } from '../../client/src/preview/memory';
import { plainOptions } from '../../media/map/view/options';

/** A store as VS Code's, which keeps what JSON can say. */
function store(first?: unknown) {
  let kept = JSON.stringify(first);
  const get = (_key: string, other?: unknown) => (kept === undefined ? other : JSON.parse(kept));
  const update = async (_key: string, value: unknown) => {
    kept = JSON.stringify(value);
  };
  return { get, update, keys: () => [] };
}

const uri = (number: number) => `file:///${number}.journey.yaml`;
const compact = { ...plainOptions, density: 'compact' } as const;

describe('the memory of how maps were seen', () => {
  it('knows each map by itself, over a restart', async () => {
    const kept = store();
    await new OptionsMemory(kept).remember(uri(1), compact);
    await new OptionsMemory(kept).remember(uri(2), plainOptions);
    const memory = new OptionsMemory(kept);
    assert.deepEqual(memory.recall(uri(1)), compact);
    assert.deepEqual(memory.recall(uri(2)), plainOptions);
    assert.equal(memory.recall(uri(3)), undefined);
  });

  it('forgets what was changed longest ago', async () => {
    const memory = new OptionsMemory(store());
    for (let number = 0; number < 100; number++) await memory.remember(uri(number), compact);
    await memory.remember(uri(0), plainOptions);
    await memory.remember(uri(100), compact);
    assert.equal(memory.recall(uri(1)), undefined);
    assert.deepEqual(memory.recall(uri(0)), plainOptions);
    assert.deepEqual(memory.recall(uri(100)), compact);
  });

  it('bears with what it does not know', () => {
    for (const odd of [7, 'x', {}, [7], [[uri(1)]]]) {
      const found = new OptionsMemory(store(odd)).recall(uri(1));
      assert.ok(found === undefined || found.density === 'comfortable', JSON.stringify(odd));
    }
  });
});
