/** Search over all maps: personas, stages, pains, opportunities. */
import { type SymbolInformation, SymbolKind } from 'vscode-languageserver-types';
import type { Snapshot } from '../model/store';
import { textOf } from '../model/value';
import { fileName } from './cards';
import { flatSymbols } from './symbols';

/** What is searched for, by the kinds that the outline gives them: personas, stages, pains, opportunities. */
const kinds: ReadonlySet<SymbolKind> = new Set([
  SymbolKind.Interface,
  SymbolKind.Class,
  SymbolKind.Event,
  SymbolKind.Property,
]);

/** Things of one document whose names hold the letters of the query in their order, each with its map's title. */
export function workspaceSymbols(snapshot: Snapshot, query: string): SymbolInformation[] {
  const { journey, uri } = snapshot;
  if (journey.kind !== 'map' && journey.kind !== 'library') return [];
  const containerName = (journey.root && textOf(journey.root, 'journey')) ?? fileName(uri);
  return flatSymbols(snapshot)
    .filter(({ kind, name }) => kinds.has(kind) && matches(name, query))
    .map(symbol => ({ ...symbol, containerName }));
}

function matches(name: string, query: string): boolean {
  const letters = name.toLowerCase();
  let at = 0;
  for (const letter of query.toLowerCase().replace(/\s/g, '')) {
    at = letters.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}
