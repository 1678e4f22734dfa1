import * as vscode from 'vscode';
import type { FromWebview } from '../../../media/preview/messages';
import type { Broken, Located } from '../../../server/src/protocol';
import { openDocument, showText } from '../documents';
import { type LanguageServer, toRange } from '../language-server';

/** What a person asks of an element in the drawing that leads to its text. */
export type ToSource = FromWebview & { readonly type: 'reveal' | 'edit' | 'references' };

/** What the way to the text needs to know of the panel. */
export interface Origin {
  readonly uri: vscode.Uri;
  readonly column: vscode.ViewColumn | undefined;
}

/** Whether a message leads to the text. */
export function isToSource(message: FromWebview): message is ToSource {
  return message.type === 'reveal' || message.type === 'edit' || message.type === 'references';
}

/** Goes to the text of an element; resolves to where the cursor was put, if the element is still there. */
export async function goToSource(
  server: LanguageServer,
  { uri, column }: Origin,
  { type, key, part }: ToSource,
): Promise<vscode.Location | undefined> {
  if (!(await openDocument(uri))) return undefined;
  const found = await server.locate(uri, key, part);
  const document = found && (await openDocument(vscode.Uri.parse(found.uri)));
  if (!found || !document) return undefined;
  // The drawing stays in sight; a click leaves the keyboard in it, too.
  const editor = await showText(document, { beside: column, preserveFocus: type === 'reveal' });
  const selection = selectionFor(type, found);
  editor.selection = selection;
  editor.revealRange(selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  if (type === 'references') await vscode.commands.executeCommand('editor.action.referenceSearch.trigger');
  return new vscode.Location(document.uri, selection.active);
}

/** Goes to the first problem of a text that can't be drawn as it is. */
export async function goToProblem({ uri, column }: Origin, { range }: Broken): Promise<void> {
  const document = await openDocument(uri);
  if (!document) return;
  const editor = await showText(document, { beside: column });
  const { start } = toRange(range);
  editor.selection = new vscode.Selection(start, start);
  editor.revealRange(toRange(range), vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}

function selectionFor(type: ToSource['type'], { range, text, id }: Located): vscode.Selection {
  if (type === 'edit') return new vscode.Selection(toRange(text).start, toRange(text).end);
  const { line, character } = (type === 'references' ? id : undefined) ?? range.start;
  const at = new vscode.Position(line, character);
  // The cursor alone: a selected stage would be lost to the next key.
  return new vscode.Selection(at, at);
}
