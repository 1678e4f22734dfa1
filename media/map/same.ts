/** Whether two plain values (no cycles, no class instances) say the same. */
export function same(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (!isObject(a) || !isObject(b)) return false;
  if (Array.isArray(a) && Array.isArray(b)) return a.length === b.length && a.every((item, at) => same(item, b[at]));
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
  if (Array.isArray(before) && Array.isArray(after)) return keepItems(before, after);
  const keys = Object.keys(after);
  let alike = keys.length === Object.keys(before).length;
  const kept = keys.map(key => {
    const value = keep(before[key], after[key]);
    alike &&= value === before[key] && Object.hasOwn(before, key);
    return value;
  });
  return alike ? before : Object.fromEntries(keys.map((key, at) => [key, kept[at]]));
}

function keepItems(before: readonly unknown[], after: readonly unknown[]): readonly unknown[] {
  let alike = before.length === after.length;
  const kept = Array.from(after, (item, at) => {
    const value = keep(before[at], item);
    alike &&= value === before[at];
    return value;
  });
  return alike ? before : kept;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
