/**
 * Cells that spreadsheets would run: `=1+1`, `@SUM(…)`, `-2+cmd|…`. A spreadsheet may part the text elsewhere than we do (at
 * semicolons, where commas are decimal), and then takes no heed of our quotes: what follows a sign that may stand between
 * cells is guarded like what begins a cell. See OWASP, "CSV Injection".
 */

/** Where a cell begins for one spreadsheet or another. */
const BEGINS = /((?:^|[,;|\t\r\n])(?:[^\S\t\r\n]|")*)/;
/** What makes it a formula, behind apostrophes of ours. Wide forms are read as the plain ones. */
const RUNS = /('*[=+\-@＝＋－＠])/;
const FORMULA = new RegExp(BEGINS.source + RUNS.source, 'g');
const GUARDED = new RegExp(`${BEGINS.source}'${RUNS.source}`, 'g');
/** Spreadsheets leave these out, and look at what follows. */
const BLANK = /^'*[\t\r\n]/;
const NUMBER = /^-?\d+(\.\d+)?$/;

/** A cell with apostrophes before what would be run: spreadsheets then show it as text. Plain numbers stay numbers. */
export function guarded(cell: string): string {
  if (NUMBER.test(cell)) return cell;
  const text = cell.replace(FORMULA, "$1'$2");
  return BLANK.test(cell) ? `'${text}` : text;
}

/** A cell without the apostrophes that guard it. */
export function unguarded(cell: string): string {
  const text = cell.startsWith("'") && BLANK.test(cell) ? cell.slice(1) : cell;
  return text.replace(GUARDED, '$1$2');
}
