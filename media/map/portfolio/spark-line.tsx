import { round } from '../drawing/parts';
import { type Point, Smooth } from '../layout/path';
import { feelingTone } from '../words';

/** Size of the drawing in pixels. */
const width = 132;
const height = 30;
const edge = 5;

export interface SparkLineProps {
  /** Of each stage its score from −2 to 2, or nothing. */
  readonly scores: readonly (number | undefined)[];
  /** What it shows, in words. */
  readonly label: string;
}

/** How a journey feels from stage to stage, small enough for a cell of a list: a line around a middle, the lowest point marked. */
export function SparkLine({ scores, label }: SparkLineProps) {
  const x = (at: number) => (scores.length === 1 ? width / 2 : edge + (at * (width - 2 * edge)) / (scores.length - 1));
  const y = (score: number) => height / 2 - (score * (height / 2 - edge)) / 2;
  const points = scores.flatMap((score, at): Point[] => (score === undefined ? [] : [[x(at), y(score)]]));
  const felt = scores.filter(score => score !== undefined);
  const lowest = Math.min(...felt);
  const line = new Smooth(points).from();
  return (
    <svg class="spark" role="img" aria-label={label} viewBox={`0 0 ${width} ${height}`} width={width} height={height}>
      <path class="spark-zero" d={`M0 ${height / 2}H${width}`} />
      {line === '' ? null : <path class="spark-line" d={line} />}
      {scores.map((score, at) =>
        score === undefined ? null : (
          <circle
            key={at}
            class={`spark-dot ${feelingTone(score)}`}
            cx={round(x(at))}
            cy={round(y(score))}
            r={score === lowest && score < 0 ? 3.6 : 2}
          />
        ),
      )}
    </svg>
  );
}
