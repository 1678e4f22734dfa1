import assert from 'node:assert/strict';
import {
  CancellationTokenSource,
  type ClientCapabilities,
  type DocumentLink,
  type Location,
  type SymbolInformation,
  type TextDocumentEdit,
  type WorkDoneProgressBegin,
  type WorkDoneProgressEnd,
  type WorkspaceEdit,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { type Client, startClient } from '../support/client';

const uriOf = (name: string): string => `file:///maps/${name}.journey.yaml`;
const LIBRARY = 'personas:\n  tom: Tom, architect\n';
const mapOf = (title: string): string =>
  `journey: ${title}\nuse: ./library.journey.yaml\nstages:\n  - stage: Find\n    for: [tom]\n`;
const capabilities: ClientCapabilities = {
  textDocument: { diagnostic: {}, rename: { prepareSupport: true } },
  workspace: { workspaceEdit: { documentChanges: true }, configuration: true },
  window: { workDoneProgress: true },
};
const initialization = { readFile: true, findFiles: true };

/** A workspace of one library and two maps, the first of them open. */
function workspace(): Map<string, string> {
  return new Map([
    [uriOf('library'), LIBRARY],
    [uriOf('a'), mapOf('A')],
    [uriOf('b'), mapOf('B')],
  ]);
}

describe('navigation over the protocol', () => {
  let client: Client;
  let files: Map<string, string>;
  beforeEach(() => {
    files = workspace();
  });
  afterEach(() => client.stop());

  async function start(options: Parameters<typeof startClient>[0] = {}): Promise<void> {
    client = await startClient({ files, capabilities, initialization, ...options });
    client.open(uriOf('a'), mapOf('A'));
  }

  const here = (what: string, delta = 1) => ({
    textDocument: { uri: uriOf('a') },
    position: client.at(uriOf('a'), what, delta),
  });

  /** The texts of the files that an edit changes, after it. */
  function changed(edit: WorkspaceEdit): Record<string, string> {
    const texts: Record<string, string> = {};
    for (const { textDocument, edits } of (edit.documentChanges ?? []) as TextDocumentEdit[]) {
      const document = TextDocument.create(textDocument.uri, 'journey', 1, files.get(textDocument.uri) ?? '');
      texts[textDocument.uri] = TextDocument.applyEdits(document, edits as never);
    }
    return texts;
  }

  it('is offered as far as the client can follow', async () => {
    await start();
    assert.deepEqual(client.initialized?.capabilities.renameProvider, {
      prepareProvider: true,
      workDoneProgress: true,
    });
    await client.stop();
    await start({ capabilities: {} });
    assert.deepEqual(client.initialized?.capabilities.renameProvider, { workDoneProgress: true });
  });

  it('renames in files that are not open, with versions for those that are', async () => {
    await start();
    assert.deepEqual(await client.request('textDocument/prepareRename', here('tom')), {
      range: { start: { line: 4, character: 10 }, end: { line: 4, character: 13 } },
      placeholder: 'tom',
    });
    const edit = await client.request<WorkspaceEdit>('textDocument/rename', { ...here('tom'), newName: 'tim' });
    assert.deepEqual(changed(edit), {
      [uriOf('a')]: mapOf('A').replace('tom', 'tim'),
      [uriOf('b')]: mapOf('B').replace('tom', 'tim'),
      [uriOf('library')]: LIBRARY.replace('tom', 'tim'),
    });
    const versions = (edit.documentChanges as TextDocumentEdit[]).map(({ textDocument }) => textDocument.version);
    assert.deepEqual(versions, [1, null, null]);
  });

  it('renames what files hold now, whoever told of it', async () => {
    await start();
    await client.request('textDocument/references', { ...here('tom'), context: { includeDeclaration: true } });
    files.set(uriOf('b'), `# new\n${mapOf('B')}`);
    const edit = await client.request<WorkspaceEdit>('textDocument/rename', { ...here('tom'), newName: 'tim' });
    assert.equal(changed(edit)[uriOf('b')], `# new\n${mapOf('B').replace('tom', 'tim')}`);
  });

  it('renames in files that write the id in another way', async () => {
    files.set(uriOf('b'), mapOf('B').replace('[tom]', '["t\\x6fm"]'));
    await start();
    const edit = await client.request<WorkspaceEdit>('textDocument/rename', { ...here('tom'), newName: 'tim' });
    assert.equal(changed(edit)[uriOf('b')], mapOf('B').replace('[tom]', '["tim"]'));
  });

  it('renames without versions for clients that know none, in the files that are known', async () => {
    await start({ capabilities: {}, initialization: { readFile: true } });
    const edit = await client.request<WorkspaceEdit>('textDocument/rename', { ...here('tom'), newName: 'tim' });
    assert.deepEqual(Object.keys(edit.changes ?? {}), [uriOf('a'), uriOf('library')]);
  });

  it('says why it does not rename', async () => {
    await start();
    await assert.rejects(client.request('textDocument/rename', { ...here('tom'), newName: 'Tim B' }), /`tim-b`/);
    await assert.rejects(client.request('textDocument/rename', { ...here('A', 0), newName: 'x' }), /no id here/);
    assert.deepEqual(client.logs, []);
  });

  it('finds references in all maps', async () => {
    await start();
    const context = { includeDeclaration: true };
    const found = await client.request<Location[]>('textDocument/references', { ...here('tom'), context });
    assert.deepEqual(
      found.map(({ uri }) => uri),
      [uriOf('a'), uriOf('b'), uriOf('library')],
    );
  });

  it('finds things by name in all maps', async () => {
    await start();
    const found = await client.request<SymbolInformation[]>('workspace/symbol', { query: 'find' });
    assert.deepEqual(
      found.map(({ name, containerName }) => [name, containerName]),
      [
        ['Find', 'A'],
        ['Find', 'B'],
      ],
    );
  });

  it('links files', async () => {
    await start();
    const links = await client.request<DocumentLink[]>('textDocument/documentLink', {
      textDocument: { uri: uriOf('a') },
    });
    assert.deepEqual(
      links.map(({ target }) => target),
      [uriOf('library')],
    );
  });

  it('lets paths follow when a file is to be renamed', async () => {
    await start();
    const move = { oldUri: uriOf('library'), newUri: 'file:///maps/shared/people.journey.yaml' };
    const edit = await client.request<WorkspaceEdit>('workspace/willRenameFiles', { files: [move] });
    const moved = (title: string) => mapOf(title).replace('./library', './shared/people');
    assert.deepEqual(changed(edit), { [uriOf('a')]: moved('A'), [uriOf('b')]: moved('B') });
    const unused = { files: [{ oldUri: 'file:///maps/x.journey.yaml', newUri: 'file:///maps/y.journey.yaml' }] };
    assert.equal(await client.request('workspace/willRenameFiles', unused), null);
  });

  describe('in a workspace of many maps', () => {
    beforeEach(async () => {
      for (let index = 0; index < 60; index++) files.set(uriOf(`map-${index}`), mapOf(`Map ${index}`));
      await start();
    });

    it('shows how far it is', async () => {
      const renamed = client.request<WorkspaceEdit>('textDocument/rename', { ...here('tom'), newName: 'tim' });
      await client.next('window/workDoneProgress/create');
      const { value: begin } = await client.next<{ value: WorkDoneProgressBegin }>('$/progress');
      assert.deepEqual([begin.kind, begin.title], ['begin', 'Renaming tom']);
      assert.equal((await renamed).documentChanges?.length, 63);
      let kind = '';
      while (kind !== 'end') ({ kind } = (await client.next<{ value: WorkDoneProgressEnd }>('$/progress')).value);
    });

    it('stops when it is cancelled', async () => {
      const source = new CancellationTokenSource();
      const params = { ...here('tom'), newName: 'tim' };
      const renamed = client.rpc.sendRequest('textDocument/rename', params, source.token);
      await client.next('window/workDoneProgress/create');
      source.cancel();
      assert.equal(await renamed, null);
    });
  });
});
