/** What an id at a position names: the same thing in all documents that know it. */
import type { Position } from 'vscode-languageserver-types';
import type { IdKind } from '../dialect/shape';
import { idAt } from '../model/at';
import { type Declared, type Journey, lookUp } from '../model/journey';
import { sharedKinds } from '../model/names';
import type { Snapshot } from '../model/store';
import { sameId, usesOf } from '../model/uses';
import { holds } from '../model/value';
import { type Span, startOf } from '../yaml/node';

export interface Thing {
  readonly kind: IdKind;
  readonly id: string;
  /** The document that declares it; undefined if none does. */
  readonly home: string | undefined;
  /** Where its id or name stands under the position. */
  readonly at: Span;
  /** There it is declared. */
  readonly declares: boolean;
  /** Other documents may use it too. */
  readonly shared: boolean;
}

/** The thing whose id or name stands at a position. */
export function thingAt({ document, journey }: Snapshot, position: Position): Thing | undefined {
  const offset = document.offsetAt(position);
  const found = idAt(journey, offset);
  if (!found) return undefined;
  const { kind, id } = found;
  const declared = lookUp(journey, kind, id);
  const { declares } = found;
  const at = declares ? undefined : usesOf(journey, kind, id).find(use => holds(use, offset));
  const shared = declared !== undefined && sharedKinds.has(kind);
  return { kind, id: declared?.id ?? id, home: declared?.uri, at: at ?? found.at, declares, shared };
}

/** What a document knows under the id of a thing, if it is this very thing. */
export function declarationOf({ journey }: Snapshot, { kind, id, home }: Thing): Declared | undefined {
  const declared = lookUp(journey, kind, id);
  return declared?.uri === home ? declared : undefined;
}

/** The declaration that a thing was found at, if something before it has its id. */
export function clashAt({ journey }: Snapshot, { kind, id, at, declares }: Thing): Declared | undefined {
  const here = ({ again }: Journey['clashes'][number]): boolean =>
    again.kind === kind && again.id === id && holds(again.at, startOf(at));
  return declares ? journey.clashes.find(here)?.again : undefined;
}

/** What has an id in a document already, other than the thing that is to get it. */
export function takenBy({ journey }: Snapshot, { kind, id }: Thing, wanted: string): Declared | undefined {
  for (const declared of journey.declared.get(kind)?.values() ?? [])
    if (sameId(kind, declared.id, wanted) && !sameId(kind, declared.id, id)) return declared;
  return undefined;
}
