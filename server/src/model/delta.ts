/**
 * What changed between two plain values, as JSON: of a map, a keystroke changes one text in one stage, and only that needs
 * to be sent to those who know the map as it was before.
 */

/** The way from an earlier value to a later one. */
export type Delta =
  /** It is another one. */
  | { readonly is: unknown }
  /** An object whose fields changed, came or went; the others are as they were. */
  | { readonly fields: readonly (readonly [name: string, delta: Delta])[]; readonly gone?: readonly string[] }
  /** A list, from its beginning to its end: stretches of the earlier list, and what is new. */
  | { readonly list: readonly Piece[] };

/** Items of the earlier list (from the first number to before the second), such an item changed, or a new one. */
type Piece =
  | { readonly from: number; readonly to: number }
  | { readonly at: number; readonly delta: Delta }
  | { readonly is: unknown };

/** The way from one value to another; undefined if they say the same. What is undefined is as if it were not there. */
export function deltaOf(before: unknown, after: unknown): Delta | undefined {
  if (before === after) return undefined;
  if (Array.isArray(before) && Array.isArray(after)) return listDelta(before, after);
  if (isFields(before) && isFields(after)) return fieldsDelta(before, after);
  return { is: after };
}

/** The value that a way leads to. What did not change on it is the very same as before; `before` itself stays as it is. */
export function applied(before: unknown, delta: Delta): unknown {
  if ('is' in delta) return delta.is;
  if ('list' in delta) {
    const list = Array.isArray(before) ? before : [];
    return delta.list.flatMap(piece => {
      if ('is' in piece) return [piece.is];
      return 'delta' in piece ? [applied(list[piece.at], piece.delta)] : list.slice(piece.from, piece.to);
    });
  }
  const fields = new Map(isFields(before) ? Object.entries(before) : []);
  for (const name of delta.gone ?? []) fields.delete(name);
  for (const [name, each] of delta.fields) fields.set(name, applied(fields.get(name), each));
  return Object.fromEntries(fields);
}

function fieldsDelta(before: Fields, after: Fields): Delta | undefined {
  const told = Object.entries(after).filter(([, value]) => value !== undefined);
  const fields = told.flatMap(([name, value]): [string, Delta][] => {
    const delta = Object.hasOwn(before, name) ? deltaOf(before[name], value) : { is: value };
    return delta ? [[name, delta]] : [];
  });
  const names = new Set(told.map(([name]) => name));
  const gone = Object.keys(before).filter(name => before[name] !== undefined && !names.has(name));
  if (fields.length === 0 && gone.length === 0) return undefined;
  return { fields, ...(gone.length > 0 ? { gone } : {}) };
}

/** Of lists as long as each other, item is compared with item; else, what lies between what is the same at both ends is new. */
function listDelta(before: readonly unknown[], after: readonly unknown[]): Delta | undefined {
  const list: Piece[] = [];
  const stays = (at: number) => {
    const last = list.at(-1);
    if (last && 'to' in last && last.to === at) list[list.length - 1] = { from: last.from, to: at + 1 };
    else list.push({ from: at, to: at + 1 });
  };
  if (before.length === after.length) {
    after.forEach((item, at) => {
      const delta = deltaOf(before[at], item);
      if (delta) list.push('is' in delta ? delta : { at, delta });
      else stays(at);
    });
    return list.length === 0 || (list.length === 1 && list[0] && 'to' in list[0]) ? undefined : { list };
  }
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && !deltaOf(before[head], after[head])) stays(head++);
  let tail = 0;
  while (tail < shorter - head && !deltaOf(before.at(-1 - tail), after.at(-1 - tail))) tail++;
  for (const item of after.slice(head, after.length - tail)) list.push({ is: item });
  for (let at = before.length - tail; at < before.length; at++) stays(at);
  return { list };
}

type Fields = Readonly<Record<string, unknown>>;

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
