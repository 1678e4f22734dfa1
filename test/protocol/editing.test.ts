/** Edits from the drawing over the protocol: versions, refusals, and whatever a webview may send. */
import assert from 'node:assert/strict';
import type { TextDocumentEdit } from 'vscode-languageserver';
import type { EditResult, ModelResult } from '../../server/src/protocol';
import { type Client, startClient } from '../support/client';

const uri = 'file:///maps/map.journey.yaml';
const library = 'file:///maps/library.journey.yaml';
const MAP =
  'journey: A\nuse: ./library.journey.yaml\nstages:\n  - stage: Look\n    touchpoints:\n      - Reads (-1) # why\n';
const key = 'stages/0/touchpoints/0';
const emotion = { op: 'emotion', key, part: 'now', score: 1 };

describe('editing over the protocol', () => {
  let client: Client;
  beforeEach(async () => {
    client = await startClient({ files: new Map([[library, 'personas:\n  tom: { name: Tom }\n']]) });
    client.open(uri, MAP);
  });
  afterEach(() => client.stop());

  const ask = (intent: unknown, version: unknown = 1): Promise<EditResult> =>
    client.request('journey/edit', { uri, version, intent });

  it('answers with an edit of the version that was drawn', async () => {
    const model = await client.request<ModelResult>('journey/model', { uri });
    const result = await ask(emotion, model.version);
    assert.ok('edit' in result);
    const start = client.at(uri, '-1');
    assert.deepEqual(result.edit.documentChanges, [
      {
        textDocument: { uri, version: 1 },
        edits: [{ range: { start, end: { ...start, character: start.character + 2 } }, newText: '+1' }],
      },
    ]);
    assert.equal(result.select, key);
  });

  it('has no changes where all is as asked already', async () => {
    const result = await ask({ ...emotion, score: -1 });
    assert.deepEqual(result, { edit: { documentChanges: [] }, select: key });
  });

  it('refuses what was drawn from an older text, and while the text is broken', async () => {
    client.replace(uri, 'Reads', 'Looks');
    const stale = await ask(emotion, 1);
    assert.ok('refused' in stale && stale.refused.includes('changed'));
    assert.ok('edit' in (await ask(emotion, 2)));
    client.replace(uri, 'Look', '"Look');
    const broken = await ask(emotion, 3);
    assert.ok('refused' in broken && broken.refused.includes('error'));
  });

  it('edits a library in the version that is open', async () => {
    const changed = async (): Promise<unknown> => {
      const result = await ask({ op: 'set', key: 'personas/tom', value: 'Tim' });
      const [change] = 'edit' in result ? ((result.edit.documentChanges ?? []) as TextDocumentEdit[]) : [];
      return change?.textDocument;
    };
    assert.deepEqual(await changed(), { uri: library, version: null });
    client.open(library, 'personas:\n  tom: { name: Tom }\n');
    assert.deepEqual(await changed(), { uri: library, version: 1 });
  });

  it('refuses, without an error, whatever else it is sent', async () => {
    const hostile: unknown[] = [
      null,
      42,
      'set',
      [],
      {},
      { op: 'constructor', key },
      { op: '__proto__', key },
      { op: 'emotion' },
      { ...emotion, score: 9 },
      { ...emotion, score: 0.3 },
      { ...emotion, score: '1' },
      { ...emotion, persona: 3 },
      { ...emotion, key: 'stages/9' },
      { ...emotion, key: '__proto__' },
      { op: 'set', key, value: { toString: 'x' } },
      { op: 'set', key, part: 'touch', value: [[]] },
      { op: 'set', key, part: 'toString', value: 'x' },
      { op: 'set', key, value: 'x'.repeat(200_000) },
      { op: 'type', key, type: 'financial' },
      { op: 'add', what: 'stage', at: { before: key, after: key }, text: 'x' },
      { op: 'move', key, at: 'start' },
      { op: 'delete', key: '' },
    ];
    for (const intent of hostile) assert.ok('refused' in (await ask(intent)), JSON.stringify(intent));
    for (const version of [null, '1', {}, 1.5]) assert.ok('refused' in (await ask(emotion, version)), String(version));
    assert.ok('refused' in (await client.request<EditResult>('journey/edit', { uri: 'file:///maps/other.yaml' })));
    assert.ok('refused' in (await client.request<EditResult>('journey/edit', null)));
    assert.deepEqual(client.logs, []);
  });
});
