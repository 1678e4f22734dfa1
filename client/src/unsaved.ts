/** Texts that the person has not saved yet: nothing is written before they do. */
import * as vscode from 'vscode';
import { languageId } from './documents';

/**
 * Opens a map as a new text, to be saved under a name that is neither a file nor open: the one told, or else with `-2`, `-3` …
 * @param folder where it is to be saved; without one, or where a new text can't have a place, it has no name yet.
 * @param name of the file, `a.journey.yaml`.
 */
export async function openUnsaved(
  folder: vscode.Uri | undefined,
  name: string,
  text: string,
): Promise<vscode.TextDocument> {
  if (!folder || !['file', 'vscode-remote'].includes(folder.scheme))
    return vscode.workspace.openTextDocument({ language: languageId, content: text });
  const target = await freeName(folder, name);
  const document = await vscode.workspace.openTextDocument(target.with({ scheme: 'untitled' }));
  const edit = new vscode.WorkspaceEdit();
  edit.replace(document.uri, new vscode.Range(0, 0, document.lineCount, 0), text);
  await vscode.workspace.applyEdit(edit);
  return document;
}

async function freeName(folder: vscode.Uri, name: string): Promise<vscode.Uri> {
  const open = new Set(vscode.workspace.textDocuments.map(({ uri }) => uri.path));
  for (let n = 1; ; n++) {
    const uri = vscode.Uri.joinPath(folder, n === 1 ? name : name.replace('.', `-${n}.`));
    const taken = await vscode.workspace.fs.stat(uri).then(
      () => true,
      () => false,
    );
    if (!taken && !open.has(uri.path)) return uri;
  }
}
