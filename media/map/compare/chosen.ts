import type { JourneyMap } from '../../../server/src/model/map';
import type { ViewOptions } from '../view/options';
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

/** Compares what was chosen. @param others as far as they are known */
export function chosenOf(map: JourneyMap, kept: ViewOptions['compare'], others: Others | undefined): Chosen {
  const choices = halfChoices(map, others?.maps ?? []);
  const ids = chosenIds(kept, choices);
  const loaded = (uri: string | undefined) => others?.loaded.find(each => each.uri === uri)?.map ?? undefined;
  const [one, other] = ids.map(id => halfOf(map, id, loaded(otherUri(id))));
  return {
    choices,
    ids,
    ...(one && other ? { comparison: compare(one, other) } : {}),
    missing: missingWords(ids, others),
    own: [otherUri(ids[0]) === undefined, otherUri(ids[1]) === undefined],
  };
}

function missingWords(ids: readonly [HalfId, HalfId], others: Others | undefined): string {
  const found = ids.flatMap(id => otherUri(id) ?? []).map(uri => others?.loaded.find(each => each.uri === uri));
  if (found.includes(undefined)) return 'Reading the other map…';
  if (found.some(each => each?.map === null)) return 'The other map cannot be read: it is gone, or its text is broken.';
  return others?.maps.length === 0
    ? 'There is nothing to compare with yet: say what should be (emotion: -2 -> +1), add a second persona, or put another map into the folder.'
    : 'Choose what to compare.';
}
