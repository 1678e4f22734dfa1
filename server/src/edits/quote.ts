/** Texts as YAML scalars: plain where that reads the same, else in the quotes that need the fewest escapes. */
import { TextBlock } from '../yaml/blocks';
import { lineEnd } from '../yaml/traps';
import type { Edit } from './edit';

/** True if a text, written as it is, is read as this very text. */
export function isPlain(text: string, flow: boolean): boolean {
  if (text === '' || text === '~' || text === 'null' || text === '<<' || /^\s|\s$|[\n\r\t]|^(---|\.\.\.)/.test(text))
    return false;
  if (/^[,[\]{}#&*!|>'"%@`]|^[-?:](\s|$)|:(\s|$)|\s#/.test(text)) return false;
  return !(flow && (/[,[\]{}]/.test(text) || /^[-?:](?=[,[\]{}]|$)/.test(text)));
}

/** A text as a scalar. @param flow it stands between brackets or braces. */
export function writeScalar(text: string, flow: boolean): string {
  return isPlain(text, flow) ? text : quote(text);
}

/** A text in quotes: single ones, double ones where that saves escapes or where there are line breaks. */
export function quote(text: string): string {
  if (/[\n\r\t]/.test(text)) return JSON.stringify(text);
  if (!text.includes("'") || /["\\]/.test(text)) return `'${text.replaceAll("'", "''")}'`;
  return `"${text}"`;
}

/** Puts other text in the place of a scalar (or of a part of one), in the quotes that it has. */
export function replaceText(text: string, from: number, to: number, by: string): Edit {
  const source = text.slice(from, to);
  const mark = source[0];
  if (source.length > 1 && source.endsWith(mark ?? '') && (mark === '"' || mark === "'"))
    return { from, to, text: mark === '"' ? JSON.stringify(by) : `'${by.replaceAll("'", "''")}'` };
  return { from, to, text: by };
}

/**
 * Puts quotes around what stands from `from` on, up to `to` at most: to the end of the value, which is before a comment,
 * and between brackets before the comma or bracket that ends it. How far that is shows in the text after the edit: the
 * longest reach wins that leaves the fewest problems in the block.
 */
export function quoteSpan(block: { readonly start: number; readonly text: string }, from: number, to: number): Edit {
  const { text } = block;
  const whole = text.slice(from, Math.min(to, lineEnd(text, from)));
  const comment = /\s+#(?=\s|$)/.exec(whole)?.index ?? whole.length;
  const longest = whole.slice(0, comment).trimEnd();
  const reaches = [longest.length];
  for (const { index } of longest.matchAll(/\s*[,\]}]/g)) if (index > 0 && reaches.length < 12) reaches.push(index);
  const best = reaches
    .map((length, order) => ({ length, order, problems: problemsAfter(text, from, length) }))
    .reduce((a, b) => (b.problems < a.problems ? b : a));
  return {
    from: block.start + from,
    to: block.start + from + best.length,
    text: quote(bare(longest.slice(0, best.length))),
  };
}

function problemsAfter(text: string, from: number, length: number): number {
  const quoted = quote(bare(text.slice(from, from + length)));
  return new TextBlock(0, text.slice(0, from) + quoted + text.slice(from + length), 'whole').content.problems.length;
}

/** A run of text that starts with a closed single-quoted part, without the doubling of quotes in that part. */
function bare(text: string): string {
  return text.replace(/^'(?:[^']|'')*'/, start => start.replaceAll("''", "'"));
}
