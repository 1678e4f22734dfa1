/**
 * The tree that everything reads: mapping, sequence, scalar, each with its range.
 *
 * Ranges are 0-based UTF-16 offsets relative to the block that the node was parsed from, so that a block whose text did
 * not change keeps its tree when text before it grows; only `Block.start` moves. A tree is therefore good until the
 * next version of its document is read.
 */

/** A run of the document's text that was parsed on its own: a top-level entry, one stage, or the whole. */
export interface Block {
  /** Offset of `text` in the newest version of the document. */
  start: number;
  readonly text: string;
}

/** A range within a block. */
export interface Span {
  readonly block: Block;
  readonly from: number;
  readonly to: number;
}

export type Node = MapNode | SeqNode | ScalarNode;

export interface MapNode extends Span {
  readonly kind: 'map';
  readonly flow: boolean;
  readonly pairs: readonly Pair[];
}

export interface SeqNode extends Span {
  readonly kind: 'seq';
  readonly flow: boolean;
  readonly items: readonly (Node | undefined)[];
}

export interface ScalarNode extends Span {
  readonly kind: 'scalar';
  /** The text that the scalar stands for: unquoted, unescaped, folded. */
  readonly text: string;
  readonly style: 'plain' | 'single' | 'double' | 'block';
}

/** One entry of a mapping; `from`..`to` covers key and value. */
export interface Pair extends Span {
  readonly key: ScalarNode;
  /** Absent for `key:` and for `~` or `null`. */
  readonly value?: Node;
  /** True if it came in through a merge key (`<<`): it stands somewhere else in the text. */
  readonly merged?: true;
}

/** Something wrong that a reader of the tree found; `code` is the diagnostic's, `data` what its quick fix needs. */
export interface Problem {
  readonly code: string;
  readonly at: Span;
  readonly message: string;
  readonly data?: Readonly<Record<string, unknown>>;
  readonly related?: readonly { readonly at: Span; readonly message: string }[];
  /** The element that it is about, if that is more than what is marked. */
  readonly about?: Span;
  /** Shown faded: nothing uses it. */
  readonly unnecessary?: true;
}

/** Offset of a span's start in its document. */
export function startOf(span: Span): number {
  return span.block.start + span.from;
}

/** Offset of a span's end in its document. */
export function endOf(span: Span): number {
  return span.block.start + span.to;
}

/** The text of a span as written. */
export function sourceOf(span: Span): string {
  return span.block.text.slice(span.from, span.to);
}

/** Value of `key` in a mapping, or undefined. */
export function childOf(map: MapNode, key: string): Node | undefined {
  return map.pairs.find(pair => pair.key.text === key)?.value;
}

/**
 * The span in the source of a part of a scalar's text.
 * @param start offset within `scalar.text`, `end` likewise.
 * Exact for one-line scalars of any style; the whole scalar where text and source cannot be laid side by side.
 */
export function spanWithin(scalar: ScalarNode, start: number, end: number): Span {
  const source = sourceOf(scalar);
  const quote = scalar.style === 'plain' ? 0 : 1;
  if (scalar.style === 'block' || source.includes('\n')) return scalar;
  if (source.length - 2 * quote === scalar.text.length)
    return { block: scalar.block, from: scalar.from + quote + start, to: scalar.from + quote + end };
  const offsets = sourceOffsets(source, scalar.style === 'single');
  return {
    block: scalar.block,
    from: scalar.from + (offsets[start] ?? source.length - 1),
    to: scalar.from + (offsets[end] ?? source.length - 1),
  };
}

/** For each UTF-16 unit of a quoted scalar's text, its offset in the source. */
function sourceOffsets(source: string, single: boolean): number[] {
  const offsets: number[] = [];
  for (let at = 1; at < source.length - 1; ) {
    offsets.push(at);
    const char = source[at];
    if (single) at += char === "'" ? 2 : 1;
    else if (char !== '\\') at += 1;
    else {
      const wide = { x: 4, u: 6, U: 10 }[source[at + 1] ?? ''];
      at += wide ?? 2;
    }
  }
  return offsets;
}
