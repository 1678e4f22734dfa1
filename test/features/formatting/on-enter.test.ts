import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { formatOnEnter } from '../../../server/src/features/formatting/on-enter';
import { cursor, mapUri, snapshotOf } from '../../support/snapshots';

/** The text after Enter has opened the line of the cursor. */
async function entered(marked: string, tabSize = 2): Promise<string> {
  const { text, offset } = cursor(marked);
  const snapshot = await snapshotOf(text);
  const edits = formatOnEnter(snapshot, snapshot.document.positionAt(offset), { tabSize, insertSpaces: true });
  return TextDocument.applyEdits(TextDocument.create(mapUri, 'journey', 1, text), edits);
}

describe('Enter', () => {
  for (const [name, before, after] of [
    ['below a key that waits for its value', 'stages:\n|', 'stages:\n  '],
    ['below the first key of an item', 'stages:\n  - stage: A\n  |\n', 'stages:\n  - stage: A\n    \n'],
    [
      'below a key of an item that waits',
      '  - stage: A\n    touchpoints: # in order\n|',
      '  - stage: A\n    touchpoints: # in order\n      ',
    ],
    ['below the start of a literal text', 'note: >\n|', 'note: >\n  '],
    ['level with a key that has its value', 'story:\n  inner: a\n|', 'story:\n  inner: a\n  '],
    ['where the editor has put the line already', 'story:\n  inner: a\n  |', 'story:\n  inner: a\n  '],
    ['below an empty line', 'story:\n\n|', 'story:\n\n'],
    ['below a comment', '  # for:\n|', '  # for:\n'],
    ['in front of text', 'story:\n|inner: a', 'story:\ninner: a'],
    ['in open brackets', 'kpis: {\n|', 'kpis: {\n'],
    ['below an item that is a key with its value', '      - Asks: a friend?\n|', '      - Asks: a friend?\n        '],
    ['below a short form', '      - Searches @web (+1)\n      |', '      - Searches @web (+1)\n      '],
    ['in a text of several lines', 'note: >\n  so:\n  |\n  on', 'note: >\n  so:\n  \n  on'],
    ['with line breaks of Windows', 'stages:\r\n|\r\n', 'stages:\r\n  \r\n'],
  ] as const)
    it(`goes ${name}`, async () => assert.equal(await entered(before), after));

  it('goes one unit of the editor further', async () => assert.equal(await entered('stages:\n|', 4), 'stages:\n    '));
});
