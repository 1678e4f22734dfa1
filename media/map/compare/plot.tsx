import { round } from '../drawing/parts';
import { Smooth } from '../layout/path';
import type { Comparison } from './compare';
import { curvePoints } from './points';

const height = 150;
const edge = { top: 12, bottom: 30, left: 30, right: 8 } as const;

export interface PlotProps {
  readonly comparison: Comparison;
  /** In pixels. */
  readonly width: number;
}

/** Two curves in one drawing: a column for each row of the comparison, under it the row's number. */
export function Plot({ comparison: { names, rows }, width }: PlotProps) {
  const column = (width - edge.left - edge.right) / Math.max(1, rows.length);
  const y = (score: number) => edge.top + ((2 - score) * (height - edge.top - edge.bottom)) / 4;
  const x = (row: number, part: number) => edge.left + column * (row + part);
  const both = [curvePoints(rows, 0, x, y), curvePoints(rows, 1, x, y)] as const;
  return (
    <svg
      class="compare-plot"
      role="img"
      aria-label={`Two curves of feeling: ${names.join(' and ')}`}
      viewBox={`0 0 ${round(width)} ${height}`}
      width={round(width)}
      height={height}
    >
      {[2, 1, 0, -1, -2].map(score => (
        <g key={score}>
          <path
            class={score === 0 ? 'grid zero' : 'grid'}
            d={`M${edge.left} ${round(y(score))}H${round(width - edge.right)}`}
          />
          <text class="grid-number" x={edge.left - 8} y={round(y(score) + 4)} text-anchor="end" font-size={11}>
            {score > 0 ? `+${score}` : score < 0 ? `−${-score}` : '0'}
          </text>
        </g>
      ))}
      {rows.map(({ id, number }, at) => (
        <g key={id}>
          {at === 0 ? null : (
            <path class="grid" d={`M${round(edge.left + column * at)} ${edge.top}V${height - edge.bottom}`} />
          )}
          <text
            class="grid-number"
            x={round(edge.left + column * (at + 0.5))}
            y={height - 10}
            text-anchor="middle"
            font-size={12}
          >
            {number}
          </text>
        </g>
      ))}
      {both.map((all, side) => (
        <g key={side} class={side === 0 ? 'compare-first' : 'compare-second'}>
          <path class="compare-line" d={new Smooth(all).from()} />
          {all.map(([x, top], at) =>
            side === 0 ? (
              <circle key={at} class="compare-dot" cx={round(x)} cy={round(top)} r={3.4} />
            ) : (
              <rect key={at} class="compare-dot" x={round(x - 3.2)} y={round(top - 3.2)} width={6.4} height={6.4} />
            ),
          )}
        </g>
      ))}
    </svg>
  );
}
