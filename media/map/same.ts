/** Whether two plain values (no cycles, no class instances) say the same. */
export function same(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (!isObject(a) || !isObject(b)) return false;
  const keys = Object.keys(a);
  if (keys.length !== Object.keys(b).length) return false;
  for (const key of keys) if (!same(a[key], b[key])) return false;
  return true;
}

/**
 * `after`, with every part of it that says what it said in `before` replaced by that earlier part: so identity tells what
 * has changed, and what was made of an unchanged part can be used again. Neither value is changed.
 */
export function keep<T>(before: unknown, after: T): T;
export function keep(before: unknown, after: unknown): unknown {
  if (before === after || !isObject(before) || !isObject(after)) return after;
  if (Array.isArray(before) !== Array.isArray(after)) return after;
  const keys = Object.keys(after);
  let alike = keys.length === Object.keys(before).length;
  const kept = keys.map(key => {
    const value = keep(before[key], after[key]);
    alike &&= value === before[key] && Object.hasOwn(before, key);
    return value;
  });
  if (alike) return before;
  if (Array.isArray(after)) return kept.length === after.length ? kept : after;
  return Object.fromEntries(keys.map((key, at) => [key, kept[at]]));
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
