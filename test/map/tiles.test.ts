import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import type { Box } from '../../media/map/block';
import { type LaneLayout, layoutMap } from '../../media/map/layout';
import { Smooth } from '../../media/map/layout/path';
import { type Pieces, tilesOf, tileWidth } from '../../media/map/layout/tiles';
import { createTypesetter } from '../../media/map/text';
import { mapView } from '../../media/map/view';
import { plainOptions } from '../../media/map/view/options';
import { measureByTable } from '../../media/map/width-table';
import type { JourneyMap } from '../../server/src/model/map';
import { anyMap } from './arbitrary';
import { plainMap } from './fixtures';

const type = createTypesetter(measureByTable);
const lanesOf = (map: JourneyMap, width: number) =>
  layoutMap(mapView(map, { ...plainOptions, pressure: true }), width, type).lanes;

describe('The tiles of a lane', () => {
  it('hold each thing once, all of it, in the order in which things cover each other', () => {
    fc.assert(
      fc.property(anyMap, fc.constantFrom(300, 900, 2400), (map, width) => {
        for (const lane of lanesOf(map, width)) holdsAll(lane);
      }),
      { numRuns: 60 },
    );
  });

  it('are no wider than what is in them asks for, however long the lane is', () => {
    const lanes = lanesOf(plainMap(40, 6), 900);
    for (const lane of lanes) holdsAll(lane);
    const cards = lanes.find(({ id }) => id === 'touchpoints');
    assert.ok(cards);
    const groups = tilesOf(cards);
    assert.ok(groups.length > 5 && groups.every(({ tiles }) => tiles.length <= 8));
    for (const { x, width, pieces } of groups.flatMap(({ tiles }) => tiles)) {
      const widest = Math.max(...pieces.items.map(item => item.width));
      assert.ok(width <= tileWidth + widest + 40, `${x}: ${width}`);
    }
  });

  it('are the same ones for a lane that only lies elsewhere', () => {
    const [lane] = lanesOf(plainMap(3, 3), 900).slice(2);
    assert.ok(lane);
    assert.equal(tilesOf({ ...lane, y: lane.y + 40 }), tilesOf(lane));
  });
});

describe('A long line', () => {
  it('is cut where it has points, and goes on where it was cut', () => {
    const numbers = fc.array(fc.double({ min: 1, max: 400, noNaN: true }), { minLength: 2, maxLength: 40 });
    fc.assert(
      fc.property(numbers, steps => {
        const xs = steps.map((_, at) => steps.slice(0, at + 1).reduce((sum, step) => sum + step, 0));
        const line = new Smooth(xs.map((x, at) => [x, (at * 37) % 100]));
        const all = line.stretches(300);
        const bend = (d: string) => d.slice(d.search(/[CL]/));
        assert.equal(all.map(({ d }) => bend(d)).join(''), bend(line.from()));
        all.forEach(({ d, from, to }, at) => {
          assert.ok(to - from <= 300 || d.match(/[CL]/g)?.length === 1, `${from} to ${to}`);
          assert.equal(from, at === 0 ? line.points[0]?.[0] : all[at - 1]?.to);
        });
      }),
    );
  });
});

function holdsAll(lane: LaneLayout): void {
  const { items, curve, flow, height } = lane;
  const groups = tilesOf(lane);
  const tiles = groups.flatMap(group => {
    for (const tile of group.tiles) inside(tile, group, 0, `${lane.id} ${tile.id}`);
    return group.tiles;
  });
  const all: Pieces = {
    bands: curve?.bands ?? [],
    gaps: curve?.gaps ?? [],
    strokes: curve?.strokes ?? [],
    labels: curve?.labels ?? [],
    items,
    ways: flow?.ways ?? [],
    wayLabels: flow?.labels ?? [],
  };
  for (const kind of Object.keys(all) as (keyof Pieces)[]) {
    const held = tiles.flatMap(({ pieces }) => pieces[kind].map(each => each.id));
    assert.deepEqual([...held].sort(), all[kind].map(({ id }) => id).sort(), `${kind} of ${lane.id}`);
  }
  for (const tile of tiles) {
    const { strokes, gaps, ways, bands, labels, items: cards, wayLabels } = tile.pieces;
    for (const box of [...bands, ...labels, ...cards, ...wayLabels]) inside(box, tile, 12, box.id);
    for (const { id, from, to } of [...strokes, ...gaps, ...ways])
      inside({ x: from, y: 0, width: to - from, height }, tile, 12, id);
  }
  const lines = tiles.map(({ pieces: { strokes, gaps, bands } }) => strokes.length + gaps.length + bands.length > 0);
  assert.ok(lines.lastIndexOf(true) < (lines.includes(false) ? lines.indexOf(false) : lines.length), lane.id);
}

/** @param spare how much room there must be around it. */
function inside(inner: Box, outer: Box, spare: number, what: string): void {
  const fits =
    inner.x - spare >= outer.x &&
    inner.y - spare >= outer.y &&
    inner.x + inner.width + spare <= outer.x + outer.width &&
    inner.y + inner.height + spare <= outer.y + outer.height;
  assert.ok(
    fits,
    `${what} leaves its place: ${JSON.stringify([inner, outer].map(({ x, y, width, height }) => [x, y, width, height]))}`,
  );
}
