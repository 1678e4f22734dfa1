/** Intents of the drawing, and the texts that they leave. */
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { TextDocumentEdit } from 'vscode-languageserver-types';
import { editFor } from '../../server/src/features/intents/edit';
import type { Intent } from '../../server/src/intents';
import { type Snapshot, Store } from '../../server/src/model/store';
import { mapUri, memoryWorkspace } from './snapshots';

export interface Edited {
  /** Text of the map, and of its files, after the edits. */
  readonly text: string;
  readonly files: Readonly<Record<string, string>>;
  readonly refused?: string;
  readonly select?: string | null;
  /** The versions that edits are for, by file name. */
  readonly versions: Readonly<Record<string, number | null>>;
  /** The edits of the map, as ranges of its text. */
  readonly edits: readonly { readonly from: number; readonly to: number; readonly text: string }[];
}

/** What an intent makes of a map and of its files. */
export async function edit(
  text: string,
  intent: Intent,
  files: Readonly<Record<string, string>> = {},
): Promise<Edited> {
  const store = new Store(memoryWorkspace(files));
  store.open(TextDocument.create(mapUri, 'journey', 1, text));
  const snapshot = await store.snapshot(mapUri);
  if (!snapshot) throw new Error('an open document has a snapshot');
  const result = await editFor(snapshot, 1, intent, (uri: string): Promise<Snapshot | undefined> => store.read(uri));
  if ('refused' in result) return { text, files, refused: result.refused, versions: {}, edits: [] };
  const after: Record<string, string> = { ...files };
  const versions: Record<string, number | null> = {};
  const edits: { from: number; to: number; text: string }[] = [];
  let map = text;
  for (const change of (result.edit.documentChanges ?? []) as TextDocumentEdit[]) {
    const { uri, version } = change.textDocument;
    const name = uri.replace('file:///maps/', '');
    const document = TextDocument.create(uri, 'journey', 1, uri === mapUri ? text : (files[name] ?? ''));
    const own = change.edits.flatMap(each => ('newText' in each ? [each] : []));
    versions[name] = version;
    const changed = TextDocument.applyEdits(document, own);
    if (uri !== mapUri) after[name] = changed;
    else {
      map = changed;
      for (const { range, newText } of own)
        edits.push({ from: document.offsetAt(range.start), to: document.offsetAt(range.end), text: newText });
    }
  }
  return { text: map, files: after, select: result.select, versions, edits };
}

/** The text after an intent, or `refused: ` and why. */
export async function textAfter(text: string, intent: Intent): Promise<string> {
  const edited = await edit(text, intent);
  return edited.refused === undefined ? edited.text : `refused: ${edited.refused}`;
}
