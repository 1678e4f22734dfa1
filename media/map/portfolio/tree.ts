import type { MapSummary } from '../../../server/src/protocol';

/** A map of the workspace, with its path as people know it. */
export interface ListedMap extends MapSummary {
  readonly path: string;
}

/** A map at its place among the others. */
export interface Node {
  readonly map: ListedMap;
  /** Why it stands where it does, if another map is the reason. */
  readonly tie?: Tie;
  readonly under: readonly Node[];
}

/** How a map belongs to another one. */
export interface Tie {
  /** `part`, `to-be`, `variant`, `next`: it is that of the other one. */
  readonly as: 'part' | 'to-be' | 'variant' | 'next';
  readonly of: ListedMap;
}

/** Which of two maps is placed by the other, and how, by the role under which the first names the second. */
const ties: Readonly<Record<string, { readonly as: Tie['as']; readonly names: 'anchor' | 'placed' }>> = {
  parent: { as: 'part', names: 'anchor' },
  current: { as: 'to-be', names: 'anchor' },
  future: { as: 'to-be', names: 'placed' },
  variant: { as: 'variant', names: 'placed' },
  next: { as: 'next', names: 'placed' },
};
/** Of several reasons for a place the first one counts. */
const order = ['parent', 'current', 'future', 'variant', 'next'];

/**
 * Maps as a tree: below a map stand its parts, its to-be map and its variants; the next one stands right after it. A map
 * has one place. What would close a circle is left out, so that each of the maps is found once, whatever they say.
 * @param compare orders those that nothing else does.
 */
export function treeOf(maps: readonly ListedMap[], compare: (a: ListedMap, b: ListedMap) => number): readonly Node[] {
  const placed = tiesOf(maps);
  const under = new Map<ListedMap | undefined, ListedMap[]>();
  const after = new Map<ListedMap, ListedMap[]>();
  for (const map of [...maps].sort(compare)) {
    const tie = placed.get(map);
    const [group, anchor] = tie?.as === 'next' ? [after, tie.of] : [under, tie?.of];
    group.set(anchor as ListedMap, [...(group.get(anchor as ListedMap) ?? []), map]);
  }
  const nodes = (list: readonly ListedMap[]): Node[] => {
    const found: Node[] = [];
    // Not by calling itself: a row of maps, each the next of the one before, may be long.
    const waiting = [...list].reverse();
    for (let map = waiting.pop(); map; map = waiting.pop()) {
      const tie = placed.get(map);
      found.push({ map, ...(tie ? { tie } : {}), under: nodes(under.get(map) ?? []) });
      waiting.push(...[...(after.get(map) ?? [])].reverse());
    }
    return found;
  };
  return nodes(under.get(undefined) ?? []);
}

/** The one reason for the place of each map that has any. */
export function tiesOf(maps: readonly ListedMap[]): ReadonlyMap<ListedMap, Tie> {
  const byUri = new Map(maps.map(map => [map.uri, map]));
  const found = new Map<ListedMap, Tie>();
  const above = new Map<ListedMap, ListedMap>();
  for (const role of order) {
    const { as, names } = ties[role] ?? {};
    for (const map of maps)
      for (const each of map.related) {
        const other = each.role === role ? byUri.get(each.uri) : undefined;
        if (!other || !as) continue;
        const [anchor, child] = names === 'anchor' ? [other, map] : [map, other];
        // A map without a place is the root of all that stands under it: then what is under that can't be its anchor.
        if (found.has(child) || rootOf(anchor, above) === child) continue;
        found.set(child, { as, of: anchor });
        above.set(child, anchor);
      }
  }
  return found;
}

/** What a map stands under or after at last. The way there is kept short, so that a long row of maps stays cheap. */
function rootOf(map: ListedMap, above: Map<ListedMap, ListedMap>): ListedMap {
  let root = map;
  for (let next = above.get(root); next; next = above.get(root)) root = next;
  for (let at = map; at !== root; ) {
    const next = above.get(at) ?? root;
    above.set(at, root);
    at = next;
  }
  return root;
}
