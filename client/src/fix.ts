import * as vscode from 'vscode';
import type { ReviewFixParams } from '../../server/src/protocol';
import { openDocument, type ShowTextOptions, showText } from './documents';
import type { LanguageServer } from './language-server';

/** Applies a fix to the version of the document that it was offered for. False if the document has moved on: that is said. */
export async function applyFix(
  server: LanguageServer,
  params: ReviewFixParams,
  options: ShowTextOptions = {},
): Promise<boolean> {
  const edit = await server.reviewFix(params);
  const document = edit && (await openDocument(vscode.Uri.parse(params.uri)));
  // Tab stops are set in an editor that shows the text.
  if (document) await showText(document, options);
  if (edit && document?.version === params.version && (await vscode.workspace.applyEdit(edit))) return true;
  void vscode.window.showInformationMessage(vscode.l10n.t('The map has changed in the meantime: choose again.'));
  return false;
}
