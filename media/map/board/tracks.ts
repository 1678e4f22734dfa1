import { round } from '../drawing/parts';

/** Between two lines that run side by side. */
export const pitch = 4;
/** More lines than these would take the room of what they lead to: the others share their tracks. */
const most = 12;
const radius = 4;

export type Point = readonly [x: number, y: number];

/** Lines side by side, each on a track of its own: which one, from 0. */
export class Tracks {
  readonly #of: ReadonlyMap<string, number>;

  constructor(keys: Iterable<string>) {
    this.#of = new Map([...new Set(keys)].map((key, nth) => [key, nth % most]));
  }

  /** How far a track is from the first one. */
  offset(key: string): number {
    return (this.#of.get(key) ?? 0) * pitch;
  }

  /** What all of them take, with this much room besides; without lines, nothing. */
  room(besides: number): number {
    const count = Math.min(most, this.#of.size);
    return count === 0 ? 0 : besides + (count - 1) * pitch;
  }
}

/** A line along these points, level or upright, that turns in small arcs: so it is told from one that crosses it. */
export function route(points: readonly Point[]): string {
  const way: Point[] = [];
  for (const point of points) {
    const [before, last] = way.slice(-2);
    const [from, corner] = last ? [before, last] : [undefined, before];
    if (corner && straight(corner, point) === 'none') continue;
    if (from && corner && straight(from, corner) === straight(corner, point)) way.pop();
    way.push(point);
  }
  return way
    .map((point, at) => {
      const [before, after] = [way[at - 1], way[at + 1]];
      if (!before) return `M${words(point)}`;
      if (!after) return `L${words(point)}`;
      return `L${words(toward(point, before))}Q${words(point)} ${words(toward(point, after))}`;
    })
    .join('');
}

function straight([x, y]: Point, [toX, toY]: Point): 'none' | 'level' | 'upright' {
  if (Math.abs(x - toX) < 0.1) return Math.abs(y - toY) < 0.1 ? 'none' : 'upright';
  return 'level';
}

/** The point where a line that turns at a corner leaves the straight to, or comes from, another one. */
function toward([x, y]: Point, [toX, toY]: Point): Point {
  const length = Math.hypot(toX - x, toY - y);
  const part = Math.min(radius, length / 2) / length;
  return [x + (toX - x) * part, y + (toY - y) * part];
}

function words([x, y]: Point): string {
  return `${round(x)} ${round(y)}`;
}
