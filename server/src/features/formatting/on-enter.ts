/** Enter: the new line starts where the next key or item goes. No edit where the editor has put it there already. */
import type { FormattingOptions, Position, TextEdit } from 'vscode-languageserver-types';
import { pathAt } from '../../edits/tree';
import type { Snapshot } from '../../model/store';
import { startOf } from '../../yaml/node';
import { unitOf } from './format';

/** Edits of the blank line at `position`, which Enter has just opened. */
export function formatOnEnter(
  { document, yaml }: Snapshot,
  { line }: Position,
  options: FormattingOptions,
): TextEdit[] {
  if (line === 0) return [];
  const lineText = (number: number): string =>
    document
      .getText({ start: { line: number, character: 0 }, end: { line: number + 1, character: 0 } })
      .replace(/[\r\n]+$/, '');
  const own = lineText(line);
  const above = lineText(line - 1);
  // Text that Enter has split, and lines below an empty one or a comment, stay where the person put them.
  if (own.trim() !== '' || above.trim() === '' || above.trimStart().startsWith('#')) return [];
  const top = document.offsetAt({ line: line - 1, character: above.length - above.trimStart().length });
  const node = pathAt(yaml.root ?? yaml.other, top).at(-1)?.node;
  // What looks like a key within a text of several lines is none.
  if (node?.kind === 'scalar' && document.positionAt(startOf(node)).line < line - 1) return [];
  const column = columnBelow(above, unitOf(yaml.text, options));
  if (column === undefined || own === ' '.repeat(column)) return [];
  const start = { line, character: 0 };
  return [{ range: { start, end: { line, character: own.length } }, newText: ' '.repeat(column) }];
}

/** Where the line below one that holds a key goes; undefined where that can't be told from the line alone. */
function columnBelow(line: string, unit: number): number | undefined {
  const key = /^(\uFEFF?)( *(?:- +)*)(?:"[^"]*"|'[^']*'|[^\s#'"[\]{}|>&*!%@`,-][^#:]*):(?=\s|$)(.*)$/.exec(line);
  if (!key) return undefined;
  const column = key[2]?.length ?? 0;
  const value = (key[3] ?? '').replace(/(^|\s)#.*$/, '').trim();
  if (value === '' || /^[|>][+-]?$/.test(value)) return column + unit;
  return /^["'[{&*!|>]/.test(value) ? undefined : column;
}
