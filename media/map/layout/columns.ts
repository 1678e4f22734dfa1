import type { Typesetter } from '../text';
import type { MapView, StageView } from '../view/types';
import type { Spacing } from './spacing';

/** Where stages and their touchpoints stand from left to right. */
export interface Column {
  readonly x: number;
  readonly width: number;
  readonly slots: readonly { readonly x: number; readonly width: number }[];
}

export interface Columns {
  readonly stages: readonly Column[];
  /** Left end of the first and right end of the last stage. */
  readonly left: number;
  readonly right: number;
  /** Room to the right of the last stage, for the names of the curves. */
  readonly tail: number;
  readonly spacing: Spacing;
}

/** Around the whole drawing. */
export const margin = 20;
/** Left end of the stages: the names of the lanes stand before it. */
export const laneNameWidth = 112;
const stageGap = 10;
export const slotGap = 8;
/** Depth of the arrow of a stage. */
export const notch = 11;

/** A long text widens its column until it has this many lines, or the column its greatest width. */
const slotLines = 6;
const nameMax = 240;
const tailMax = 96;

/** Readable columns, and wider ones where the panel has more room. */
export function layoutColumns(view: MapView, room: number, type: Typesetter, spacing: Spacing): Columns {
  const left = margin + laneNameWidth;
  const tail = tailWidth(view, type, spacing);
  const least = view.stages.map(stage => leastOf(stage, type, spacing));
  const gaps = stageGap * Math.max(0, view.stages.length - 1);
  const spare = Math.max(0, room - margin - tail - left - gaps - sum(least.map(({ stage }) => stage)));
  const weights = view.stages.map(({ slots }) => Math.max(1, slots.length) + 0.5);
  const share = spare / Math.max(1, sum(weights));
  let x = left;
  const stages = least.map(({ stage, slots }, index): Column => {
    const width = Math.floor(stage + share * (weights[index] ?? 0));
    const column = { x, width, slots: slotsOf(x, width, slots) };
    x += width + stageGap;
    return column;
  });
  const right = stages.length === 0 ? Math.max(left + 200, room - margin - tail) : x - stageGap;
  return { stages, left, right, tail, spacing };
}

function sum(all: readonly number[]): number {
  return all.reduce((total, each) => total + each, 0);
}

/** The least widths of a stage and of the columns of its touchpoints. */
interface Least {
  readonly stage: number;
  readonly slots: readonly number[];
}

/** What each stage needed last: at a keystroke all but one are as they were. */
const known = new WeakMap<StageView, { readonly type: Typesetter; readonly spacing: Spacing; readonly least: Least }>();

function leastOf(stage: StageView, type: Typesetter, spacing: Spacing): Least {
  const last = known.get(stage);
  if (last?.type === type && last.spacing === spacing) return last.least;
  const slots = stage.slots.map(text => slotWidth(text, type, spacing));
  const label = Math.min(nameMax, type.width(stage.name, 'heading')) + 3 * notch + 8;
  const cards = sum(slots) + (slots.length - 1) * slotGap;
  const least = { stage: Math.max(cards, spacing.stageMin, label), slots };
  known.set(stage, { type, spacing, least });
  return least;
}

function slotWidth(text: string, type: Typesetter, { slotMin, slotMax }: Spacing): number {
  return Math.min(slotMax, Math.max(slotMin, type.width(text, 'body') / slotLines + 2 * slotGap));
}

/** What a stage has more than its columns need is shared among them. */
function slotsOf(x: number, width: number, least: readonly number[]): Column['slots'] {
  const spare = (width - sum(least) - (least.length - 1) * slotGap) / least.length;
  let left = x;
  return least.map(each => {
    const slot = { x: left, width: each + spare };
    left += slot.width + slotGap;
    return slot;
  });
}

function tailWidth({ lanes }: MapView, type: Typesetter, { slotMin }: Spacing): number {
  const names = lanes.flatMap(lane => (lane.kind === 'curve' ? lane.curves.map(({ name }) => name) : []));
  const widest = Math.max(0, ...names.map(name => type.width(name, 'smallStrong')));
  return Math.min(tailMax, Math.max(0, Math.ceil(widest) + 24 - slotMin / 2));
}
