/** The ids under which things stand in a written map: their own, made fit to be written, and left out where names give them. */
import { isSlug, slug } from '../../dialect/ids';
import type { JourneyMap, Pain } from '../../model/map';

export interface Ids {
  /** The id of a stage, touchpoint or pain, by its key; undefined if there is nothing under it. */
  readonly of: (key: string) => string | undefined;
  /** The id to write for it: undefined if its name gives the same. */
  readonly written: (key: string) => string | undefined;
  /** The fit id of what is declared in a group: `declared('personas', 'Maya K')` is `maya-k`. */
  readonly declared: (group: Group, id: string) => string | undefined;
}

export type Group = 'personas' | 'channels' | 'beliefs' | 'villains' | 'sources' | 'lanes' | 'opportunities';
const groups: readonly Group[] = ['personas', 'channels', 'beliefs', 'villains', 'sources', 'lanes', 'opportunities'];

export function idsOf(map: JourneyMap): Ids {
  const places = new Space();
  const pains = new Space();
  const all = new Map<string, Named>();
  const hurts = (list: readonly Pain[]): void => {
    for (const { key, id, text } of list) all.set(key, pains.name(id, text, 'pain'));
  };
  for (const stage of map.stages) {
    all.set(stage.key, places.name(stage.id, stage.name, 'stage'));
    hurts(stage.pains);
    for (const touchpoint of stage.touchpoints) {
      all.set(touchpoint.key, places.name(touchpoint.id, touchpoint.text, 'touchpoint'));
      hurts(touchpoint.pains);
    }
  }
  const declared = new Map(groups.map(group => [group, fitIds(map[group].map(({ id }) => id))]));
  return {
    of: key => all.get(key)?.id,
    written: key => {
      const named = all.get(key);
      return named?.explicit ? named.id : undefined;
    },
    declared: (group, id) => declared.get(group)?.get(id),
  };
}

interface Named {
  readonly id: string;
  readonly explicit: boolean;
}

/** Ids of one kind as the model gives them: in the order of the text, `-2`, `-3` for names that come again. */
class Space {
  readonly #taken = new Map<string, { readonly explicit: boolean }>();
  readonly #counts = new Map<string, number>();
  readonly #again = new Map<string, number>();

  name(asked: string, name: string, fallback: string): Named {
    const base = slug(name) || fallback;
    const wanted = isSlug(asked) ? asked : slug(asked);
    const free = this.#free(base);
    const given = free !== undefined && (wanted === '' || wanted === free);
    const named = given
      ? { id: free, explicit: false }
      : { id: unique(wanted || base, this.#taken, this.#again), explicit: true };
    this.#taken.set(named.id, { explicit: named.explicit });
    return named;
  }

  /** The id that a name gives; undefined if it would be one that is written elsewhere. */
  #free(base: string): string | undefined {
    let id = base;
    if (this.#taken.get(base)?.explicit === false) {
      let count = this.#counts.get(base) ?? 2;
      while (this.#taken.get(`${base}-${count}`)?.explicit === false) count++;
      this.#counts.set(base, count);
      id = `${base}-${count}`;
    }
    return this.#taken.has(id) ? undefined : id;
  }
}

/** The id, or the first of `-2`, `-3` … that is free. @param counts how far was searched before. */
function unique(id: string, taken: { has(id: string): boolean }, counts: Map<string, number>): string {
  if (!taken.has(id)) return id;
  let count = counts.get(id) ?? 2;
  while (taken.has(`${id}-${count}`)) count++;
  counts.set(id, count + 1);
  return `${id}-${count}`;
}

/** Each id as one that may be written, and that no other one has. */
function fitIds(ids: readonly string[]): ReadonlyMap<string, string> {
  const taken = new Set(ids.filter(isSlug));
  const counts = new Map<string, number>();
  const fit = new Map<string, string>();
  for (const id of ids)
    if (!fit.has(id)) {
      const own = isSlug(id) ? id : unique(slug(id) || 'x', taken, counts);
      taken.add(own);
      fit.set(id, own);
    }
  return fit;
}
