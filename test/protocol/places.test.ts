import assert from 'node:assert/strict';
import type { CompletionItem, Location, WorkspaceEdit } from 'vscode-languageserver';
import { type Client, startClient } from '../support/client';

const map = 'journey: A\nstatus: review\nstages:\n  - stage: Buy\n    touchpoints: [Pays (-1)]\n';

describe('documents wherever they are', () => {
  let client: Client;
  afterEach(() => client.stop());

  it('have the settings of their own folder', async () => {
    const [strict, mild] = ['file:///strict/a.journey.yaml', 'file:///mild/a.journey.yaml'];
    client = await startClient({
      settings: ({ scopeUri }) => ({ rules: { J411: scopeUri === strict ? 'error' : 'off' } }),
    });
    client.open(strict, map);
    client.open(mild, map);
    const severities = async (uri: string): Promise<unknown[]> =>
      (await client.diagnostics(uri)).flatMap(({ code, severity }) => (code === 'J411' ? [severity] : []));
    assert.deepEqual(await severities(strict), [1]);
    assert.deepEqual(await severities(mild), []);
  });

  it('are renamed over all folders, with the library of another one', async () => {
    const mapIn = (title: string, path: string): string =>
      `journey: ${title}\nuse: ${path}\nstages:\n  - stage: Buy\n    for: [ines]\n`;
    const people = 'personas:\n  ines: Inês\n';
    const [here, there, library] = ['one/a', 'two/b', 'shared/people'].map(name => `file:///${name}.journey.yaml`) as [
      string,
      string,
      string,
    ];
    const files = new Map([
      [there, mapIn('B', '../shared/people.journey.yaml')],
      [library, people],
      ['file:///two/c.journey.yaml', mapIn('C', 'none.journey.yaml')],
    ]);
    client = await startClient({ files, initialization: { readFile: true, findFiles: true } });
    client.open(here, mapIn('A', '../shared/people.journey.yaml'));
    const edit = await client.request<WorkspaceEdit>('textDocument/rename', {
      textDocument: { uri: here },
      position: client.at(here, 'ines', 1),
      newName: 'inez',
    });
    // The third map has no such library: its `ines` is nobody, or somebody else.
    assert.deepEqual(Object.keys(edit.changes ?? {}).sort(), [here, library, there].sort());
  });

  it('are served before they have a name', async () => {
    const uri = 'untitled:Untitled-1';
    client = await startClient();
    client.open(uri, `use: ./people.journey.yaml\n${map.replace('stage: Buy', 'stage: Buy\n    for: [ines]')}`);
    assert.deepEqual(
      (await client.codes(uri)).filter(code => code < 'J4'),
      ['J304'],
    );
    const { items } = await client.request<{ items: CompletionItem[] }>('textDocument/completion', {
      textDocument: { uri },
      position: client.at(uri, 'stages:'),
    });
    assert.ok(items.some(({ label }) => label === 'personas'));
    assert.deepEqual(client.logs, []);
  });

  it('are served in file systems that the client alone can read', async () => {
    const [uri, people] = ['vfs://host/maps/a.journey.yaml', 'vfs://host/maps/people.journey.yaml'];
    client = await startClient({ files: new Map([[people, 'personas:\n  ines: Inês\n']]) });
    client.open(uri, `use: ./people.journey.yaml\n${map.replace('stage: Buy', 'stage: Buy\n    for: [ines]')}`);
    assert.deepEqual(
      (await client.codes(uri)).filter(code => code < 'J4'),
      [],
    );
    const found = await client.request<Location[]>('textDocument/definition', {
      textDocument: { uri },
      position: client.at(uri, 'ines'),
    });
    assert.deepEqual(
      found.map(each => each.uri),
      [people],
    );
  });
});
