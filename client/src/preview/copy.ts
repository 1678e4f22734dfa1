import * as vscode from 'vscode';
import { mapText } from '../../../media/map/text-version';
import { mapView } from '../../../media/map/view';
import { fileName } from '../documents';
import type { LanguageServer } from '../language-server';

/** Puts the outline of a map on the clipboard: all of it, whatever the preview hides. */
export async function copyAsText(server: LanguageServer, uri: vscode.Uri): Promise<void> {
  const model = await server.model(uri);
  if (!model?.map) {
    void vscode.window.showInformationMessage(vscode.l10n.t('{0} holds no map that could be copied.', fileName(uri)));
    return;
  }
  await vscode.env.clipboard.writeText(mapText(mapView(model.map)));
  done(vscode.l10n.t('The map is on the clipboard, as text.'));
}

/** Says that the picture is on the clipboard; or, where the clipboard takes none, offers to save it. */
export async function pictureDrawn(uri: vscode.Uri, png: Uint8Array | undefined): Promise<void> {
  if (!png) {
    done(vscode.l10n.t('The map is on the clipboard, as an image.'));
    return;
  }
  const name = fileName(uri).replace(/(\.journey)?\.ya?ml$/, '.png');
  const target = await vscode.window.showSaveDialog({
    ...(uri.scheme === 'untitled' ? {} : { defaultUri: vscode.Uri.joinPath(uri, '..', name) }),
    filters: { PNG: ['png'] },
    title: vscode.l10n.t('The clipboard takes no image here. Save it instead'),
  });
  if (!target) return;
  await vscode.workspace.fs.writeFile(target, png);
  done(vscode.l10n.t('The map is saved as {0}.', fileName(target)));
}

function done(message: string): void {
  void vscode.window.setStatusBarMessage(message, 5000);
}
