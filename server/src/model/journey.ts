/**
 * The typed model of one document: what its stages, touchpoints, pains and the rest are, each with the value that it was
 * read from. Parts that follow from one stage's text alone are shared by all versions that hold this text; what crosses
 * stages (ids, phases, uses) is joined anew in `join.ts`.
 */
import type { IdKind } from '../dialect/shape';
import type { Problem, Span } from '../yaml/node';
import type { Pain as MapPain, Stage as MapStage } from './map';
import {
  type EmotionValue,
  entriesOf,
  firstOf,
  itemsOf,
  type ObjectValue,
  type Part,
  type Ref,
  textOf,
  textsOf,
  type Value,
  valuesOf,
} from './value';

export type Phase = MapStage['phase'];
export type PainType = NonNullable<MapPain['type']>;

/** How somebody feels at a place: `persona` is absent where it holds for everybody. */
export interface Feeling {
  readonly persona?: string;
  readonly now?: number;
  readonly wanted?: number;
  readonly at: Span;
}

export interface Pain {
  readonly is: 'pain';
  readonly value: ObjectValue;
  readonly text: string;
  readonly type?: PainType;
}

export interface Opportunity {
  readonly is: 'opportunity';
  readonly id: string;
  readonly idAt: Span;
  readonly value: ObjectValue | undefined;
  readonly at: Span;
  /** Ids of the pains that it says it fixes. */
  readonly fixes: readonly string[];
  /** The stage or touchpoint that it is nested in. */
  readonly in?: Stage | Touchpoint;
}

export interface Touchpoint {
  readonly is: 'touchpoint';
  readonly value: ObjectValue;
  readonly text: string;
  readonly feelings: readonly Feeling[];
  readonly pains: readonly Pain[];
  readonly opportunities: readonly Opportunity[];
}

export interface Stage {
  readonly is: 'stage';
  readonly value: ObjectValue;
  readonly name: string;
  readonly feelings: readonly Feeling[];
  readonly touchpoints: readonly Touchpoint[];
  readonly pains: readonly Pain[];
  readonly opportunities: readonly Opportunity[];
}

/** Something that has an id. `uri` is the document that it stands in. */
export interface Declared {
  readonly kind: IdKind;
  readonly id: string;
  /** Where the id is written, or the name that it follows from. */
  readonly idAt: Span;
  /** The whole element. */
  readonly at: Span;
  readonly uri: string;
  readonly value: Value | undefined;
  /** The element of the model, for stages, touchpoints, pains and opportunities. */
  readonly element?: Stage | Touchpoint | Pain | Opportunity;
  /** The id is written out, not the slug of a name. */
  readonly explicit: boolean;
}

export type DocumentKind = 'map' | 'library' | 'other' | 'empty';

export interface Journey {
  readonly uri: string;
  readonly kind: DocumentKind;
  readonly root: ObjectValue | undefined;
  readonly stages: readonly Stage[];
  /** Phase of each stage, as told or as inherited. */
  readonly phases: readonly Phase[];
  /** All opportunities: nested ones and the map's own, in the order of the text. */
  readonly opportunities: readonly Opportunity[];
  /**
   * What ids name, by kind: own declarations hide those of libraries. In the order of the text, libraries last.
   * The same object in all versions that have the same ids.
   */
  readonly declared: ReadonlyMap<IdKind, ReadonlyMap<string, Declared>>;
  /** Own declarations whose id is taken already, with the one that has it. */
  readonly clashes: readonly { readonly again: Declared; readonly first: Declared }[];
  /** Own declarations that hide one of a library. */
  readonly hidden: readonly { readonly own: Declared; readonly library: Declared }[];
  /** The id of each stage, touchpoint, pain and opportunity of this document, but for the map's own opportunities. */
  readonly ids: ReadonlyMap<Stage | Touchpoint | Pain | Opportunity, string>;
  /** Own parts, in the order of the text. */
  readonly parts: readonly Part[];
  readonly libraries: readonly LibraryUse[];
  /** Files of `related`. */
  readonly related: readonly LinkedFile[];
}

/** A file that the document names, and why it can't serve, if so. */
export interface LinkedFile {
  readonly path: string;
  readonly at: Span;
  readonly uri: string;
  readonly fault?: 'missing' | 'not-journey' | 'circular' | 'broken';
}

/** One path of `use`, and what it leads to. */
export interface LibraryUse extends LinkedFile {
  readonly journey?: Journey;
}

/** The first library that can't serve, be it the document's own or one that a library of it uses. */
export function faultyLibrary({ libraries }: Journey, seen = new Set<Journey>()): LibraryUse | undefined {
  for (const use of libraries) {
    const faulty = faultOf(use, seen);
    if (faulty) return faulty;
  }
  return undefined;
}

/** A library that can't serve, or the one that it uses and that can't. */
export function faultOf(use: LibraryUse, seen = new Set<Journey>()): LibraryUse | undefined {
  if (use.fault) return use;
  if (!use.journey || seen.has(use.journey)) return undefined;
  seen.add(use.journey);
  return faultyLibrary(use.journey, seen);
}

/** Problems and uses of all own parts. */
export function* problemsOf(journey: Journey): Generator<Problem> {
  for (const part of journey.parts) yield* part.problems;
}
export function* refsOf(journey: Journey): Generator<Ref> {
  for (const part of journey.parts) yield* part.refs;
}

/** What an id of a kind names, or undefined. */
export function lookUp(journey: Journey, kind: IdKind, id: string): Declared | undefined {
  return journey.declared.get(kind)?.get(id);
}

/** A function of one stage that is worked out once for each text of a stage, however often it is asked for. */
export function onceAStage<T>(make: (stage: Stage) => T): (stage: Stage) => T {
  const known = new WeakMap<Stage, { readonly made: T }>();
  return stage => {
    const before = known.get(stage);
    if (before) return before.made;
    const made = make(stage);
    known.set(stage, { made });
    return made;
  };
}

/** The model of a stage from its value; undefined if it is none. */
export function buildStage(value: Value | undefined): Stage | undefined {
  if (value?.is !== 'object') return undefined;
  const opportunities: Opportunity[] = [];
  const stage: Stage = {
    is: 'stage',
    value,
    name: textOf(value, 'stage') ?? '',
    feelings: feelingsOf(value),
    touchpoints: valuesOf(value, 'touchpoints', 'object').map(buildTouchpoint),
    pains: buildPains(value),
    opportunities,
  };
  opportunities.push(...buildOpportunities(value, stage));
  return stage;
}

function buildTouchpoint(value: ObjectValue): Touchpoint {
  const opportunities: Opportunity[] = [];
  const touchpoint: Touchpoint = {
    is: 'touchpoint',
    value,
    text: textOf(value, 'touch') ?? '',
    feelings: feelingsOf(value),
    pains: buildPains(value),
    opportunities,
  };
  opportunities.push(...buildOpportunities(value, touchpoint));
  return touchpoint;
}

function buildPains(value: ObjectValue): Pain[] {
  return valuesOf(value, 'pains', 'object').map(pain => {
    const type = painTypeNames.find(name => pain.fields.has(name));
    return { is: 'pain', value: pain, text: textOf(pain, type ?? 'pain') ?? '', ...(type ? { type } : {}) };
  });
}

const painTypeNames: readonly PainType[] = ['financial', 'productivity', 'process', 'support'];

/** Opportunities under the `opportunities` key of a map, stage or touchpoint. */
export function buildOpportunities(value: ObjectValue, inside?: Stage | Touchpoint): Opportunity[] {
  return entriesOf(value, 'opportunities').map(entry => {
    const own = entry.value?.is === 'object' ? entry.value : undefined;
    return {
      is: 'opportunity',
      id: entry.name,
      idAt: entry.nameAt,
      at: entry.at,
      value: own,
      fixes: own ? textsOf(own, 'fixes') : [],
      ...(inside ? { in: inside } : {}),
    };
  });
}

function feelingsOf(value: ObjectValue): Feeling[] {
  const emotion = value.fields.get('emotion')?.value;
  if (emotion?.is === 'entries')
    return emotion.entries.flatMap(entry => (entry.value?.is === 'emotion' ? [feeling(entry.value, entry.name)] : []));
  return itemsOf(emotion).flatMap(item => (item.is === 'emotion' ? [feeling(item)] : []));
}

function feeling({ at, now, wanted }: EmotionValue, persona?: string): Feeling {
  return {
    at,
    ...(persona === undefined ? {} : { persona }),
    ...(now === undefined ? {} : { now }),
    ...(wanted === undefined ? {} : { wanted }),
  };
}

/** The explicit id of an element, with its place. */
export function explicitId(value: ObjectValue): { readonly id: string; readonly at: Span } | undefined {
  const id = firstOf(value, 'id', 'id');
  return id && { id: id.id, at: id.at };
}
