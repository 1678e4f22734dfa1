import { laneNameWidth } from '../layout/columns';
import type { CurveLayout } from '../layout/curve';
import type { Label } from '../layout/curve-labels';
import type { Stroke } from '../layout/curve-sketch';
import { printable } from '../text';
import { Parts, round, unspoken } from './parts';

/** Scale and shade of the emotion lane, from end to end. */
export function CurveGround({
  curve: { grid, zero, top, bottom, area },
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
    </g>
  );
}

/** Bands, lines and words of the emotion lane. The faces are drawn above them, as items. */
export function CurveLines({
  bands,
  gaps,
  strokes,
  labels,
}: Pick<CurveLayout, 'bands' | 'gaps' | 'strokes' | 'labels'>) {
  return (
    <g class="curves" {...unspoken}>
      {bands.map(({ id, key, look, x, y, width, height }) => (
        <rect
          key={id}
          class={`band ${look}`}
          data-key={printable(key)}
          x={round(x)}
          y={round(y)}
          width={round(width)}
          height={round(height)}
        />
      ))}
      <Strokes strokes={gaps} />
      <Strokes strokes={strokes} />
      <Labels labels={labels} />
    </g>
  );
}

function Strokes({ strokes }: { readonly strokes: readonly Stroke[] }) {
  return strokes.map(({ id, look, d, persona }) => (
    <path key={id} class={`stroke ${look}`} data-persona={persona && printable(persona)} d={d} />
  ));
}

/** Words beside lines. */
export function Labels({ labels }: { readonly labels: readonly Label[] }) {
  return labels.map(({ id, look, x, y, block, persona, key }) => (
    <g
      key={id}
      class={`curve-label ${look}`}
      data-key={key && printable(key)}
      data-persona={persona && printable(persona)}
    >
      <Parts parts={block.parts} x={x} y={y} />
    </g>
  ));
}

/** The numbers of the scale; they stay at the left with the name of the lane, whose upper edge is at `top`. */
export function CurveGrid({ curve: { grid }, top }: { readonly curve: CurveLayout; readonly top: number }) {
  return grid.map(({ y, label }) => (
    <text key={label} class="grid-number" x={laneNameWidth + 8} y={round(top + y + 4)} text-anchor="end" font-size={11}>
      {label}
    </text>
  ));
}
