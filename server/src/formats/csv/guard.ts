/** Cells that spreadsheets would run: `=1+1`, `@SUM(…)`, `-2+cmd|…`. */

/** What makes a spreadsheet take a cell for a formula, behind apostrophes of ours. Wide forms are read as the plain ones. */
const FORMULA = /^'*[=+\-@\t\r\n＝＋－＠]/;
const NUMBER = /^-?\d+(\.\d+)?$/;

/** A cell with an apostrophe before it if it would be run: spreadsheets then show it as text. Plain numbers stay numbers. */
export function guarded(cell: string): string {
  return FORMULA.test(cell) && !NUMBER.test(cell) ? `'${cell}` : cell;
}

/** A cell without the apostrophe that guards it. */
export function unguarded(cell: string): string {
  return cell.startsWith("'") && FORMULA.test(cell) ? cell.slice(1) : cell;
}
