import type { Mark } from '../../../server/src/protocol';
import type { Item } from '../block';
import type { MapLayout } from '../layout';

/** Where what is about the whole map is shown. */
const wholeMap = 'journey';
const gravity = { error: 0, warning: 1, information: 2, hint: 3 } as const;

const first = new WeakMap<MapLayout, ReadonlyMap<string, Item>>();

/** What is drawn first of each thing, by its key, in the order in which a map is read. */
export function firstDrawn(layout: MapLayout): ReadonlyMap<string, Item> {
  const known = first.get(layout);
  if (known) return known;
  const found = new Map<string, Item>();
  for (const items of [layout.header, ...layout.lanes.map(lane => lane.items)]) {
    for (const [key, item] of firstByKey(items)) if (!found.has(key)) found.set(key, item);
  }
  first.set(layout, found);
  return found;
}

const byKey = new WeakMap<readonly Item[], ReadonlyMap<string, Item>>();

/** The first of these items of each key. */
export function firstByKey(items: readonly Item[]): ReadonlyMap<string, Item> {
  const known = byKey.get(items);
  if (known) return known;
  const found = new Map<string, Item>();
  for (const item of items) if (!found.has(item.key)) found.set(item.key, item);
  byKey.set(items, found);
  return found;
}

/** Keys of what is shown. */
export type Keys = Pick<ReadonlySet<string>, 'has'>;

/** Keys of everything that a layout draws. */
export function drawnKeys(layout: MapLayout): Keys {
  return firstDrawn(layout);
}

/** The drawn element that a key stands for: itself, or the nearest one around it. */
export function nearestDrawn(keys: Keys, key: string): string | undefined {
  for (let at = key; at !== ''; at = at.slice(0, Math.max(0, at.lastIndexOf('/')))) {
    if (keys.has(at)) return at;
  }
  return undefined;
}

/** Marks by the key of the element that shows them, the gravest first. */
export function placeMarks(keys: Keys, marks: readonly Mark[]): ReadonlyMap<string, readonly Mark[]> {
  const placed = new Map<string, Mark[]>();
  for (const mark of marks) {
    const key = nearestDrawn(keys, mark.key) ?? wholeMap;
    const known = placed.get(key);
    if (known) known.push(mark);
    else placed.set(key, [mark]);
  }
  for (const list of placed.values()) list.sort((a, b) => gravity[a.severity] - gravity[b.severity]);
  return placed;
}
