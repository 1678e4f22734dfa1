import { curveMonotoneX, line } from 'd3-shape';

export type Point = readonly [x: number, y: number];

const draw = line<Point>()
  .x(([x]) => x)
  .y(([, y]) => y)
  .curve(curveMonotoneX)
  .digits(1);

/** A stretch of a line, and how far it reaches from left to right. */
export interface Stretch {
  readonly d: string;
  readonly from: number;
  readonly to: number;
}

/** A line through points that nowhere swings beyond them; stretches of it are the same line. */
export class Smooth {
  /** Of each point but the first: how the pen gets there. */
  readonly #strokes: readonly string[];

  constructor(readonly points: readonly Point[]) {
    this.#strokes = points.length < 2 ? [] : (draw(points) ?? '').split(/(?=[CL])/).slice(1);
  }

  /** The stretch between two points, counted from 0. */
  from(first = 0, last = this.points.length - 1): string {
    const start = this.points[first];
    return start === undefined || last <= first ? '' : `M${at(start)}${this.#strokes.slice(first, last).join('')}`;
  }

  /**
   * The line between two points in stretches no longer than `most`, if points are no further apart. To stroke a part of a
   * line costs as much as all of it, and dashes cost the most.
   */
  stretches(most: number, first = 0, last = this.points.length - 1): Stretch[] {
    const all: Stretch[] = [];
    const x = (at: number) => this.points[at]?.[0] ?? 0;
    for (let start = first, end = first + 1; end <= last; end++) {
      if (end < last && x(end + 1) - x(start) <= most) continue;
      all.push({ d: this.from(start, end), from: x(start), to: x(end) });
      start = end;
    }
    return all;
  }

  /** The same stretch backwards, for a pen that is at its last point. */
  back(first: number, last: number): string {
    let path = '';
    for (let to = last - 1; to >= first; to--) {
      const end = at(this.points[to] ?? [0, 0]);
      const [a, b, c, d] = this.#strokes[to]?.slice(1).split(',') ?? [];
      path += d === undefined ? `L${end}` : `C${c},${d},${a},${b},${end}`;
    }
    return path;
  }
}

function at([x, y]: Point): string {
  return `${Math.round(x * 10) / 10},${Math.round(y * 10) / 10}`;
}
