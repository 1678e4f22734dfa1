/** A list in brackets ↔ a list with dashes. */
import type { Edit } from '../../edits/edit';
import { isPlain, quote } from '../../edits/quote';
import { columnOf, contentEnd, type Place, pathAt, standsHere } from '../../edits/tree';
import { endOf, type Node, type Pair, type SeqNode, startOf } from '../../yaml/node';
import { lineEnd } from '../../yaml/traps';
import { type Asked, type Refactoring, written } from './refactoring';

export const listKind = 'refactor.rewrite.journey.list';

/** Writes the list at the cursor the other way. */
export function listForms({ snapshot, page, offset }: Asked): Refactoring[] {
  const place = pathAt(snapshot.yaml.root, offset).findLast(each => 'pair' in each && each.node?.kind === 'seq');
  if (!place || !isOpenList(place)) return [];
  const { pair, node } = place;
  const items = itemsOf(page.text, node);
  if (!items) return [];
  const key = `\`${pair.key.text}\``;
  const edit = node.flow
    ? withDashes(
        page,
        pair,
        node,
        items.map(each => written(page.text, each)),
      )
    : inBrackets(page.text, pair, node, items);
  const title = node.flow ? `List ${key} below its key` : `List ${key} in brackets`;
  return edit ? [{ title, kind: listKind, edits: [edit] }] : [];
}

/** A list that is the value of a key, in no braces. */
function isOpenList(place: Place): place is Extract<Place, { pair: Pair }> & { readonly node: SeqNode } {
  return 'pair' in place && !place.in.flow && place.node?.kind === 'seq' && standsHere(place.pair);
}

/** The items, if each is in one line and nothing but commas and blanks stands between them. */
function itemsOf(text: string, node: SeqNode): readonly Node[] | undefined {
  const items = node.items.flatMap(item => item ?? []);
  if (items.length === 0 || items.length < node.items.length) return undefined;
  let at = startOf(node);
  for (const item of items) {
    if (startOf(item) < at || written(text, item).trimEnd().includes('\n')) return undefined;
    if (item.kind === 'scalar' ? item.style === 'block' : !item.flow) return undefined;
    if (!/^[\s,[-]*$/.test(text.slice(at, startOf(item)))) return undefined;
    at = contentEnd(item, text);
  }
  return /^[\s,\]]*$/.test(text.slice(at, contentEnd(node, text))) ? items : undefined;
}

function withDashes(
  { text, style }: Asked['page'],
  pair: Pair,
  node: SeqNode,
  items: readonly string[],
): Edit | undefined {
  const colon = text.indexOf(':', endOf(pair.key)) + 1;
  const end = contentEnd(node, text);
  if (text.slice(colon, startOf(node)).trim() !== '') return undefined;
  const comment = text.slice(end, lineEnd(text, end)).trimEnd();
  const dash = `${style.eol}${' '.repeat(columnOf(text, startOf(pair.key)) + style.dashes)}- `;
  return { from: colon, to: end + comment.length, text: comment + items.map(item => dash + item).join('') };
}

function inBrackets(text: string, pair: Pair, node: SeqNode, items: readonly Node[]): Edit | undefined {
  const colon = text.indexOf(':', endOf(pair.key)) + 1;
  const comment = text.slice(colon, lineEnd(text, colon)).trimEnd();
  const end = contentEnd(node, text);
  if (text.slice(colon + comment.length, startOf(node)).trim() !== '' || (comment && !/^\s+#/.test(comment)))
    return undefined;
  if (text.slice(end, lineEnd(text, end)).trim() !== '') return undefined;
  const list = items.map(item => {
    const source = written(text, item).trimEnd();
    return item.kind === 'scalar' && item.style === 'plain' && !isPlain(item.text, true) ? quote(item.text) : source;
  });
  return { from: colon, to: end, text: ` [${list.join(', ')}]${comment}` };
}
