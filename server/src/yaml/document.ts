/** A document's text, read: the tree of its blocks put together, as if it had been parsed in one go. */
import { cut, recut, TextBlock } from './blocks';
import { MAX_LENGTH } from './guard';
import type { MapNode, Node, Pair, Problem, SeqNode } from './node';
import { duplicateKey } from './parse';

export interface YamlDocument {
  readonly text: string;
  /** The top-level mapping; undefined if there is none. Its pairs, and the stages, are shared with the version before. */
  readonly root: MapNode | undefined;
  /** What stands at the top instead of a mapping, if anything. */
  readonly other: Node | undefined;
  readonly problems: readonly Problem[];
  /** The cut that the next version starts from; undefined if the text does not cut. */
  readonly blocks: readonly TextBlock[] | undefined;
}

/**
 * Reads a text.
 * @param before the version before, if any: blocks that did not change are taken over from it, and moved, so its own
 * offsets are void from then on.
 */
export function readYaml(text: string, before?: YamlDocument): YamlDocument {
  if (text.length > MAX_LENGTH) return tooLarge(text);
  const blocks = before?.blocks ? recut(before.blocks, before.text, text) : cut(text);
  if (!blocks || blocks.some(block => block.content.aliases)) return readWhole(text, blocks);
  return { text, ...join(blocks, text), blocks };
}

/** Reads a text in one go, whatever its shape. */
export function readWhole(text: string, blocks?: readonly TextBlock[]): YamlDocument {
  const block = new TextBlock(0, text, 'whole');
  const { node, problems } = block.content;
  const root = node?.kind === 'map' ? node : undefined;
  return { text, root, other: root ? undefined : node, problems, blocks };
}

function tooLarge(text: string): YamlDocument {
  const block = new TextBlock(0, text, 'whole');
  const megabytes = (text.length / 1e6).toFixed(1);
  const message = `Too large to be read: ${megabytes} million characters, where ${MAX_LENGTH / 1e6} million are the limit. Split the map, and link the parts with \`related\``;
  const end = text.indexOf('\n');
  const at = { block, from: 0, to: end < 0 ? Math.min(text.length, 200) : Math.min(end, 200) };
  return { text, root: undefined, other: undefined, problems: [{ code: 'J100', at, message }], blocks: undefined };
}

function join(blocks: readonly TextBlock[], text: string): Pick<YamlDocument, 'root' | 'other' | 'problems'> {
  const whole = { start: 0, text };
  const pairs: Pair[] = [];
  const seen = new Map<string, Pair>();
  const problems: Problem[] = [];
  for (let index = 0; index < blocks.length; index++) {
    const block = blocks[index];
    if (!block) continue;
    const { node, problems: own } = block.content;
    for (const problem of own) problems.push(problem);
    if (node?.kind !== 'map' || block.kind === 'prelude') continue;
    for (const pair of node.pairs) {
      const joined = block.kind === 'stages' ? withStages(pair, blocks, index, whole) : pair;
      const earlier = seen.get(pair.key.text);
      if (earlier) problems.push(duplicateKey(joined, earlier));
      else seen.set(pair.key.text, joined);
      pairs.push(joined);
    }
    if (block.kind === 'stages')
      for (; blocks[index + 1]?.kind === 'stage'; index++)
        problems.push(...(blocks[index + 1]?.content.problems ?? []));
  }
  const root: MapNode | undefined =
    pairs.length > 0 ? { kind: 'map', block: whole, from: 0, to: text.length, flow: false, pairs } : undefined;
  return { root, other: undefined, problems };
}

/** The `stages:` pair with the stages of the blocks that follow as its value. */
function withStages(
  pair: Pair,
  blocks: readonly TextBlock[],
  header: number,
  whole: { start: number; text: string },
): Pair {
  const items: (Node | undefined)[] = [];
  let to = pair.to;
  let from = -1;
  for (let index = header + 1; blocks[index]?.kind === 'stage'; index++) {
    const block = blocks[index];
    if (!block) break;
    const { node } = block.content;
    if (node?.kind === 'seq') for (const item of node.items) items.push(item);
    if (from < 0) from = block.start + block.indent;
    to = block.start + block.text.length;
  }
  if (items.length === 0) return pair;
  const value: SeqNode = { kind: 'seq', block: whole, from, to, flow: false, items };
  return { ...pair, value };
}
