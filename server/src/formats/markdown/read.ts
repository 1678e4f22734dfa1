/** Tables in Markdown → maps: stages in rows, in columns, or each a table under its heading. */
import { baseName, noting } from '../build';
import { FormatError, type Imported, type Note, plainText, type ReadOptions } from '../format';
import { type Diagram, diagramsIn } from '../mermaid/diagrams';
import { readMermaid } from '../mermaid/read';
import { columnsOf, lay, type Row } from '../table/columns';
import { readTable } from '../table/read';
import { type FoundTable, type FoundText, tablesIn } from './tables';

/** What is read as one map. */
interface Journey {
  readonly rows: readonly Row[];
  readonly title: string | undefined;
}

/** Reads what tells journeys in a Markdown file: tables, and Mermaid's diagrams. */
export function readMarkdown(text: string, options: ReadOptions = {}): readonly Imported[] {
  const plain = plainText(text);
  const diagrams = diagramsIn(plain);
  if (diagrams.length === 0) return readTables(plain, options);
  const drawn = readMermaid(plain, options);
  const rest = without(diagrams, plain);
  const found = tablesIn(rest);
  const told = found.tables.some(each => kindOf(each) !== 'other');
  return told ? [...readTables(rest, options), ...drawn] : noting(leftIn(found), drawn);
}

/** The text with the lines of these diagrams empty. */
function without(diagrams: readonly Diagram[], text: string): string {
  const lines = text.split('\n');
  for (const { line, lines: drawn } of diagrams) lines.fill('', line - 1, line - 1 + drawn.length);
  return lines.join('\n');
}

function readTables(text: string, options: ReadOptions): readonly Imported[] {
  const found = tablesIn(text);
  const { title, tables, facts } = found;
  if (tables.length === 0)
    throw new FormatError(
      'No table was found in it',
      'A journey as Markdown is a table with stages in its rows or columns',
    );
  const kinds = tables.map(kindOf);
  const whole = tables.filter((_, at) => kinds[at] === 'journey');
  const parts = tables.filter((_, at) => kinds[at] === 'stage');
  const name = title ?? baseName(options.fileName);
  const journeys: Journey[] = whole.map(each => ({
    rows: [...facts, ...each.facts.filter(fact => !facts.includes(fact)), ...each.rows],
    title: whole.length > 1 || title === undefined ? (each.headings.at(-1) ?? name) : title,
  }));
  if (parts.length > 0) journeys.push({ rows: [...facts, ...together(parts)], title: name });
  if (journeys.length === 0)
    throw new FormatError(
      `No table tells stages or touchpoints, among ${tables.length}`,
      'Name a column or a row “Stage” or “Touchpoint”',
      tables[0]?.line,
    );
  const made = journeys.flatMap(({ rows, title: told }) =>
    readTable(rows, { ...options, what: 'a table in Markdown', title: told }),
  );
  return noting(leftIn(found), made);
}

/** What tells nothing of a journey. */
function leftIn({ tables, others }: FoundText): readonly Note[] {
  const left = tables.filter(each => kindOf(each) === 'other').map(leftOut);
  if (others === 0) return left;
  const lines = others === 1 ? '1 line' : `${others} lines`;
  return [...left, { kind: 'left', text: `${lines} of text outside of tables and diagrams` }];
}

/** A whole journey, the touchpoints of the stage that it stands under, or something else. */
function kindOf({ rows, headings }: FoundTable): 'journey' | 'stage' | 'other' {
  const laid = lay(rows);
  const meanings = columnsOf(laid, []).flatMap(({ meaning, by }) => (by === 'heading' ? [meaning] : []));
  if (meanings.includes('stage') || laid.turned) return 'journey';
  if (!meanings.includes('touchpoint')) return 'other';
  return headings.length > 0 ? 'stage' : 'journey';
}

/** Tables under headings as one: what their headings are called is a column, and so is what their facts tell of the stage. */
function together(tables: readonly FoundTable[]): Row[] {
  const columns = ['Stage', 'Phase', 'Stage goal', 'Stage emotion'];
  const at = (heading: string): number => {
    const known = columns.findIndex(each => each.toLowerCase() === heading.toLowerCase());
    return known >= 0 ? known : columns.push(heading) - 1;
  };
  const rows = tables.flatMap(({ rows: [head, ...body], headings, facts }) => {
    const places = head?.cells.map(at) ?? [];
    return body.map(({ cells, line }, index): Row => {
      const row = [headings.at(-1) ?? ''];
      if (index === 0)
        for (const {
          cells: [name = '', value = ''],
        } of facts) {
          const fact = columns.findIndex(each => each.toLowerCase() === factName(name));
          if (fact > 0) row[fact] = value;
        }
      places.forEach((place, cell) => {
        row[place] = cells[cell] ?? '';
      });
      return { cells: Array.from(row, cell => cell ?? ''), line };
    });
  });
  return [{ cells: columns, line: tables[0]?.line ?? 1 }, ...rows];
}

const factName = (name: string): string => {
  const lower = name.toLowerCase();
  return lower === 'goal' ? 'stage goal' : lower === 'emotion' ? 'stage emotion' : lower;
};

function leftOut({ rows, line }: FoundTable): Note {
  const names = (rows[0]?.cells ?? []).slice(0, 6).join(', ');
  return { kind: 'left', text: `A table that tells neither stages nor touchpoints (${names.slice(0, 200)})`, line };
}
