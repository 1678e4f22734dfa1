import { area, curveMonotoneX } from 'd3-shape';
import type { Typesetter } from '../text';
import type { CurveLane } from '../view/types';
import { scoreWords } from '../words';
import type { Columns } from './columns';
import { headroom, type Label, placeLabels } from './curve-labels';
import { face, type Point, type Sketch, type Stroke, sketch, smooth } from './curve-sketch';

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

/** Height of one step of the scale: the curve is what is looked at first, so it grows with the panel. */
const steps = { least: 38, most: 46, share: 1 / 36 } as const;

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
