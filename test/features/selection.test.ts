import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { SelectionRange } from 'vscode-languageserver-types';
import { selectionRanges } from '../../server/src/features/selection';
import { cursor, snapshotOf } from '../support/snapshots';

/** The texts of the ranges at the cursor, the innermost first, in one line each; the whole text left out. */
async function selected(marked: string): Promise<string[]> {
  const { text, offset } = cursor(marked);
  const { document, ...rest } = await snapshotOf(text);
  const texts: string[] = [];
  const [first] = selectionRanges({ document, ...rest }, [document.positionAt(offset)]);
  for (let each: SelectionRange | undefined = first; each?.parent; each = each.parent)
    texts.push(document.getText(each.range).replace(/\s+/g, ' '));
  return texts;
}

const map = `journey: J
stages:
  - stage: Find
    touchpoints:
      - Asks on @web (torn) # really
      - { touch: "Pays, now", channel: web }
emotions: { torn: -1 }
`;

describe('selection ranges', () => {
  it('grow from a part of a short form to the list, the stage and the whole', async () => {
    const ranges = await selected(map.replace('@web', '@w|eb'));
    assert.deepEqual(ranges.slice(0, 2), ['web', 'Asks on @web (torn)']);
    assert.deepEqual(
      ranges.slice(2).map(text => text.slice(0, 16)),
      [
        '- Asks on @web (t',
        'touchpoints: - A',
        'stage: Find touc',
        '- stage: Find to',
        'stages: - stage:',
        'journey: J stages',
      ].map(text => text.slice(0, 16)),
    );
  });

  it('grow from within quotes', async () => {
    const ranges = await selected(map.replace('Pays', 'Pa|ys'));
    assert.deepEqual(ranges.slice(0, 4), [
      'Pays, now',
      '"Pays, now"',
      'touch: "Pays, now"',
      '{ touch: "Pays, now", channel: web }',
    ]);
  });

  it('begin with the key on a key', async () => {
    assert.deepEqual((await selected(map.replace('channel', 'chan|nel'))).slice(0, 2), ['channel', 'channel: web']);
  });

  it('hold the position, each within the next, wherever it is', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(map.length), fc.nat(map.length), async (at, end) => {
        const snapshot = await snapshotOf(map.slice(0, end));
        const { document } = snapshot;
        const position = document.positionAt(at);
        const [first] = selectionRanges(snapshot, [position]);
        const offset = document.offsetAt(position);
        let [from, to] = [offset, offset];
        for (let each: SelectionRange | undefined = first; each; each = each.parent) {
          const [start, stop] = [document.offsetAt(each.range.start), document.offsetAt(each.range.end)];
          assert.ok(start <= from && stop >= to && (each === first || stop - start > to - from));
          [from, to] = [start, stop];
        }
        assert.deepEqual([from, to], [0, document.getText().length]);
      }),
    );
  });
});
