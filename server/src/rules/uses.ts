/** Which ids a document uses and which of its uses lead nowhere: gathered in one walk for all rules that ask. */

import { isSlug } from '../dialect/ids';
import type { IdKind } from '../dialect/shape';
import { faultyLibrary, type Journey, lookUp } from '../model/journey';
import { entriesOf, type Part, type Ref } from '../model/value';
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
  const dangles = ({ to, id, open }: Ref): boolean => {
    if (skipped.has(to) || lookUp(journey, to, id)) return false;
    // What an opportunity serves may be a KPI; other open places take any text that has not the form of an id.
    return !(open && (to === 'pain' ? kpisOf(journey).has(id.toLowerCase()) : !isSlug(id)));
  };
  for (const part of journey.parts) {
    let whole = true;
    for (const ref of distinctIn(part)) {
      const { to, id } = ref;
      const ids = used.get(to) ?? new Set();
      if (ids.size === 0) used.set(to, ids);
      ids.add(to === 'emotion' ? id.toLowerCase() : id);
      whole &&= !dangles(ref);
    }
    if (!whole) dangling.push(...part.refs.filter(dangles));
  }
  return { used, dangling };
}

/** The uses in a part, each id of a kind once: a map names few things, many times. */
const distinctIn = once(({ refs }: Part): readonly Ref[] => [
  ...new Map(refs.map(ref => [`${ref.to} ${ref.open} ${ref.id}`, ref])).values(),
]);

const kpisOf = once(kpiNames);

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
