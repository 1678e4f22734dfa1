import { strict as assert } from 'node:assert';
import { layoutMap } from '../../media/map/layout';
import { createTypesetter } from '../../media/map/text';
import { mapView } from '../../media/map/view';
import { plainOptions, type ViewOptions } from '../../media/map/view/options';
import type { CellsLane, FoldedLane } from '../../media/map/view/types';
import { measureByTable } from '../../media/map/width-table';
import { movedLane, steppedLane } from '../../media/preview/lanes';
import { journey, lumo, stage } from './fixtures';

const type = createTypesetter(measureByTable);
const view = (change: Partial<ViewOptions>, map = lumo) => mapView(map, { ...plainOptions, ...change });
const ids = (change: Partial<ViewOptions>) => view(change).lanes.map(({ id }) => id);

describe('Lanes', () => {
  it('are hidden, but stay on offer', () => {
    assert.ok(!ids({ hidden: ['kpis'] }).includes('kpis'));
    const kpis = view({ hidden: ['kpis'] }).choices.find(({ id }) => id === 'kpis');
    assert.deepEqual(kpis, { id: 'kpis', name: 'KPIs', shown: false, folded: false });
  });

  it('stand in the person’s order', () => {
    assert.deepEqual(ids({ order: ['kpis', 'emotion'] }).slice(0, 5), [
      'goals',
      'beliefs',
      'touchpoints',
      'kpis',
      'content',
    ]);
  });

  it('tell when folded how much is in them at each stage', () => {
    const counts = (id: string) => (view({ folded: [id] }).lanes.find(lane => lane.id === id) as FoldedLane).counts;
    assert.deepEqual(counts('pains'), [0, 0, 2, 0]);
    assert.deepEqual(counts('beliefs'), [1, 2, 1, 0]);
    assert.deepEqual(counts('emotion'), [4, 4, 4, 6]);
  });

  it('are lower when folded', () => {
    const height = (change: Partial<ViewOptions>) => layoutMap(view(change), 1200, type).height;
    assert.ok(height({ folded: ['touchpoints'] }) < height({}) - 80);
  });

  it('take less ground when the map is compact', () => {
    const ground = (density: ViewOptions['density']) => {
      const { width, height, top } = layoutMap(view({}), 1200, type, density);
      return width * (height - top);
    };
    assert.ok(ground('compact') < 0.88 * ground('comfortable'));
  });

  it('leave the title alone when what stands above the stages is hidden', () => {
    assert.deepEqual(
      layoutMap(view({ hidden: ['about'] }), 1200, type).header.map(({ id }) => id),
      ['title'],
    );
  });

  it('move past what is not shown, and not beyond the ends', () => {
    const { choices } = view({ hidden: ['beliefs'] });
    const drawn = choices.filter(({ shown }) => shown).map(({ id }) => id);
    const order = (id: string, by: 1 | -1) => steppedLane(choices, drawn, id, by)?.order?.slice(0, 3);
    assert.deepEqual(order('touchpoints', -1), ['touchpoints', 'goals', 'beliefs']);
    assert.deepEqual(order('goals', 1), ['beliefs', 'touchpoints', 'goals']);
    assert.equal(steppedLane(choices, drawn, 'goals', -1), undefined);
    assert.equal(steppedLane(choices, drawn, 'story', 1), undefined);
    assert.equal(movedLane(choices, 'goals', undefined).order?.at(-1), 'goals');
  });
});

describe('The coverage', () => {
  it('counts what each stage has in every lane that a map can have, and shows where there is nothing', () => {
    const { lanes, stages } = view({ preset: 'coverage' });
    const texts = (id: string) =>
      (lanes.find(lane => lane.id === id) as CellsLane).entries.map(({ card }) => card.kind === 'tally' && card.text);
    assert.deepEqual(texts('pains'), ['nothing yet', 'nothing yet', '2', 'nothing yet']);
    assert.deepEqual(texts('emotion'), ['2 of 2', '2 of 2', '2 of 2', '3 of 3']);
    assert.deepEqual(texts('evidence'), ['1 of 2', 'nothing yet', '2 of 4', 'nothing yet']);
    assert.ok(stages.every(({ slots }) => slots.length === 0));
  });

  it('leads to the first of what is there, else to the stage', () => {
    const { lanes } = view({ preset: 'coverage' });
    const keys = (lanes.find(({ id }) => id === 'pains') as CellsLane).entries.map(({ key }) => key);
    assert.deepEqual(keys.slice(1, 3), ['stages/1', 'stages/2/touchpoints/0/pains/0']);
  });

  it('shows lanes that are empty throughout', () => {
    const map = journey({ stages: [stage(0, 'Only')] });
    assert.ok(view({ preset: 'coverage' }, map).lanes.some(({ id }) => id === 'backstage'));
  });
});
