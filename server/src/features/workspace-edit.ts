/** Changes of several files, as the client takes them. */
import type { TextEdit, WorkspaceEdit } from 'vscode-languageserver-types';
import type { Edit } from '../edits/edit';
import type { Snapshot } from '../model/store';

export interface FileEdits {
  readonly uri: string;
  /** Version of the open document that the edits are for; null for a file. */
  readonly version: number | null;
  readonly edits: readonly TextEdit[];
}

/** Edits of one document; none if there is nothing to change. */
export function fileEdits({ uri, document, file }: Snapshot, edits: readonly Edit[]): FileEdits[] {
  if (edits.length === 0) return [];
  const texts = edits.map(({ from, to, text }) => ({
    range: { start: document.positionAt(from), end: document.positionAt(to) },
    newText: text,
  }));
  return [{ uri, version: file ? null : document.version, edits: texts }];
}

/** @param versioned the client takes versions with edits, and refuses those of an older text. */
export function workspaceEdit(files: readonly FileEdits[], versioned: boolean): WorkspaceEdit {
  if (!versioned) return { changes: Object.fromEntries(files.map(({ uri, edits }) => [uri, [...edits]])) };
  return {
    documentChanges: files.map(({ uri, version, edits }) => ({ textDocument: { uri, version }, edits: [...edits] })),
  };
}
