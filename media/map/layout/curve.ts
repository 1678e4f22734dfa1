import type { Typesetter } from '../text';
import type { CurveLane } from '../view/types';
import { scoreWords } from '../words';
import type { Columns } from './columns';
import { headroom, type Label, placeLabels } from './curve-labels';
import { face, type Scale, type Sketch, type Stroke, sketch } from './curve-sketch';
import { Ground } from './ground';
import { type Point, Smooth } from './path';
import { type Band, layoutPressure } from './pressure';

/** The lines of the emotion lane; faces are items like all that can be chosen. */
export interface CurveLayout {
  readonly grid: readonly { readonly y: number; readonly label: string }[];
  readonly zero: number;
  readonly top: number;
  readonly bottom: number;
  readonly bands: readonly Band[];
  readonly gaps: readonly Stroke[];
  readonly strokes: readonly Stroke[];
  /** Between the first curve and zero. */
  readonly area: string;
  readonly labels: readonly Label[];
}

/** How much of the panel's width is one step of the scale: the curve is what is looked at first, so it grows with it. */
const share = 1 / 36;

/** Curves with their faces, and words beside them that cover neither a face nor each other, from the lane's upper edge. */
export function layoutCurve(lane: CurveLane, columns: Columns, room: number, type: Typesetter) {
  const { least, most } = columns.spacing.step;
  const step = Math.round(Math.max(least, Math.min(most, room * share)));
  const zero = headroom + 2 * step;
  const scale: Scale = score => zero - score * step;
  const ground = new Ground();
  const sketches = lane.curves.map((curve, index) => sketch(curve, index, columns, scale, ground));
  const words = placeLabels(sketches, columns, scale, type, ground);
  const height = { y: scale(2) - 6, height: 4 * step + 12 };
  const { bands, labels: names } = layoutPressure(lane.bands, columns, height, type, ground);
  const labels = [...words, ...names];
  const layout: CurveLayout = {
    grid: [2, 1, 0, -1, -2].map(score => ({ y: scale(score), label: scoreWords(score) })),
    zero,
    top: scale(2),
    bottom: scale(-2),
    bands,
    gaps: sketches.flatMap(each => each.gaps),
    strokes: [...leaders(labels), ...[...sketches].reverse().flatMap(each => each.strokes)],
    area: shaded(sketches[0], zero),
    labels,
  };
  const bottom = Math.max(scale(-2) + 18, ...labels.map(label => label.y + label.height));
  return { layout, items: sketches.flatMap(each => each.items), bottom };
}

/** The score at a height of the drawing, however far beyond the scale. */
export function levelAt({ top, bottom }: Pick<CurveLayout, 'top' | 'bottom'>, y: number): number {
  return 2 - (4 * (y - top)) / (bottom - top);
}

function shaded(first: Sketch | undefined, zero: number): string {
  const { main = [] } = first ?? {};
  const [start, end] = [main[0], main.at(-1)];
  if (!start || !end || main.length < 2) return '';
  return `${new Smooth(main).from()}L${end[0]},${zero}H${start[0]}Z`;
}

/** Fine lines from the points to what is said of them. */
function leaders(labels: readonly Label[]): Stroke[] {
  return labels.flatMap(({ id, from, y, height, look, persona }) => {
    if (!from) return [];
    const below = y > from[1];
    const span: [Point, Point] = below
      ? [
          [from[0], from[1] + face.first + 2],
          [from[0], y - 1],
        ]
      : [
          [from[0], y + height + 1],
          [from[0], from[1] - face.first - 2],
        ];
    if (span[1][1] - span[0][1] < 3) return [];
    const d = new Smooth(span).from();
    const whose = persona === undefined ? {} : { persona };
    return [{ id: `leader-${id}`, look: `leader ${look.split(' ')[0]}`, d, from: from[0], to: from[0], ...whose }];
  });
}
