/** Documents for tests: texts in, snapshots out, files from memory. */
import { TextDocument } from 'vscode-languageserver-textdocument';
import { type Snapshot, Store, type Workspace } from '../../server/src/model/store';

export const mapUri = 'file:///maps/map.journey.yaml';

/** A workspace in memory: file name (in `file:///maps/`) → text. */
export function memoryWorkspace(files: Readonly<Record<string, string>>): Workspace {
  return { readFile: uri => Promise.resolve(files[uri.replace('file:///maps/', '')]) };
}

/** A text as an open document, read. @param files its neighbours. @param name its own file name among them. */
export async function snapshotOf(
  text: string,
  files: Readonly<Record<string, string>> = {},
  name = 'map.journey.yaml',
): Promise<Snapshot> {
  const store = new Store(memoryWorkspace(files));
  const uri = `file:///maps/${name}`;
  store.open(TextDocument.create(uri, 'journey', 1, text));
  const snapshot = await store.snapshot(uri);
  if (!snapshot) throw new Error('an open document has a snapshot');
  return snapshot;
}

/** All files of a workspace, read as they are on the disk: file name → snapshot. */
export async function readAll(files: Readonly<Record<string, string>>): Promise<Map<string, Snapshot>> {
  const store = new Store(memoryWorkspace(files));
  const all = new Map<string, Snapshot>();
  for (const name of Object.keys(files)) {
    const snapshot = await store.read(`file:///maps/${name}`);
    if (snapshot) all.set(name, snapshot);
  }
  return all;
}

/** Splits a text at its `|` cursor. */
export function cursor(marked: string): { readonly text: string; readonly offset: number } {
  const offset = marked.indexOf('|');
  if (offset < 0) throw new Error(`no cursor in ${JSON.stringify(marked)}`);
  return { text: marked.slice(0, offset) + marked.slice(offset + 1), offset };
}
