import { groupBy } from '../group-by';

/** Something of one list and what stands for it in another one; one of the two may be missing. */
export interface Pair<T> {
  readonly a?: T;
  readonly b?: T;
}

export interface Alignable {
  readonly id: string;
}

/**
 * Two lists side by side, in an order that suits both: what has the same id belongs together, then what has the same words,
 * then what has much the same words. What is left over and stands between the same neighbours belongs together by its
 * place, if `byPlace` says so.
 * @param words of an element, as people read them.
 */
export function align<T extends Alignable>(
  a: readonly T[],
  b: readonly T[],
  words: (each: T) => string,
  byPlace: boolean,
): readonly Pair<T>[] {
  const partner = new Map<T, T>();
  const taken = new Set<T>();
  const pair = (one: T, other: T): void => {
    partner.set(one, other);
    taken.add(other);
  };
  const plain = (each: T): string => words(each).toLowerCase().replaceAll(/\s+/g, ' ').trim();
  for (const sign of [({ id }: T) => id, plain]) {
    const waiting = groupBy(
      b.filter(each => !taken.has(each)),
      sign,
    );
    for (const one of a) {
      const other = partner.has(one) || sign(one) === '' ? undefined : waiting.get(sign(one))?.shift();
      if (other) pair(one, other);
    }
  }
  const left = { a: a.filter(each => !partner.has(each)), b: b.filter(each => !taken.has(each)) };
  // Each is compared with each.
  if (left.a.length * left.b.length <= most) pairLike(left.a, left.b, plain, pair);
  if (byPlace) fillGaps(a, b, partner, taken, pair);
  return inOrder(a, b, partner, taken);
}

/** How many pairs of leftovers are looked at for likeness at most. */
const most = 20_000;

function pairLike<T>(
  a: readonly T[],
  b: readonly T[],
  plain: (each: T) => string,
  pair: (one: T, other: T) => void,
): void {
  const open = new Map(b.map(each => [each, wordsIn(plain(each))]));
  for (const one of a) {
    const own = wordsIn(plain(one));
    let best: { readonly other: T; readonly like: number } | undefined;
    for (const [other, its] of open) {
      const like = likeness(own, its);
      if (like >= 0.5 && like > (best?.like ?? 0)) best = { other, like };
    }
    if (!best) continue;
    open.delete(best.other);
    pair(one, best.other);
  }
}

/** Pairs what is left over between the same neighbours, where there are as many on either side. */
function fillGaps<T>(
  a: readonly T[],
  b: readonly T[],
  partner: ReadonlyMap<T, T>,
  taken: ReadonlySet<T>,
  pair: (one: T, other: T) => void,
): void {
  const right = gaps(b, each => taken.has(each));
  const left = [...gaps(a, each => partner.has(each))];
  for (const [neighbour, all] of left) {
    const mates = right.get(neighbour === undefined ? undefined : partner.get(neighbour)) ?? [];
    if (all.length !== mates.length) continue;
    all.forEach((each, at) => {
      const mate = mates[at];
      if (mate !== undefined) pair(each, mate);
    });
  }
}

/** What has no partner, by what it follows that has one. */
function gaps<T>(list: readonly T[], paired: (each: T) => boolean): Map<T | undefined, T[]> {
  const found = new Map<T | undefined, T[]>();
  let last: T | undefined;
  for (const each of list) {
    const gap = found.get(last);
    if (paired(each)) last = each;
    else if (gap) gap.push(each);
    else found.set(last, [each]);
  }
  return found;
}

/** In the order of the first list; what only the second one has stands before the next that both have. */
function inOrder<T>(
  a: readonly T[],
  b: readonly T[],
  partner: ReadonlyMap<T, T>,
  taken: ReadonlySet<T>,
): readonly Pair<T>[] {
  const after = gaps(b, each => taken.has(each));
  const alone = (of: T | undefined): Pair<T>[] => (after.get(of) ?? []).map(each => ({ b: each }));
  const pairs: Pair<T>[] = [];
  let waiting = alone(undefined);
  for (const one of a) {
    const other = partner.get(one);
    if (other === undefined) {
      pairs.push({ a: one });
      continue;
    }
    pairs.push(...waiting, { a: one, b: other });
    waiting = alone(other);
  }
  return [...pairs, ...waiting];
}

function wordsIn(text: string): ReadonlySet<string> {
  // Scripts without blanks have their signs for words.
  const parts = text.match(/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]|[\p{L}\p{N}]+/gu);
  return new Set(parts ?? []);
}

function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const both = [...one].filter(word => other.has(word)).length;
  return both === 0 ? 0 : (2 * both) / (one.size + other.size);
}
