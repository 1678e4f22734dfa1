/** Refactorings, source actions and signature help over the protocol: kinds, negotiation, and the text after them. */
import assert from 'node:assert/strict';
import type { CodeAction, SignatureHelp, TextDocumentEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { type Client, startClient } from '../support/client';

const uri = 'file:///maps/map.journey.yaml';
const library = 'file:///maps/library.journey.yaml';
const MAP = `journey: A
channels:
  web: Our shop
stages:
  - stage: Look
    touchpoints:
      - Reads @web (5)
      - Asks @web (3)
  - goal: Have it
    stage: Buy
    touchpoints:
      - Pays @web (4)
`;
const creating = {
  textDocument: { diagnostic: {} },
  workspace: { workspaceEdit: { documentChanges: true, resourceOperations: ['create' as const] } },
};

describe('refactoring over the protocol', () => {
  let client: Client;
  afterEach(() => client.stop());

  async function actions(what: string, only?: string[]): Promise<CodeAction[]> {
    const start = client.at(uri, what);
    return client.request('textDocument/codeAction', {
      textDocument: { uri },
      range: { start, end: start },
      context: { diagnostics: [], ...(only ? { only } : {}) },
    });
  }

  async function afterThe(kind: string, what: string): Promise<string> {
    const action = (await actions(what, [kind]))[0];
    assert.ok(action?.kind, kind);
    assert.ok(action.kind.startsWith(kind), action.kind);
    const changes = (action.edit?.documentChanges ?? []) as TextDocumentEdit[];
    assert.deepEqual(
      changes.map(change => change.textDocument),
      [{ uri, version: 1 }],
    );
    const document = TextDocument.create(uri, 'journey', 1, client.text(uri));
    return TextDocument.applyEdits(
      document,
      (changes[0]?.edits ?? []).flatMap(edit => ('newText' in edit ? [edit] : [])),
    );
  }

  it('rewrites, moves and sorts, each under its kind', async () => {
    client = await startClient();
    client.open(uri, MAP);
    const kinds = client.initialized?.capabilities.codeActionProvider;
    assert.ok(typeof kinds === 'object' && kinds.codeActionKinds?.includes('refactor.rewrite.journey.expand'));
    assert.match(await afterThe('refactor.rewrite.journey.expand', 'Reads'), /- touch: Reads\n {8}channel: web\n/);
    assert.match(await afterThe('refactor.rewrite.journey.scale', 'stages'), /Reads @web \(\+2\)/);
    assert.match(await afterThe('refactor.rewrite.journey.split', 'Asks'), /- stage: Look, continued\n/);
    assert.match(await afterThe('refactor.move', 'Asks'), /touchpoints:\n {6}- Asks @web \(3\)\n {6}- Pays/);
    assert.match(await afterThe('source.sortKeys', 'journey'), /- stage: Buy\n {4}goal: Have it\n/);
    assert.match(await afterThe('source.addIds', 'journey'), /goal: Have it\n {4}stage: Buy\n {4}id: buy\n/);
  });

  it('keeps source actions to those who ask for them', async () => {
    client = await startClient();
    client.open(uri, MAP);
    const kinds = (await actions('goal')).map(({ kind }) => kind ?? '');
    assert.ok(kinds.includes('refactor.rewrite.journey.sort'));
    assert.ok(!kinds.some(kind => kind.startsWith('source')));
  });

  it('makes a library only for a client that makes files', async () => {
    client = await startClient();
    client.open(uri, MAP);
    assert.deepEqual(await actions('Our shop', ['refactor.extract']), []);
    await client.stop();
    client = await startClient({ capabilities: creating });
    client.open(uri, MAP);
    const [action] = await actions('Our shop', ['refactor.extract']);
    const [create, written] = action?.edit?.documentChanges ?? [];
    assert.deepEqual(create, { kind: 'create', uri: library });
    assert.ok(written && 'edits' in written);
    assert.equal('newText' in (written.edits[0] ?? {}) && JSON.stringify(written.edits).includes('Our shop'), true);
  });

  it('writes into the library that the map uses, in the version that is open', async () => {
    const text = 'channels:\n  store: Shop\n';
    client = await startClient({ capabilities: creating, files: new Map([[library, text]]) });
    client.open(uri, MAP.replace('channels', `use: ./library.journey.yaml\nchannels`));
    const change = async (): Promise<unknown> => {
      const [action] = await actions('Our shop', ['refactor.extract']);
      const there = action?.edit?.documentChanges?.[1];
      return there && 'textDocument' in there ? there.textDocument : undefined;
    };
    assert.deepEqual(await change(), { uri: library, version: null });
    client.open(library, text);
    assert.deepEqual(await change(), { uri: library, version: 1 });
  });

  it('helps inside short forms', async () => {
    client = await startClient();
    client.open(uri, MAP);
    assert.deepEqual(client.initialized?.capabilities.signatureHelpProvider?.triggerCharacters, ['@', '(', ',', '>']);
    const help = await client.request<SignatureHelp>('textDocument/signatureHelp', {
      textDocument: { uri },
      position: client.at(uri, '@web', 2),
    });
    assert.deepEqual([help.signatures[0]?.label, help.activeParameter], ['what @channel (emotion)', 1]);
  });
});
