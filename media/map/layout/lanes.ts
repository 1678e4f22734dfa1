import type { Block, Item, Part } from '../block';
import { groupBy } from '../group-by';
import { type Typesetter, textStyles } from '../text';
import type { CellsLane, Entry, FoldedLane, Ribbon, RibbonsLane, StageView } from '../view/types';
import { cardBlock, cardLook } from './cards';
import { type Column, type Columns, notch, slotGap } from './columns';
import { ink, inkEnd } from './inks';

/** A card grows over empty places to its right up to this width. */
const noteMax = 300;
/** Width from which cards of a stage stand side by side. */
const cellMin: Readonly<Record<Entry['card']['kind'], number>> = {
  touchpoint: 200,
  note: 220,
  pain: 200,
  doubt: 340,
  opportunity: 200,
  kpi: 290,
  tally: 90,
};
/** Cards higher than this don't stretch the others of their row. */
const levelMax = 150;

export interface Placed {
  readonly items: readonly Item[];
  readonly bottom: number;
}

export interface Counts {
  readonly counts: readonly Part[];
  readonly bottom: number;
}

/** Arrows of equal height. */
export function layoutStages(stages: readonly StageView[], columns: Columns, top: number, type: Typesetter) {
  const words = stages.map((stage, index) => {
    const { x = 0, width = 0 } = columns.stages[index] ?? {};
    const name = type.set(stage.name === '' ? '(no name)' : stage.name, 'heading', width - 3 * notch);
    const only = type.set(stage.only ?? '', 'small', width - 3 * notch);
    return { stage, x, width, name, only, high: name.height + only.height };
  });
  const chevron = Math.max(columns.spacing.chevron, ...words.map(({ high }) => high + 14));
  const items = words.map(({ stage: { key, label, phase }, x, width, name, only, high }): Item => {
    const y = (chevron - high) / 2;
    const parts = [ink(name, 2 * notch - 1, y, 'on-phase'), ink(only, 2 * notch - 1, y + name.height, 'on-phase')];
    const block = { height: chevron, over: 0, parts };
    return { key, id: key, look: `stage ${phase}`, label, x, y: top, width, height: chevron, block };
  });
  return { items, bottom: top + (stages.length === 0 ? 0 : chevron), chevron };
}

/** How much is in a folded lane, a number under each stage that has something. */
export function layoutFolded(lane: FoldedLane, columns: Columns, top: number, type: Typesetter): Counts {
  const counts = lane.counts.flatMap((count, stage) => {
    const column = columns.stages[stage];
    if (count === 0 || !column) return [];
    return [ink(type.set(String(count), 'small', column.width), column.x + 4, top, 'muted')];
  });
  return { counts, bottom: top + textStyles.small.line };
}

/** Cards under their touchpoints, those of the stage below them, those of the whole map last. */
export function layoutCells(lane: CellsLane, columns: Columns, top: number, type: Typesetter): Placed {
  const items: Item[] = [];
  const { cardGap } = columns.spacing;
  let bottom = top;
  const stretch = lane.id === 'touchpoints';
  const groups = groupBy(lane.entries, ({ stage = -1 }) => stage);
  for (const [stage, entries] of groups) {
    const column = columns.stages[stage];
    if (!column) continue;
    const slots = groupBy(entries, ({ slot = -1 }) => slot);
    const filled = [...slots.keys()].filter(slot => slot >= 0).sort((a, b) => a - b);
    let under = top;
    filled.forEach((slot, at) => {
      const room = roomOf(column, slot, filled[at + 1]);
      const placed = stack(slots.get(slot) ?? [], room.x, room.width, top, cardGap, type);
      items.push(...placed.items);
      under = Math.max(under, placed.bottom + cardGap);
    });
    const placed = flow(slots.get(-1) ?? [], column.x, column.width, under, cardGap, type);
    items.push(...placed.items);
    bottom = Math.max(bottom, under - cardGap, placed.bottom);
  }
  const loose = groups.get(-1) ?? [];
  if (loose.length > 0) {
    const from = bottom === top ? top : bottom + cardGap;
    const placed = flow(loose, columns.left, columns.right - columns.left, from, cardGap, type);
    items.push(...placed.items);
    bottom = placed.bottom;
  }
  return { items: stretch ? level(items, top) : items, bottom };
}

/** The room of a slot and of the empty ones to its right. */
function roomOf({ x, width, slots }: Column, slot: number, next: number | undefined): { x: number; width: number } {
  const own = slots[slot] ?? { x, width };
  const end = next === undefined ? x + width : (slots[next]?.x ?? x + width) - slotGap;
  return { x: own.x, width: Math.floor(Math.max(own.width, Math.min(end - own.x, noteMax))) };
}

/** Cards of one row share their upper edge, whatever stands out above them, and all but very long ones the lower. */
function level(items: readonly Item[], top: number): Item[] {
  const over = Math.max(0, ...items.map(({ block }) => block.over));
  const height = Math.max(0, ...items.map(item => item.height).filter(each => each <= levelMax));
  return items.map(item => ({ ...item, y: top + over, height: Math.max(item.height, height) }));
}

function item(entry: Entry, x: number, y: number, width: number, block: Block): Item {
  const { key, id, label, card } = entry;
  return { key, id, look: cardLook(card), label, x, y: y + block.over, width, height: block.height, block };
}

function stack(
  entries: readonly Entry[],
  x: number,
  width: number,
  top: number,
  gap: number,
  type: Typesetter,
): Placed {
  const items: Item[] = [];
  let y = top;
  for (const entry of entries) {
    const block = cardBlock(type, entry.card, width);
    items.push(item(entry, x, y, width, block));
    y += block.over + block.height + gap;
  }
  return { items, bottom: items.length === 0 ? top : y - gap };
}

/** Cards in rows, as many side by side as the room allows. */
function flow(entries: readonly Entry[], x: number, room: number, top: number, gap: number, type: Typesetter): Placed {
  const kind = entries[0]?.card.kind;
  if (kind === undefined) return { items: [], bottom: top };
  const fit = Math.max(1, Math.floor((room + slotGap) / (cellMin[kind] + slotGap)));
  const across = Math.min(fit, Math.max(entries.length, Math.floor(room / (noteMax + 80))));
  const width = Math.floor((room - (across - 1) * slotGap) / across);
  const items: Item[] = [];
  let y = top;
  for (let first = 0; first < entries.length; first += across) {
    const row = entries
      .slice(first, first + across)
      .map(entry => ({ entry, block: cardBlock(type, entry.card, width) }));
    const over = Math.max(...row.map(({ block }) => block.over));
    row.forEach(({ entry, block }, at) => {
      items.push(item(entry, x + at * (width + slotGap), y + over - block.over, width, block));
    });
    y += over + Math.max(...row.map(({ block }) => block.height)) + gap;
  }
  return { items, bottom: y - gap };
}

/** Bands over their stages, packed into as few rows as they fit. */
export function layoutRibbons(lane: RibbonsLane, columns: Columns, top: number, type: Typesetter): Placed {
  const rows: Item[][] = [];
  for (const ribbon of lane.ribbons) {
    const { key, label } = ribbon;
    const x = columns.stages[ribbon.from]?.x ?? columns.left;
    const last = columns.stages[ribbon.to];
    const width = (last ? last.x + last.width : columns.right) - x;
    const block = ribbonBlock(ribbon, width, type);
    const look = `ribbon ${ribbon.look}${ribbon.loose ? ' loose' : ''}`;
    const made: Item = { key, id: key, look, label, x, y: 0, width, height: block.height, block };
    const row = rows.find(each => each.every(other => other.x + other.width <= x || x + width <= other.x));
    if (row) row.push(made);
    else rows.push([made]);
  }
  let y = top;
  const items = rows.flatMap(row => {
    const placed = row.map(each => ({ ...each, y }));
    y += Math.max(...row.map(({ height }) => height)) + 6;
    return placed;
  });
  return { items, bottom: Math.max(top, y - 6) };
}

function ribbonBlock({ now, wanted, tag, look, open }: Ribbon, width: number, type: Typesetter): Block {
  const pad = 13;
  const parts: Part[] = [];
  const field = look === 'villain' ? 'counter' : 'to';
  let x = pad;
  if (look === 'villain') {
    parts.push({ kind: 'icon', x, y: 4, name: 'villain', tone: 'bad' });
    x += 20;
  }
  if (tag !== undefined) {
    const word = type.set(tag, 'smallStrong', width / 3);
    parts.push(ink(word, x, 4, 'muted'));
    x += word.width + 8;
  }
  const style = open ? 'quote' : look === 'belief' ? 'strong' : 'body';
  const tone = open ? 'bad' : look === 'belief' ? 'ink' : 'good';
  const room = width - pad - x;
  const from = type.set(now, 'body', room);
  const to = type.set(wanted, style, room);
  const nowTone = look === 'belief' ? 'muted' : 'ink';
  const oneLine = from.lines.length <= 1 && to.lines.length <= 1 && from.width + to.width + 52 <= room;
  if (oneLine && look === 'villain') {
    parts.push(ink(from, x, 3, nowTone), { kind: 'arrow', x: x + from.width + 10, y: 12, length: 20 });
    parts.push(ink(to, x + from.width + 40, 3, tone, field));
    return { height: 24, over: 0, parts };
  }
  if (oneLine) {
    parts.push(ink(from, x, 3, nowTone), inkEnd(to, width - pad, 3, tone, field));
    parts.push({ kind: 'arrow', x: x + from.width + 8, y: 12, length: room - from.width - to.width - 16 });
    return { height: 24, over: 0, parts };
  }
  const half = Math.floor((room - 34) / 2);
  const [left, right] = [type.set(now, 'body', half), type.set(wanted, style, half)];
  const below = type.set(wanted, style, room - 20);
  const beside = Math.max(left.height, right.height, 17);
  const stacked = Math.max(from.height, 17) + 1 + below.height;
  if (half >= 60 && beside <= stacked) {
    parts.push(ink(left, x, 3, nowTone), ink(right, x + half + 34, 3, tone, field));
    parts.push({ kind: 'arrow', x: x + half + 6, y: 12, length: 20 });
    return { height: beside + 7, over: 0, parts };
  }
  const y = 3 + stacked - below.height;
  parts.push(ink(from, x, 3, nowTone), { kind: 'icon', x, y: y + 1, name: 'answer', tone });
  parts.push(ink(below, x + 20, y, tone, field));
  return { height: stacked + 7, over: 0, parts };
}
