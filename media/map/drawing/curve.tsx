import { laneNameWidth } from '../layout/columns';
import type { CurveLayout } from '../layout/curve';
import { Parts, round, unspoken } from './parts';

/** Scale, shade, lines and words of the emotion lane. The faces are drawn above them, as items. */
export function CurveLines({
  curve: { grid, zero, top, bottom, strokes, area, labels },
  left,
  right,
}: {
  readonly curve: CurveLayout;
  readonly left: number;
  readonly right: number;
}) {
  return (
    <g class="curves" {...unspoken}>
      <linearGradient id="journey-mood" gradientUnits="userSpaceOnUse" x1={0} x2={0} y1={round(top)} y2={round(bottom)}>
        <stop class="mood-good" offset="0" />
        <stop class="mood-good none" offset="0.5" />
        <stop class="mood-bad none" offset="0.5" />
        <stop class="mood-bad" offset="1" />
      </linearGradient>
      {grid.map(({ y, label }) => (
        <path key={label} class={y === zero ? 'grid zero' : 'grid'} d={`M${left} ${round(y)}H${round(right)}`} />
      ))}
      {area === '' ? null : <path class="mood" d={area} fill="url(#journey-mood)" />}
      {strokes.map(({ id, look, d }) => (
        <path key={id} class={`stroke ${look}`} d={d} />
      ))}
      {labels.map(({ id, look, x, y, block }) => (
        <g key={id} class={`curve-label ${look}`} transform={`translate(${round(x)} ${round(y)})`}>
          <Parts parts={block.parts} />
        </g>
      ))}
    </g>
  );
}

/** The numbers of the scale; they stay at the left with the name of the lane. */
export function CurveGrid({ curve: { grid } }: { readonly curve: CurveLayout }) {
  return grid.map(({ y, label }) => (
    <text key={label} class="grid-number" x={laneNameWidth + 8} y={round(y + 4)} text-anchor="end" font-size={11}>
      {label}
    </text>
  ));
}
