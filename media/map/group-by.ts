/** What is listed, by what it has in common, in the order of the list. (Node 20 has no `Map.groupBy`.) */
export function groupBy<T, K>(all: readonly T[], group: (each: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const each of all) {
    const known = groups.get(group(each));
    if (known) known.push(each);
    else groups.set(group(each), [each]);
  }
  return groups;
}
