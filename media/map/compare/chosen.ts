import type { JourneyMap } from '../../../server/src/model/map';
import type { Sight } from '../sight';
import { filterMap } from '../view/filter';
import type { Filter, ViewOptions } from '../view/options';
import { type Comparison, compare } from './compare';
import { type HalfChoice, type HalfId, halfChoices, halfOf, otherUri, usualHalves } from './halves';

/** Other maps to compare with. */
export interface Others {
  readonly maps: readonly { readonly uri: string; readonly name: string }[];
  /** Those that were asked for; null for one that can't be read. */
  readonly loaded: readonly { readonly uri: string; readonly map: JourneyMap | null }[];
}

/** What is compared with what. */
export interface Chosen {
  readonly choices: readonly HalfChoice[];
  readonly ids: readonly [HalfId, HalfId];
  /** Absent while there is nothing to compare with. */
  readonly comparison?: Comparison;
  /** Why there is none. */
  readonly missing: string;
  /** Which of the two is the map at hand. */
  readonly own: readonly [boolean, boolean];
}

/** What was chosen; what is usual, where nothing was. */
export function chosenIds({ a, b }: ViewOptions['compare'], choices: readonly HalfChoice[]): readonly [HalfId, HalfId] {
  return a === '' && b === '' ? usualHalves(choices) : [a, b];
}

/** A map, how it is seen, and what it may be compared with, as far as that is known. */
export type Comparable = Pick<Sight, 'whole' | 'options' | 'others'>;

/** Compares what was chosen: of either map what passes the filter, as far as both know what is filtered by. */
export function chosenOf({ whole, options, others }: Comparable): Chosen {
  const choices = halfChoices(whole, others?.maps ?? []);
  const ids = chosenIds(options.compare, choices);
  const loaded = ids.map(id => others?.loaded.find(({ uri }) => uri === otherUri(id))?.map ?? undefined);
  const filter = known(options.filter, [whole, ...loaded.flatMap(map => map ?? [])]);
  const map = filterMap(whole, filter);
  const [one, other] = ids.map((id, side) => halfOf(map, id, loaded[side] && filterMap(loaded[side], filter)));
  return {
    choices,
    ids,
    ...(one && other ? { comparison: compare(one, other) } : {}),
    missing: missingWords(ids, others),
    own: [otherUri(ids[0]) === undefined, otherUri(ids[1]) === undefined],
  };
}

/**
 * A filter without what passes on one side alone, which would seem to differ: personas and channels that not all of the maps
 * have, and, between two maps, evidence.
 */
function known(filter: Filter, maps: readonly JourneyMap[]): Filter {
  const of = (kind: 'personas' | 'channels') =>
    filter[kind].filter(id => maps.every(map => map[kind].some(each => each.id === id)));
  const evidence = maps.length > 1 ? [] : filter.evidence;
  return { ...filter, personas: of('personas'), channels: of('channels'), evidence };
}

function missingWords(ids: readonly [HalfId, HalfId], others: Others | undefined): string {
  const found = ids.flatMap(id => otherUri(id) ?? []).map(uri => others?.loaded.find(each => each.uri === uri));
  if (found.includes(undefined)) return 'Reading the other map…';
  if (found.some(each => each?.map === null)) return 'The other map cannot be read: it is gone, or its text is broken.';
  return others?.maps.length === 0
    ? 'There is nothing to compare with yet: say what should be (emotion: -2 -> +1), add a second persona, or put another map into the folder.'
    : 'Choose what to compare.';
}
