/** A table of cells → maps, whatever it was written in. */
import { mapStatuses } from '../../dialect/words';
import type { JourneyMap } from '../../model/map';
import { baseName, MapBuilder, origin } from '../build';
import { type Column, FormatError, type Imported, type ReadOptions } from '../format';
import { columnsOf, isOwn, type Laid, lay, type Row } from './columns';
import { namesOf } from './items';
import { RowReader } from './rows';

export interface TableOptions extends ReadOptions {
  /** What it is, for the comment: `a CSV table`. */
  readonly what: string;
  /** Title, if something beside the table tells it. */
  readonly title?: string | undefined;
}

/** Reads a table: one map, or one for each journey that a column of it names. */
export function readTable(all: readonly Row[], options: TableOptions): Imported[] {
  const laid = lay(all);
  const columns = columnsOf(laid, options.columns ?? []);
  if (laid.rows.length === 0)
    throw new FormatError('There is no row below the headings', 'A row tells what happens, and in which stage');
  if (!columns.some(({ meaning }) => meaning === 'touchpoint' || meaning === 'stage'))
    throw new FormatError(
      `No column tells stages or touchpoints, among ${columns
        .map(({ heading }) => `“${heading}”`)
        .slice(0, 8)
        .join(', ')}`,
      'Name one “Stage” or “Touchpoint”, or say what the columns are',
      laid.above.at(-1)?.line,
    );
  const which = columns.findIndex(({ meaning }) => meaning === 'journey');
  const groups = new Map<string, Row[]>();
  let name = '';
  for (const row of laid.rows) {
    name = (which < 0 ? '' : row.cells[which]?.trim()) || name;
    const rows = groups.get(name);
    if (rows) rows.push(row);
    else groups.set(name, [row]);
  }
  return [...groups].map(([journey, rows]) => readRows(journey, rows, laid, columns, options));
}

function readRows(
  journey: string,
  rows: readonly Row[],
  laid: Laid,
  columns: readonly Column[],
  options: TableOptions,
): Imported {
  const { fileName, what, scale } = options;
  const exact = isOwn(laid);
  const called = plainTitle(journey || options.title || '', exact) || baseName(fileName) || 'Journey';
  const builder = new MapBuilder(called);
  const named = exact ? [] : columns.flatMap(inWords);
  if (named.length > 0) builder.taken(`Columns: ${named.join('; ')}`);
  if (laid.turned) builder.taken('Stages are the columns of the table');
  const title = journey || options.title;
  for (const row of laid.above) takeAbove(builder, row, !title && builder.map.title === called);
  const reader = new RowReader(builder, { columns, exact, turned: laid.turned, scale }, rows);
  for (const row of rows) reader.read(row);
  if (!columns.some(({ meaning }) => meaning === 'phase')) builder.guessPhases();
  return { ...builder.build(origin(what, fileName)), columns };
}

/** What a column was taken for, if its heading does not say just that. */
function inWords({ heading, meaning, by, persona }: Column): string[] {
  const what = `${meaning}${persona === undefined ? '' : ` of ${persona}`}`;
  const how = by === 'content' ? ', by what stands in it' : by === 'asked' ? ', as asked' : '';
  const name = heading.length > 40 ? `${heading.slice(0, 39)}…` : heading;
  return name.toLowerCase() === what.toLowerCase() ? [] : [`“${name}” is ${what}${how}`];
}

/** A line above the headings: `Persona: Maya`, in one cell or two, or the title. */
function takeAbove(builder: MapBuilder, { cells, line }: Row, untitled: boolean): void {
  const texts = cells.map(cell => cell.replace(/\s+/g, ' ').trim()).filter(cell => cell !== '');
  const text = texts.length === 2 ? `${texts[0]?.replace(/:$/, '')}: ${texts[1]}` : texts.join(' · ');
  const [, key = '', value = ''] = /^([^:]{1,40}):\s*(\S.*)$/.exec(text) ?? [];
  const word = key.trim().toLowerCase();
  const small = value.toLowerCase();
  if (word === 'personas') for (const name of namesOf(value)) builder.persona(name);
  else if (/^(persona|customer|actor|user|who)$/.test(word)) takePersona(builder, value);
  else if (word === 'scenario') builder.map.scenario = value;
  else if (/^(user |customer )?goal$/.test(word)) builder.map.goal = value;
  else if (word === 'business goal') builder.map.businessGoal = value;
  else if (word === 'owner') builder.map.owner = value;
  else if (word === 'status' && isStatus(small)) builder.map.status = small;
  else if (word === 'type' && (small === 'current' || small === 'future')) builder.map.type = small;
  else if (untitled && /^(title|name|(customer )?journey( map)?|map)$/.test(word)) builder.map.title = value;
  else if (untitled && texts.length === 1 && text.length <= 120) builder.map.title = plainTitle(text);
  else builder.odd(text, undefined, line);
}

/** `Maya, 34, editor`: a name, and behind the comma who that is. */
function takePersona(builder: MapBuilder, value: string): void {
  const [, name = value, description] = /^([^,]{1,60}?)\s*,\s+(\S.*)$/.exec(value) ?? [];
  builder.persona(name, description ? { description } : {});
}

/** A title without the word for what it is the title of. @param exact it is taken as it stands */
function plainTitle(title: string, exact = false): string {
  const kind = /^(?:(?:customer|user) )?(?:journey|experience)(?: map(?:ping)?)?\s*(?::|\s[–—-])\s+(?=\S)/i;
  return exact ? title : title.replace(kind, '');
}

const isStatus = (text: string): text is JourneyMap['status'] => mapStatuses.some(({ word }) => word === text);
