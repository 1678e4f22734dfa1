import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { MemoryFiles } from './memory-files';
import { closeAll, completions, drawn, find, lamp, library, serverReady, untilCodes } from './support';

const uriOf = (name: string): vscode.Uri => vscode.Uri.from({ scheme: 'journey-memory', path: `/maps/${name}` });

describe('a map that is no file on the disk', () => {
  let registered: vscode.Disposable;
  before(async () => {
    registered = vscode.workspace.registerFileSystemProvider('journey-memory', new MemoryFiles());
    await serverReady();
  });
  after(() => registered.dispose());
  afterEach(closeAll);

  it('is checked, completed and drawn with its library in a virtual file system', async () => {
    const write = (name: string, text: string): Thenable<void> =>
      vscode.workspace.fs.writeFile(uriOf(name), new TextEncoder().encode(text));
    await write('lamp-library.journey.yaml', library);
    await write('lamp.journey.yaml', lamp.replace('stage: Keep', 'stage: Keep\n    for: [ines, nobody]'));
    const editor = await vscode.window.showTextDocument(uriOf('lamp.journey.yaml'), { viewColumn: 1 });
    const { document } = editor;
    assert.equal(document.languageId, 'journey');
    const codes = await untilCodes(document.uri, all => all.includes('J301'));
    // `ines` and `parcel-shop` come from the library, `nobody` from nowhere.
    assert.deepEqual(
      codes.filter(code => code.startsWith('J3')),
      ['J301'],
    );
    const channel = find(document, 'parcel-shop');
    editor.selection = new vscode.Selection(channel, channel);
    assert.ok((await completions(editor)).includes('parcel-shop'));
    await vscode.commands.executeCommand('journey.showPreviewToSide');
    await drawn('stages/2/touchpoints/0', 'Parcel shop');
  });

  it('is checked and completed before it has a name', async () => {
    // Without its library, which would have to stand beside it: what that may hold is not called unknown.
    const content = lamp.replace('use: ./lamp-library.journey.yaml\n', '').replace('channel: web', 'channel: wob');
    const document = await vscode.workspace.openTextDocument({ content, language: 'journey' });
    const editor = await vscode.window.showTextDocument(document, vscode.ViewColumn.One);
    await untilCodes(document.uri, all => all.includes('J301'));
    const wrong = find(document, 'wob');
    editor.selection = new vscode.Selection(wrong, wrong);
    const labels = await completions(editor);
    for (const id of ['search', 'web']) assert.ok(labels.includes(id), labels.join(', '));
  });
});
