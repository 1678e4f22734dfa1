/** Items of lists in the text: taken out and put in with their comments and blank lines, in the form of their list. */
import { objectType } from '../../dialect/dialect';
import { type Draft, Printer, Raw } from '../../edits/draft';
import type { Edit } from '../../edits/edit';
import { expandShort, wordsOf } from '../../edits/expand';
import { fillValue, insertItem, insertKey } from '../../edits/insert';
import { indented, type Lines, linesOf, nextLine } from '../../edits/lines';
import { isPlain, quote, writeScalar } from '../../edits/quote';
import { removePlace } from '../../edits/remove';
import { columnOf, contentEnd, lineStart, ownPair, standsHere } from '../../edits/tree';
import type { ObjectValue } from '../../model/value';
import { type Node, type Span, startOf } from '../../yaml/node';
import { lineEnd } from '../../yaml/traps';
import { type Revision, refuse, unfit } from './revision';

/** An item to be put into a list: a new one, or one that stands in the text already. */
export type Item = { readonly draft: Draft } | { readonly node: Node; readonly lines: Lines | undefined };

/** The neighbour beside which an item goes. */
export interface Beside {
  readonly at: Span;
  readonly side: 'before' | 'after';
}

/** The lines of an item with a dash of its own: the comments above it, and those below that are indented deeper. */
function linesOfItem(text: string, node: Node): Lines | undefined {
  const start = startOf(node);
  const own = lineStart(text, start);
  if (!/^\uFEFF? *- +$/.test(text.slice(own, start))) return undefined;
  const { from, to } = linesOf(text, node);
  const column = text.slice(own, start).lastIndexOf('-');
  let end = to;
  for (let at = nextLine(text, to); at < text.length; at = nextLine(text, lineEnd(text, at))) {
    const line = text.slice(at, lineEnd(text, at));
    const comment = /^( *)#/.exec(line);
    if (comment && (comment[1]?.length ?? 0) > column) end = lineEnd(text, at);
    else if (line.trim() !== '') break;
  }
  return { from, to: end };
}

/** The item that stands at a span. */
export function itemAt(revision: Revision, at: Span): { readonly node: Node; readonly lines: Lines | undefined } {
  const { node, in: list } = revision.placeTo(at);
  if (!node) refuse(unfit);
  return { node, lines: list.flow ? undefined : linesOfItem(revision.now.yaml.text, node) };
}

/** Makes room for a list: a short form is written out, one value becomes a list. */
export function openList(revision: Revision, owner: ObjectValue, key: string): void {
  const { page, now } = revision;
  if (owner.short) {
    revision.apply(expandShort(page, owner, revision.placeTo(owner.at), wordsOf(now.journey), {}));
    return;
  }
  const value = owner.node.kind === 'map' ? ownPair(owner.node, key)?.value : undefined;
  if (!value || value.kind === 'seq') return;
  const [from, to] = [startOf(revision.placeTo(value).node ?? value), contentEnd(value, page.text)];
  const inside = inline(page.text, value) ?? refuse(unfit);
  revision.apply({ from, to, text: `[${inside}]` });
}

/** What an item is in one line, between brackets; undefined where it takes several. */
function inline(text: string, node: Node): string | undefined {
  const source = text.slice(startOf(node), contentEnd(node, text));
  if (source.includes('\n') || (node.kind === 'scalar' ? node.style === 'block' : !node.flow)) return undefined;
  return node.kind === 'scalar' && node.style === 'plain' && !isPlain(node.text, true) ? quote(node.text) : source;
}

/** The edit that takes an item out, and how many empty lines above it go with it. */
export function takeOut(revision: Revision, at: Span): { readonly edit: Edit; readonly blanks: number } {
  const { text } = revision.now.yaml;
  const path = revision.pathTo(at);
  const place = revision.placeTo(at);
  const edit = removePlace(text, path) ?? refuse('A map needs at least one of these');
  const siblings = 'pair' in place ? [] : place.in.items.flatMap(item => item ?? []);
  const lines = place.node && !place.in.flow ? linesOfItem(text, place.node) : undefined;
  if (!lines || 'pair' in place) return { edit, blanks: 0 };
  const end = nextLine(text, lines.to);
  if (siblings.length < 2) return { edit: { ...edit, to: Math.max(edit.to, end) }, blanks: 0 };
  const first = siblings[0] === place.node;
  const [above, below] = [blanksAbove(text, lines.from), blanksBelow(text, end)];
  if (first) return { edit: { from: lines.from, to: below, text: '' }, blanks: lineCount(text, end, below) };
  const blanks = lineCount(text, above, lines.from);
  if (text.slice(lines.to, end) !== '') return { edit: { from: above, to: end, text: '' }, blanks };
  // The text ends here without a line break: that of the line above goes.
  const before = /\r?\n$/.exec(text.slice(0, above))?.[0].length ?? 0;
  return { edit: { from: above - before, to: end, text: '' }, blanks };
}

function blanksAbove(text: string, line: number): number {
  let at = line;
  while (at > 0 && text.slice(lineStart(text, at - 1), at).trim() === '') at = lineStart(text, at - 1);
  return at;
}

function blanksBelow(text: string, line: number): number {
  let at = line;
  while (at < text.length && text.slice(at, nextLine(text, at)).trim() === '') at = nextLine(text, at);
  return at;
}

function lineCount(text: string, from: number, to: number): number {
  return text.slice(from, to).split('\n').length - 1;
}

/** Empty lines that the author leaves between an item and the one before or behind it. */
export function spacing(revision: Revision, at: Span): number {
  const { text } = revision.now.yaml;
  const { in: list, node } = revision.placeTo(at);
  const items = list.kind === 'seq' && !list.flow ? list.items.flatMap(item => item ?? []) : [];
  const index = node ? items.indexOf(node) : -1;
  const next = items[Math.max(1, index)];
  const lines = next && linesOfItem(text, next);
  return lines ? lineCount(text, blanksAbove(text, lines.from), lines.from) : 0;
}

/**
 * The edit that puts an item into the list under a key.
 * @param beside the neighbour; without one it is the only item. @param blanks empty lines between the two.
 */
export function putIn(
  revision: Revision,
  owner: ObjectValue,
  key: string,
  beside: Beside | undefined,
  item: Item,
  blanks: number,
): Edit {
  if (!beside) return begin(revision, owner, key, item) ?? refuse(unfit);
  const { page } = revision;
  const { text, style } = page;
  const { in: list, node } = revision.placeTo(beside.at);
  if (list.kind !== 'seq' || !node) return refuse(unfit);
  if (list.flow) {
    const inside = inBrackets(revision, item);
    const at = beside.side === 'before' ? startOf(node) : contentEnd(node, text);
    return { from: at, to: at, text: beside.side === 'before' ? `${inside}, ` : `, ${inside}` };
  }
  const lines = linesOfItem(text, node) ?? refuse(unfit);
  const own = lineStart(text, startOf(node));
  const put = withDash(revision, item, text.slice(own, startOf(node)).lastIndexOf('-'));
  const gap = style.eol.repeat(blanks + 1);
  return beside.side === 'before'
    ? { from: lines.from, to: lines.from, text: put + gap }
    : { from: lines.to, to: lines.to, text: gap + put };
}

/** The edit for the first item of a list. */
function begin(revision: Revision, owner: ObjectValue, key: string, item: Item): Edit | undefined {
  const { page } = revision;
  const { text, style } = page;
  const { node } = owner;
  if (node.kind !== 'map') return undefined;
  const order = objectType(owner.type).keys.map(each => each.key);
  const pair = ownPair(node, key);
  if (pair && !standsHere(pair)) return undefined;
  if (pair?.value)
    return pair.value.kind === 'seq' ? insertItem(page, pair.value, new Raw(inBrackets(revision, item))) : undefined;
  if (node.flow || 'draft' in item) {
    const list = ['draft' in item ? item.draft : new Raw(inBrackets(revision, item))];
    return pair ? fillValue(page, node, pair, list) : insertKey(page, node, key, list, order);
  }
  const first = node.pairs[0];
  const lines = first && withDash(revision, item, columnOf(text, startOf(first.key)) + style.dashes);
  if (!lines) return undefined;
  if (pair) {
    const at = lineEnd(text, startOf(pair));
    return { from: at, to: at, text: style.eol + lines };
  }
  const begun = insertKey(page, node, key, '', order);
  return begun?.text.endsWith(`${key}:`) ? { ...begun, text: begun.text + style.eol + lines } : undefined;
}

function inBrackets(revision: Revision, item: Item): string {
  if ('draft' in item) return new Printer(revision.page, item.draft).inline(item.draft, true);
  return (
    inline(revision.now.yaml.text, item.node) ??
    refuse('The list there stands in one line, which this does not fit into')
  );
}

/** The lines of an item, its dash at a column; without the line break behind them. */
function withDash(revision: Revision, item: Item, column: number): string {
  const { page } = revision;
  const { text } = page;
  const pad = ' '.repeat(column);
  if ('draft' in item) return pad + new Printer(page, item.draft).item(item.draft, column);
  if (item.lines) return indented(text, item.lines, column) ?? refuse(unfit);
  const { node } = item;
  const source = text.slice(startOf(node), contentEnd(node, text));
  if (source.includes('\n')) refuse(unfit);
  return `${pad}- ${node.kind === 'scalar' && node.style === 'plain' ? writeScalar(node.text, false) : source}`;
}
