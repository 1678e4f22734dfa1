/** Which way a table lies, and what its columns are. */
import { type Column, FormatError, type Meaning } from '../format';
import { readFeeling } from '../scale';
import { type Heading, readHeading, readOwnHeading } from './headings';

export interface Row {
  readonly cells: readonly string[];
  /** Its line in the text, from 1. */
  readonly line: number;
}

/** A table that lies with one touchpoint or stage in a row. */
export interface Laid {
  readonly headings: readonly string[];
  readonly rows: readonly Row[];
  /** What stands above the headings. */
  readonly above: readonly Row[];
  /** Stages were columns: a cell holds all that happens in its stage. */
  readonly turned: boolean;
}

const filled = (row: readonly string[]): number => row.filter(cell => cell.trim() !== '').length;
const known = (cells: readonly string[]): number => cells.filter(cell => readHeading(cell) !== undefined).length;

/** The first heading of a table that we wrote. */
export const OWN = 'Stage no.';
export const isOwn = ({ headings, turned }: Laid): boolean => headings[0] === OWN && !turned;

const MAX_COLUMNS = 500;

/**
 * Turns a table so that its headings stand at the top.
 * @throws FormatError if it is too wide to be one.
 */
export function lay(all: readonly Row[]): Laid {
  const wide = all.find(({ cells }) => cells.length > MAX_COLUMNS);
  if (wide)
    throw new FormatError(
      `Too wide to be a journey: ${wide.cells.length} columns, of ${MAX_COLUMNS} at most`,
      'Look whether the right sign stands between the cells',
      wide.line,
    );
  const rows = all.filter(({ cells }) => filled(cells) > 0);
  const top = headingRow(rows);
  const labels = rows.flatMap(({ cells }, at) => (readHeading(cells[0] ?? '') ? [at] : []));
  // Stages as columns: what the rows are stands before them.
  if (labels.length > 1 && labels.length > known(rows[top]?.cells ?? [])) return turn(rows, labels[0] ?? 0);
  return { headings: rows[top]?.cells ?? [], rows: rows.slice(top + 1), above: rows.slice(0, top), turned: false };
}

/** Columns to rows. @param first row with a known heading before it. */
function turn(rows: readonly Row[], first: number): Laid {
  const meant = ({ cells }: Row): string => readHeading(cells[0] ?? '')?.meaning ?? '';
  const several = ({ cells }: Row): boolean => filled(cells.slice(1)) > 0;
  const told = rows.findIndex(row => several(row) && /^(stage|phase)$/.test(meant(row)));
  const blank = rows.findIndex(row => several(row) && (row.cells[0] ?? '').trim() === '');
  const names = told >= 0 ? told : blank >= 0 ? blank : first - 1;
  const start = Math.max(0, names);
  const lanes = rows.slice(names >= 0 ? start + 1 : start);
  const head = names >= 0 ? rows[start] : undefined;
  const lines = [...(head ? [head.cells] : []), ...lanes.map(({ cells }) => cells)];
  const width = lines.reduce((most, cells) => Math.max(most, cells.length), 1);
  const columns = Array.from(
    { length: width - 1 },
    (_, at): Row => ({ cells: lines.map(cells => cells[at + 1] ?? ''), line: head?.line ?? 1 }),
  );
  return {
    headings: lines.map((cells, at) => (head && at === 0 ? 'Stage' : (cells[0] ?? ''))),
    rows: columns.filter(({ cells }) => filled(cells) > 0),
    above: rows.slice(0, start),
    turned: true,
  };
}

/** The row of the headings: the first one of which two are known, among the first; else the first with two cells. */
function headingRow(rows: readonly Row[]): number {
  const start = rows.slice(0, 20);
  const best = start.findIndex(({ cells }) => known(cells) > 1);
  if (best >= 0) return best;
  const labelled = start.findIndex(({ cells }) => filled(cells) > 1);
  return Math.max(0, labelled);
}

/** What each column is: by its heading, by its cells, or as it was asked for. */
export function columnsOf(laid: Laid, asked: readonly (Meaning | undefined)[]): Column[] {
  const { headings, rows } = laid;
  const width = rows.reduce((most, { cells }) => Math.max(most, cells.length), headings.length);
  const cells = (at: number): string[] => rows.map(row => row.cells[at] ?? '').filter(cell => cell.trim() !== '');
  if (isOwn(laid))
    return headings.map((text, at): Column => {
      const { lane = text, ...heading } = readOwnHeading(text);
      const told = asked[at];
      const base = { ...heading, heading: lane, samples: cells(at).slice(0, 3).map(sample) };
      return told ? { ...base, meaning: told, by: 'asked' } : { ...base, by: 'heading' };
    });
  const read = sorted(
    Array.from({ length: width }, (_, at) => readHeading(headings[at] ?? '')),
    headings,
    cells,
  );
  // Words beside the scores say more than these: they are not read as the same once more.
  const felt = read.some(heading => heading?.meaning === 'emotion');
  const columns = read.map((heading, at): Column => {
    const base = {
      heading: (headings[at] ?? '').replace(/\s+/g, ' ').trim(),
      samples: cells(at).slice(0, 3).map(sample),
    };
    const told = asked[at];
    if (told) return { ...base, ...(heading?.persona ? { persona: heading.persona } : {}), meaning: told, by: 'asked' };
    if (heading) return { ...base, ...heading, by: 'heading' };
    if (!felt && feels(cells(at))) return { ...base, meaning: 'emotion', by: 'content' };
    return { ...base, meaning: base.heading === '' ? 'note' : 'lane', by: 'unknown' };
  });
  return withEssentials(columns, cells);
}

const sample = (cell: string): string => {
  const line = cell.replace(/\s+/g, ' ').trim();
  return line.length > 60 ? `${line.slice(0, 59)}…` : line;
};

/** Cells that are nearly all faces or words for feelings. */
function feels(cells: readonly string[]): boolean {
  const some = cells.slice(0, 50);
  const hits = some.filter(cell => {
    const feeling = readFeeling(cell);
    return feeling.is === 'word' && !feeling.rest;
  });
  return some.length > 0 && hits.length >= some.length * 0.7;
}

/** Settles what two headings claim, and headings that mean one thing or another by what stands beside them. */
function sorted(
  read: readonly (Heading | undefined)[],
  headings: readonly string[],
  cells: (at: number) => readonly string[],
): (Heading | undefined)[] {
  const list = [...read];
  const at = (meaning: Meaning): number[] => list.flatMap((each, index) => (each?.meaning === meaning ? [index] : []));
  const [phase] = at('phase');
  // Who has no column of stages calls them phases.
  if (phase !== undefined && at('stage').length === 0) list[phase] = { meaning: 'stage' };
  else if (phase !== undefined && !cells(phase).every(cell => /^\s*(before|during|after)\s*$/i.test(cell)))
    list[phase] = undefined;
  const acts = at('touchpoint');
  const places = acts.filter(index => /touch|kontakt|contact/i.test(headings[index] ?? ''));
  // Beside what people do, touchpoints are where they do it.
  if (acts.length > places.length && at('channels').length === 0 && places[0] !== undefined)
    list[places[0]] = { meaning: 'channels' };
  // Lists of cards have their titles in a column of that name.
  if (acts.length === 0) {
    const doing = at('doing').find(index => /^\s*do(es|ing)\b/i.test(headings[index] ?? ''));
    const title = headings.findIndex(
      (heading, index) => !list[index] && /^\s*(name|title|titel|card|item)\s*$/i.test(heading),
    );
    if (title >= 0) list[title] = { meaning: 'touchpoint' };
    // Doing, thinking, feeling: what people do is what happens.
    else if (doing !== undefined) list[doing] = { meaning: 'touchpoint' };
  }
  const seen = new Set<string>();
  return list.map(each => {
    if (!each) return undefined;
    const key = `${each.meaning} ${each.persona ?? ''}`;
    if (seen.has(key)) return undefined;
    seen.add(key);
    return each;
  });
}

/** Where no heading tells what happens or where it belongs: the longest texts are the touchpoints, names that come again the stages. */
function withEssentials(columns: readonly Column[], cells: (at: number) => readonly string[]): Column[] {
  if (columns.some(({ meaning }) => meaning === 'touchpoint' || meaning === 'stage')) return [...columns];
  const free = columns.flatMap(({ by }, at) => (by === 'unknown' && cells(at).length > 0 ? [at] : []));
  const length = (at: number): number => {
    const all = cells(at);
    return all.reduce((sum, cell) => sum + cell.length, 0) / all.length;
  };
  const [touch] = [...free].sort((a, b) => length(b) - length(a));
  const stage = free.find(at => at !== touch && new Set(cells(at)).size < cells(at).length);
  return columns.map((column, at) => {
    if (at === touch) return { ...column, meaning: 'touchpoint', by: 'content' };
    return at === stage ? { ...column, meaning: 'stage', by: 'content' } : column;
  });
}
