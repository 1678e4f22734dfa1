/** For people: each remark with its line and the place in it, and a sum at the end. */
import { eastAsianWidth } from 'get-east-asian-width';
import type { Position } from 'vscode-languageserver-types';
import type { Severity } from '../../../../server/src/rules/rule';
import type { FileReport, Remark } from '../checker';
import { paint, plain } from '../terminal';
import type { Report } from './report';

const colours = { error: 'red', warning: 'yellow', information: 'blue', hint: 'grey' } as const;
/** Longest piece of a line that is shown. */
const WIDTH = 100;

export const text: Report = async function* (files, { nameOf, colours: coloured }) {
  const in_ = paint(coloured);
  const counts: Record<Severity, number> = { error: 0, warning: 0, information: 0, hint: 0 };
  let checked = 0;
  let withRemarks = 0;
  const placeOf = ({ path }: FileReport, { line, character }: Position): string =>
    `${plain(nameOf(path))}:${line + 1}:${character + 1}`;
  for await (const file of files) {
    if (file.fault !== undefined) continue;
    checked++;
    if (file.remarks.length > 0) withRemarks++;
    for (const remark of file.remarks) {
      counts[remark.severity]++;
      const { severity, code, message } = remark;
      yield `${in_.bold(placeOf(file, remark.start))} ${in_[colours[severity]](severity)} ${in_.grey(code)} ${plain(message)}\n`;
      yield excerpt(remark).replace(/\^+$/m, marks => in_[colours[severity]](marks));
      for (const { start, message: more } of remark.related)
        yield `    ${in_.grey(placeOf(file, start))} ${plain(more)}\n`;
    }
  }
  const told = Object.entries(counts).flatMap(([severity, n]) =>
    n > 0 ? counted(n, nouns[severity as Severity]) : [],
  );
  if (checked === 0) return;
  yield told.length === 0
    ? `${counted(checked, 'file')} checked, nothing to remark.\n`
    : `\n${told.join(', ')} in ${withRemarks} of ${counted(checked, 'file')}.\n`;
};

const nouns: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'remark',
  hint: 'hint',
};

const counted = (n: number, noun: string): string => `${n} ${noun}${n === 1 ? '' : 's'}`;

/** The line of a remark, with marks under the place. */
function excerpt({ line, start, end }: Remark): string {
  if (line.trim() === '') return '';
  const last = end.line === start.line ? end.character : line.length;
  const from = start.character > WIDTH / 2 ? start.character - WIDTH / 4 : line.length - line.trimStart().length;
  const shown = shownAs(line.slice(from, from + WIDTH));
  const before = shownAs(line.slice(from, start.character));
  const marked = shownAs(line.slice(start.character, Math.min(last, from + WIDTH)));
  const more = from + WIDTH < line.length ? '…' : '';
  return `    ${shown}${more}\n    ${' '.repeat(widthOf(before))}${'^'.repeat(Math.max(1, widthOf(marked)))}\n`;
}

const shownAs = (piece: string): string => plain(piece.replace(/\t/g, ' '));

/** Columns of a terminal. */
function widthOf(piece: string): number {
  let width = 0;
  for (const sign of piece) if (!/\p{M}|\u200d/u.test(sign)) width += eastAsianWidth(sign.codePointAt(0) ?? 0);
  return width;
}
