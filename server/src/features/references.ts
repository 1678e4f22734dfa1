/** All places that use an id, with the place that declares it. */
import type { Location, Position } from 'vscode-languageserver-types';
import { idAt } from '../model/at';
import { lookUp } from '../model/journey';
import type { Snapshot } from '../model/store';
import { usesOf } from '../model/uses';
import type { DocumentOf } from './definition';
import { rangeOf } from './diagnostics';

/**
 * Uses of the id at a position.
 * @param others further documents that may use it: where the same file declares it for them.
 */
export function references(
  snapshot: Snapshot,
  position: Position,
  includeDeclaration: boolean,
  documentOf: DocumentOf,
  others: readonly Snapshot[] = [],
): Location[] {
  const { document, journey } = snapshot;
  const id = idAt(journey, document.offsetAt(position));
  const declared = id && lookUp(journey, id.kind, id.id);
  if (!id) return [];
  const locations: Location[] = [];
  const home = declared?.uri === snapshot.uri ? document : declared && documentOf(declared.uri);
  if (includeDeclaration && declared && home)
    locations.push({ uri: declared.uri, range: rangeOf(home, declared.idAt) });
  const sharing = declared
    ? others.filter(other => other.uri !== snapshot.uri && lookUp(other.journey, id.kind, id.id)?.uri === declared.uri)
    : [];
  for (const each of [snapshot, ...sharing])
    for (const at of usesOf(each.journey, id.kind, id.id))
      locations.push({ uri: each.uri, range: rangeOf(each.document, at) });
  return locations;
}
