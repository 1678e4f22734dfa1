import type { Group, Piece, Row, TableView } from './rows';

/** Id of the first column, which has the names of stages and touchpoints. */
export const nameColumn = 'name';

/** By which column a table is sorted, and which way; undefined for the order of the journey. */
export interface TableSort {
  readonly column: string;
  readonly down: boolean;
}

/** What was kept of a sort: the column's id, behind a minus if the most comes first; nothing for the order of the journey. */
export function readSort(kept: string): TableSort | undefined {
  if (kept === '') return undefined;
  return kept.startsWith('-') ? { column: kept.slice(1), down: true } : { column: kept, down: false };
}

/** What the head of a column leads to: the least first, then the most, then the journey's own order again. */
export function nextSort(kept: string, column: string): string {
  return kept === column ? `-${column}` : kept === `-${column}` ? '' : column;
}

/**
 * The table with its rows as one list, sorted by a column. What has nothing there comes last, equals stay in the order of the
 * journey. A column that is not there leaves the table as it is.
 */
export function sortedTable(table: TableView, kept: string): TableView {
  const sort = readSort(kept);
  const at = table.columns.findIndex(({ id, sorts }) => id === sort?.column && sorts);
  if (!sort || (at < 0 && sort.column !== nameColumn)) return table;
  const weight = ({ head, cells }: Row) => (at < 0 ? head.text.toLowerCase() : weightOf(cells[at] ?? []));
  const rows = table.groups.flatMap(listed).map(row => ({ row, value: weight(row) }));
  const found = rows.filter(({ value }) => value !== undefined);
  const empty = rows.filter(({ value }) => value === undefined);
  found.sort((a, b) => (sort.down ? -1 : 1) * compare(a.value, b.value));
  return { ...table, sorted: [...found, ...empty].map(({ row }) => row) };
}

/** The rows of a group, each of which knows where it belongs. */
function listed({ own, rows }: Group): Row[] {
  return [own, ...rows.map(row => ({ ...row, within: own.head }))];
}

/** What weighs most in a cell, else its first words. */
function weightOf(pieces: readonly Piece[]): number | string | undefined {
  const ranks = pieces.flatMap(({ rank }) => rank ?? []);
  return ranks.length > 0 ? Math.max(...ranks) : pieces[0]?.text.toLowerCase();
}

const byText = new Intl.Collator('en', { numeric: true }).compare;

function compare(a: number | string | undefined, b: number | string | undefined): number {
  return typeof a === 'number' && typeof b === 'number' ? a - b : byText(String(a), String(b));
}
