import { homedir } from 'node:os';
import { isAbsolute } from 'node:path';
import * as vscode from 'vscode';
import { fileSlug } from '../../../server/src/dialect/ids';
import type { ExportFormat } from './exporter';

/** Name for the file of a map: its title, and its view if that is not the usual one. */
export function exportName(title: string, format: Pick<ExportFormat, 'extensions'>, view?: string): string {
  const name = fileSlug(title) || 'journey-map';
  return `${view === undefined ? name : `${name}-${view}`}.${format.extensions[0] ?? 'txt'}`;
}

/** A file beside another one; for a text that was never saved, in the folder that is open, else the person's own. */
export function beside(uri: vscode.Uri, name: string): vscode.Uri {
  if (uri.scheme !== 'untitled') return vscode.Uri.joinPath(uri, '..', name);
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri ?? vscode.Uri.file(homedir());
  return vscode.Uri.joinPath(folder, name);
}

/** The file that an address or a path names; a path that is not absolute starts at the folder of the map. */
export function toldTarget(uri: vscode.Uri, target: string): vscode.Uri {
  if (/^[a-z][a-z0-9+.-]+:/i.test(target)) return vscode.Uri.parse(target, true);
  return isAbsolute(target) ? vscode.Uri.file(target) : beside(uri, target);
}

/** Asks where to save an export. */
export async function askTarget(
  proposed: vscode.Uri,
  { name, extensions }: ExportFormat,
): Promise<vscode.Uri | undefined> {
  return vscode.window.showSaveDialog({
    defaultUri: proposed,
    filters: { [name]: [...extensions] },
    saveLabel: vscode.l10n.t('Export'),
    title: vscode.l10n.t('Export as {0}', name),
  });
}

/** The address of a file as people paste it. */
export function pathOf(uri: vscode.Uri): string {
  return uri.scheme === 'file' ? uri.fsPath : uri.toString(true);
}

/** Opens an export: a page in the browser, a PDF in what the system opens it with, all else in the editor. */
export async function openExport(uri: vscode.Uri, { id }: ExportFormat): Promise<void> {
  const outside = (id === 'html' || id === 'pdf') && uri.scheme === 'file' && vscode.env.remoteName === undefined;
  if (outside && (await vscode.env.openExternal(uri))) return;
  await vscode.commands.executeCommand('vscode.open', uri);
}
