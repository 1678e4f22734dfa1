import type { Item, Part } from '../block';
import { round } from '../drawing/parts';
import type { Shape } from '../figure/figure';
import { spread } from '../figure/spread';
import { ink } from '../layout/inks';
import type { Setting, Typesetter } from '../text';
import type { Dial } from './geometry';
import type { CircleStage, CircleView, Spot } from './view';

/** How labels stand around the rim. */
export interface LabelRoom {
  readonly dial: Dial;
  /** Outer edge of the rim. */
  readonly rim: number;
  /** Width of a label at most. */
  readonly width: number;
  readonly type: Typesetter;
}

/** Between the rim and the labels; leaders are drawn there. */
export const labelGap = 40;
/** From the bar of a stage to its labels, and the ticks that stand out from the rim. */
const barGap = 8;
const tick = 7;
const rowGap = 4;
const blockGap = 16;
const side = (turn: number): 1 | -1 => (((turn % 1) + 1) % 1 < 0.5 ? 1 : -1);

type Unplaced = Omit<Item, 'x' | 'y'>;

interface Row {
  readonly item: Unplaced;
  /** Where on the rim it belongs; the name of a stage leads nowhere. */
  readonly turn?: number;
  readonly truth?: boolean;
}

interface Block {
  readonly side: 1 | -1;
  readonly look: string;
  readonly rows: readonly Row[];
  readonly turn: number;
  readonly height: number;
}

/** Names of stages and touchpoints outside the rim: each stage a block with a bar in its colour, a line to each tick. */
export function layoutLabels({ stages, loop }: CircleView, room: LabelRoom) {
  const blocks = [
    ...stages.flatMap((stage, at) => stageBlocks(stage, at, room)),
    ...(loop ? [loopBlock(loop, room)] : []),
  ];
  const made = [1, -1].flatMap(which => {
    const own = blocks.filter(block => block.side === which);
    // From top to bottom: clockwise on the right, against it on the left.
    const down = [...own].sort((a, b) => (a.turn - b.turn) * which);
    const tops = spread(
      down.map(block => ({ middle: wishOf(block, room), length: block.height })),
      blockGap,
    );
    return down.map((block, at) => ({ block, ...place(block, tops[at] ?? 0, room) }));
  });
  const inOrder = blocks.flatMap(block => made.find(each => each.block === block) ?? []);
  return { items: inOrder.flatMap(({ items }) => items), shapes: inOrder.flatMap(({ shapes }) => shapes) };
}

function stageBlocks(stage: CircleStage, at: number, { width, type }: LabelRoom): Block[] {
  const { key, name, phase, from, to, label, hour } = stage;
  const head = (id: string): Row => {
    const set = type.set(name === '' ? '(no name)' : name, 'strong', width);
    const clock = hour === undefined ? undefined : type.set(`${hour} o’clock`, 'small', width);
    const parts: Part[] = [
      ink(set, 0, 0, name === '' ? 'muted' : 'ink'),
      ...(clock ? [ink(clock, 0, set.height, 'muted')] : []),
    ];
    const height = set.height + (clock?.height ?? 0);
    return {
      item: {
        key,
        id,
        look: 'hour',
        label,
        width: Math.max(set.width, clock?.width ?? 0),
        height,
        block: { height, over: 0, parts },
      },
    };
  };
  const sides = new Set(stage.spots.map(({ turn }) => side(turn)));
  if (sides.size === 0) sides.add(side((from + to) / 2));
  return [...sides].map((which, nth): Block => {
    const own = stage.spots.filter(({ turn }) => side(turn) === which);
    const spots = own.map(spot => spotRow(spot, width, type));
    const rows = [head(nth === 0 ? key : `${key}/again`), ...(which === 1 ? spots : spots.reverse())];
    const height = rows.reduce((sum, { item }) => sum + item.height + rowGap, -rowGap);
    const turn = own.length === 0 ? (from + to) / 2 : own.reduce((sum, each) => sum + each.turn, 0) / own.length;
    return { side: which, look: `${phase} stage-${at}`, rows, turn: ordered(turn), height };
  });
}

function spotRow({ key, text, turn, truth, notes, label }: Spot, width: number, type: Typesetter): Row {
  const parts: Part[] = [];
  let [wide, height] = [0, 0];
  const put = (words: string, tone: 'ink' | 'muted' | 'truth' | 'bad') => {
    const set = type.set(words, 'small', width);
    parts.push(ink(set, 0, height, tone));
    wide = Math.max(wide, set.width);
    height += set.height;
  };
  put(text === '' ? '(no text)' : text, text === '' ? 'muted' : 'ink');
  for (const note of notes) put(note.text, note.tone);
  return {
    item: { key, id: key, look: 'spot-name', label, width: wide, height, block: { height, over: 0, parts } },
    turn,
    truth,
  };
}

function loopBlock(loop: NonNullable<CircleView['loop']>, { width, type }: LabelRoom): Block {
  const { closes, key, text, from, to } = loop;
  const set = type.set(text, 'smallStrong', width);
  const block = { height: set.height, over: 0, parts: [ink(set, 0, 0, closes ? 'good' : 'bad')] };
  const item = { key, id: 'loop', look: 'loop', label: text, width: set.width, height: set.height, block };
  // Just before the turn is full, wherever that is.
  const turn = Math.min((from + to) / 2, to - 1e-3);
  return {
    side: side(turn),
    look: closes ? 'loop closed' : 'loop open',
    rows: [{ item, turn }],
    turn: ordered(turn),
    height: set.height,
  };
}

/** Turns of one side in one order, though a circle that begins at nine o'clock goes on past twelve. */
function ordered(turn: number): number {
  return ((turn % 1) + 1) % 1;
}

/** Where the middle of a block would be if each of its rows were level with its tick. */
function wishOf({ rows, turn, height }: Block, { dial, rim }: LabelRoom): number {
  let [y, sum, count] = [0, 0, 0];
  for (const { item, turn: own } of rows) {
    if (own !== undefined) {
      sum += dial.at(own, rim + labelGap / 2)[1] - (y + item.height / 2);
      count++;
    }
    y += item.height + rowGap;
  }
  return count === 0 ? dial.at(turn, rim)[1] : sum / count + height / 2;
}

function place({ side: which, look, rows, height }: Block, top: number, { dial, rim }: LabelRoom) {
  // As near to the circle as it is there; above and below it, near to its middle.
  const near = Math.max(0, top > dial.y ? top - dial.y : dial.y - top - height);
  const reach = rim + labelGap - barGap;
  // Further out than its ticks: no line to one of them runs through the words.
  const ticks = rows.flatMap(({ turn }) => (turn === undefined ? [] : which * (dial.at(turn, rim + tick)[0] - dial.x)));
  const bar = dial.x + which * Math.max(20, Math.sqrt(Math.max(0, reach * reach - near * near)), ...ticks);
  const [items, shapes]: [Item[], Shape[]] = [[], []];
  shapes.push({
    id: `bar-${rows[0]?.item.id}`,
    look: `bar ${look}`,
    d: `M${round(bar)} ${round(top)}v${round(height)}`,
  });
  let y = top;
  for (const { item, turn, truth } of rows) {
    const x = which === 1 ? bar + barGap : bar - barGap - item.width;
    items.push({ ...item, x, y, block: which === 1 ? item.block : atEnd(item) });
    const middle = y + item.height / 2;
    y += item.height + rowGap;
    if (turn === undefined) continue;
    const [fromX, fromY] = dial.at(turn, rim + tick);
    const [turnX, turnY] = dial.at(turn, rim + labelGap / 2);
    if (item.look !== 'loop')
      shapes.push({
        id: `tick-${item.id}`,
        look: truth ? 'tick truth' : 'tick',
        d: dial.spoke(turn, rim + 1, rim + tick),
      });
    const d = `M${round(fromX)} ${round(fromY)}Q${round(turnX)} ${round(turnY)} ${round(bar - which * 3)} ${round(middle)}`;
    shapes.push({ id: `lead-${item.id}`, look: 'lead', d });
  }
  return { items, shapes };
}

/** On the left, lines end at the bar. */
function atEnd({ block, width }: Unplaced): Item['block'] {
  const parts = block.parts.map(
    (part): Part => (part.kind === 'text' ? { ...part, x: width, end: true, set: led(part.set) } : part),
  );
  return { ...block, parts };
}

/** Blanks between lines stand before the next one, not at the end, where they would keep a line off the bar. */
function led(set: Setting): Setting {
  const lines = set.lines.map((line, at) => `${/ $/.test(set.lines[at - 1] ?? '') ? ' ' : ''}${line.trimEnd()}`);
  return { ...set, lines };
}
