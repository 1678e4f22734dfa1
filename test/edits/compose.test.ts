import assert from 'node:assert/strict';
import fc from 'fast-check';
import { compose } from '../../server/src/edits/compose';
import { applyEdits, type Edit } from '../../server/src/edits/edit';

/** Edits of a text of this length that do not overlap. */
const edits = (length: number): fc.Arbitrary<Edit[]> =>
  fc
    .array(fc.tuple(fc.nat(length), fc.string({ maxLength: 4 })), { maxLength: 8 })
    .map(list => list.sort(([a], [b]) => a - b))
    .map(list =>
      list.flatMap(([from, text], at) => {
        const to = list[at + 1]?.[0] ?? length;
        return at % 2 === 0 && to > from ? [{ from, to: from + Math.ceil((to - from) / 2), text }] : [];
      }),
    );

describe('compose', () => {
  it('an edit within what was put in', () => {
    const first = [{ from: 1, to: 1, text: 'bcd' }];
    assert.deepEqual(
      compose(first, [
        { from: 2, to: 3, text: 'X' },
        { from: 3, to: 4, text: '' },
      ]),
      [{ from: 1, to: 1, text: 'bX' }],
    );
  });

  it('leads where one step after the other leads', () => {
    const steps = fc.string({ minLength: 1, maxLength: 30 }).chain(text =>
      edits(text.length).chain(first => {
        const between = applyEdits(text, first);
        return edits(between.length).map(second => ({ text, first, second, end: applyEdits(between, second) }));
      }),
    );
    fc.assert(
      fc.property(steps, ({ text, first, second, end }) => {
        const both = compose(first, second);
        assert.equal(applyEdits(text, both), end);
        both.forEach((edit, at) => {
          assert.ok(edit.from <= edit.to && edit.to <= (both[at + 1]?.from ?? text.length));
        });
      }),
      { numRuns: 500 },
    );
  });
});
