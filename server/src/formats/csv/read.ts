/** Tables of spreadsheets → maps: commas, semicolons, tabs or bars between cells, quoted line breaks, decimal commas. */
import Papa from 'papaparse';
import { noting } from '../build';
import { type Imported, plainText, type ReadOptions } from '../format';
import type { Row } from '../table/columns';
import { readTable } from '../table/read';
import { unguarded } from './guard';

const delimiters = [',', ';', '\t', '|'];

export function readCsv(text: string, options: ReadOptions = {}): readonly Imported[] {
  const plain = plainText(text);
  // Excel's own first line, by which it knows what stands between cells.
  const told = /^sep=(.)\n/i.exec(plain)?.[1];
  const from = told ? plain.indexOf('\n') + 1 : 0;
  // An empty line at the end has no cells, and would have a say in what stands between them.
  let to = plain.length;
  while (plain[to - 1] === '\n') to--;
  const { data, errors, meta } = Papa.parse<string[]>(plain.slice(from, to), {
    delimiter: told ?? '',
    delimitersToGuess: delimiters,
    newline: '\n',
  });
  let line = told ? 2 : 1;
  const rows = data.map((cells): Row => {
    const row = { cells: cells.map(unguarded), line };
    line += 1;
    for (const cell of cells) if (cell.includes('\n')) line += cell.split('\n').length - 1;
    return row;
  });
  const what = meta.delimiter === '\t' ? 'a table with tabs' : 'a CSV table';
  const made = readTable(rows, { ...options, what });
  const open = errors.find(({ code }) => code === 'MissingQuotes');
  if (!open) return made;
  const unclosed = 'A quote that is opened is never closed: the cell goes to the end of the file';
  return noting([{ kind: 'taken', text: unclosed, line: rows[open.row ?? 0]?.line ?? 1 }], made);
}
