/** Runs of whole lines that are moved: where they start and end, and how they are indented elsewhere. */

import type { Node, Pair } from '../yaml/node';
import { startOf } from '../yaml/node';
import { columnOf, lastLineEnd, lineStart } from './tree';

export interface Lines {
  readonly from: number;
  /** Before the line break of the last line. */
  readonly to: number;
}

/** The lines of an item or pair, with the comments right above it; it must begin its line but for dashes. */
export function linesOf(text: string, span: Node | Pair): Lines {
  const own = lineStart(text, startOf(span));
  const lead = /^[ \t]*/.exec(text.slice(own, startOf(span)))?.[0].length ?? 0;
  return { from: commentsAbove(text, own, lead), to: lastLineEnd(span, text) };
}

/** Start of the comment lines right above a line that are indented like it. */
export function commentsAbove(text: string, line: number, column: number): number {
  let from = line;
  while (from > 0) {
    const above = lineStart(text, from - 1);
    const comment = /^([ \t]*)#/.exec(text.slice(above, from));
    if (comment?.[1]?.length !== column || text[above] === '\uFEFF') break;
    from = above;
  }
  return from;
}

/** The lines with their first column elsewhere; undefined if one of them stands further left than the first. */
export function indented(text: string, lines: Lines, column: number): string | undefined {
  const own = text.slice(lines.from, lines.to).split('\n');
  const shift = column - columnOf(text, lines.from + (/^ */.exec(own[0] ?? '')?.[0].length ?? 0));
  const moved: string[] = [];
  for (const line of own) {
    if (line.trim() === '') moved.push(line);
    else if (shift >= 0) moved.push(' '.repeat(shift) + line);
    else if (line.startsWith(' '.repeat(-shift))) moved.push(line.slice(-shift));
    else return undefined;
  }
  return moved.join('\n');
}

/** The offset behind the line break that ends a line; the end of the text if there is none. */
export function nextLine(text: string, end: number): number {
  const newline = text.indexOf('\n', end);
  return newline < 0 ? text.length : newline + 1;
}
