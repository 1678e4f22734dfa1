import assert from 'node:assert/strict';
import type { CodeLens, InlayHint, SemanticTokens, SemanticTokensDelta, TextEdit } from 'vscode-languageserver/node';
import { type Client, startClient } from '../support/client';

const uri = 'file:///maps/lamp.journey.yaml';
const MAP = `journey: Buying a lamp
personas:
    maya:
        name: Maya Okafor
stages:
    - stage: Buy
      for: [maya]
      touchpoints:
          - Pays (annoyed)
`;
const textDocument = { uri };
const range = { start: { line: 0, character: 0 }, end: { line: 9, character: 0 } };
const options = { tabSize: 2, insertSpaces: true };

describe('reading aids over the protocol', () => {
  let client: Client;
  afterEach(() => client.stop());

  it('are offered', async () => {
    client = await startClient();
    const offered = client.initialized?.capabilities;
    assert.ok(offered?.inlayHintProvider && offered.codeLensProvider && offered.semanticTokensProvider);
    assert.ok(offered.documentFormattingProvider && offered.documentRangeFormattingProvider);
    assert.equal(offered.documentOnTypeFormattingProvider?.firstTriggerCharacter, '\n');
  });

  it('tell tokens whole, in a range, and as a change of those before', async () => {
    client = await startClient();
    client.open(uri, MAP);
    const first = await client.request<SemanticTokens>('textDocument/semanticTokens/full', { textDocument });
    assert.equal(first.data.length, 3 * 5);
    const part = await client.request<SemanticTokens>('textDocument/semanticTokens/range', { textDocument, range });
    assert.deepEqual(part.data, first.data);
    client.replace(uri, 'annoyed', 'happy');
    const previous = { textDocument, previousResultId: first.resultId };
    const change = await client.request<SemanticTokensDelta>('textDocument/semanticTokens/full/delta', previous);
    assert.equal(change.edits.length, 1);
    const data = [...first.data];
    for (const edit of change.edits) data.splice(edit.start, edit.deleteCount, ...(edit.data ?? []));
    const fresh = await client.request<SemanticTokens>('textDocument/semanticTokens/full', { textDocument });
    assert.deepEqual(data, fresh.data);
    const late = await client.request<SemanticTokens>('textDocument/semanticTokens/full/delta', previous);
    assert.deepEqual(late.data, fresh.data);
  });

  it('follow the settings', async () => {
    let settings: object = {};
    client = await startClient({
      settings: () => settings,
      initialization: { lensCommands: { preview: 'open', references: 'find' } },
    });
    client.open(uri, MAP);
    const hints = async () =>
      (await client.request<InlayHint[]>('textDocument/inlayHint', { textDocument, range })).map(({ label }) => label);
    const lenses = async () =>
      (await client.request<CodeLens[]>('textDocument/codeLens', { textDocument })).map(
        ({ command }) => command?.title,
      );
    assert.deepEqual(await hints(), ['Maya Okafor', '−1']);
    assert.deepEqual(await lenses(), ['Open preview', '0 pains · mean −1', '1 reference']);
    settings = { inlayHints: { personas: false }, codeLens: false };
    void client.rpc.sendNotification('workspace/didChangeConfiguration', { settings: null });
    assert.deepEqual(await hints(), ['−1']);
    assert.deepEqual(await lenses(), []);
  });

  it('are asked for again after a change of the settings, by clients that want to be told', async () => {
    client = await startClient({
      capabilities: {
        workspace: {
          inlayHint: { refreshSupport: true },
          semanticTokens: { refreshSupport: true },
          codeLens: { refreshSupport: true },
        },
      },
    });
    const names = ['inlayHint', 'semanticTokens', 'codeLens'];
    const told = names.map(
      name =>
        new Promise<void>(resolve => {
          client.rpc.onRequest(`workspace/${name}/refresh`, () => {
            resolve();
            return null;
          });
        }),
    );
    void client.rpc.sendNotification('workspace/didChangeConfiguration', { settings: {} });
    await Promise.all(told);
  });

  it('format a document, a range, and the line that Enter opens', async () => {
    client = await startClient();
    client.open(uri, MAP);
    const all = await client.request<TextEdit[]>('textDocument/formatting', { textDocument, options });
    assert.equal(all.length, 6);
    assert.ok(all.every(({ newText }) => newText === ''));
    const some = await client.request<TextEdit[]>('textDocument/rangeFormatting', {
      textDocument,
      options,
      range: { start: { line: 1, character: 0 }, end: { line: 4, character: 0 } },
    });
    assert.deepEqual(some, all.slice(0, 2));
    client.replace(uri, '    maya:\n', '    maya:\n\n');
    const typed = { textDocument, options: { ...options, tabSize: 4 }, ch: '\n', position: { line: 3, character: 0 } };
    assert.deepEqual(await client.request('textDocument/onTypeFormatting', typed), [
      { range: { start: { line: 3, character: 0 }, end: { line: 3, character: 0 } }, newText: '        ' },
    ]);
    client.replace(uri, 'Buying a lamp', '"Buying');
    assert.deepEqual(await client.request('textDocument/formatting', { textDocument, options }), []);
    assert.deepEqual(client.logs, []);
  });
});
