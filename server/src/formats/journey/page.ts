/** The page on which a map is written: its ids, its feelings, and what could not be written as it was. */
import { isSlug } from '../../dialect/ids';
import type { ObjectName } from '../../dialect/shape';
import { type Draft, Inline } from '../../edits/draft';
import type { JourneyMap, Opportunity } from '../../model/map';
import { type Felt, feelingsOf } from './feelings';
import { type Group, type Ids, idsOf } from './ids';
import { valueFor } from './scalars';

/** Longest key that YAML takes without ado is 1,024 characters. */
const LONGEST_KEY = 1000;

export class Page {
  readonly map: JourneyMap;
  readonly ids: Ids;
  readonly feelings: ReadonlyMap<string, readonly Felt[]>;
  /** Opportunities by the key of the place that they are nested in; the map's own under `''`. */
  readonly opportunities: ReadonlyMap<string, readonly Opportunity[]>;
  /** Ids of the beliefs that a stage works on, by its key. */
  readonly shifts: ReadonlyMap<string, readonly string[]>;
  /** Keys of the pains at a place: a stage's are those of its touchpoints too. */
  readonly pains = new Map<string, readonly string[]>();
  /** What is not in a key of its own, by the key of its element (`''` for the map). */
  readonly #notes = new Map<string, string[]>();
  /** What of that the writing itself found. */
  readonly unplaced: string[] = [];

  constructor(map: JourneyMap, notes: ReadonlyMap<string, readonly string[]>) {
    this.map = map;
    this.ids = idsOf(map);
    this.feelings = feelingsOf(map);
    this.opportunities = grouped(map.opportunities.map(each => [placeOf(each.key), each]));
    this.shifts = grouped(map.beliefs.flatMap(({ id, stages }) => stages.map(stage => [stage, id] as const)));
    for (const stage of map.stages) {
      const hurts = stage.touchpoints.map(({ key, pains }) => [key, pains.map(pain => pain.key)] as const);
      for (const [key, keys] of hurts) this.pains.set(key, keys);
      this.pains.set(stage.key, [...stage.pains.map(({ key }) => key), ...hurts.flatMap(([, keys]) => keys)]);
    }
    for (const [key, texts] of notes) this.#notes.set(key, [...texts]);
  }

  /** Keeps a text that no key takes with its element, and tells of it. */
  odd(key: string, text: string): undefined {
    this.note(key, text);
    this.unplaced.push(text);
  }

  note(key: string, text: string): void {
    add(this.#notes, key, text);
  }

  /** The notes of an element as the value of its `note`. */
  noteOf(key: string): Draft | undefined {
    return oneOrMore(this.#notes.get(key) ?? []);
  }

  /** Words where an id could stand too: what looks like one, but is none, becomes a note. */
  words(key: string, name: string, text: string): string | undefined {
    return isSlug(text) ? this.odd(key, `${name}: ${text}`) : text;
  }

  /** A value that the dialect checks; one that it would object to becomes a note. */
  checked(key: string, type: ObjectName, name: string, text: string | number | undefined): string | undefined {
    if (text === undefined || text === '') return undefined;
    const written = String(text);
    return valueFor(type, name, written) ? written : this.odd(key, `${name}: ${written}`);
  }

  /** The ids of what an element refers to, as one or a list; what is not there becomes a note. */
  refs(key: string, name: string, group: Group, ids: readonly string[] | undefined): Draft | undefined {
    const found = (ids ?? []).flatMap(id => this.ids.declared(group, id) ?? this.odd(key, `${name}: ${id}`) ?? []);
    return listed([...new Set(found)]);
  }

  /** The ids of places or pains, by their keys. */
  keys(key: string, name: string, keys: readonly string[]): string[] {
    return [...new Set(keys.flatMap(each => this.ids.of(each) ?? this.odd(key, `${name}: ${each}`) ?? []))];
  }

  /** A name of the author's that can stand as a key; undefined (and noted) if it can't. */
  keyable(key: string, kind: string, name: string, taken: { has(name: string): boolean }): boolean {
    if (name.length <= LONGEST_KEY && !taken.has(name)) return true;
    this.odd(key, `${kind}: ${name}`);
    return false;
  }
}

/** Pairs in their order, without those that have no value. */
export function pairs(...all: readonly (readonly [key: string, value: Draft | undefined])[]): Map<string, Draft> {
  return new Map(all.flatMap(([key, value]) => (value === undefined || value === '' ? [] : [[key, value] as const])));
}

/** Ids in brackets. */
export function listed(ids: readonly string[]): Draft | undefined {
  return ids.length === 0 ? undefined : new Inline([...ids]);
}

/** One text, or a list of several. */
export function oneOrMore(texts: readonly string[]): Draft | undefined {
  return texts.length > 1 ? [...texts] : texts[0];
}

/** The key of what an opportunity is nested in; `''` for the map. */
const placeOf = (key: string): string => /^(.+)\/opportunities\/[^/]*$/.exec(key)?.[1] ?? '';

/** Adds to the list that stands under a key. */
export function add<T>(lists: Map<string, T[]>, key: string, value: T): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}

function grouped<T>(all: readonly (readonly [key: string, value: T])[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const [key, value] of all) add(groups, key, value);
  return groups;
}
