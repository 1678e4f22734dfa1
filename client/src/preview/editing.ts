import * as vscode from 'vscode';
import type { WorkspaceEdit } from 'vscode-languageclient';
import type { FromWebview, ToWebview } from '../../../media/preview/messages';
import { fileName, openDocument, showText } from '../documents';
import type { LanguageServer } from '../language-server';

/** What making a change needs of the extension. */
export interface EditHost {
  readonly server: LanguageServer;
  readonly log: vscode.LogOutputChannel;
}

type Asked = FromWebview & { readonly type: 'change' };
type Answer = ToWebview & { readonly type: 'changed' | 'refused' };

/**
 * Makes a change that was asked for in the drawing, as one step of VS Code's own undo; the keyboard stays in the preview.
 * Nothing is written if the text has moved on since the drawing, or can't be written at all. There is always an answer.
 */
export async function change({ server, log }: EditHost, uri: vscode.Uri, asked: Asked): Promise<Answer> {
  const refused = (message: string): Answer => ({ type: 'refused', uri: uri.toString(), message });
  const stale = vscode.l10n.t('The text has changed meanwhile: look again, and try once more');
  try {
    const document = await openDocument(uri);
    if (!document) return refused(vscode.l10n.t('{0} is gone', fileName(uri)));
    const { version, intent } = asked;
    const result = await server.edit({ uri: uri.toString(), version, intent });
    if ('refused' in result) return refused(result.refused);
    const locked = await firstLocked(result.edit);
    if (locked) return refused(vscode.l10n.t('{0} is read-only', fileName(locked)));
    const edit = await server.toWorkspaceEdit(result.edit);
    if (!edit || !fits(result.edit) || !(await vscode.workspace.applyEdit(edit))) return refused(stale);
    return { type: 'changed', uri: uri.toString(), version: document.version, select: result.select };
  } catch (error) {
    log.error(error instanceof Error ? error : String(error));
    return refused(vscode.l10n.t('Nothing was changed: the language server did not answer'));
  }
}

/** Documents with the versions that an edit is for (null: a file that is not open). */
function targets({ documentChanges = [] }: WorkspaceEdit) {
  return documentChanges.flatMap(each => ('textDocument' in each ? [each.textDocument] : []));
}

/** Whether all documents are as the edit takes them to be. */
function fits(edit: WorkspaceEdit): boolean {
  const open = new Map(vscode.workspace.textDocuments.map(each => [each.uri.toString(), each.version]));
  return targets(edit).every(({ uri, version }) => {
    const now = open.get(vscode.Uri.parse(uri).toString());
    return version === null || version === now;
  });
}

/** The first of the documents that can't be written. */
async function firstLocked(edit: WorkspaceEdit): Promise<vscode.Uri | undefined> {
  for (const { uri } of targets(edit)) {
    const target = vscode.Uri.parse(uri);
    if (await isLocked(target)) return target;
  }
  return undefined;
}

async function isLocked(uri: vscode.Uri): Promise<boolean> {
  if (uri.scheme === 'untitled') return false;
  if (vscode.workspace.fs.isWritableFileSystem(uri.scheme) === false) return true;
  try {
    const { permissions = 0 } = await vscode.workspace.fs.stat(uri);
    return (permissions & vscode.FilePermission.Readonly) !== 0;
  } catch {
    // Not written yet, or deleted while it is open: VS Code asks when it is saved.
    return false;
  }
}

/**
 * Undoes or redoes the last change of a text, whoever made it. VS Code's command acts on the editor that has the focus,
 * and has no form that names a document: so the focus goes to the text and comes back at once. Edits that turn others
 * back would leave the text with a history of its own, in which its next undo does the change again.
 */
export async function stepBack(uri: vscode.Uri, way: 'undo' | 'redo', panel: vscode.WebviewPanel): Promise<Answer> {
  const refused = (message: string): Answer => ({ type: 'refused', uri: uri.toString(), message });
  try {
    const document = await openDocument(uri);
    if (!document) return refused(vscode.l10n.t('{0} is gone', fileName(uri)));
    await showText(document, { beside: panel.viewColumn });
    await vscode.commands.executeCommand(way);
    panel.reveal(undefined, false);
    return { type: 'changed', uri: uri.toString(), version: document.version, select: null };
  } catch (error) {
    return refused(error instanceof Error ? error.message : String(error));
  }
}
