import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { isViewOptions, noFilter, ordered, plainOptions, toggled, toViewOptions } from '../../media/map/view/options';

describe('How a map is seen', () => {
  it('is read from what was kept, whatever that is', () => {
    fc.assert(
      fc.property(fc.anything(), value => {
        const options = toViewOptions(value);
        assert.ok(isViewOptions(options));
        assert.deepEqual(toViewOptions(JSON.parse(JSON.stringify(options))), options);
      }),
    );
    assert.deepEqual(toViewOptions(undefined), plainOptions);
  });

  it('takes over what an other version says plainly', () => {
    const kept = {
      preset: 'pains',
      density: 'airy',
      feelings: 'wanted',
      hidden: ['kpis', 7, 'kpis'],
      filter: { phases: ['after', 'never'] },
    };
    assert.deepEqual(toViewOptions(kept), {
      ...plainOptions,
      preset: 'pains',
      feelings: 'wanted',
      hidden: ['kpis'],
      filter: { ...noFilter, phases: ['after'] },
    });
    assert.equal(isViewOptions(kept), false);
  });

  it('puts lanes in the person’s order, and new ones behind the one they follow', () => {
    assert.deepEqual(ordered(['a', 'b', 'c', 'd'], []), ['a', 'b', 'c', 'd']);
    assert.deepEqual(ordered(['a', 'b', 'c', 'd'], ['d', 'gone', 'a', 'c']), ['d', 'a', 'b', 'c']);
    assert.deepEqual(ordered(['new', 'a', 'b'], ['b', 'a']), ['new', 'b', 'a']);
  });

  it('adds a value to a list or takes it out', () => {
    assert.deepEqual(toggled(['a'], 'b'), ['a', 'b']);
    assert.deepEqual(toggled(['a', 'b'], 'a'), ['b']);
    assert.deepEqual(toggled(['a'], 'a', true), ['a']);
  });
});
