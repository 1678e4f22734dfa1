import * as vscode from 'vscode';

export const languageId = 'journey';

/** Files of the language, as a glob pattern. */
export const journeyFiles = '**/*.journey.{yaml,yml}';

/** URIs of all files of the language in the folders that are open, but for those of installed packages. */
export async function findFiles(): Promise<string[]> {
  const files = await vscode.workspace.findFiles(journeyFiles, '**/node_modules/**');
  return files.map(uri => uri.toString());
}

/** True for a document that is written in the journey language. */
export function isJourney(document: vscode.TextDocument): boolean {
  return document.languageId === languageId;
}

/** The last part of a path, for titles and messages. */
export function fileName(uri: vscode.Uri): string {
  return uri.path.slice(uri.path.lastIndexOf('/') + 1);
}

/** The document at `uri`, opened if need be; undefined if there is none any more. */
export async function openDocument(uri: vscode.Uri): Promise<vscode.TextDocument | undefined> {
  const key = uri.toString();
  const open = vscode.workspace.textDocuments.find(document => document.uri.toString() === key);
  if (open) return open;
  // VS Code would make a new, empty one under this name.
  if (uri.scheme === 'untitled' && !tabColumn(key)) return undefined;
  try {
    return await vscode.workspace.openTextDocument(uri);
  } catch {
    return undefined;
  }
}

/** The journey editor that the person works in, else the first one in view. */
export function journeyEditor(): vscode.TextEditor | undefined {
  const active = vscode.window.activeTextEditor;
  if (active && isJourney(active.document)) return active;
  return vscode.window.visibleTextEditors.find(editor => isJourney(editor.document));
}

/** An editor in view that shows `uri`: the active one if it does. */
export function editorOf(uri: vscode.Uri): vscode.TextEditor | undefined {
  const key = uri.toString();
  const shows = (editor: vscode.TextEditor | undefined): boolean => editor?.document.uri.toString() === key;
  const active = vscode.window.activeTextEditor;
  return shows(active) ? active : vscode.window.visibleTextEditors.find(shows);
}

/** How to show a text. */
export interface ShowTextOptions extends Pick<vscode.TextDocumentShowOptions, 'preserveFocus'> {
  /** A column that is not to be covered: the text goes beside it. */
  readonly beside?: vscode.ViewColumn | undefined;
}

/** Opens the text of `document` where it is already shown, else in its tab's column, else in the first column. */
export async function showText(
  document: vscode.TextDocument,
  { beside, ...options }: ShowTextOptions = {},
): Promise<vscode.TextEditor> {
  const column = editorOf(document.uri)?.viewColumn ?? tabColumn(document.uri.toString()) ?? vscode.ViewColumn.One;
  const viewColumn = column === beside ? vscode.ViewColumn.Beside : column;
  return vscode.window.showTextDocument(document, { viewColumn, ...options });
}

/** True if a tab shows the text of `uri`, in view or not. */
export function hasTab(uri: vscode.Uri): boolean {
  return tabColumn(uri.toString()) !== undefined;
}

function tabColumn(key: string): vscode.ViewColumn | undefined {
  const holds = (tab: vscode.Tab): boolean =>
    tab.input instanceof vscode.TabInputText && tab.input.uri.toString() === key;
  return vscode.window.tabGroups.all.find(group => group.tabs.some(holds))?.viewColumn;
}
