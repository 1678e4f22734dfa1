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
  let copy: Record<string, unknown> | undefined;
  for (const key of keys) {
    const kept = keep(before[key], after[key]);
    if (kept !== before[key] || !Object.hasOwn(before, key)) alike = false;
    if (kept !== after[key]) {
      copy ??= Array.isArray(after) ? Object.assign([], after) : { ...after };
      copy[key] = kept;
    }
  }
  return alike ? before : (copy ?? after);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
