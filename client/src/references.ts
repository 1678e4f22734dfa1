import * as vscode from 'vscode';

/** Command of the lenses that count references: called with the URI and the position of an id. */
export const showReferencesCommand = 'journey.showReferences';

/** Registers the command. It is run by lenses alone, so the palette does not have it. */
export function registerShowReferences(): vscode.Disposable {
  return vscode.commands.registerCommand(
    showReferencesCommand,
    async (uri: string, { line, character }: { readonly line: number; readonly character: number }) => {
      const target = vscode.Uri.parse(uri);
      const position = new vscode.Position(line, character);
      const found = await vscode.commands.executeCommand<vscode.Location[]>(
        'vscode.executeReferenceProvider',
        target,
        position,
      );
      // The lens stands above the declaration: what it counts are the other places.
      const uses = found.filter(
        ({ uri: at, range }) => at.toString() !== target.toString() || !range.contains(position),
      );
      await vscode.commands.executeCommand('editor.action.showReferences', target, position, uses);
    },
  );
}
