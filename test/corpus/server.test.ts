import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type Client, startClient } from '../support/client';
import { look } from '../support/rules';
import { corpus } from './corpus';
import { anyMap, typed } from './typing';

const files = new Map(Object.entries(corpus).map(([name, text]) => [`file:///maps/${name}`, text]));

/** What an editor asks for of its own while someone types, and at the place of the cursor. */
const ofDocument = ['semanticTokens/full', 'documentSymbol', 'foldingRange', 'codeLens', 'documentLink'];
const ofPlace = ['hover', 'completion', 'signatureHelp', 'definition', 'documentHighlight', 'prepareRename'];

describe('the server, whatever is typed into the corpus', () => {
  let client: Client;
  before(async () => {
    client = await startClient({ files });
  });
  after(() => client.stop());

  it('stays up, logs no error, and finds what is found in the text as it stands', async () => {
    await fc.assert(
      fc.asyncProperty(anyMap, typed, async (name, steps) => {
        const uri = `file:///maps/${name}`;
        client.open(uri, corpus[name] ?? '');
        for (const { at, remove, insert } of steps) {
          const from = Math.floor(at * client.text(uri).length);
          client.change(uri, { start: client.place(uri, from), end: client.place(uri, from + remove) }, insert);
          const position = client.place(uri, from + insert.length);
          await Promise.all([
            ...ofDocument.map(method => client.request(`textDocument/${method}`, { textDocument: { uri } })),
            ...ofPlace.map(method => client.request(`textDocument/${method}`, { textDocument: { uri }, position })),
          ]);
        }
        const said = (await client.diagnostics(uri)).map(({ code, message }) => `${code} ${message}`);
        const { findings } = await look(client.text(uri), { files: corpus, name, settings: { advice: 'recommended' } });
        assert.deepEqual(
          said,
          findings.map(({ code, message }) => `${code} ${message}`),
        );
        client.close(uri);
        assert.deepEqual(client.logs, []);
      }),
      { numRuns: 15 },
    );
  });
});
