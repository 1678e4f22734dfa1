/** Whether two plain values (no cycles, no class instances) say the same. */
export function same(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  const [left, right] = [Object.entries(a), Object.entries(b)];
  if (left.length !== right.length) return false;
  const other = new Map(right);
  return left.every(([key, value]) => other.has(key) && same(value, other.get(key)));
}
