/**
 * Cutting a text into blocks that are parsed on their own: each top-level entry, and each stage.
 *
 * A text without YAML errors reads the same in blocks as in one go (a property test holds the two equal). In a text with
 * errors the blocks are the better reading: what is broken stays within its block instead of swallowing the rest.
 * Where the lines do not cut cleanly (tabs, several documents, flow style or odd indentation at the top) there are no
 * blocks, and the whole is read at once.
 */
import type { Block } from './node';
import { type Content, parseBlock } from './parse';

/** A block, what it is to the document, and its content, parsed when first asked for. */
export class TextBlock implements Block {
  start: number;
  readonly text: string;
  readonly kind: 'prelude' | 'entry' | 'stages' | 'stage' | 'whole';
  /** Column of a stage's dash. */
  readonly indent: number;
  #content: Content | undefined;

  constructor(start: number, text: string, kind: TextBlock['kind'], indent = 0) {
    this.start = start;
    this.text = text;
    this.kind = kind;
    this.indent = indent;
  }

  get content(): Content {
    this.#content ??= parseBlock(this);
    return this.#content;
  }
}

/** Between two blocks: at the top level, or in the list of stages with dashes at `indent` (-1: not known yet). */
type State = 'top' | number;

const stateAfter = (block: TextBlock | undefined): State =>
  block?.kind === 'stages' ? -1 : block?.kind === 'stage' ? block.indent : 'top';

/** Blocks of a text, or undefined if it does not cut cleanly. */
export function cut(text: string): TextBlock[] | undefined {
  return cutRange(text, 0, text.length, 'top', true)?.blocks;
}

/**
 * Blocks of a text that came from another by an edit: the blocks that the edit did not touch are kept (those behind it
 * are moved), the rest is cut anew.
 */
export function recut(before: readonly TextBlock[], from: string, to: string): TextBlock[] | undefined {
  const prefix = commonPrefix(from, to);
  const suffix = Math.min(commonSuffix(from, to), Math.min(from.length, to.length) - prefix);
  let head = 0;
  while (head < before.length && endOfBlock(before[head]) < prefix) head++;
  head = Math.max(0, head - 1); // the line that ends a block may have become part of it
  let tail = before.length;
  while (tail > head && (before[tail - 1]?.start ?? 0) > from.length - suffix) tail--;
  const shift = to.length - from.length;
  /** Cuts from `head` to the block at `next`; undefined if the lines behind would mean something else. */
  const splice = (next: number): TextBlock[] | undefined => {
    const stop = (before[next]?.start ?? from.length) + shift;
    const start = head === 0 ? 0 : (before[head]?.start ?? 0);
    const middle = cutRange(to, start, stop, stateAfter(before[head - 1]), head === 0);
    if (!middle || (next < before.length && middle.state !== stateAfter(before[next - 1]))) return undefined;
    for (const block of before.slice(next)) block.start += shift;
    const blocks = kept(before.slice(head, next), middle.blocks);
    return [...before.slice(0, head), ...blocks, ...before.slice(next)];
  };
  return splice(Math.min(tail + 1, before.length)) ?? splice(before.length);
}

/** Blocks that were cut anew, but for those that came out as they were: the neighbours of the edit. */
function kept(before: readonly TextBlock[], fresh: readonly TextBlock[]): TextBlock[] {
  const left = new Map(before.map(block => [block.text, block]));
  return fresh.map(block => {
    const old = left.get(block.text);
    if (!old || old.kind !== block.kind || old.indent !== block.indent) return block;
    left.delete(block.text);
    old.start = block.start;
    return old;
  });
}

function cutRange(
  text: string,
  from: number,
  to: number,
  state: State,
  first: boolean,
): { blocks: TextBlock[]; state: State } | undefined {
  const blocks: TextBlock[] = [];
  let open: { start: number; kind: TextBlock['kind']; indent: number } | undefined = first
    ? { start: from, kind: 'prelude', indent: 0 }
    : undefined;
  const begin = (start: number, kind: TextBlock['kind'], indent = 0) => {
    if (open && open.start < start)
      blocks.push(new TextBlock(open.start, copyOf(text.slice(open.start, start)), open.kind, open.indent));
    open = { start, kind, indent };
  };
  for (let at = from; at < to; ) {
    const newline = text.indexOf('\n', at);
    const end = newline < 0 ? to : newline + 1;
    let column = at;
    while (text.charCodeAt(column) === 32) column++;
    const indent = column - at;
    const char = text[column];
    if (char === '\t' && text.slice(column, end).trim() !== '') return undefined;
    if (column < end && char !== '\n' && char !== '\r' && char !== '#' && char !== '\t') {
      const dash = char === '-' && /\s/.test(text[column + 1] ?? '\n');
      if (state !== 'top' && dash && (state === indent || state === -1)) {
        begin(at, 'stage', indent);
        state = indent;
      } else if (indent === 0 && !dash) {
        const kind = topLine(text, at, end, open?.kind === 'prelude');
        if (!kind) return undefined;
        if (kind !== 'prelude') begin(at, kind);
        state = kind === 'stages' ? -1 : 'top';
      } else if (state !== 'top' && indent <= Math.max(state, 0)) return undefined;
      else if (open?.kind === 'prelude' || (state === -1 && open?.kind === 'stages')) return undefined;
    }
    at = end;
  }
  begin(to, 'entry');
  return { blocks, state };
}

/** What a line at column 0 starts; undefined if it does not start a plain `key:`. */
function topLine(text: string, at: number, end: number, prelude: boolean): 'entry' | 'stages' | 'prelude' | undefined {
  const line = text.slice(at, end);
  if (prelude && /^\uFEFF?---\s*(#.*)?$/.test(line.trimEnd())) return 'prelude';
  if (/^\uFEFF?(---|\.\.\.)/.test(line)) return undefined;
  if (/^\uFEFF?stages:[ \t]*(?:[ \t]#.*)?\r?\n?$/.test(line)) return 'stages';
  // Behind a `?` the lines that follow belong to what it starts, whatever their indentation.
  if (/^[^:#\n]*:[ \t]+(?:[&!]\S*[ \t]+)*\?(\s|$)/.test(line)) return undefined;
  return /^\uFEFF?[^\s\uFEFF\-?:,[\]{}#&*!|>'"%@`][^:#\n]*:(\s|$)/.test(line) ? 'entry' : undefined;
}

const endOfBlock = (block: TextBlock | undefined): number => (block ? block.start + block.text.length : 0);

/** A text of its own: a mere slice keeps the whole version of the document alive that it was cut from. */
function copyOf(slice: string): string {
  return ` ${slice}`.slice(1);
}

const STEP = 1024;

/** Length of the common start of two texts. Compares slices, which is far faster than unit by unit. */
function commonPrefix(a: string, b: string): number {
  const most = Math.min(a.length, b.length);
  let at = 0;
  while (at + STEP <= most && a.slice(at, at + STEP) === b.slice(at, at + STEP)) at += STEP;
  while (at < most && a.charCodeAt(at) === b.charCodeAt(at)) at++;
  return at;
}

function commonSuffix(a: string, b: string): number {
  const most = Math.min(a.length, b.length);
  let at = 0;
  while (
    at + STEP <= most &&
    a.slice(a.length - at - STEP, a.length - at) === b.slice(b.length - at - STEP, b.length - at)
  )
    at += STEP;
  while (at < most && a.charCodeAt(a.length - at - 1) === b.charCodeAt(b.length - at - 1)) at++;
  return at;
}
