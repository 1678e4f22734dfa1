/**
 * Where the cursor is, by parsing: a private-use sign is put at the cursor in a copy of the block, made a key where one
 * may be meant, and looked up in the tree.
 */
import type { Snapshot } from '../../model/store';
import { TextBlock } from '../../yaml/blocks';
import { type MapNode, type Node, sourceOf } from '../../yaml/node';
import type { Line } from './line';
import type { Found, Step } from './place';

const SIGN = '\uE5CA';
/** Longest text that is parsed for one answer; what does not cut into blocks and is longer is read by its lines. */
const MOST = 200_000;

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
        if (found && found !== 'text' && item.kind === 'scalar')
          return {
            ...found,
            present: new Set(
              node.items.flatMap(other => (other?.kind === 'scalar' && other !== item ? [other.text] : [])),
            ),
          };
        if (found) return found;
      }
      return undefined;
    case 'map':
      for (const pair of node.pairs) {
        if (pair.key.text.includes(SIGN)) return atKey(node, pair.key.from, steps, added && !pair.value);
        const found = pair.value && find(pair.value, [...steps, { key: pair.key.text }], node.flow, added);
        if (found) return found;
      }
      return undefined;
  }
}

function atKey(map: MapNode, at: number, steps: readonly Step[], added: boolean): Found | undefined {
  const others = map.pairs.filter(pair => pair.key.from !== at || pair.merged);
  const own = others.filter(pair => !pair.merged);
  // In a broken text the parser puts keys together that do not stand below each other.
  if (!map.flow && own.some(pair => column(map, pair.key.from) !== column(map, at))) return undefined;
  const multiline = map.pairs.some(pair => pair.key.from === at && sourceOf(pair.key).includes('\n'));
  if (multiline) return undefined;
  const present = new Set(others.map(pair => pair.key.text));
  return { at: added && own.length === 0 ? 'any' : 'key', steps, present, flow: map.flow };
}

const column = (map: MapNode, offset: number): number => offset - map.block.text.lastIndexOf('\n', offset - 1);
