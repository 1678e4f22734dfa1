import type { Item } from '../block';
import type { CurveView, PointView } from '../view/types';
import { feelingTone } from '../words';
import type { Columns } from './columns';
import type { Ground } from './ground';
import { type Point, Smooth, type Stretch } from './path';
import { tileWidth } from './tiles';

/** From a score to its height. */
export type Scale = (score: number) => number;

export interface Stroke extends Stretch {
  readonly id: string;
  readonly look: string;
  readonly persona?: string;
}

/** Radii of faces: of the first persona, of what is wanted, of further personas. */
export const face = { first: 11, wanted: 8, other: 4.5 } as const;

/** What one persona's feelings look like. */
export interface Sketch {
  readonly curve: CurveView;
  readonly index: number;
  /** Where each point of the view is. */
  readonly at: readonly Point[];
  /** The points that the line goes through. */
  readonly main: readonly Point[];
  readonly strokes: readonly Stroke[];
  /** Between what is felt and what shall be. */
  readonly gaps: readonly Stroke[];
  readonly items: readonly Item[];
}

/** One persona's lines and faces. `ground` has the faces of earlier ones, and gets these. */
export function sketch(curve: CurveView, index: number, columns: Columns, y: Scale, ground: Ground): Sketch {
  const { points } = curve;
  const whose = curve.persona === undefined ? {} : { persona: curve.persona };
  const at = points.map((point): Point => [center(point, columns), y(point.now ?? point.wanted ?? 0)]);
  const main = at.filter((_, place) => points[place]?.aside === undefined && points[place]?.now !== undefined);
  const look = `${index === 0 ? 'first' : 'other'} hue-${curve.hue % 6}`;
  const line = new Smooth(main).stretches(tileWidth);
  const { strokes, gaps } = wantedRuns(points, at, main, y);
  const asides = points.flatMap(({ aside, now }, place) => {
    const [from, to] = [aside?.from === undefined ? undefined : at[aside.from], at[place]];
    const between = from && to ? new Smooth([from, to]).stretches(Number.POSITIVE_INFINITY) : [];
    return now === undefined
      ? []
      : between.map(({ d, from: a, to: b }) => ({ place, d, from: Math.min(a, b), to: Math.max(a, b) }));
  });
  return {
    curve,
    index,
    at,
    main,
    strokes: [
      // Wider than it looks: what the pointer has to hit.
      ...(curve.persona === undefined
        ? []
        : line.map((run, at) => ({ id: `reach-${index}-${at}`, look: 'reach', ...run, ...whose }))),
      ...line.map((run, at) => ({ id: `now-${index}-${at}`, look: `curve ${look}`, ...run, ...whose })),
      ...strokes.map((run, at) => ({ id: `wanted-${index}-${at}`, look: `wanted ${look}`, ...run, ...whose })),
      ...asides.map(({ place, ...run }) => ({
        id: `aside-${index}-${place}`,
        look: `aside ${look}`,
        ...run,
        ...whose,
      })),
    ],
    gaps: gaps.map((gap, at) => ({ id: `gap-${index}-${at}`, look: `gap ${look}`, ...gap, ...whose })),
    items: points.flatMap((point, place) => faces(point, at[place] ?? [0, 0], y, curve, index, ground)),
  };
}

function center({ stage, slot }: PointView, { stages }: Columns): number {
  const column = stages[stage];
  const box = (slot === undefined ? undefined : column?.slots[slot]) ?? column;
  return box === undefined ? 0 : box.x + box.width / 2;
}

/** Where a better feeling is wanted: its line, from the point before to the one after, and the gap to what is felt. */
function wantedRuns(views: readonly PointView[], at: readonly Point[], main: readonly Point[], y: Scale) {
  const on = views.flatMap(({ aside, now, wanted }, place) => {
    const [x, top] = at[place] ?? [0, 0];
    return aside ? [] : [{ x, now: top, wanted: wanted === undefined ? top : y(wanted), known: now !== undefined }];
  });
  const toBe = new Smooth(on.map(({ x, wanted }): Point => [x, wanted]));
  const asIs = new Smooth(main);
  const mainAt = new Map(main.map(([x], place) => [x, place]));
  const strokes: Stretch[] = [];
  const gaps: Stretch[] = [];
  for (let place = 0; place < on.length; place++) {
    const other = ({ now, wanted, known }: { now: number; wanted: number; known: boolean }) => !known || now !== wanted;
    const here = on[place];
    if (!here || !other(here)) continue;
    const first = Math.max(0, place - 1);
    for (let next = on[place + 1]; next && other(next); next = on[place + 1]) place++;
    const last = Math.min(on.length - 1, place + 1);
    strokes.push(...toBe.stretches(tileWidth, first, last));
    const [from, to] = [mainAt.get(on[first]?.x ?? -1), mainAt.get(on[last]?.x ?? -1)];
    if (from === undefined || to === undefined || from === to) continue;
    const [start, end] = [on[first], on[last]];
    const d = `${asIs.from(from, to)}L${end?.x},${end?.wanted}${toBe.back(first, last)}Z`;
    gaps.push({ d, from: start?.x ?? 0, to: end?.x ?? 0 });
  }
  return { strokes, gaps };
}

function faces(
  point: PointView,
  [x, top]: Point,
  y: Scale,
  { persona, hue }: CurveView,
  index: number,
  ground: Ground,
): Item[] {
  const add = (part: 'now' | 'wanted', score: number, at: number): Item => {
    const radius = index > 0 ? face.other : part === 'now' ? face.first : face.wanted;
    const feeling = feelingTone(score);
    const proof = point.measured && part === 'now' ? 'measured' : 'open';
    const side = 2 * radius;
    const ring = { x: radius, y: radius, radius } as const;
    const item: Item = {
      key: point.key,
      id: `${point.key}/${part}/${index}`,
      look: `point ${part} ${feeling} ${proof} ${index > 0 ? `hue-${hue % 6}` : ''}`.trim(),
      label: point.label,
      hint: point.hint,
      part,
      ...(persona === undefined ? {} : { persona }),
      x: x - radius,
      y: at - radius,
      width: side,
      height: side,
      block: {
        height: side,
        over: 0,
        parts: [index > 0 ? { kind: 'dot', ...ring } : { kind: 'face', ...ring, score }],
      },
    };
    const placed = beside(item, ground);
    ground.add(placed);
    return placed;
  };
  const { now, wanted } = point;
  return [
    ...(wanted === undefined || wanted === now ? [] : [add('wanted', wanted, y(wanted))]),
    ...(now === undefined ? [] : [add('now', now, top)]),
  ];
}

/** As near to its place as other faces allow, level with it if that can be had within its column. */
function beside(item: Item, ground: Ground): Item {
  const step = 2 * face.other + 1;
  for (const up of [0, -step, step, -2 * step, 2 * step]) {
    for (let away = 0; away <= 5 * step; away += step / 2) {
      for (const x of away === 0 ? [item.x] : [item.x + away, item.x - away]) {
        const moved = { ...item, x, y: item.y + up };
        if (!ground.hit(moved)) return moved;
      }
    }
  }
  return item;
}
