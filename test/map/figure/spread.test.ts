import { deepStrictEqual, ok } from 'node:assert/strict';
import fc from 'fast-check';
import { spread } from '../../../media/map/figure/spread';

const wish = fc.record({ middle: fc.integer({ min: -500, max: 500 }), length: fc.integer({ min: 1, max: 90 }) });

describe('Placing things on a line', () => {
  it('leaves what has room where it wants to be', () => {
    deepStrictEqual(
      spread(
        [
          { middle: 10, length: 10 },
          { middle: 50, length: 20 },
        ],
        4,
      ),
      [5, 40],
    );
  });

  it('moves what collides apart, each by as much', () => {
    deepStrictEqual(
      spread(
        [
          { middle: 10, length: 10 },
          { middle: 10, length: 10 },
        ],
        2,
      ),
      [-1, 11],
    );
  });

  it('keeps the order and the gap, whatever is wished', () => {
    fc.assert(
      fc.property(fc.array(wish, { maxLength: 20 }), wishes => {
        const tops = spread(wishes, 3);
        tops.forEach((top, at) => {
          const next = tops[at + 1];
          ok(next === undefined || next >= top + (wishes[at]?.length ?? 0) + 3 - 1e-6);
        });
        ok(tops.length === wishes.length);
      }),
    );
  });
});
