/**
 * Formatting: indentation, blanks at the ends of lines, runs of empty lines. Nothing is printed anew: only blanks and
 * line breaks are put in or taken out, and only where the text is read the same before and after.
 */
import type { FormattingOptions, Range, TextEdit } from 'vscode-languageserver-types';
import { applyEdits, type Edit } from '../../edits/edit';
import type { Snapshot } from '../../model/store';
import { readYaml, type YamlDocument } from '../../yaml/document';
import type { Node } from '../../yaml/node';
import { styleOf } from '../completion/style';
import { columnsOf } from './columns';
import { type Line, linesOf } from './lines';

/** Edits that bring a document, or the lines of a range, into shape. None where the text is not YAML. */
export function format(snapshot: Snapshot, options: FormattingOptions, range?: Range): TextEdit[] {
  const { document, yaml } = snapshot;
  if (isBroken(yaml)) return [];
  const lines = linesOf(document, yaml);
  // A range that ends at the start of a line does not hold that line.
  const last = range && range.end.line - (range.end.character === 0 && range.end.line > range.start.line ? 1 : 0);
  const within = (line: number): boolean => !range || (line >= range.start.line && line <= (last ?? line));
  const blanks = [...trimmed(yaml.text, lines, within), ...(range ? [] : finalBreak(yaml.text, lines))];
  const indented = indentation(yaml.text, lines, unitOf(yaml.text, options), within);
  // Where a range can't be indented without what is around it, it is only cleaned.
  const edits = [[...indented, ...blanks], blanks].find(each => each.length === 0 || readsTheSame(yaml, each)) ?? [];
  return edits
    .sort((a, b) => a.from - b.from)
    .map(({ from, to, text }) => ({
      range: { start: document.positionAt(from), end: document.positionAt(to) },
      newText: text,
    }));
}

/** True for what must not be touched: a text with syntax errors, or of several documents. */
function isBroken({ problems, root, other }: YamlDocument): boolean {
  if (!root && !other) return problems.length > 0;
  return problems.some(({ code, data }) => ['J100', 'J101', 'J103', 'J109'].includes(code) || data?.tab === true);
}

/** Blanks per level: as the editor is told to, or, where that would be tabs, as the text does. */
export function unitOf(text: string, { insertSpaces, tabSize }: FormattingOptions): number {
  return insertSpaces && tabSize >= 1 && tabSize <= 8 ? Math.floor(tabSize) : styleOf(text, 2).unit;
}

function indentation(
  text: string,
  lines: readonly Line[],
  unit: number,
  within: (line: number) => boolean,
): readonly Edit[] {
  return columnsOf(text, lines, unit, within).flatMap((column, index): Edit[] => {
    const line = lines[index];
    if (!line || column === line.indent || !within(index)) return [];
    // What holds nothing but blanks is trimmed, unless they are part of a text.
    if (!line.keepsEnd && text.slice(line.start, line.end).trim() === '') return [];
    return column > line.indent
      ? [{ from: line.start, to: line.start, text: ' '.repeat(column - line.indent) }]
      : [{ from: line.start, to: line.start + line.indent - column, text: '' }];
  });
}

/** Takes out blanks at the ends of lines, and empty lines but for one between two others. */
function trimmed(text: string, lines: readonly Line[], within: (line: number) => boolean): Edit[] {
  const edits: Edit[] = [];
  const lastFull = lines.findLastIndex(({ is }) => is !== 'blank');
  lines.forEach((line, index) => {
    if (!within(index) || line.keepsEnd) return;
    const { start, end, next, is } = line;
    const before = lines[index - 1];
    const needless = is === 'blank' && (!before || before.is === 'blank' || index > lastFull);
    const content = text.slice(start, end);
    const kept = needless ? 0 : content.replace(/[ \t]+$/, '').length;
    const to = needless ? next : end;
    if (start + kept < to) edits.push({ from: start + kept, to, text: '' });
  });
  return edits;
}

/** A line break at the end of a text that has none; that of a literal text would be part of it. */
function finalBreak(text: string, lines: readonly Line[]): Edit[] {
  const last = lines.at(-1);
  if (!last || last.is === 'blank' || last.keepsEnd || last.next > last.end) return [];
  return [{ from: text.length, to: text.length, text: text.includes('\r\n') ? '\r\n' : '\n' }];
}

function readsTheSame(before: YamlDocument, edits: readonly Edit[]): boolean {
  const after = readYaml(applyEdits(before.text, edits));
  return !isBroken(after) && sameContent(before.root ?? before.other, after.root ?? after.other);
}

/** True if two trees hold the same, wherever it stands. */
export function sameContent(a: Node | undefined, b: Node | undefined): boolean {
  if (!a || !b) return a === b;
  if (a.kind === 'scalar') return b.kind === 'scalar' && a.text === b.text && a.style === b.style;
  if (a.kind === 'seq')
    return (
      b.kind === 'seq' &&
      a.flow === b.flow &&
      a.items.length === b.items.length &&
      a.items.every((item, index) => sameContent(item, b.items[index]))
    );
  return (
    b.kind === 'map' &&
    a.flow === b.flow &&
    a.pairs.length === b.pairs.length &&
    a.pairs.every((pair, index) => {
      const other = b.pairs[index];
      return other?.key.text === pair.key.text && sameContent(pair.value, other.value);
    })
  );
}
