import { area, curveMonotoneX, line } from 'd3-shape';
import type { Block, Box, Item, Part, Tone } from '../block';
import { same } from '../same';
import type { TextStyleName, Typesetter } from '../text';
import type { CurveLane, CurveView, PointView } from '../view/types';
import { scoreWords } from '../words';
import type { Columns } from './columns';
import { ink, overlap } from './inks';

/** The lines of the emotion lane; faces are items like all that can be chosen. */
export interface CurveLayout {
  readonly grid: readonly { readonly y: number; readonly label: string }[];
  readonly zero: number;
  readonly top: number;
  readonly bottom: number;
  readonly strokes: readonly Stroke[];
  /** Between the first curve and zero. */
  readonly area: string;
  readonly labels: readonly Label[];
}

export interface Stroke {
  readonly id: string;
  readonly look: string;
  readonly d: string;
}

export interface Label extends Box {
  readonly id: string;
  readonly look: string;
  readonly block: Block;
  /** The point that it explains, if it stands away from it. */
  readonly from?: Point;
}

type Point = readonly [x: number, y: number];
/** From a score to its height. */
type Scale = (score: number) => number;

/** Height of one step of the scale: the curve is what is looked at first, so it grows with the panel. */
const steps = { least: 38, most: 46, share: 1 / 36 } as const;
const face = { first: 11, wanted: 8, other: 4.5 } as const;
const headroom = 28;
const dropWidth = 230;

const smooth = line<Point>()
  .x(([x]) => x)
  .y(([, y]) => y)
  .curve(curveMonotoneX)
  .digits(1);

/** Curves with their faces, and words beside them that cover neither a face nor each other. */
export function layoutCurve(lane: CurveLane, columns: Columns, top: number, room: number, type: Typesetter) {
  const step = Math.round(Math.max(steps.least, Math.min(steps.most, room * steps.share)));
  const zero = top + headroom + 2 * step;
  const scale = (score: number) => zero - score * step;
  const sketches: Sketch[] = [];
  for (const [index, curve] of lane.curves.entries()) sketches.push(sketch(curve, index, columns, scale, sketches));
  const items = sketches.flatMap(each => each.items);
  const labels = placeLabels(sketches, items, columns, scale, type);
  const bottom = Math.max(scale(-2) + 18, ...labels.map(label => label.y + label.height));
  const main = sketches[0]?.main ?? [];
  const layout: CurveLayout = {
    grid: [2, 1, 0, -1, -2].map(score => ({ y: scale(score), label: scoreWords(score) })),
    zero,
    top: scale(2),
    bottom: scale(-2),
    strokes: [...leaders(labels), ...[...sketches].reverse().flatMap(each => each.strokes)],
    area: shaded(main, zero),
    labels,
  };
  return { layout, items, bottom };
}

interface Sketch {
  readonly curve: CurveView;
  readonly index: number;
  readonly at: readonly Point[];
  readonly main: readonly Point[];
  readonly strokes: readonly Stroke[];
  readonly items: readonly Item[];
}

/** One persona's lines and faces. Where it feels what an earlier one feels, that one's speak for both. */
function sketch(curve: CurveView, index: number, columns: Columns, y: Scale, earlier: readonly Sketch[]): Sketch {
  const at = curve.points.map((point): Point => [center(point, columns), y(point.now ?? point.wanted ?? 0)]);
  const drawn = new Set(earlier.flatMap(({ strokes }) => strokes.map(({ d }) => d)));
  const taken = earlier.flatMap(({ items }) => items);
  const onPath = curve.points.map(point => !point.aside && point.now !== undefined);
  const main = at.filter((_, place) => onPath[place]);
  const hue = `hue-${curve.hue % 6}`;
  const first = index === 0 ? 'first' : 'other';
  const strokes: Stroke[] = [];
  if (main.length > 1) strokes.push({ id: `now-${index}`, look: `curve ${first} ${hue}`, d: smooth(main) ?? '' });
  for (const [place, d] of wantedRuns(curve.points, at, y).entries()) {
    strokes.push({ id: `wanted-${index}-${place}`, look: `wanted ${first} ${hue}`, d });
  }
  curve.points.forEach(({ aside, now }, place) => {
    const [from, to] = [aside?.from === undefined ? undefined : at[aside.from], at[place]];
    if (now === undefined || !from || !to) return;
    strokes.push({ id: `aside-${index}-${place}`, look: `aside ${hue}`, d: smooth([from, to]) ?? '' });
  });
  const told = earlier.flatMap(other => other.curve.points);
  const items = curve.points.flatMap((point, place) => {
    const shared = told.some(
      ({ key, now, wanted }) => key === point.key && now === point.now && wanted === point.wanted,
    );
    return shared ? [] : faces(point, at[place] ?? [0, 0], y, index, hue).map(item => beside(item, taken));
  });
  return { curve, index, at, main, strokes: strokes.filter(({ d }) => !drawn.has(d)), items };
}

function center({ stage, slot }: PointView, { stages }: Columns): number {
  const column = stages[stage];
  const box = (slot === undefined ? undefined : column?.slots[slot]) ?? column;
  return box === undefined ? 0 : box.x + box.width / 2;
}

/** The to-be line leaves the as-is line at the point before, and comes back to it at the one after. */
function wantedRuns(points: readonly PointView[], at: readonly Point[], y: Scale): string[] {
  const runs: Point[][] = [];
  let open = false;
  let before: Point | undefined;
  points.forEach(({ aside, now, wanted }, place) => {
    const here = at[place];
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
  if (point.wanted !== undefined && point.wanted !== point.now) add('wanted', point.wanted, y(point.wanted));
  if (point.now !== undefined) add('now', point.now, top);
  return made;
}

/** Moves a face to the right of those that stand in its place. */
function beside(item: Item, taken: readonly Item[]): Item {
  const hit = taken.find(other => overlap(other, item));
  return hit ? beside({ ...item, x: hit.x + hit.width + 2 }, taken) : item;
}

function shaded(main: readonly Point[], zero: number): string {
  if (main.length < 2) return '';
  const fill = area<Point>()
    .x(([x]) => x)
    .y0(zero)
    .y1(([, y]) => y)
    .curve(curveMonotoneX)
    .digits(1);
  return fill([...main]) ?? '';
}

/** Names at the ends, conditions of branches, `to be`, and under the scale why a feeling falls. */
function placeLabels(
  sketches: readonly Sketch[],
  items: readonly Item[],
  columns: Columns,
  scale: Scale,
  type: Typesetter,
): Label[] {
  const taken: Box[] = [...items];
  const labels: Label[] = [];
  const put = (
    id: string,
    text: string,
    x: number,
    y: number,
    room: number,
    look: string,
    tone: Tone,
    style: TextStyleName,
  ) => {
    const set = type.set(text, style, room);
    let box: Box = {
      x,
      y: Math.max(scale(2) - headroom + 4, y - set.height / 2),
      width: set.width,
      height: set.height,
    };
    for (let hit = taken.find(each => overlap(each, box)); hit; hit = taken.find(each => overlap(each, box))) {
      box = { ...box, y: hit.y + hit.height + 1 };
    }
    taken.push(box);
    const block: Block = { height: box.height, over: 0, parts: [ink(set, 0, 0, tone, set.width)] };
    labels.push({ ...box, id, look, block });
  };
  const end = columns.right + columns.tail;
  for (const { curve, index, at, main } of sketches) {
    const last = main.at(-1);
    const gap = index === 0 ? face.first + 7 : face.other + 6;
    if (curve.name !== '' && last) {
      const room = Math.max(44, end - last[0] - gap);
      put(
        `name-${index}`,
        curve.name,
        last[0] + gap,
        last[1],
        Math.min(room, 120),
        `hue-${curve.hue % 6}`,
        'ink',
        'smallStrong',
      );
    }
    curve.points.forEach(({ key, aside, wanted, now }, place) => {
      const [x, y] = at[place] ?? [0, 0];
      const shared = sketches
        .slice(0, index)
        .some(other => other.items.some(item => item.key === key && near(item, x, y)));
      if (aside && aside.when !== '' && !shared) {
        const room = Math.max(44, Math.min(96, end - x - face.first - 6));
        put(`when-${index}-${key}`, aside.when, x + face.first + 6, y, room, 'when', 'muted', 'small');
      }
      const first = curve.points.slice(0, place).every(point => point.wanted === undefined);
      if (index === 0 && wanted !== undefined && wanted !== now && first) {
        const above = scale(wanted);
        const width = type.width('to be', 'small');
        put(`wanted-${key}`, 'to be', x - width / 2, above - face.wanted - 10, 60, 'wanted', 'good', 'small');
      }
    });
  }
  labels.push(...dropLabels(sketches, labels, columns, scale(-2) + 15, type));
  return labels;
}

function near({ x, y, width, height }: Box, atX: number, atY: number): boolean {
  return Math.abs(x + width / 2 - atX) < 1 && Math.abs(y + height / 2 - atY) < 1;
}

/** Fine lines from the points to what explains them. */
function leaders(labels: readonly Label[]): Stroke[] {
  return labels.flatMap(({ id, from, y }) => {
    if (!from || y - from[1] < 2 * face.first + 6) return [];
    const d = smooth([
      [from[0], from[1] + face.first + 2],
      [from[0], y - 1],
    ]);
    return d === null ? [] : [{ id: `leader-${id}`, look: 'leader', d }];
  });
}

/** Falls of all curves in rows below the scale, each under its point as far as the room allows. */
function dropLabels(
  sketches: readonly Sketch[],
  others: readonly Label[],
  columns: Columns,
  top: number,
  type: Typesetter,
): Label[] {
  const found: Label[] = [];
  const room = Math.min(dropWidth, columns.right - columns.left);
  for (const { curve, index, at } of sketches) {
    curve.points.forEach(({ key, drop }, place) => {
      const from = at[place];
      const told = found.some(label => label.from && from && same(label.from, from));
      if (!drop || !from || told) return;
      const who = sketches.length > 1 && index > 0 ? `${curve.name} ` : '';
      const set = type.set(`${who}${scoreWords(-drop.by)} · ${drop.why}`, 'small', room);
      const left = Math.max(columns.left, Math.min(from[0] - set.width / 2, columns.right - set.width));
      let box: Box = { x: left, y: top, width: set.width, height: set.height };
      const taken = [...found, ...others];
      for (let hit = taken.find(each => overlap(each, box)); hit; hit = taken.find(each => overlap(each, box))) {
        box = { ...box, y: hit.y + hit.height + 3 };
      }
      const parts: Part[] = [{ kind: 'text', x: set.width / 2, y: 0, set, tone: 'bad', anchor: 'middle' }];
      const block: Block = { height: box.height, over: 0, parts };
      found.push({
        ...box,
        id: `drop-${index}-${key}`,
        look: drop.explained ? 'drop' : 'drop unexplained',
        block,
        from,
      });
    });
  }
  return found;
}
