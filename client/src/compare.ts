import * as vscode from 'vscode';
import { fileName } from './documents';
import type { LanguageServer } from './language-server';
import type { PreviewManager } from './preview/manager';

/**
 * Shows what differs between a map and another one: the second of two that were selected, else one that the person picks
 * among the maps of the workspace, those that belong to it first.
 */
export async function compareWith(
  server: LanguageServer,
  previews: PreviewManager,
  uri: vscode.Uri,
  selected: unknown,
): Promise<void> {
  const chosen: readonly unknown[] = Array.isArray(selected) ? selected : [];
  const second = chosen.find(each => each instanceof vscode.Uri && each.toString() !== uri.toString());
  const other = chosen.length === 2 && second instanceof vscode.Uri ? second : await pick(server, uri);
  if (other) previews.compare(uri, other);
}

async function pick(server: LanguageServer, uri: vscode.Uri): Promise<vscode.Uri | undefined> {
  const { maps } = await server.portfolio();
  const own = uri.toString();
  const related = new Map(maps.find(map => map.uri === own)?.related.map(({ role, uri: to }) => [to, role]));
  const items = maps
    .filter(map => map.uri !== own)
    .map(map => ({
      label: map.title,
      description: vscode.workspace.asRelativePath(vscode.Uri.parse(map.uri)),
      detail: related.has(map.uri) ? vscode.l10n.t('Related: {0}', related.get(map.uri) ?? '') : undefined,
      uri: map.uri,
    }))
    .sort((a, b) => Number(related.has(b.uri)) - Number(related.has(a.uri)));
  if (items.length === 0) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t('There is no other map in the folders that are open to compare {0} with.', fileName(uri)),
    );
    return undefined;
  }
  const placeHolder = vscode.l10n.t('Compare {0} with …', fileName(uri));
  const picked = await vscode.window.showQuickPick(
    items.map(({ detail, ...item }) => ({ ...item, ...(detail === undefined ? {} : { detail }) })),
    { placeHolder, matchOnDescription: true },
  );
  return picked && vscode.Uri.parse(picked.uri);
}
