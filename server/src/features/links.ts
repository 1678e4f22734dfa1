/** Document links: libraries, related maps, pictures, data, pages. */
import type { DocumentLink } from 'vscode-languageserver-types';
import type { Snapshot } from '../model/store';
import { type Span, sourceOf } from '../yaml/node';
import { rangeOf } from './diagnostics';
import { addressesOf, pathsOf } from './paths';

/** The links of a document. Only files and pages: an address of another sort (`command:`) might do something. */
export function documentLinks(snapshot: Snapshot): DocumentLink[] {
  const targets = [
    ...pathsOf(snapshot).map(({ at, uri }) => ({ at, target: uri })),
    ...addressesOf(snapshot).map(({ at, path }) => ({ at, target: path })),
  ];
  return targets.map(({ at, target }) => ({ range: rangeOf(snapshot.document, bare(at)), target }));
}

/** A scalar without its quotes. */
function bare(at: Span): Span {
  return /^(["']).*\1$/.test(sourceOf(at)) ? { block: at.block, from: at.from + 1, to: at.to - 1 } : at;
}
