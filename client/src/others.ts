import * as vscode from 'vscode';
import type { Others } from '../../media/map/compare/chosen';
import { openDocument } from './documents';
import type { LanguageServer } from './language-server';

/** Maps to compare with, as they are now; null for one that is gone, or can't be read. */
export async function loadOthers(
  server: Pick<LanguageServer, 'model'>,
  uris: readonly string[],
): Promise<Others['loaded']> {
  return Promise.all(
    uris.map(async uri => {
      const document = await openDocument(vscode.Uri.parse(uri));
      return { uri, map: (document && (await server.model(document.uri))?.map) ?? null };
    }),
  );
}

/** What the map at `uri` can be compared with, and the maps that it is compared with. */
export async function othersOf(server: LanguageServer, uri: vscode.Uri, compared: readonly string[]): Promise<Others> {
  const { maps } = await server.portfolio();
  const loaded = await loadOthers(server, compared);
  const others = maps
    .filter(map => map.uri !== uri.toString())
    .map(map => {
      const path = vscode.workspace.asRelativePath(vscode.Uri.parse(map.uri));
      return { uri: map.uri, name: `${map.title} (${path})` };
    });
  return { maps: others, loaded };
}
