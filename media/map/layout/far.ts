import type { Item } from '../block';
import type { Typesetter } from '../text';
import type { ViewOptions } from '../view/options';
import type { CellsLane, CurveLane, MapView } from '../view/types';
import { type Column, type Columns, layoutColumns, margin } from './columns';
import { layoutCurve } from './curve';
import { face } from './curve-sketch';
import { bandHeight, type LaneLayout, laneName, type MapLayout, phaseBands } from './index';
import { ink, overlap } from './inks';
import { spacings } from './spacing';

/** Radius of a spot by the severity of its pain; 0 = not told. */
const spotRadius = [4, 4, 5.5, 7] as const;
const chevron = 30;
/** Less than this of a stage's arrow holds no word. */
const nameMin = 40;

/**
 * A map as it is seen from far away: stages, curve and red spots, in letters of the usual size. Stages are as wide as
 * `layoutMap` draws them at this zoom, so that what is under the pointer stays there when the words go.
 */
export function layoutFar(
  view: MapView,
  width: number,
  zoom: number,
  type: Typesetter,
  density: ViewOptions['density'] = 'comfortable',
): MapLayout {
  const spacing = spacings[density];
  const columns = nearer(layoutColumns(view, width, type, spacing), zoom);
  const title = type.set(view.title, 'heading', width - 2 * margin);
  const heading: Item = {
    key: 'journey',
    id: 'title',
    look: 'title',
    label: `Journey map: ${view.title === '' ? 'untitled' : view.title}`,
    x: margin,
    y: margin - 6,
    width: title.width + 4,
    height: title.height,
    block: { height: title.height, over: 0, parts: [ink(title, 0, 0, 'ink')] },
  };
  const top = heading.y + heading.height + 12;
  const phases = phaseBands(view, columns, top);
  const head = phases.length > 0 ? bandHeight : 0;
  const stages = { id: 'stages', label: 'Stages', y: top, height: head + chevron + spacing.lane };
  const lanes: LaneLayout[] = [
    { ...stages, name: laneName('Stages', type), items: stageItems(view, columns, head, type) },
  ];
  let y = top + stages.height;
  for (const lane of view.lanes) {
    const made =
      lane.kind === 'curve'
        ? curveFrom(lane, columns, width, type)
        : lane.kind === 'cells' && lane.id === 'pains'
          ? spots(lane, columns, spacing.lane)
          : undefined;
    if (!made) continue;
    const { bottom, ...inside } = made;
    const height = Math.max(bottom, 28) + spacing.lane;
    lanes.push({ id: lane.id, name: laneName(lane.name, type), label: lane.name, y, height, ...inside });
    y += height;
  }
  return {
    width: Math.max(width, columns.right + columns.tail + margin),
    height: y + margin,
    room: width,
    title: view.title,
    header: [heading],
    phases,
    chevron,
    lanes: view.stages.length === 0 ? [] : lanes,
    left: columns.left,
    right: columns.right,
    top,
    headBottom: top + head + chevron,
    pad: spacing.lane,
  };
}

/** Columns as wide as they are at a zoom; the names of lanes and curves keep their room. */
function nearer({ stages, left, right, tail, spacing }: Columns, zoom: number): Columns {
  const place = (x: number) => left + (x - left) * zoom;
  const scaled = ({ x, width }: { readonly x: number; readonly width: number }) => ({
    x: place(x),
    width: width * zoom,
  });
  const columns = stages.map((column): Column => ({ ...scaled(column), slots: column.slots.map(scaled) }));
  return { stages: columns, left, right: place(right), tail, spacing };
}

/** Arrows with their names where these fit in a line, else with their numbers. */
function stageItems({ stages }: MapView, columns: Columns, y: number, type: Typesetter): Item[] {
  return stages.map(({ key, name, label, phase }, index): Item => {
    const { x = 0, width = 0 } = columns.stages[index] ?? {};
    const room = Math.max(1, width - 22);
    const set = type.set(name, 'smallStrong', room);
    const fits =
      width >= nameMin &&
      set.height <= chevron &&
      name.split(' ').every(word => type.width(word, 'smallStrong') <= room);
    const text = fits ? set : type.set(String(index + 1), 'smallStrong', width);
    const left = fits ? 16 : (width - text.width) / 2;
    const parts = text.width <= width ? [ink(text, left, (chevron - text.height) / 2, 'on-phase')] : [];
    const block = { height: chevron, over: 0, parts };
    return { key, id: key, look: `stage ${phase}`, label, x, y, width, height: chevron, block };
  });
}

/** The curve without its words; where faces would cover each other, the bad ones alone. */
function curveFrom(lane: CurveLane, columns: Columns, room: number, type: Typesetter) {
  const { layout, items } = layoutCurve(lane, columns, room, type);
  const slots = columns.stages.flatMap(stage => stage.slots.map(slot => slot.width));
  const crowded = Math.min(...slots) < 2 * face.first + 2;
  const drawn: Item[] = [];
  for (const item of [...items].sort((a, b) => b.y - a.y)) {
    const bad = item.look.split(' ').includes('bad');
    if ((bad || !crowded) && !drawn.some(other => overlap(other, item))) drawn.push(item);
  }
  const strokes = layout.strokes.filter(({ look }) => !look.startsWith('leader'));
  const curve = { ...layout, strokes, labels: [] };
  return { items: items.filter(item => drawn.includes(item)), curve, bottom: layout.bottom + 16 };
}

/** A red spot for each pain, larger for a worse one, stacked where there are several. */
function spots(lane: CellsLane, columns: Columns, top: number) {
  const items: Item[] = [];
  let bottom = top;
  for (const { key, id, label, card, stage, slot } of lane.entries) {
    const column = columns.stages[stage ?? -1];
    const { x, width } = column?.slots[slot ?? -1] ?? column ?? { x: columns.left, width: 0 };
    const radius = spotRadius[card.kind === 'pain' ? card.severity : 0] ?? spotRadius[0];
    const side = 2 * radius;
    let spot = { x: x + width / 2 - radius, y: top, width: side, height: side };
    for (let hit = items.find(other => overlap(other, spot)); hit; hit = items.find(other => overlap(other, spot))) {
      spot = { ...spot, y: hit.y + hit.height + 2 };
    }
    const block = { height: side, over: 0, parts: [{ kind: 'dot', x: radius, y: radius, radius }] as const };
    items.push({ ...spot, key, id, look: 'spot', label, block });
    bottom = Math.max(bottom, spot.y + side);
  }
  return { items, bottom };
}
