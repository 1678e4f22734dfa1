/** Tables in Markdown, with the headings and lines above them. */
import { headingOn } from '../mermaid/diagrams';
import type { Row } from '../table/columns';
import { textOfInline } from './inline';

export interface FoundTable {
  readonly rows: readonly Row[];
  readonly line: number;
  /** The headings that it stands under, the outermost first. */
  readonly headings: readonly string[];
  /** `Persona: Maya` and the like, between its heading and the table. */
  readonly facts: readonly Row[];
}

export interface FoundText {
  /** The first heading of the first level. */
  readonly title: string | undefined;
  readonly tables: readonly FoundTable[];
  /** Facts above the first table, under no other heading than the title. */
  readonly facts: readonly Row[];
  /** Lines of text that are in no table. */
  readonly others: number;
}

const DELIMITER = /^[ >]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$/;

/** Finds the tables of a text: a line of headings, a line of dashes, and rows up to a line without a bar. */
export function tablesIn(text: string): FoundText {
  const lines = text.split('\n');
  const tables: FoundTable[] = [];
  const headings: string[] = [];
  const head: Row[] = [];
  let facts: Row[] = [];
  let title: string | undefined;
  let others = 0;
  let fence = '';
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? '';
    const fenced = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1] ?? '';
    if (fence !== '' || fenced !== '') {
      if (fence === '') fence = fenced;
      else if (fenced.startsWith(fence)) fence = '';
      else if (line.trim() !== '') others++;
      continue;
    }
    const heading = headingOn(line);
    if (heading !== undefined) {
      const level = /^ *(#+)/.exec(line)?.[1]?.length ?? 1;
      const name = textOfInline(heading);
      headings.length = Math.min(headings.length, level - 1);
      headings[level - 1] = name;
      if (level === 1) title ??= name;
      facts = [];
    } else if (line.includes('|') && line.length < 100_000 && isDelimiter(lines[at + 1])) {
      const end = rowsEnd(lines, at + 2);
      const rows = [at, ...Array.from({ length: end - at - 2 }, (_, row) => at + 2 + row)];
      tables.push({
        rows: rows.map(row => ({ cells: cellsOf(lines[row] ?? ''), line: row + 1 })),
        line: at + 1,
        headings: headings.filter(Boolean),
        facts,
      });
      facts = [];
      at = end - 1;
    } else if (line.trim() !== '') {
      const found = factsOn(line).map((cells): Row => ({ cells, line: at + 1 }));
      if (found.length === 0) others++;
      facts.push(...found);
      if (tables.length === 0 && headings.filter(Boolean).length < 2) head.push(...found);
    }
  }
  return { title, tables, facts: head, others };
}

const isDelimiter = (line: string | undefined): boolean =>
  line?.includes('-') === true && line.length < 10_000 && DELIMITER.test(line);

function rowsEnd(lines: readonly string[], from: number): number {
  let end = from;
  while (end < lines.length && (lines[end] ?? '').includes('|')) end++;
  return end;
}

/** The cells of a row: bars part them, but for those behind a backslash. */
function cellsOf(line: string): string[] {
  const row = line.replace(/^[ \t>]*\|?/, '').trimEnd();
  const cells = row.split(/(?<!\\)\|/);
  if (cells.at(-1)?.trim() === '') cells.pop();
  return cells.map(cell => textOfInline(cell.trim()));
}

/** `**Persona:** Maya`, `- Goal: …`: a short name, a colon, a value. */
function factsOn(line: string): string[][] {
  if (line.length > 2000) return [];
  const text = textOfInline(line.replace(/^\s*(?:[-*+>]\s+)*/, ''));
  const [, name, value] = /^([\p{L} -]{2,30}):\s+(\S.*)$/u.exec(text) ?? [];
  return name && value ? [[name.trim(), value]] : [];
}
