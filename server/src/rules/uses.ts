/** Which ids a document uses and which of its uses lead nowhere: gathered in one walk for all rules that ask. */

import { isSlug } from '../dialect/ids';
import type { IdKind } from '../dialect/shape';
import { faultyLibrary, type Journey, lookUp } from '../model/journey';
import { entriesOf, type Ref } from '../model/value';
import { once } from './once';

export interface Uses {
  readonly used: ReadonlyMap<IdKind, ReadonlySet<string>>;
  readonly dangling: readonly Ref[];
}

/** The uses of a document, gathered when first asked for. */
export const usesOf = once(gather);

function gather(journey: Journey): Uses {
  const used = new Map<IdKind, Set<string>>();
  const dangling: Ref[] = [];
  const skipped = unchecked(journey);
  let kpis: ReadonlySet<string> | undefined;
  for (const { refs } of journey.parts)
    for (const ref of refs) {
      const { to, id } = ref;
      let ids = used.get(to);
      if (!ids) {
        ids = new Set();
        used.set(to, ids);
      }
      ids.add(to === 'emotion' ? id.toLowerCase() : id);
      if (skipped.has(to) || lookUp(journey, to, id)) continue;
      if (ref.open && to === 'pain') kpis ??= kpiNames(journey);
      // What an opportunity serves may be a KPI; other open places take any text that has not the form of an id.
      const free = ref.open && (to === 'pain' ? kpis?.has(id.toLowerCase()) : !isSlug(id));
      if (!free) dangling.push(ref);
    }
  return { used, dangling };
}

/** Kinds whose ids can't all be known: of the maps that use a library, and of a library that can't be read. */
function unchecked(journey: Journey): ReadonlySet<IdKind> {
  const kinds = new Set<IdKind>(['emotion', 'lane']);
  if (journey.kind === 'library') for (const kind of ['place', 'pain', 'opportunity'] as const) kinds.add(kind);
  if (faultyLibrary(journey)) for (const kind of ['persona', 'channel', 'villain', 'source'] as const) kinds.add(kind);
  return kinds;
}

/** Names of all KPIs of a map, in lower case. */
export function kpiNames(journey: Journey): Set<string> {
  const names = new Set<string>();
  for (const stage of journey.stages)
    for (const { name } of entriesOf(stage.value, 'kpis')) names.add(name.toLowerCase());
  return names;
}
