import { curveMonotoneX, line } from 'd3-shape';
import type { Item } from '../block';
import { groupBy } from '../group-by';
import type { CurveView, PointView } from '../view/types';
import type { Columns } from './columns';
import { overlap } from './inks';

export type Point = readonly [x: number, y: number];
/** From a score to its height. */
export type Scale = (score: number) => number;

export interface Stroke {
  readonly id: string;
  readonly look: string;
  readonly d: string;
}

/** Radii of faces: of the first persona, of what is wanted, of further personas. */
export const face = { first: 11, wanted: 8, other: 4.5 } as const;

export const smooth = line<Point>()
  .x(([x]) => x)
  .y(([, y]) => y)
  .curve(curveMonotoneX)
  .digits(1);

/** What one persona's feelings look like. */
export interface Sketch {
  readonly curve: CurveView;
  readonly index: number;
  readonly at: readonly Point[];
  readonly main: readonly Point[];
  readonly strokes: readonly Stroke[];
  readonly items: readonly Item[];
}

/** One persona's lines and faces. Where it feels what an earlier one feels, that one's speak for both. */
export function sketch(
  curve: CurveView,
  index: number,
  columns: Columns,
  y: Scale,
  earlier: readonly Sketch[],
): Sketch {
  const at = curve.points.map((point): Point => [center(point, columns), y(point.now ?? point.wanted ?? 0)]);
  const told = groupBy(
    earlier.flatMap(other => other.curve.points),
    ({ key }) => key,
  );
  const own = curve.points.map(point => untold(point, told.get(point.key) ?? []));
  const drawn = new Set(earlier.flatMap(({ strokes }) => strokes.map(({ d }) => d)));
  const taken = earlier.flatMap(({ items }) => items);
  const onPath = curve.points.map(point => !point.aside && point.now !== undefined);
  const main = at.filter((_, place) => onPath[place]);
  const hue = `hue-${curve.hue % 6}`;
  const first = index === 0 ? 'first' : 'other';
  const strokes: Stroke[] = [];
  if (main.length > 1) strokes.push({ id: `now-${index}`, look: `curve ${first} ${hue}`, d: smooth(main) ?? '' });
  for (const [place, d] of wantedRuns(curve.points, own, at, y).entries()) {
    strokes.push({ id: `wanted-${index}-${place}`, look: `wanted ${first} ${hue}`, d });
  }
  curve.points.forEach(({ aside, now }, place) => {
    const [from, to] = [aside?.from === undefined ? undefined : at[aside.from], at[place]];
    if (now === undefined || !from || !to) return;
    strokes.push({ id: `aside-${index}-${place}`, look: `aside ${hue}`, d: smooth([from, to]) ?? '' });
  });
  const items = own.flatMap((point, place) =>
    faces(point, at[place] ?? [0, 0], y, index, hue).map(item => beside(item, taken)),
  );
  return { curve, index, at, main, strokes: strokes.filter(({ d }) => !drawn.has(d)), items };
}

function center({ stage, slot }: PointView, { stages }: Columns): number {
  const column = stages[stage];
  const box = (slot === undefined ? undefined : column?.slots[slot]) ?? column;
  return box === undefined ? 0 : box.x + box.width / 2;
}

/** The to-be line leaves the as-is line at the point before, and comes back to it at the one after. */
function wantedRuns(points: readonly PointView[], own: readonly PointView[], at: readonly Point[], y: Scale): string[] {
  const runs: Point[][] = [];
  let open = false;
  let before: Point | undefined;
  points.forEach(({ aside, now }, place) => {
    const here = at[place];
    const wanted = own[place]?.wanted;
    if (aside || !here) return;
    if (wanted !== undefined) {
      if (!open) runs.push(before ? [before] : []);
      runs.at(-1)?.push([here[0], y(wanted)]);
      open = true;
    } else if (open && now !== undefined) {
      runs.at(-1)?.push(here);
      open = false;
    }
    if (now !== undefined) before = here;
  });
  return runs.filter(run => run.length > 1).map(run => smooth(run) ?? '');
}

/** What of a point no earlier curve shows already. */
function untold({ now, wanted, ...rest }: PointView, told: readonly PointView[]): PointView {
  return {
    ...rest,
    ...(now === undefined || told.some(other => other.now === now) ? {} : { now }),
    ...(wanted === undefined || wanted === now || told.some(other => other.wanted === wanted) ? {} : { wanted }),
  };
}

function faces(point: PointView, [x, top]: Point, y: Scale, index: number, hue: string): Item[] {
  const made: Item[] = [];
  const add = (kind: 'now' | 'wanted', score: number, at: number) => {
    const radius = index > 0 ? face.other : kind === 'now' ? face.first : face.wanted;
    const feeling = score > 0 ? 'good' : score < 0 ? 'bad' : 'flat';
    const proof = point.measured && kind === 'now' ? 'measured' : 'open';
    const side = 2 * radius;
    const ring = { x: radius, y: radius, radius } as const;
    made.push({
      key: point.key,
      id: `${point.key}/${kind}/${index}`,
      look: `point ${kind} ${feeling} ${proof} ${index > 0 ? hue : ''}`.trim(),
      label: point.label,
      x: x - radius,
      y: at - radius,
      width: side,
      height: side,
      block: {
        height: side,
        over: 0,
        parts: [index > 0 ? { kind: 'dot', ...ring } : { kind: 'face', ...ring, score }],
      },
    });
  };
  if (point.wanted !== undefined) add('wanted', point.wanted, y(point.wanted));
  if (point.now !== undefined) add('now', point.now, top);
  return made;
}

/** Moves a face to the right of those that stand in its place. */
function beside(item: Item, taken: readonly Item[]): Item {
  const hit = taken.find(other => overlap(other, item));
  return hit ? beside({ ...item, x: hit.x + hit.width + 2 }, taken) : item;
}
