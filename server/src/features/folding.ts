/** Folding: everything of the map that takes several lines, and blocks of comments. */
import { type FoldingRange, FoldingRangeKind } from 'vscode-languageserver-types';
import type { Snapshot } from '../model/store';
import { endOf, type Node, type Pair, type Span, startOf } from '../yaml/node';

interface Fold {
  readonly start: number;
  readonly end: number;
  readonly depth: number;
  readonly comment?: true;
}

/** Folds in the order of the text. @param limit the most that the client takes: inner ones are left out first. */
export function foldingRanges(snapshot: Snapshot, limit = Number.POSITIVE_INFINITY): FoldingRange[] {
  const folds = new Folds(snapshot);
  const { root, other } = snapshot.yaml;
  folds.add(root ?? other, 0);
  const all = [...folds.found.values(), ...comments(snapshot.yaml.text, folds.textLines)];
  const kept = all.length > limit ? all.sort((a, b) => a.depth - b.depth || a.start - b.start).slice(0, limit) : all;
  return kept
    .sort((a, b) => a.start - b.start)
    .map(({ start, end, comment }) => ({
      startLine: start,
      endLine: end,
      ...(comment ? { kind: FoldingRangeKind.Comment } : {}),
    }));
}

class Folds {
  /** At most one fold for each line that one starts on. */
  readonly found = new Map<number, Fold>();
  /** Lines within texts of several lines: what looks like a comment there is none. */
  readonly textLines = new Set<number>();
  readonly #snapshot: Snapshot;

  constructor(snapshot: Snapshot) {
    this.#snapshot = snapshot;
  }

  add(node: Node | undefined, depth: number): void {
    if (node?.kind === 'map') for (const pair of node.pairs) this.#pair(pair, depth);
    else if (node?.kind === 'seq')
      for (const item of node.items) if (item && this.#fold(item, item, depth)) this.add(item, depth + 1);
  }

  #pair(pair: Pair, depth: number): void {
    const { value } = pair;
    // An alias or a merge key stands for something in another place.
    if (!value || pair.merged || startOf(value) < startOf(pair)) return;
    if (!this.#fold(pair, value, depth)) return;
    this.add(value, depth + 1);
    if (value.kind !== 'scalar') return;
    const last = this.#lastLine(endOf(value));
    for (let line = this.#line(startOf(value)) + 1; line <= last; line++) this.textLines.add(line);
  }

  /** True if what goes from one span's start to another's end takes several lines. */
  #fold(first: Span, last: Span, depth: number): boolean {
    const { block, from } = first;
    const newline = block.text.indexOf('\n', from);
    if (block === last.block && (newline < 0 || newline >= last.to)) return false;
    const [start, end] = [this.#line(startOf(first)), this.#lastLine(endOf(last))];
    if (end <= start) return false;
    if (!this.found.has(start)) this.found.set(start, { start, end, depth });
    return true;
  }

  #line(offset: number): number {
    return this.#snapshot.document.positionAt(offset).line;
  }

  /** Line of the last character before `offset` that is no blank. */
  #lastLine(offset: number): number {
    const { text } = this.#snapshot.yaml;
    let end = offset;
    while (end > 0 && text.charCodeAt(end - 1) <= 32) end--;
    return this.#line(end);
  }
}

/** Runs of two lines or more that hold nothing but comments. */
function comments(text: string, textLines: ReadonlySet<number>): Fold[] {
  const folds: Fold[] = [];
  let start = -1;
  let line = 0;
  for (let at = 0; at <= text.length; line++) {
    const newline = text.indexOf('\n', at);
    let column = at;
    while (text[column] === ' ') column++;
    const comment = text[column] === '#' && !textLines.has(line);
    if (comment && start < 0) start = line;
    if (!comment && start >= 0) {
      if (line - 1 > start) folds.push({ start, end: line - 1, depth: 0, comment: true });
      start = -1;
    }
    at = newline < 0 ? text.length + 1 : newline + 1;
  }
  if (start >= 0 && line - 1 > start) folds.push({ start, end: line - 1, depth: 0, comment: true });
  return folds;
}
