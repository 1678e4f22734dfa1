import type { Mark } from '../../../server/src/protocol';
import type { MapLayout } from '../layout';

/** Where what is about the whole map is shown. */
const wholeMap = 'journey';
const gravity = { error: 0, warning: 1, information: 2, hint: 3 } as const;

/** Keys of everything that a layout draws. */
export function drawnKeys(layout: MapLayout): ReadonlySet<string> {
  return new Set([...layout.header, ...layout.lanes.flatMap(({ items }) => items)].map(({ key }) => key));
}

/** The drawn element that a key stands for: itself, or the nearest one around it. */
export function nearestDrawn(keys: ReadonlySet<string>, key: string): string | undefined {
  for (let at = key; at !== ''; at = at.slice(0, Math.max(0, at.lastIndexOf('/')))) {
    if (keys.has(at)) return at;
  }
  return undefined;
}

/** Marks by the key of the element that shows them, the gravest first. */
export function placeMarks(keys: ReadonlySet<string>, marks: readonly Mark[]): ReadonlyMap<string, readonly Mark[]> {
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
