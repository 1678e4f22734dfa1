/** All refactorings and source actions, each with its kind. */
import { expandKind, expansion } from './expand';
import { extractions, extractKind } from './extract';
import { idsKind, missingIds } from './ids';
import { listForms, listKind } from './lists';
import { moveKind, moves } from './move';
import type { Asked, Refactoring } from './refactoring';
import { scaleKind, scales } from './scale';
import { shortening, shortenKind } from './shorten';
import { sortAll, sortAllKind, sortings, sortKind } from './sort';
import { splitKind, splits } from './split';
import { mapSplits, splitMapKind } from './split-map';

interface Maker {
  readonly kind: string;
  readonly make: (asked: Asked) => readonly Refactoring[];
}

/** What is offered at the cursor. */
export const refactorings: readonly Maker[] = [
  { kind: expandKind, make: expansion },
  { kind: shortenKind, make: shortening },
  { kind: listKind, make: listForms },
  { kind: sortKind, make: sortings },
  { kind: scaleKind, make: scales },
  { kind: splitKind, make: splits },
  { kind: splitMapKind, make: mapSplits },
  { kind: moveKind, make: moves },
  { kind: extractKind, make: extractions },
];

/** What is offered for the whole map, to those who ask. */
export const sourceActions: readonly Maker[] = [
  { kind: sortAllKind, make: sortAll },
  { kind: idsKind, make: missingIds },
];

/** Kinds of all of them. */
export const refactorKinds: readonly string[] = [...refactorings, ...sourceActions].map(({ kind }) => kind);
