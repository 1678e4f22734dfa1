/**
 * Where the cursor is, by parsing: a private-use sign is put at the cursor in a copy of the block, made a key where one
 * may be meant, and looked up in the tree.
 */
import type { Snapshot } from '../../model/store';
import { TextBlock } from '../../yaml/blocks';
import { type MapNode, type Node, type Pair, sourceOf } from '../../yaml/node';
import type { Line } from './line';
import type { Found, Step } from './place';

const SIGN = '\uE5CA';
/** Longest text that is parsed for one answer; what does not cut into blocks and is longer is read by its lines. */
const MOST = 30_000;

/** Looks the cursor up in the parsed block; undefined if the text is too broken for that. */
export function bySentinel(snapshot: Snapshot, line: Line, cursor: number): Found | 'text' | undefined {
  const { blocks, text } = snapshot.yaml;
  const block = blocks?.findLast(({ start }) => start <= cursor) ?? new TextBlock(0, text, 'whole');
  if (block.text.length > MOST || block.text.includes(SIGN)) return undefined;
  const at = cursor - block.start;
  const to = line.to - block.start;
  const key = mayBeKey(line);
  const blank = /[:-]/.test(text[line.from - 1] ?? '') && line.quote === '' && line.from === cursor ? ' ' : '';
  const marked = `${block.text.slice(0, at)}${blank}${SIGN}${block.text.slice(at, to)}${key ? ':' : ''}${block.text.slice(to)}`;
  const tree = new TextBlock(0, marked, block.kind, block.indent).content.node;
  return tree && find(tree, block.kind === 'stage' ? [{ key: 'stages' }] : [], false, key);
}

/** Nothing on the line says that what is written is not a key. */
function mayBeKey(line: Line): boolean {
  return line.key === undefined && line.levels.length === 0 && !line.colon && line.quote === '' && line.last;
}

function find(node: Node, steps: readonly Step[], flow: boolean, added: boolean): Found | 'text' | undefined {
  switch (node.kind) {
    case 'scalar':
      if (!node.text.includes(SIGN)) return undefined;
      if (node.style === 'block') return 'text';
      return sourceOf(node).includes('\n') ? undefined : { at: 'value', steps, present: new Set(), flow };
    case 'seq':
      for (const item of node.items) {
        const found = item && find(item, [...steps, 'item'], node.flow, added);
        if (!found) continue;
        if (found === 'text') return found;
        // The item itself is being written: its fellows are what is there already.
        const own = found.at !== 'key' && found.steps.length === steps.length + 1;
        return own ? { ...found, present: new Set(node.items.flatMap(other => textOf(other, item))) } : found;
      }
      return undefined;
    case 'map':
      for (const pair of node.pairs) {
        const atKey = pair.key.text.includes(SIGN);
        const found = atKey
          ? keyFound(node, pair, steps, added)
          : pair.value && find(pair.value, [...steps, { key: pair.key.text }], node.flow, added);
        if (found) return found === 'text' || isEven(node) ? found : undefined;
      }
      return undefined;
  }
}

function keyFound(map: MapNode, own: Pair, steps: readonly Step[], added: boolean): Found {
  const others = map.pairs.filter(pair => pair !== own);
  const empty = added && !own.value && others.every(({ merged }) => merged);
  return { at: empty ? 'any' : 'key', steps, present: new Set(others.map(pair => pair.key.text)), flow: map.flow };
}

/** False if the parser put together what does not stand below each other, as it does in broken texts. */
function isEven({ block, flow, pairs }: MapNode): boolean {
  const columns = pairs.flatMap(({ key, merged }) =>
    merged ? [] : sourceOf(key).includes('\n') ? -1 : key.from - block.text.lastIndexOf('\n', key.from - 1),
  );
  return flow || columns.every(column => column >= 0 && column === columns[0]);
}

const textOf = (node: Node | undefined, except: Node): string[] =>
  node?.kind === 'scalar' && node !== except ? [node.text] : [];
