/** Files of numbers that KPIs are taken from: CSV and JSON. */
import { plainNumber } from '../dialect/emotions';

/** Whether a KPI's `from` leads to a file of numbers. */
export const isData = (path: string): boolean => /\.(csv|json)$/i.test(path);

/**
 * The newest value of a KPI in a file of numbers, as text; undefined if there is none.
 * JSON: the value of the key that is the KPI's name, in an object or in the last one of a list that has it. CSV: the last
 * number of the row that starts with the name, or of the column that is headed by it.
 */
export function valueIn(path: string, text: string, name: string): string | undefined {
  const found = /\.json$/i.test(path) ? inJson(text, name) : inCsv(text, name);
  return found?.replace(/\d[\d.,]*/, digits => (grouped.test(digits) ? digits : (plainNumber(digits) ?? digits)));
}

/** Commas between thousands; any other comma is a decimal one. */
const grouped = /^\d{1,3}(,\d{3})+(\.\d+)?$/;

function inJson(text: string, name: string): string | undefined {
  let data: unknown;
  try {
    data = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return undefined;
  }
  const records = (Array.isArray(data) ? data : [data]) as unknown[];
  const values = records.flatMap(record =>
    typeof record === 'object' && record !== null ? Object.entries(record).filter(([key]) => same(key, name)) : [],
  );
  return lastNumber(values.map(([, value]) => (typeof value === 'object' ? '' : String(value))));
}

function inCsv(text: string, name: string): string | undefined {
  const [head = [], ...rows] = rowsOf(text);
  const row = rows.find(([first]) => same(first, name));
  if (row) return lastNumber(row.slice(1));
  const column = head.findIndex(cell => same(cell, name));
  return column < 0 ? undefined : lastNumber(rows.map(cells => cells[column] ?? ''));
}

const same = (a: string | undefined, b: string): boolean => a?.trim().toLowerCase() === b.trim().toLowerCase();

/** The last of some texts that is a number, perhaps with a unit, and no date. */
const lastNumber = (texts: readonly string[]): string | undefined =>
  texts
    .map(text => text.trim())
    .findLast(text => /^[^\p{L}\d]*\d/u.test(text) && text.length < 20 && !/^\d{4}-\d\d-\d\d/.test(text));

/** The cells of a CSV text; they are split by what its first line has most of: commas, semicolons or tabs. */
function rowsOf(text: string): string[][] {
  const head = text.split('\n', 1)[0] ?? '';
  const count = (sign: string): number => head.split(sign).length;
  const [comma] = [',', ';', '\t'].sort((a, b) => count(b) - count(a));
  const rows: string[][] = [[]];
  let cell = '';
  let quoted = false;
  let closed = false;
  const end = (): void => {
    rows.at(-1)?.push(cell);
    cell = '';
    closed = false;
  };
  for (const sign of `${text.replace(/^\uFEFF/, '').trimEnd()}\n`)
    if (sign === '"' && (quoted || closed || cell === '')) {
      // A doubled quote within quotes stands for one.
      if (closed) cell += sign;
      quoted = !quoted;
      closed = !quoted;
    } else if (quoted) cell += sign;
    else if (sign === comma) end();
    else if (sign === '\n') {
      end();
      rows.push([]);
    } else if (sign !== '\r') cell += sign;
  return rows.slice(0, -1);
}
