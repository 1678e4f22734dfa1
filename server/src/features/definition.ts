/** Go to definition: from the use of an id to what it names, from a path to its file. */
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { LocationLink, Position } from 'vscode-languageserver-types';
import { idAt } from '../model/at';
import { lookUp } from '../model/journey';
import type { Snapshot } from '../model/store';
import { holds } from '../model/value';
import { rangeOf } from './diagnostics';

/** Finds the text of a document or of a library that was read. */
export type DocumentOf = (uri: string) => TextDocument | undefined;

/** What stands behind the id or path at a position. Declarations lead to themselves, so that clients offer their uses. */
export function definition(snapshot: Snapshot, position: Position, documentOf: DocumentOf): LocationLink[] {
  const { document, journey, uri } = snapshot;
  const offset = document.offsetAt(position);
  const file = [...journey.libraries, ...journey.related].find(({ at }) => holds(at, offset));
  if (file) {
    if (file.fault === 'missing') return [];
    const top = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
    const originSelectionRange = rangeOf(document, file.at);
    return [{ originSelectionRange, targetUri: file.uri, targetRange: top, targetSelectionRange: top }];
  }
  const id = idAt(journey, offset);
  const declared = id && lookUp(journey, id.kind, id.id);
  const target = declared && (declared.uri === uri ? document : documentOf(declared.uri));
  if (!id || !declared || !target) return [];
  return [
    {
      originSelectionRange: rangeOf(document, id.at),
      targetUri: declared.uri,
      targetRange: rangeOf(target, declared.at),
      targetSelectionRange: rangeOf(target, declared.idAt),
    },
  ];
}
