import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { layoutMap } from '../../media/map/layout';
import { layoutFar } from '../../media/map/layout/far';
import { createTypesetter } from '../../media/map/text';
import { mapView } from '../../media/map/view';
import { measureByTable } from '../../media/map/width-table';
import { anyMap } from './arbitrary';
import { lumo, plainMap } from './fixtures';

const type = createTypesetter(measureByTable);

describe('A map from far away', () => {
  it('has stages, curve and a red spot for each pain', () => {
    const { lanes } = layoutFar(mapView(lumo), 900, 0.3, type);
    assert.deepEqual(
      lanes.map(({ id }) => id),
      ['stages', 'emotion', 'pains'],
    );
    assert.deepEqual(
      lanes[2]?.items.map(({ look, width }) => [look, width]),
      [
        ['spot', 14],
        ['spot', 8],
      ],
      'the worse, the larger',
    );
    assert.deepEqual(lanes[1]?.curve?.labels, []);
  });

  it('has its stages where they are at this zoom with all words', () => {
    const near = layoutMap(mapView(plainMap(20, 4)), 900, type);
    const far = layoutFar(mapView(plainMap(20, 4)), 900, 0.1, type);
    const stages = [near, far].map(({ lanes }) => lanes[0]?.items.map(({ x }) => Math.round(x)) ?? []);
    const [at = [], from = []] = stages;
    assert.deepEqual(
      from,
      at.map(x => Math.round(near.left + (x - near.left) * 0.1)),
    );
  });

  it('names a stage by its number where its name has no room', () => {
    const names = (zoom: number) =>
      layoutFar(mapView(plainMap(20, 4)), 900, zoom, type).lanes[0]?.items.map(({ block }) =>
        block.parts.flatMap(part => (part.kind === 'text' ? part.set.lines : [])).join(' '),
      );
    assert.equal(names(0.3)?.[2], 'Compare');
    assert.equal(names(0.1)?.[2], '3');
  });

  it('can be drawn of any map, with nothing over another', () => {
    fc.assert(
      fc.property(anyMap, fc.constantFrom(0.03, 0.1, 0.39), (map, zoom) => {
        const { width, height, lanes } = layoutFar(mapView(map), 900, zoom, type);
        assert.ok(Number.isFinite(width + height));
        lanes.forEach(({ y, height: tall }, at) => {
          const below = lanes[at + 1];
          assert.ok(!below || y + tall <= below.y + 0.01);
        });
      }),
      { numRuns: 40 },
    );
  });
});
