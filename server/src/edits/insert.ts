/** New keys, entries and items, in the place and the style that their neighbours show. */
import { endOf, type MapNode, type Node, type Pair, type SeqNode, startOf } from '../yaml/node';
import { type Draft, Inline, type Page, Printer } from './draft';
import type { Edit } from './edit';
import { columnOf, contentEnd, lastLineEnd, lineStart, ownPair, ownPairs, standsHere } from './tree';

/**
 * Adds a key to a mapping that does not have it.
 * @param order keys in the order of the dialect: the new one goes behind those before it; without it, to the end.
 */
export function insertKey(
  page: Page,
  map: MapNode,
  key: string,
  draft: Draft,
  order: readonly string[] = [],
): Edit | undefined {
  const pairs = ownPairs(map);
  const place = order.indexOf(key);
  const earlier = pairs.filter(pair => place < 0 || order.indexOf(pair.key.text) < place);
  const after = earlier.at(-1);
  const printer = new Printer(page, draft);
  if (map.flow)
    return insertInFlow(page, map, printer, printer.pair(key, draft, 0, true), after ?? undefined, pairs[0]);
  const first = pairs[0];
  if (!first) return undefined;
  const column = columnOf(page.text, startOf(first.key));
  const text = printer.pair(key, draft, column, false);
  const { eol } = page.style;
  if (!after) return printer.edit(page, startOf(first), startOf(first), `${text}${eol}${' '.repeat(column)}`);
  const at = lastLineEnd(after, page.text);
  const gap = text.includes('\n') && isSpaced(page.text, after, pairs[pairs.indexOf(after) + 1]) ? eol : '';
  return printer.edit(page, at, at, `${gap}${eol}${' '.repeat(column)}${text}`);
}

/** True if the author leaves an empty line between these two. */
function isSpaced(text: string, before: Pair, next: Pair | undefined): boolean {
  return next !== undefined && /\n[ \t]*\r?\n/.test(text.slice(contentEnd(before, text), startOf(next)));
}

/** Adds an item to the end of a list. */
export function insertItem(page: Page, seq: SeqNode, draft: Draft): Edit | undefined {
  const printer = new Printer(page, draft);
  const last = seq.items.at(-1);
  if (seq.flow) return insertInFlow(page, seq, printer, printer.inline(draft, true), last, undefined);
  if (!last || startOf(last) < startOf(seq)) return undefined;
  const column = dashColumn(page.text, last);
  const at = lastLineEnd(last, page.text);
  return printer.edit(page, at, at, `${page.style.eol}${' '.repeat(column)}${printer.item(draft, column)}`);
}

/** Adds an item before the first one of a list. */
export function insertFirstItem(page: Page, seq: SeqNode, draft: Draft): Edit | undefined {
  const printer = new Printer(page, draft);
  const first = seq.items[0];
  if (!first || startOf(first) < startOf(seq)) return undefined;
  if (seq.flow) return printer.edit(page, startOf(first), startOf(first), `${printer.inline(draft, true)}, `);
  const column = dashColumn(page.text, first);
  const at = lineStart(page.text, startOf(first)) + column;
  return printer.edit(page, at, at, `${printer.item(draft, column)}${page.style.eol}${' '.repeat(column)}`);
}

function dashColumn(text: string, item: Node): number {
  const start = lineStart(text, startOf(item));
  return text.slice(start, startOf(item)).lastIndexOf('-');
}

function insertInFlow(
  page: Page,
  into: MapNode | SeqNode,
  printer: Printer,
  text: string,
  after: Pair | Node | undefined,
  first: Pair | undefined,
): Edit {
  if (into.kind === 'map' && page.text[startOf(into)] !== '{') {
    // A pair in a list, without braces.
    const [from, to] = [startOf(into), contentEnd(into, page.text)];
    const own = printer.literal(page.text.slice(from, to));
    const open = after ? `${own}, ${text}` : `${text}, ${own}`;
    return printer.edit(page, from, to, `{ ${open} ${printer.literal('}')}`);
  }
  if (after) {
    const at = contentEnd(after, page.text);
    return printer.edit(page, at, at, `, ${text}`);
  }
  if (first) return printer.edit(page, startOf(first), startOf(first), `${text}, `);
  const pad = into.kind === 'map' ? ' ' : '';
  const [from, to] = [startOf(into) + 1, endOf(into) - 1];
  return printer.edit(page, from, Math.max(from, to), `${pad}${text}${pad}`);
}

/** Gives a key that stands without a value its value. */
export function fillValue(page: Page, map: MapNode, pair: Pair, draft: Draft): Edit {
  const printer = new Printer(page, draft);
  const key = endOf(pair.key);
  const colon = /^\s*:/.exec(page.text.slice(key, key + 100))?.[0].length;
  const at = key + (colon ?? 0);
  const text = printer.value(draft, columnOf(page.text, startOf(pair.key)), map.flow);
  // `~` and `null` are no values: the new one takes their place.
  const empty = /^[ \t]*(?:~|null)(?=[\s,}]|$)/.exec(page.text.slice(at, at + 20))?.[0].length ?? 0;
  return printer.edit(page, at, at + empty, `${colon === undefined ? ':' : ''}${text}`);
}

/** Adds an item to the list under a key: to its end, or as a new list. Undefined where that can't be done in the author's style. */
export function addItem(
  page: Page,
  map: MapNode,
  key: string,
  item: Draft,
  order: readonly string[],
): Edit | undefined {
  const pair = ownPair(map, key);
  if (!pair) return insertKey(page, map, key, [item], order);
  if (!pair.value) return fillValue(page, map, pair, [item]);
  if (!standsHere(pair)) return undefined;
  if (pair.value.kind === 'seq') return insertItem(page, pair.value, item);
  return undefined;
}

/** Adds an entry to the mapping under a key: to its end, or as a new mapping. */
export function addEntry(
  page: Page,
  map: MapNode,
  key: string,
  name: string,
  draft: Draft,
  order: readonly string[],
): Edit | undefined {
  const pair = ownPair(map, key);
  if (!pair) return insertKey(page, map, key, { [name]: draft }, order);
  if (!pair.value) return fillValue(page, map, pair, { [name]: draft });
  if (!standsHere(pair) || pair.value.kind !== 'map') return undefined;
  const last = ownPairs(pair.value).at(-1);
  const plain = typeof draft === 'object' && !Array.isArray(draft) && last?.value?.kind === 'map' && !last.value.flow;
  return insertKey(page, pair.value, name, plain || typeof draft !== 'object' ? draft : inlined(draft));
}

const inlined = (draft: Draft): Draft =>
  Array.isArray(draft) || Object.getPrototypeOf(draft) === Object.prototype
    ? new Inline(draft as Inline['draft'])
    : draft;
