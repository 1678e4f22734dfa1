import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { applied, deltaOf } from '../../server/src/model/delta';
import { anyMap } from '../map/arbitrary';
import { lumo } from '../map/fixtures';

const sent = <T>(value: T): T => JSON.parse(JSON.stringify(value));

describe('What changed between two values', () => {
  it('leads from any value to any other, by way of JSON, and leaves the earlier one as it was', () => {
    const values = fc.oneof(fc.jsonValue(), anyMap).map(value => sent<unknown>(value));
    fc.assert(
      fc.property(values, values, (before, after) => {
        const untouched = structuredClone(before);
        const delta = deltaOf(before, after);
        assert.deepEqual(delta ? applied(before, sent(delta)) : before, after);
        assert.deepEqual(before, untouched);
      }),
    );
  });

  it('is nothing where both say the same', () => {
    assert.equal(deltaOf(lumo, structuredClone(lumo)), undefined);
    assert.equal(deltaOf({ a: 1, b: undefined }, { a: 1 }), undefined);
    assert.equal(deltaOf({ a: 1 }, { a: 1, b: undefined }), undefined);
  });

  it('tells of a text that changed that text alone, and keeps all else the very same', () => {
    const after = structuredClone(lumo);
    const [first, second] = after.stages;
    const changed = { ...after, stages: [{ ...first, name: 'Feel it' }, second, ...after.stages.slice(2)] };
    const delta = deltaOf(lumo, changed);
    assert.ok(delta);
    assert.deepEqual(sent(delta), {
      fields: [
        [
          'stages',
          {
            list: [
              { at: 0, delta: { fields: [['name', { is: 'Feel it' }]] } },
              { from: 1, to: 4 },
            ],
          },
        ],
      ],
    });
    const now = applied(lumo, sent(delta)) as typeof lumo;
    assert.equal(now.personas, lumo.personas);
    assert.equal(now.stages[1], lumo.stages[1]);
    assert.equal(now.stages[0]?.touchpoints, lumo.stages[0]?.touchpoints);
  });

  it('tells what came into a list or left it', () => {
    const is = (...names: readonly string[]) => names.map(name => ({ name }));
    const [a, b, c] = ['a', 'b', 'c'];
    assert.deepEqual(deltaOf(is(a, c), is(a, b, c)), {
      list: [{ from: 0, to: 1 }, { is: { name: 'b' } }, { from: 1, to: 2 }],
    });
    assert.deepEqual(deltaOf(is(a, b, c), is(a, c)), {
      list: [
        { from: 0, to: 1 },
        { from: 2, to: 3 },
      ],
    });
    assert.deepEqual(deltaOf({ a, b }, { a }), { fields: [], gone: ['b'] });
  });

  it('takes no name of a field for more than a name', () => {
    const after = sent<unknown>(JSON.parse('{ "__proto__": { "polluted": 1 }, "constructor": 2 }'));
    const delta = deltaOf({}, after);
    assert.ok(delta);
    const made = applied({}, sent(delta)) as Record<string, unknown>;
    assert.deepEqual(Object.keys(made), ['__proto__', 'constructor']);
    assert.equal(made.polluted, undefined);
  });
});
