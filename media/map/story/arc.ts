import type { Item, Part } from '../block';
import { round } from '../drawing/parts';
import type { Shape } from '../figure/figure';
import { ink } from '../layout/inks';
import { type Point, Smooth } from '../layout/path';
import type { Typesetter } from '../text';
import type { Act, StoryView } from './view';

/** Where the stages stand from left to right. */
export interface Ground {
  readonly left: number;
  readonly width: number;
  /** Of one stage. */
  readonly column: number;
}

const gap = 18;
const pad = 10;
/** Height of the arc, and how much of it the hero keeps in the end. */
const high = 120;
const kept = 0.45;
/** Between cards and arc, for the lines that lead from one to the other. */
const under = 26;

/** The middle of a stage, or a part of it. */
export function stageX({ left, column }: Ground, stage: number, part = 0.5): number {
  return left + (stage + part) * column;
}

/** The five acts in a row, and below them the arc on which each has its place. */
export function layoutArc(view: StoryView, top: number, ground: Ground, type: Typesetter) {
  const { acts } = view;
  const width = Math.floor((ground.width - (acts.length - 1) * gap) / acts.length);
  const cards = acts.map((act, at) => actCard(act, ground.left + at * (width + gap), top, width, type));
  const bottom = top + Math.max(...cards.map(({ height }) => height));
  const items = cards.map(card => ({ ...card, height: bottom - top }));
  const base = bottom + under + high;
  const { points, nodes, places, peak } = wayOf(view, base, ground);
  const d = new Smooth(points).from();
  const told = view.climax !== undefined;
  const shapes: Shape[] = [
    { id: 'under', look: 'under', d: `${d}V${round(base)}H${ground.left}Z` },
    ...items.map(({ id, x }, at): Shape => {
      const [toX, toY] = places[at] ?? peak;
      const from = x + width / 2;
      return { id: `lead-${id}`, look: 'lead', d: `M${round(from)} ${round(bottom + 3)}L${round(toX)} ${round(toY)}` };
    }),
    { id: 'arc', look: told ? 'hero' : 'hero guess', d },
    ...view.stages.map(({ key, trials }, at): Shape => {
      const [x, y] = nodes[at] ?? peak;
      const open = trials.some(({ answer }) => !answer);
      return {
        id: `node-${key}`,
        look: `node${trials.length === 0 ? '' : open ? ' bad' : ' good'}`,
        d: dot(x, y, trials.length === 0 ? 3 : 5),
      };
    }),
    ...(told ? [{ id: 'peak', look: 'peak', d: `M${round(peak[0])} ${round(peak[1] - 9)}l9 9l-9 9l-9 -9Z` }] : []),
  ];
  return { items, shapes, peak, base };
}

/** Up to the climax, stage by stage, and down again, though never as low as before; places of stages and acts on it. */
function wayOf({ stages, climax }: StoryView, base: number, ground: Ground) {
  const at = climax ?? { stage: Math.floor(stages.length * 0.65), part: 0.5 };
  const end = ground.left + ground.width;
  const top = Math.min(end - 12, Math.max(ground.left + 12, stageX(ground, at.stage, at.part)));
  /** Height of the way, as it would be drawn by hand. */
  const on = (x: number): Point => {
    const up = (x - ground.left) / (top - ground.left);
    const down = (x - top) / (end - top);
    const part = x <= top ? 0.88 * up ** 1.4 + 0.12 * up ** 6 : 1 - (1 - kept) * down ** 1.3;
    return [x, base - high * part];
  };
  const nodes = stages.map((_, nth) => on(stageX(ground, nth)));
  const [start, call, peak, change, last] = [
    on(ground.left),
    nodes[0] ?? on(ground.left + ground.width * 0.2),
    on(top),
    on((top + end) / 2),
    on(end),
  ];
  const all = [start, ...nodes, call, peak, change, last].sort(([a], [b]) => a - b);
  // Of points that all but meet, one draws the line.
  const points = all.filter(([x], place) => place === 0 || x - (all[place - 1]?.[0] ?? 0) > 2);
  return { points, nodes, places: [start, call, peak, change, last], peak };
}

function dot(x: number, y: number, radius: number): string {
  return `M${round(x - radius)} ${round(y)}a${radius} ${radius} 0 1 0 ${2 * radius} 0a${radius} ${radius} 0 1 0 ${-2 * radius} 0Z`;
}

function actCard(
  { id, name, key, field, text, missing }: Act,
  x: number,
  y: number,
  width: number,
  type: Typesetter,
): Item {
  const inner = width - 2 * pad;
  const head = type.set(name, 'smallStrong', inner);
  const body = type.set(text, missing ? 'smallQuote' : 'body', inner);
  const parts: Part[] = [
    ink(head, pad, pad - 2, id === 'climax' ? 'truth' : 'muted'),
    ink(body, pad, pad + head.height, missing ? 'muted' : 'ink'),
  ];
  const height = head.height + body.height + 2 * pad;
  return {
    key,
    id: field === undefined ? key : `${key}/${field}`,
    look: missing ? 'act missing' : 'act',
    label: missing ? `${name} is not told. ${text}` : `${name}: ${text}`,
    x,
    y,
    width,
    height,
    block: { height, over: 0, parts },
  };
}
