import * as vscode from 'vscode';
import type { ReadFileParams } from '../../server/src/protocol';

const maxBytes = 5 * 1024 * 1024;

/**
 * Answers the server's wish for a file (a library) through VS Code's file systems, so that it works in virtual
 * workspaces too. Null if it is missing, unreadable or larger than any library is.
 */
export async function readFile({ uri }: ReadFileParams, log: vscode.LogOutputChannel): Promise<string | null> {
  try {
    const file = vscode.Uri.parse(uri, true);
    const { size } = await vscode.workspace.fs.stat(file);
    if (size > maxBytes) {
      log.warn(`Not read: ${uri} has ${size} bytes, the limit is ${maxBytes}.`);
      return null;
    }
    return new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
  } catch (error) {
    log.debug(`Not read: ${uri}: ${error instanceof Error ? error.message : String(error)}`);
    return null;
  }
}
