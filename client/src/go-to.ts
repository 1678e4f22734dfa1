import * as vscode from 'vscode';
import { openDocument, showText } from './documents';

/** Command of the fixes that lead to another place: called with the URI of a map and a position. */
export const goToCommand = 'journey.goTo';

/** Registers the command. It is run by quick fixes alone, so the palette does not have it. */
export function registerGoTo(): vscode.Disposable {
  return vscode.commands.registerCommand(
    goToCommand,
    async (uri: string, { line, character }: { readonly line: number; readonly character: number }) => {
      const document = await openDocument(vscode.Uri.parse(uri));
      if (!document) return;
      const editor = await showText(document);
      const at = new vscode.Position(line, character);
      editor.selection = new vscode.Selection(at, at);
      editor.revealRange(editor.selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
    },
  );
}
