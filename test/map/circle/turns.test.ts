import { deepStrictEqual, ok } from 'node:assert/strict';
import fc from 'fast-check';
import { smooth } from '../../../media/map/circle/geometry';
import { turnsOf } from '../../../media/map/circle/turns';

const hours = (turns: readonly number[]) => turns.map(turn => Math.round(turn * 1200) / 100);

describe('Places on the face of a clock', () => {
  it('are the hours of the stages', () => {
    deepStrictEqual(hours(turnsOf([12, 2, 4, 10])), [0, 2, 4, 10]);
  });

  it('are spread from twelve where no hour is told, and between those that are', () => {
    deepStrictEqual(hours(turnsOf([undefined, undefined, undefined, undefined])), [0, 3, 6, 9]);
    deepStrictEqual(hours(turnsOf([12, undefined, undefined, 9])), [0, 3, 6, 9]);
  });

  it('go on past twelve once', () => {
    deepStrictEqual(hours(turnsOf([9, 11, 3])), [9, 11, 15]);
  });

  it('pass over an hour that leads back', () => {
    deepStrictEqual(hours(turnsOf([12, 6, 3, 9])), [0, 6, 7.5, 9]);
    deepStrictEqual(hours(turnsOf([3, 3])), [3, 9]);
  });

  it('run forward, within one turn, whatever the hours', () => {
    const any = fc.array(fc.option(fc.integer({ min: 1, max: 12 }), { nil: undefined }), { maxLength: 30 });
    fc.assert(
      fc.property(any, all => {
        const turns = turnsOf(all);
        ok(turns.length === all.length);
        turns.forEach((turn, at) => {
          const next = turns[at + 1] ?? (turns[0] ?? 0) + 1;
          ok(next - turn > 1e-3, `${all}: ${turns}`);
        });
      }),
    );
  });
});

describe('The curve around the circle', () => {
  it('goes through every point, swings beyond none, and closes where the journey does', () => {
    const knots = fc
      .array(fc.integer({ min: -4, max: 4 }), { minLength: 2, maxLength: 12 })
      .map(scores => scores.map((score, at) => [at / scores.length, score / 2] as const));
    fc.assert(
      fc.property(knots, fc.boolean(), (points, closed) => {
        const line = smooth(points, closed);
        for (const [turn, score] of points) {
          ok(line.some(([at, value]) => Math.abs(at - turn) < 1e-9 && Math.abs(value - score) < 1e-9));
        }
        const values = points.map(([, score]) => score);
        for (const [, value] of line) {
          ok(value >= Math.min(...values) - 1e-9 && value <= Math.max(...values) + 1e-9);
        }
        const [first, last] = [line[0], line.at(-1)];
        ok(first && last && (!closed || Math.abs(last[0] - first[0] - 1) < 1e-9));
      }),
    );
  });
});
