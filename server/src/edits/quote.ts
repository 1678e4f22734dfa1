/** Texts as YAML scalars: plain where that reads the same, else in the quotes that need the fewest escapes. */
import { TextBlock } from '../yaml/blocks';
import { endOf, type ScalarNode, type Span, sourceOf, spanWithin, startOf } from '../yaml/node';
import { lineEnd } from '../yaml/traps';
import type { Edit } from './edit';

/** True if a text, written as it is, is read as this very text. */
export function isPlain(text: string, flow: boolean): boolean {
  if (text === '' || text === '~' || text === 'null' || text === '<<' || /^\s|\s$|^(---|\.\.\.)/.test(text))
    return false;
  if (needsEscape(text)) return false;
  if (/^[,[\]{}#&*!|>'"%@`]|^[-?:](\s|$)|:(\s|$)|\s#/.test(text)) return false;
  return !(flow && (/[,[\]{}]/.test(text) || /^[-?:](?=[,[\]{}]|$)/.test(text)));
}

/** A text as a scalar. @param flow it stands between brackets or braces. */
export function writeScalar(text: string, flow: boolean): string {
  return isPlain(text, flow) ? text : quote(text);
}

/** True for what YAML holds in double quotes only, escaped: line breaks, control characters, halves of a character. */
function needsEscape(text: string): boolean {
  return /[\p{Cc}\u2028\u2029\uFEFF\uFFFE\uFFFF]|\p{Cs}/u.test(text);
}

/** A text between double quotes, without them. */
function escaped(text: string): string {
  const code = (sign: string): string => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`;
  return JSON.stringify(text)
    .slice(1, -1)
    .replace(/[\p{Cc}\u2028\u2029\uFEFF\uFFFE\uFFFF]/gu, code);
}

/** A text in quotes: single ones, double ones where that saves escapes or where there are line breaks. */
export function quote(text: string): string {
  if (needsEscape(text)) return `"${escaped(text)}"`;
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

/** Puts other text in the place of a whole scalar, in its quotes, or else in those that the text needs. */
export function replaceScalar(text: string, at: Span, by: string): Edit {
  const quoted = /^["']/.test(sourceOf(at));
  return replaceText(text, startOf(at), endOf(at), quoted ? by : writeScalar(by, true));
}

/**
 * Puts other text in the place of a part of a scalar's text: there alone, if the scalar's style can hold it.
 * @param flow it stands between brackets or braces. @param from offset within `scalar.text`, `to` likewise.
 */
export function replacePart(
  text: string,
  scalar: ScalarNode,
  flow: boolean,
  [from, to]: readonly [from: number, to: number],
  by: string,
): Edit {
  const whole = scalar.text.slice(0, from) + by + scalar.text.slice(to);
  const [start, end] = [startOf(scalar), endOf(scalar)];
  const source = text.slice(start, end).trimEnd();
  const all = { from: start, to: start + source.length, text: writeScalar(whole, flow) };
  const lines = source.includes('\n');
  const written = inStyle(by, whole, scalar.style, flow);
  if (scalar.style === 'block' || lines) return inLines(text, scalar, [from, to], written) ?? all;
  if (written === undefined) return all;
  const at = spanWithin(scalar, from, to);
  return { from: startOf(at), to: endOf(at), text: written };
}

/** A part of a scalar as its style writes it; undefined if that can't hold the whole. */
function inStyle(part: string, whole: string, style: ScalarNode['style'], flow: boolean): string | undefined {
  if (style === 'double') return escaped(part);
  if (style === 'block') return needsEscape(part) ? undefined : part;
  if (style === 'single') return needsEscape(part) ? undefined : part.replaceAll("'", "''");
  return isPlain(whole, flow) ? part : undefined;
}

/** The same in a scalar of several lines, whose breaks stay: the part is looked up in the source by its words. */
function inLines(
  text: string,
  scalar: ScalarNode,
  [from, to]: readonly [number, number],
  by: string | undefined,
): Edit | undefined {
  const start = startOf(scalar);
  const source = text.slice(start, endOf(scalar));
  const part = scalar.text.slice(from, to).trim();
  if (by === undefined) return undefined;
  if (part === '') {
    if (scalar.text.slice(to).trim() !== '') return undefined;
    const end = start + source.trimEnd().length - (scalar.style === 'plain' || scalar.style === 'block' ? 0 : 1);
    return { from: end, to: end, text: by };
  }
  const words = part.split(/\s+/).map(word => word.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&'));
  const found = [...source.matchAll(new RegExp(words.join('\\s+'), 'g'))].at(-1);
  return found && { from: start + found.index, to: start + found.index + found[0].length, text: by };
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
