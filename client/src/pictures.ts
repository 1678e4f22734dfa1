/** Pictures of personas in the editor: files of the folders that are open, and nothing from anywhere else. */
import * as vscode from 'vscode';
import { largestPortrait, pictureType } from './portraits';

/** A picture that may be shown. */
export function pictureIn(image: string): vscode.Uri | undefined {
  const uri = vscode.Uri.parse(image);
  return pictureType(uri.path) && vscode.workspace.getWorkspaceFolder(uri) ? uri : undefined;
}

/** The content of a picture that may be shown and is small enough for an export; rejects where it can't be read. */
export async function readPicture(image: string): Promise<Uint8Array | undefined> {
  const uri = pictureIn(image);
  if (!uri || (await vscode.workspace.fs.stat(uri)).size > largestPortrait) return undefined;
  return vscode.workspace.fs.readFile(uri);
}
