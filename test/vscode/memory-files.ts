import * as vscode from 'vscode';

/** Files in memory: a file system that only the editor can read, like that of a repository on the web. */
export class MemoryFiles implements vscode.FileSystemProvider {
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
    const folder = `${path.replace(/\/$/, '')}/`;
    const within = [...this.#files.keys()].filter(each => each.startsWith(folder));
    return within.map(each => [each.slice(folder.length), vscode.FileType.File]);
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
