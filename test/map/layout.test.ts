import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import type { Box, Item } from '../../media/map/block';
import { layoutMap, type MapLayout } from '../../media/map/layout';
import type { Label } from '../../media/map/layout/curve-labels';
import { extent, overlap } from '../../media/map/layout/inks';
import { createTypesetter, printable } from '../../media/map/text';
import { mapView } from '../../media/map/view';
import { plainOptions } from '../../media/map/view/options';
import { measureByTable } from '../../media/map/width-table';
import type { JourneyMap } from '../../server/src/model/map';
import { anyMap, largeMap } from './arbitrary';
import { journey, lumo, persona, plainMap, stage } from './fixtures';

const type = createTypesetter(measureByTable);
const lay = (map: JourneyMap, width = 1200) => layoutMap(mapView(map), width, type);
const widths = fc.constantFrom(300, 640, 900, 1600);

/** Holds for maps of all sizes. */
function holds(check: (map: JourneyMap, width: number, pressure: boolean) => void): void {
  fc.assert(fc.property(anyMap, widths, fc.boolean(), check), { numRuns: 80 });
  fc.assert(fc.property(largeMap, widths, fc.boolean(), check), { numRuns: 6 });
}

describe('The layout of a map', () => {
  it('lets no two elements of a lane overlap, nor a lane another', () => {
    holds((map, width) => {
      const layout = lay(map, width);
      for (const items of [layout.header, ...layout.lanes.map(lane => lane.items)]) noOverlap(items);
      layout.lanes.forEach((lane, at) => {
        const below = layout.lanes[at + 1];
        assert.ok(!below || lane.y + lane.height <= below.y + 0.01, `${lane.id} reaches into ${below?.id}`);
      });
    });
  });

  it('keeps everything inside its lane, its column and its card', () => {
    holds((map, width) => {
      const layout = lay(map, width);
      for (const lane of layout.lanes) {
        const ground = { x: layout.left, y: 0, width: layout.right - layout.left, height: lane.height };
        for (const item of lane.items) {
          inside({ ...item, y: item.y - item.block.over, height: item.height + item.block.over }, ground, item.key);
        }
        for (const label of wordsOf(lane)) inside(label, ground, label.id);
      }
      for (const item of allItems(layout)) {
        for (const part of item.block.parts) inside(extent(part), above(item), `${item.id}: ${JSON.stringify(part)}`);
      }
    });
  });

  it('keeps the words beside the curve and those of the flow off each other and off faces and cards', () => {
    holds((map, width, pressure) => {
      for (const lane of layoutMap(mapView(map, { ...plainOptions, pressure }), width, type).lanes) {
        noOverlap([...wordsOf(lane), ...lane.items]);
      }
    });
  });

  it('draws all text of the map', () => {
    holds(map => {
      const drawn = squeezed(textOf(lay(map)).join(''));
      for (const text of textsOf(map)) assert.ok(drawn.includes(squeezed(text)), `missing: ${text}`);
    });
  });

  it('uses the room of a wide panel for few stages', () => {
    const { width, lanes } = lay(plainMap(3, 2), 1600);
    assert.equal(width, 1600);
    const cards = lanes.find(({ id }) => id === 'touchpoints')?.items ?? [];
    assert.ok(cards.every(card => card.width > 200));
  });

  it('keeps the cards of many stages readable, and is wider than the panel instead', () => {
    const { width, lanes } = lay(plainMap(12, 5), 900);
    assert.ok(width > 5000);
    const cards = lanes.find(({ id }) => id === 'touchpoints')?.items ?? [];
    assert.equal(cards.length, 60);
    assert.ok(cards.every(card => card.width >= 120));
  });

  it('holds 30 stages, 200 touchpoints and six personas, and stages and lanes that are empty', () => {
    const six = Array.from({ length: 6 }, (_, at) => persona(`p${at}`, `Person ${at}`));
    for (const [stages, each] of [
      [30, 1],
      [1, 200],
      [20, 10],
      [30, 0],
    ] as const) {
      const plain = plainMap(stages, each);
      const [curve] = plain.curves;
      const curves = six.map(({ id }, at) => ({
        persona: id,
        points: (curve?.points ?? []).map((point, nth) => ({ ...point, now: ((nth + at) % 9) / 2 - 2, wanted: 1 })),
      }));
      const layout = lay({ ...plain, personas: six, curves }, 900);
      for (const lane of layout.lanes) noOverlap([...wordsOf(lane), ...lane.items]);
      assert.equal(layout.lanes.find(({ id }) => id === 'touchpoints')?.items.length ?? 0, stages * each);
      assert.equal(layout.lanes.find(({ id }) => id === 'stages')?.items.length, stages);
    }
  });

  it('draws no lane without content', () => {
    const ids = lay(journey({ stages: [stage(0, 'Only a name')] })).lanes.map(({ id }) => id);
    assert.deepEqual(ids, ['stages']);
  });

  it('says how to begin while there are no stages', () => {
    const { hint, lanes } = lay(journey());
    assert.deepEqual(lanes, []);
    assert.match(hint?.set.lines.join('') ?? '', /No stages yet/);
  });

  it('gives the same places for the same map', () => {
    assert.deepEqual(lay(lumo), lay(structuredClone(lumo)));
  });
});

/** Words beside the lines of a lane. */
function wordsOf({ curve, flow }: MapLayout['lanes'][number]): readonly Label[] {
  return [...(curve?.labels ?? []), ...(flow?.labels ?? [])];
}

function allItems({ header, lanes }: MapLayout): Item[] {
  return [...header, ...lanes.flatMap(({ items }) => items)];
}

function noOverlap(boxes: readonly (Box & { readonly id: string })[]): void {
  boxes.forEach((a, at) => {
    for (const b of boxes.slice(at + 1)) assert.ok(!overlap(shrunk(a), shrunk(b)), `${a.id} overlaps ${b.id}`);
  });
}

/** Touching is no overlap, whatever the last digit of the sums says. */
function shrunk({ x, y, width, height }: Box): Box {
  return { x: x + 0.05, y: y + 0.05, width: width - 0.1, height: height - 0.1 };
}

function inside(inner: Box, outer: Box, what: string): void {
  const fits =
    inner.x >= outer.x - 0.6 &&
    inner.y >= outer.y - 0.6 &&
    inner.x + inner.width <= outer.x + outer.width + 0.6 &&
    inner.y + inner.height <= outer.y + outer.height + 0.6;
  assert.ok(fits, `${what} leaves its place: ${JSON.stringify({ inner: { ...inner, block: undefined }, outer })}`);
}

/** The box of an item in its own coordinates, with the badges above it. */
function above({ width, height, block }: Item): Box {
  return { x: 0, y: -block.over, width, height: height + block.over };
}

function textOf(layout: MapLayout): string[] {
  const blocks = [
    ...allItems(layout).map(({ block }) => block),
    ...layout.lanes.flatMap(wordsOf).map(({ block }) => block),
  ];
  const inks = blocks
    .flatMap(({ parts }) => parts)
    .flatMap(part => (part.kind === 'text' ? [part.set.lines.join('')] : []));
  return [...inks, ...layout.lanes.map(({ name }) => name.lines.join(''))];
}

function squeezed(text: string): string {
  return printable(text).replace(/\s+/g, '');
}

/** Every text that an author has written into a map, as far as the map view shows it. */
function textsOf(map: JourneyMap): string[] {
  const touchpoints = map.stages.flatMap(each => each.touchpoints);
  const used = new Set(touchpoints.flatMap(({ channels }) => channels));
  const pains = [...map.stages, ...touchpoints].flatMap(each => each.pains);
  const all = [
    map.title,
    map.scenario,
    map.owner,
    map.goal,
    map.businessGoal,
    ...Object.values(map.story ?? {}),
    ...map.lanes.flatMap(({ id, label }) => (map.stages.some(({ extra }) => extra[id]?.length) ? [label] : [])),
    ...map.personas.flatMap(({ name, description, quote }) => [name, description, quote]),
    ...map.channels.filter(({ id }) => used.has(id)).map(({ name }) => name),
    ...(map.stages.length === 0
      ? []
      : [
          ...map.beliefs.flatMap(({ now, wanted }) => [now, wanted]),
          ...map.villains.flatMap(v => [v.name, v.counter]),
        ]),
    ...map.opportunities.flatMap(({ idea, owner }) => [idea, owner]),
    ...pains.map(({ text }) => text),
    ...touchpoints.flatMap(each => [each.text, each.thinking, each.says, each.doing, ...each.backstage, ...each.team]),
    ...touchpoints.flatMap(each => each.next?.map(({ when }) => when) ?? []),
    ...map.stages.flatMap(each => [
      each.name,
      each.goal,
      ...each.doubts.flatMap(({ text, answer }) => [text, answer]),
      ...each.content.map(({ title }) => title),
      ...each.kpis.flatMap(({ name, actual, target }) => [name, actual, target]),
      ...(each.extra.team ?? []),
    ]),
  ];
  return all.filter(text => text !== undefined);
}
