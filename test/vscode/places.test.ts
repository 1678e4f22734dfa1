import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, completions, drawn, find, lamp, library, serverReady, untilCodes } from './support';

/** Files in memory: a file system that only the editor can read, like that of a repository on the web. */
class MemoryFiles implements vscode.FileSystemProvider {
  readonly #changed = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
  readonly onDidChangeFile = this.#changed.event;
  readonly #files = new Map<string, Uint8Array>();

  stat({ path }: vscode.Uri): vscode.FileStat {
    const file = this.#files.get(path);
    const folder = [...this.#files.keys()].some(each => each.startsWith(`${path.replace(/\/$/, '')}/`));
    if (!file && !folder) throw vscode.FileSystemError.FileNotFound(path);
    return {
      type: file ? vscode.FileType.File : vscode.FileType.Directory,
      ctime: 0,
      mtime: 0,
      size: file?.length ?? 0,
    };
  }
  readFile({ path }: vscode.Uri): Uint8Array {
    const file = this.#files.get(path);
    if (!file) throw vscode.FileSystemError.FileNotFound(path);
    return file;
  }
  writeFile(uri: vscode.Uri, content: Uint8Array): void {
    this.#files.set(uri.path, content);
    this.#changed.fire([{ type: vscode.FileChangeType.Changed, uri }]);
  }
  readDirectory({ path }: vscode.Uri): [string, vscode.FileType][] {
    const within = [...this.#files.keys()].filter(each => each.startsWith(`${path}/`));
    return within.map(each => [each.slice(path.length + 1), vscode.FileType.File]);
  }
  watch(): vscode.Disposable {
    return new vscode.Disposable(() => {});
  }
  createDirectory(): void {}
  delete({ path }: vscode.Uri): void {
    this.#files.delete(path);
  }
  rename(from: vscode.Uri, to: vscode.Uri): void {
    this.writeFile(to, this.readFile(from));
    this.delete(from);
  }
}

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
