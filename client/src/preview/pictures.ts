import * as vscode from 'vscode';
import type { JourneyMap } from '../../../server/src/model/map';

const pictureFile = /\.(png|jpe?g|gif|webp|avif|svg)$/i;

/**
 * The map with the addresses under which its webview can load the pictures of personas. Those that are not a picture's file
 * in a folder of the workspace are left out: nothing is loaded from anywhere else.
 */
export function withPictures(map: JourneyMap, webview: vscode.Webview): JourneyMap {
  if (map.personas.every(({ image }) => image === undefined)) return map;
  const personas = map.personas.map(({ image, ...persona }) => {
    const uri = image === undefined ? undefined : pictureIn(image);
    return uri ? { ...persona, image: webview.asWebviewUri(uri).toString() } : persona;
  });
  return { ...map, personas };
}

/** A picture that may be loaded: a file of a folder that is open. */
export function pictureIn(image: string): vscode.Uri | undefined {
  const uri = vscode.Uri.parse(image);
  return pictureFile.test(uri.path) && vscode.workspace.getWorkspaceFolder(uri) ? uri : undefined;
}
