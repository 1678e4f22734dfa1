/** Which ids a document uses and which of its uses lead nowhere: gathered in one walk for all rules that ask. */

import { isSlug } from '../dialect/ids';
import type { IdKind } from '../dialect/shape';
import { type Journey, lookUp, refsOf } from '../model/journey';
import { entriesOf, type Ref } from '../model/value';

export interface Uses {
  readonly used: ReadonlyMap<IdKind, ReadonlySet<string>>;
  readonly dangling: readonly Ref[];
}

const known = new WeakMap<Journey, Uses>();

export function usesOf(journey: Journey): Uses {
  const before = known.get(journey);
  if (before) return before;
  const used = new Map<IdKind, Set<string>>();
  const dangling: Ref[] = [];
  const kpis = new Lazy(() => kpiNames(journey));
  const skipped = unchecked(journey);
  for (const ref of refsOf(journey)) {
    const ids = used.get(ref.to) ?? new Set();
    if (ids.size === 0) used.set(ref.to, ids);
    ids.add(ref.to === 'emotion' ? ref.id.toLowerCase() : ref.id);
    if (!skipped.has(ref.to) && !lookUp(journey, ref.to, ref.id) && !isFreeText(ref, kpis)) dangling.push(ref);
  }
  const uses = { used, dangling };
  known.set(journey, uses);
  return uses;
}

/** Kinds whose ids can't all be known: of the maps that use a library, and of a library that can't be read. */
function unchecked(journey: Journey): ReadonlySet<IdKind> {
  const kinds = new Set<IdKind>(['emotion', 'lane']);
  if (journey.kind === 'library') for (const kind of ['place', 'pain', 'opportunity'] as const) kinds.add(kind);
  if (journey.libraries.some(({ fault }) => fault))
    for (const kind of ['persona', 'channel', 'villain', 'source'] as const) kinds.add(kind);
  return kinds;
}

/** What an opportunity serves may be a KPI; other open places take any text that has not the form of an id. */
function isFreeText({ open, to, id }: Ref, kpis: Lazy<ReadonlySet<string>>): boolean {
  if (!open) return false;
  return to === 'pain' ? kpis.value.has(id.toLowerCase()) : !isSlug(id);
}

/** Names of all KPIs of a map, in lower case. */
export function kpiNames(journey: Journey): Set<string> {
  const names = new Set<string>();
  for (const stage of journey.stages)
    for (const { name } of entriesOf(stage.value, 'kpis')) names.add(name.toLowerCase());
  return names;
}

class Lazy<T> {
  readonly #make: () => T;
  #value: T | undefined;

  constructor(make: () => T) {
    this.#make = make;
  }

  get value(): T {
    this.#value ??= this.#make();
    return this.#value;
  }
}
