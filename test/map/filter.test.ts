import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { layoutMap } from '../../media/map/layout';
import { createTypesetter } from '../../media/map/text';
import { mapView } from '../../media/map/view';
import { filterMap, hiddenBy } from '../../media/map/view/filter';
import { evidences, type Filter, noFilter, painTypes, phases, plainOptions } from '../../media/map/view/options';
import { measureByTable } from '../../media/map/width-table';
import type { JourneyMap } from '../../server/src/model/map';
import { anyMap } from './arbitrary';
import { lumo } from './fixtures';

const pass = (filter: Partial<Filter>, map: JourneyMap = lumo) => filterMap(map, { ...noFilter, ...filter });
const stages = ({ stages: all }: JourneyMap) => all.map(({ name }) => name);
const touchpoints = ({ stages: all }: JourneyMap) => all.flatMap(each => each.touchpoints.map(({ text }) => text));
const pains = ({ stages: all }: JourneyMap) =>
  all.flatMap(each => each.touchpoints.flatMap(touchpoint => touchpoint.pains.map(({ text }) => text)));

describe('The filter', () => {
  it('lets all pass while nothing is asked for', () => assert.equal(pass({}), lumo));

  it('shows the stages of a phase, and what belongs to them', () => {
    const map = pass({ phases: ['during'] });
    assert.deepEqual(stages(map), ['Buy']);
    assert.deepEqual(
      map.beliefs.map(({ id, stages: at }) => [id, at]),
      [['breaks-soon', ['stages/2']]],
    );
    assert.deepEqual(
      map.villains.map(({ id }) => id),
      ['bargain'],
    );
    assert.equal(hiddenBy(lumo, map), 3 + 7);
  });

  it('shows the touchpoints of a channel, and no stage without one', () => {
    const map = pass({ channels: ['email', 'chat'] });
    assert.deepEqual(stages(map), ['Compare', 'Use and keep']);
    assert.deepEqual(touchpoints(map), [
      'Asks whether parts can be replaced',
      'Gets a two-question survey',
      'Sends a friend the 10 € code',
    ]);
    assert.deepEqual(
      map.opportunities.map(({ id }) => id),
      ['strain-quiz'],
    );
  });

  it('shows one persona: its stages, its curve, its card, in its own colour', () => {
    const [first, ...rest] = lumo.stages;
    const map = { ...lumo, stages: first ? [{ ...first, for: ['maya'] }, ...rest] : rest };
    const view = mapView(map, { ...plainOptions, filter: { ...noFilter, personas: ['tom'] } });
    assert.equal(view.stages.length, 3);
    assert.deepEqual(
      view.header.personas.map(({ name, hue }) => [name, hue]),
      [['Tom Berg', 1]],
    );
    const curves = view.lanes.flatMap(lane => (lane.kind === 'curve' ? lane.curves : []));
    assert.deepEqual(
      curves.map(({ name, hue }) => [name, hue]),
      [['Tom Berg', 1]],
    );
  });

  it('shows pains of a type, and what mends them', () => {
    const map = pass({ pains: ['process'] });
    assert.deepEqual(pains(map), ['The form asks twice for the same address']);
    assert.ok(!map.opportunities.some(({ id }) => id === 'early-shipping'));
    assert.equal(touchpoints(map).length, 9);
  });

  it('shows what is backed by a source', () => {
    const map = pass({ evidence: ['measured'] });
    assert.deepEqual(touchpoints(map), ['Sees a reel about glare', 'Pays at the checkout']);
    assert.deepEqual(pains(map), ['Shipping cost appears only on the last page']);
    assert.deepEqual(
      map.curves[0]?.points.map(({ evidence }) => evidence),
      ['measured', 'measured'],
    );
  });

  it('shows where it hurts alone', () => {
    const { lanes } = mapView(lumo, { ...plainOptions, preset: 'pains' });
    assert.deepEqual(
      lanes.map(({ id }) => id),
      ['touchpoints', 'emotion', 'pains'],
    );
    const [cards, curve] = lanes;
    assert.deepEqual(cards?.kind === 'cells' && cards.entries.map(({ key }) => key), ['stages/2/touchpoints/0']);
    assert.equal(curve?.kind === 'curve' && curve.curves[0]?.points.length, 9);
  });

  it('leaves what can be drawn, whatever is asked for, and adds nothing', () => {
    const type = createTypesetter(measureByTable);
    const filters = fc.record({
      personas: fc.subarray(['p0', 'p1', 'gone']),
      channels: fc.subarray(['web', 'mail']),
      phases: fc.subarray([...phases]),
      pains: fc.subarray([...painTypes]),
      evidence: fc.subarray([...evidences]),
    });
    const presets = fc.constantFrom('everything', 'pains', 'coverage');
    fc.assert(
      fc.property(anyMap, filters, presets, (map, filter, preset) => {
        assert.ok(hiddenBy(map, filterMap(map, filter)) >= 0);
        const layout = layoutMap(mapView(map, { ...plainOptions, filter, preset }), 900, type);
        assert.ok(Number.isFinite(layout.width + layout.height));
      }),
      { numRuns: 40 },
    );
  });
});
