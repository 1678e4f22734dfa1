import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { resolvePath, type Snapshot, Store } from '../../server/src/model/store';
import { textOf } from '../../server/src/model/value';
import { mapUri, memoryWorkspace } from '../support/snapshots';

const libraryUri = 'file:///maps/library.journey.yaml';
const MAP = 'journey: J\nuse: library.journey.yaml\nstages:\n  - stage: A\n    touchpoints: [b (torn)]\n';

/** A store over files that may change, with the map open. */
function setUp(files: Record<string, string>): { readonly store: Store; readonly map: TextDocument } {
  const store = new Store(memoryWorkspace(files));
  const map = TextDocument.create(mapUri, 'journey', 1, MAP);
  store.open(map);
  return { store, map };
}

async function read(store: Store, uri = mapUri): Promise<Snapshot> {
  const snapshot = await store.snapshot(uri);
  assert.ok(snapshot);
  return snapshot;
}

const feeling = ({ journey }: Snapshot): number | undefined => journey.stages[0]?.touchpoints[0]?.feelings[0]?.now;

function replace(document: TextDocument, from: string, to: string): void {
  const at = document.getText().indexOf(from);
  assert.ok(at >= 0, from);
  const range = { start: document.positionAt(at), end: document.positionAt(at + from.length) };
  TextDocument.update(document, [{ range, text: to }], document.version + 1);
}

describe('the store', () => {
  it('knows only documents that are open', async () => {
    const { store } = setUp({});
    assert.equal(await store.snapshot('file:///maps/other.yaml'), undefined);
    store.close(mapUri);
    assert.equal(await store.snapshot(mapUri), undefined);
  });

  it('reads a version once', async () => {
    const { store, map } = setUp({});
    const first = await read(store);
    assert.equal(await read(store), first);
    replace(map, 'journey: J', 'journey: K');
    store.changed(mapUri);
    const second = await read(store);
    assert.notEqual(second, first);
    assert.equal(second.version, 2);
    assert.equal(second.journey.root && textOf(second.journey.root, 'journey'), 'K');
  });

  it('lets go of what it read of a file, and of nothing that is open', async () => {
    const { store } = setUp({ 'library.journey.yaml': 'emotions: { torn: -0.5 }' });
    const open = await read(store);
    const stamp = store.stampOf(libraryUri);
    const before = await store.read(libraryUri);
    store.release(libraryUri);
    store.release(mapUri);
    assert.deepEqual([store.keeps(libraryUri), store.keeps(mapUri)], [false, true]);
    assert.equal(await read(store), open);
    assert.equal(store.textOf(libraryUri), 'emotions: { torn: -0.5 }');
    assert.equal(store.stampOf(libraryUri), stamp, 'its text is the same');
    const again = await store.read(libraryUri);
    assert.notEqual(again, before);
    assert.deepEqual(again?.journey.kind, before?.journey.kind);
  });

  it('has another stamp for a document whenever it, or what it is read with, changed', async () => {
    const { store } = setUp({ 'library.journey.yaml': 'emotions: { torn: -0.5 }' });
    await read(store);
    const first = store.stampOf(mapUri);
    assert.equal(store.stampOf(mapUri), first);
    store.changed(libraryUri);
    const second = store.stampOf(mapUri);
    assert.notEqual(second, first);
    store.changed(mapUri);
    assert.notEqual(store.stampOf(mapUri), second);
  });

  it('keeps the stages that an edit does not touch', async () => {
    const { store, map } = setUp({ 'library.journey.yaml': 'emotions: { torn: -0.5 }' });
    const [before] = (await read(store)).journey.stages;
    replace(map, 'journey: J', 'journey: A longer title');
    store.changed(mapUri);
    assert.equal((await read(store)).journey.stages[0], before);
  });

  it('tells who depends on a library, and reads them anew', async () => {
    const files: Record<string, string> = { 'library.journey.yaml': 'emotions: { torn: -0.5 }' };
    const { store } = setUp(files);
    assert.equal(feeling(await read(store)), -0.5);
    files['library.journey.yaml'] = 'emotions: { torn: -1.5 }';
    assert.deepEqual(store.changed(libraryUri), [mapUri]);
    assert.equal(feeling(await read(store)), -1.5);
  });

  it('follows a library of a library', async () => {
    const files: Record<string, string> = {
      'library.journey.yaml': 'use: deep.yaml',
      'deep.yaml': 'emotions: { torn: 2 }',
    };
    const { store } = setUp(files);
    assert.equal(feeling(await read(store)), 2);
    files['deep.yaml'] = 'emotions: { torn: 1 }';
    assert.deepEqual(store.changed('file:///maps/deep.yaml'), [mapUri]);
    assert.equal(feeling(await read(store)), 1);
  });

  it('notices a library that comes and goes', async () => {
    const files: Record<string, string> = {};
    const { store } = setUp(files);
    assert.equal((await read(store)).journey.libraries[0]?.fault, 'missing');
    files['library.journey.yaml'] = 'emotions: { torn: -1 }';
    assert.deepEqual(store.changed(libraryUri), [mapUri]);
    assert.equal(feeling(await read(store)), -1);
    delete files['library.journey.yaml'];
    store.changed(libraryUri);
    assert.equal((await read(store)).journey.libraries[0]?.fault, 'missing');
    assert.equal(feeling(await read(store)), undefined);
  });

  it('reads an open library as it is in the editor', async () => {
    const { store } = setUp({ 'library.journey.yaml': 'emotions: { torn: -0.5 }' });
    assert.equal(feeling(await read(store)), -0.5);
    const library = TextDocument.create(libraryUri, 'journey', 1, 'emotions: { torn: 0.5 }');
    assert.deepEqual(store.open(library), [mapUri]);
    assert.equal(feeling(await read(store)), 0.5);
    replace(library, '0.5', '1.5');
    assert.deepEqual(store.changed(libraryUri), [mapUri]);
    assert.equal(feeling(await read(store)), 1.5);
    assert.deepEqual(store.close(libraryUri), [mapUri]);
    assert.equal(feeling(await read(store)), -0.5);
  });

  it('lets go of a library that is no longer named', async () => {
    const { store, map } = setUp({ 'library.journey.yaml': 'emotions: { torn: -0.5 }' });
    await read(store);
    replace(map, 'use: library.journey.yaml\n', '');
    store.changed(mapUri);
    assert.equal(feeling(await read(store)), undefined);
  });

  it('reads the newest text where it changes while a library is read', async () => {
    let answer: (text: string) => void = () => undefined;
    const asked = new Promise<void>(resolve => {
      answer = () => resolve();
    });
    let deliver: (text: string | undefined) => void = () => undefined;
    const store = new Store({
      readFile: () =>
        new Promise(resolve => {
          deliver = resolve;
          answer('');
        }),
    });
    const map = TextDocument.create(mapUri, 'journey', 1, MAP);
    store.open(map);
    const reading = store.snapshot(mapUri);
    await asked;
    replace(map, 'journey: J', 'journey: New');
    store.changed(mapUri);
    deliver('emotions: { torn: -1 }');
    const snapshot = await reading;
    assert.equal(snapshot?.version, 2);
    assert.equal(snapshot?.journey.root && textOf(snapshot.journey.root, 'journey'), 'New');
    assert.equal(snapshot && feeling(snapshot), -1);
  });
});

describe('paths in a document', () => {
  const cases: readonly (readonly [path: string, uri: string])[] = [
    ['a.yaml', 'file:///maps/a.yaml'],
    ['./a.yaml', 'file:///maps/a.yaml'],
    ['../a.yaml', 'file:///a.yaml'],
    ['b/c d.yaml', 'file:///maps/b/c%20d.yaml'],
    ['/x/a.yaml', 'file:///x/a.yaml'],
    ['file:///y/a.yaml', 'file:///y/a.yaml'],
    ['größe.yaml', 'file:///maps/gr%C3%B6%C3%9Fe.yaml'],
  ];
  for (const [path, uri] of cases) it(path, () => assert.equal(resolvePath(mapUri, path), uri));

  it('keep the scheme of virtual workspaces', () =>
    assert.equal(resolvePath('vscode-vfs://github/o/r/maps/a.yaml', '../b.yaml'), 'vscode-vfs://github/o/r/b.yaml'));
});
