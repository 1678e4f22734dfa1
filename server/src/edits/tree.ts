/** Ways through the tree: from the root to an offset, and where the content of a node ends. */
import { endOf, type MapNode, type Node, type Pair, type ScalarNode, type SeqNode, startOf } from '../yaml/node';
import { lineEnd } from '../yaml/traps';

/** One step of a way: a pair of a mapping, or an item of a list. */
export type Place =
  | { readonly in: MapNode; readonly pair: Pair; readonly node: Node | undefined }
  | { readonly in: SeqNode; readonly index: number; readonly node: Node };

/** The steps from the root down to the innermost pair or item that holds an offset. */
export function pathAt(root: Node | undefined, offset: number): Place[] {
  const path: Place[] = [];
  for (let node = root; node && node.kind !== 'scalar'; ) {
    const place: Place | undefined = node.kind === 'map' ? pairAt(node, offset) : itemAt(node, offset);
    if (!place) break;
    path.push(place);
    node = place.node;
  }
  return path;
}

function pairAt(map: MapNode, offset: number): Place | undefined {
  const pair = map.pairs.findLast(
    each =>
      !each.merged &&
      startOf(each) <= offset &&
      offset <= Math.max(endOf(each), standsHere(each) && each.value ? endOf(each.value) : 0),
  );
  return pair && { in: map, pair, node: standsHere(pair) ? pair.value : undefined };
}

function itemAt(seq: SeqNode, offset: number): Place | undefined {
  const index = seq.items.findLastIndex(item => item && startOf(item) <= offset && offset <= endOf(item));
  const node = seq.items[index];
  return node && { in: seq, index, node };
}

/** False for the value of an alias: it stands somewhere else. */
export function standsHere(pair: Pair): boolean {
  return !pair.value || startOf(pair.value) >= endOf(pair.key);
}

/** Pairs that are written in a mapping itself. */
export function ownPairs(map: MapNode): readonly Pair[] {
  return map.pairs.filter(pair => !pair.merged);
}

/** The pair of a key that is written in a mapping itself. */
export function ownPair(map: MapNode, key: string): Pair | undefined {
  return map.pairs.find(pair => pair.key.text === key && !pair.merged);
}

/** Offset behind the last sign of a node or pair, comments and line breaks behind it left out. */
export function contentEnd(span: Node | Pair, text: string): number {
  if ('key' in span) return span.value && standsHere(span) ? contentEnd(span.value, text) : trimmed(span, text);
  if (span.kind === 'scalar' || span.flow) return trimmed(span, text);
  const last = span.kind === 'map' ? ownPairs(span).at(-1) : span.items.at(-1);
  return last && startOf(last) >= startOf(span) ? contentEnd(last, text) : trimmed(span, text);
}

function trimmed(span: ScalarNode | MapNode | SeqNode | Pair, text: string): number {
  const [from, to] = [startOf(span), endOf(span)];
  return from + text.slice(from, to).trimEnd().length;
}

/** Offset of the end of the line on which a node or pair ends, before the line break. */
export function lastLineEnd(span: Node | Pair, text: string): number {
  return lineEnd(text, contentEnd(span, text));
}

/** Offset of the start of the line that holds an offset. */
export function lineStart(text: string, offset: number): number {
  return offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
}

/** Column of an offset. */
export function columnOf(text: string, offset: number): number {
  const start = lineStart(text, offset);
  return offset - start - (text[start] === '\uFEFF' ? 1 : 0);
}
