/**
 * Pieces of a map that completion puts in, written down as trees and printed in the author's style. Their texts are in
 * a notation of their own: `⟨word⟩` is a tab stop that holds a word, `⟨a|b⟩` one to choose at, `⟨⟩` an empty one.
 */
import type { Style } from './style';

/** A scalar, a list, or a mapping. */
export type Tree = string | readonly Tree[] | { readonly [key: string]: Tree };

/** What goes below a key, when nobody can know what: a line of its own. */
export const below: Tree = { '': '⟨⟩' };

/**
 * Prints a tree.
 * @param column where its first line starts; the others are indented to fit.
 */
export function print(tree: Tree, column: number, style: Style): string {
  return lines(tree, style)
    .map((line, index) => (index === 0 ? line : ' '.repeat(column) + line))
    .join(style.eol);
}

/** Prints a tree for within brackets, on one line; a mapping as its entries alone. */
export function printFlow(tree: Tree): string {
  return typeof tree === 'string' || isList(tree) ? inFlow(tree) : entriesInFlow(tree);
}

function inFlow(tree: Tree): string {
  if (typeof tree === 'string') return tree;
  return isList(tree) ? `[${tree.map(inFlow).join(', ')}]` : `{ ${entriesInFlow(tree)} }`;
}

function entriesInFlow(tree: { readonly [key: string]: Tree }): string {
  const entries = Object.entries(tree).map(([key, value]) => (key === '' ? inFlow(value) : `${key}: ${inFlow(value)}`));
  return entries.join(', ');
}

function lines(tree: Tree, style: Style): string[] {
  if (typeof tree === 'string') return [tree];
  if (isList(tree))
    return tree.flatMap(item => lines(item, style).map((line, index) => (index === 0 ? `- ${line}` : `  ${line}`)));
  return Object.entries(tree).flatMap(([key, value]) => {
    if (typeof value === 'string') return [key === '' ? value : `${key}: ${value}`];
    const indent = ' '.repeat(isList(value) ? style.dash : style.unit);
    return [`${key}:`, ...lines(value, style).map(line => indent + line)];
  });
}

function isList(tree: Tree): tree is readonly Tree[] {
  return Array.isArray(tree);
}

/** A tab stop with words to choose from, the first one if nobody chooses. */
export function choice(words: readonly string[]): string {
  return `⟨${words.join('|')}⟩`;
}

/** A printed text in the syntax of snippets, its tab stops numbered as they come. */
export function asSnippet(text: string): string {
  let stop = 0;
  return text.replace(/⟨([^⟩]*)⟩|[\\$}]/g, (match: string, held: string | undefined) => {
    if (held === undefined) return `\\${match}`;
    stop++;
    if (held === '') return `$${stop}`;
    return held.includes('|')
      ? `\${${stop}|${held.replace(/[\\,]/g, '\\$&').replaceAll('|', ',')}|}`
      : `\${${stop}:${held.replace(/[\\$}]/g, '\\$&')}}`;
  });
}

/** A printed text without tab stops: what they hold at first stays. */
export function asPlain(text: string): string {
  return text.replace(/⟨([^⟩|]*)[^⟩]*⟩/g, '$1');
}

/** A text as a YAML scalar: quoted if it would not stand for itself. */
export function scalar(text: string, flow: boolean): string {
  const safe =
    text !== '' &&
    text.trim() === text &&
    !/^[@`%&*!|>'"#,[\]{}]|^[-?:](\s|$)|:(\s|$)|\s#|^(~|null)$|\n/.test(text) &&
    !(flow && /[,[\]{}]/.test(text));
  if (safe) return text;
  return /["\\]/.test(text) ? `'${text.replaceAll("'", "''")}'` : `"${text}"`;
}
