/** All places that use an id, with the place that declares it, in one document and in all that know the same thing. */
import {
  type DocumentHighlight,
  DocumentHighlightKind,
  type Location,
  type Position,
} from 'vscode-languageserver-types';
import type { Snapshot } from '../model/store';
import { usesOf } from '../model/uses';
import { rangeOf } from './diagnostics';
import { declarationOf, type Thing, thingAt } from './thing';

/** The places of one document that name a thing. */
export function referencesIn(snapshot: Snapshot, thing: Thing, declaration: boolean): Location[] {
  const { uri, document } = snapshot;
  const { declared, uses } = placesOf(snapshot, thing);
  return [...(declaration ? declared : []), ...uses].map(at => ({ uri, range: rangeOf(document, at) }));
}

/** The places of this document that name what stands at a position. */
export function highlights(snapshot: Snapshot, position: Position): DocumentHighlight[] {
  const thing = thingAt(snapshot, position);
  if (!thing) return [];
  const { declared, uses } = placesOf(snapshot, thing);
  const marked = (kind: DocumentHighlightKind) => (at: (typeof uses)[number]) => ({
    range: rangeOf(snapshot.document, at),
    kind,
  });
  return [...declared.map(marked(DocumentHighlightKind.Write)), ...uses.map(marked(DocumentHighlightKind.Read))];
}

function placesOf(snapshot: Snapshot, thing: Thing) {
  const declared = declarationOf(snapshot, thing);
  const known = declared !== undefined || thing.home === undefined;
  return {
    declared: declared && thing.home === snapshot.uri ? [declared.idAt] : [],
    uses: known ? usesOf(snapshot.journey, thing.kind, thing.id) : [],
  };
}
