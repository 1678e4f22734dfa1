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
