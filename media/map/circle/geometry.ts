import { round } from '../drawing/parts';
import type { Point } from '../layout/path';

/** Draws around a middle. Radii are in pixels, places on a circle in turns from twelve o'clock. */
export class Dial {
  constructor(
    readonly x: number,
    readonly y: number,
  ) {}

  at(turn: number, radius: number): Point {
    const angle = turn * 2 * Math.PI;
    return [this.x + radius * Math.sin(angle), this.y - radius * Math.cos(angle)];
  }

  /** A whole circle. */
  ring(radius: number): string {
    const r = round(radius);
    return `M${round(this.x)} ${round(this.y - radius)}a${r} ${r} 0 1 1 -.1 0Z`;
  }

  /** A stretch of a circle. */
  arc(from: number, to: number, radius: number): string {
    return `M${words(this.at(from, radius))}${sweep(this.at(to, radius), radius, to - from, 1)}`;
  }

  /** A line from one radius to another. */
  spoke(turn: number, from: number, to: number): string {
    return `M${words(this.at(turn, from))}L${words(this.at(turn, to))}`;
  }

  /** A stretch of a band that points clockwise, with a notch for the tip of the one before. */
  arrow(from: number, to: number, inner: number, outer: number, tip: number): string {
    const middle = (inner + outer) / 2;
    const on = Math.min(tip, (to - from) / 2);
    const [a, b, c] = [this.at(from, outer), this.at(to - on, outer), this.at(to, middle)];
    const [d, e, f] = [this.at(to - on, inner), this.at(from, inner), this.at(from + on, middle)];
    const long = to - on - from;
    return `M${words(a)}${sweep(b, outer, long, 1)}L${words(c)}L${words(d)}${sweep(e, inner, long, 0)}L${words(f)}Z`;
  }

  /** A line through points that are so close to one another that it looks smooth. */
  line(points: readonly (readonly [turn: number, radius: number])[]): string {
    return points.map(([turn, radius], at) => `${at === 0 ? 'M' : 'L'}${words(this.at(turn, radius))}`).join('');
  }
}

function sweep(to: Point, radius: number, turns: number, clockwise: 0 | 1): string {
  return `A${round(radius)} ${round(radius)} 0 ${turns > 0.5 ? 1 : 0} ${clockwise} ${words(to)}`;
}

function words([x, y]: Point): string {
  return `${round(x)} ${round(y)}`;
}

/** A value at a turn of the circle. */
export type Knot = readonly [turn: number, value: number];

/**
 * A smooth function around the circle that goes through all knots and nowhere swings beyond its neighbours (monotone cubic,
 * after Fritsch and Butland), as values close to one another.
 * @param knots in order of their turns, at least one, all within one turn
 * @param closed whether it goes on from the last knot to the first
 */
export function smooth(knots: readonly Knot[], closed: boolean, step = 1 / 180): Knot[] {
  const [first] = knots;
  if (!first) return [];
  const all: Knot[] = closed ? [...knots, [first[0] + 1, first[1]]] : [...knots];
  const slopes = slopesOf(all, closed);
  const found: Knot[] = [];
  for (let at = 0; at + 1 < all.length; at++) {
    const [from, a] = all[at] ?? first;
    const [to, b] = all[at + 1] ?? first;
    const span = to - from;
    const [m, n] = [(slopes[at] ?? 0) * span, (slopes[at + 1] ?? 0) * span];
    const count = Math.max(1, Math.ceil(span / step));
    for (let part = 0; part < count; part++) {
      const t = part / count;
      const [square, cube] = [t * t, t * t * t];
      const value =
        a * (2 * cube - 3 * square + 1) +
        m * (cube - 2 * square + t) +
        b * (3 * square - 2 * cube) +
        n * (cube - square);
      found.push([from + span * t, value]);
    }
  }
  const last = all.at(-1);
  return last ? [...found, last] : found;
}

/** Of each knot: how steep the line is there. Flat at the highest and lowest ones. */
function slopesOf(all: readonly Knot[], closed: boolean): number[] {
  const steep = (at: number): number => {
    const [[from, a], [to, b]] = [all[at] ?? [0, 0], all[at + 1] ?? [0, 0]];
    return to > from ? (b - a) / (to - from) : 0;
  };
  return all.map((_, at) => {
    const end = at === all.length - 1;
    const before = at === 0 ? (closed ? steep(all.length - 2) : 0) : steep(at - 1);
    const after = end ? (closed ? steep(0) : 0) : steep(at);
    return before * after <= 0 ? 0 : (2 * before * after) / (before + after);
  });
}
