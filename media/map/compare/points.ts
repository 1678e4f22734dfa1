import type { Point } from '../layout/path';
import type { ComparedStage } from './compare';

/**
 * Points of one of the two curves, those of a stage side by side in its column.
 * @param x of a part (0 to 1) of the column of a row, @param y of a score
 */
export function curvePoints(
  rows: readonly ComparedStage[],
  side: 0 | 1,
  x: (row: number, part: number) => number,
  y: (score: number) => number,
): Point[] {
  return rows.flatMap(({ scores }, at) => {
    const own = scores[side];
    return own.map((score, nth): Point => [x(at, (nth + 0.5) / own.length), y(score)]);
  });
}
