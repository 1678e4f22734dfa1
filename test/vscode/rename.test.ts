import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, find, open, serverReady, write } from './support';

const people = 'personas:\n  ines: Inês, buys for her mother\n';
const mapOf = (title: string): string =>
  `journey: ${title}\nuse: ./people.journey.yaml\nstages:\n  - stage: Find\n    for: [ines]\n`;
const names = ['people', 'first', 'second'];

describe('rename over files', () => {
  before(serverReady);
  afterEach(async () => {
    await closeAll();
    for (const name of names) await vscode.workspace.fs.delete(uriOf(name));
  });

  /** Writes the library and two maps, and opens the first map. */
  async function openMap(): Promise<vscode.TextDocument> {
    await write('people.journey.yaml', people);
    await write('second.journey.yaml', mapOf('Second'));
    const { document } = await open('first.journey.yaml', mapOf('First'));
    return document;
  }

  it('renames a persona in the map, its library and another map that uses it', async () => {
    const document = await openMap();
    const edit = await vscode.commands.executeCommand<vscode.WorkspaceEdit>(
      'vscode.executeDocumentRenameProvider',
      document.uri,
      find(document, 'ines'),
      'inez',
    );
    assert.ok(await vscode.workspace.applyEdit(edit));
    for (const [name, before] of [
      ['people', people],
      ['first', mapOf('First')],
      ['second', mapOf('Second')],
    ] as const)
      assert.equal((await vscode.workspace.openTextDocument(uriOf(name))).getText(), before.replace('ines', 'inez'));
  });

  it('says why an id does not fit', async () => {
    const document = await openMap();
    await assert.rejects(
      async () =>
        vscode.commands.executeCommand(
          'vscode.executeDocumentRenameProvider',
          document.uri,
          find(document, 'ines'),
          'Inez B',
        ),
      /`inez-b`/,
    );
  });

  it('finds a persona in all maps', async () => {
    await openMap();
    const symbols = await vscode.commands.executeCommand<vscode.SymbolInformation[]>(
      'vscode.executeWorkspaceSymbolProvider',
      'inês',
    );
    assert.ok(symbols.some(({ name, location }) => name === 'Inês' && location.uri.path === uriOf('people').path));
  });

  it('lets paths follow a file that is moved', async () => {
    const document = await openMap();
    const edit = new vscode.WorkspaceEdit();
    edit.renameFile(uriOf('second'), uriOf('renamed'));
    edit.renameFile(uriOf('people'), uriOf('shared'));
    assert.ok(await vscode.workspace.applyEdit(edit));
    assert.match(document.getText(), /^use: \.\/shared\.journey\.yaml$/m);
    const back = new vscode.WorkspaceEdit();
    back.renameFile(uriOf('renamed'), uriOf('second'));
    back.renameFile(uriOf('shared'), uriOf('people'));
    assert.ok(await vscode.workspace.applyEdit(back));
  });
});

function uriOf(name: string): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  assert.ok(folder);
  return vscode.Uri.joinPath(folder.uri, `${name}.journey.yaml`);
}
