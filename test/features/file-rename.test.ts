import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { type Move, movedPaths } from '../../server/src/features/file-rename';
import { readAll } from '../support/snapshots';

const files = {
  'library.journey.yaml': 'channels: { web: Shop }\n',
  'lamp.journey.yaml': `journey: Lamp
use: "./library.journey.yaml"   # shared
related:
  next: [shop/pay.journey.yaml]
personas: { tom: { name: Tom, image: img/tom.png } }
stages: [A]
`,
  'shop/pay.journey.yaml': 'journey: Pay\nuse:\n  - ../library.journey.yaml\nstages: [A]\n',
  'shop/keep.journey.yaml':
    'journey: Keep\nuse: /maps/library.journey.yaml\nrelated: { next: ./pay.journey.yaml }\nstages: [A]\n',
};
const move = (oldName: string, newName: string): Move => ({
  oldUri: `file:///maps/${oldName}`,
  newUri: `file:///maps/${newName}`,
});

/** What changes in the files before a move: the new lines. */
async function changed(...moves: readonly Move[]): Promise<Record<string, string[]>> {
  const lines: Record<string, string[]> = {};
  for (const [name, snapshot] of await readAll(files))
    for (const { edits } of movedPaths(snapshot, moves)) {
      const before = snapshot.document.getText().split('\n');
      const after = TextDocument.applyEdits(snapshot.document, [...edits]).split('\n');
      lines[name] = after.filter((line, index) => line !== before[index]).map(line => line.trim());
    }
  return lines;
}

describe('moved files', () => {
  it('take the paths to them along, each in its style', async () => {
    assert.deepEqual(await changed(move('library.journey.yaml', 'shop/shared.journey.yaml')), {
      'lamp.journey.yaml': ['use: "./shop/shared.journey.yaml"   # shared'],
      'shop/pay.journey.yaml': ['- shared.journey.yaml'],
      'shop/keep.journey.yaml': ['use: shared.journey.yaml'],
    });
  });

  it('keep their own paths right', async () => {
    assert.deepEqual(await changed(move('lamp.journey.yaml', 'shop/lamp.journey.yaml')), {
      'lamp.journey.yaml': [
        'use: "../library.journey.yaml"   # shared',
        'next: [pay.journey.yaml]',
        'personas: { tom: { name: Tom, image: ../img/tom.png } }',
      ],
    });
    assert.deepEqual(await changed(move('shop/keep.journey.yaml', 'keep.journey.yaml')), {
      'shop/keep.journey.yaml': ['related: { next: ./shop/pay.journey.yaml }'],
    });
  });

  it('follow their folder, and lead to each other as before', async () => {
    assert.deepEqual(await changed(move('shop', 'store')), { 'lamp.journey.yaml': ['next: [store/pay.journey.yaml]'] });
  });

  it('change nothing where nobody names them', async () => {
    assert.deepEqual(await changed(move('lamp.journey.yaml', 'lumo.journey.yaml')), {});
    assert.deepEqual(await changed(move('sho', 'x')), {});
  });

  it('are quoted where their new name asks for it', async () => {
    const after = await changed(move('library.journey.yaml', 'a%20%231%3A%20x.journey.yaml'));
    assert.deepEqual(after['shop/pay.journey.yaml'], ["- '../a #1: x.journey.yaml'"]);
  });

  it('may leave the file system: then the paths stay', async () => {
    assert.deepEqual(
      await changed({ oldUri: 'file:///maps/library.journey.yaml', newUri: 'vscode-vfs://github/x.journey.yaml' }),
      {},
    );
  });
});
