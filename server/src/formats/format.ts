/** What a text format is: how it is read into a journey map and written from one, and what a reader has to tell. */
import type { JourneyMap } from '../model/map';
import { MAX_LENGTH } from '../yaml/guard';

/** A text format. One that can only be read or only be written leaves the other out. */
export interface Format {
  readonly id: 'mermaid' | 'csv' | 'cjml' | 'markdown' | 'json';
  /** As people call it, in menus and messages. */
  readonly name: string;
  /** Endings of its files without the dot; the first is the one to write. */
  readonly extensions: readonly string[];
  /**
   * Reads a foreign text: one map for each journey in it, at least one.
   * Nothing of it is dropped in silence: what no key of the dialect holds stands in `note`, and in the notes.
   * @throws FormatError and nothing else, if the text can't be read as this format.
   */
  readonly read?: (text: string, options?: ReadOptions) => readonly Imported[];
  /** Writes a map; what the format can't hold is left out (docs/formats.md lists it). */
  readonly write?: (map: JourneyMap, options?: WriteOptions) => string;
}

export interface ReadOptions {
  /** Name of the file that is read, without folders: stands in for a title, and is named in comments. */
  readonly fileName?: string;
  /** What the columns of a table are, by their order, instead of what their headings say; undefined leaves one as it is. */
  readonly columns?: readonly (Meaning | undefined)[];
  /** The scale of the emotions, instead of the one that their numbers suggest. */
  readonly scale?: ScaleId;
}

export interface WriteOptions {
  /** Ending of the file that is written, where the format has several: `tsv` has tabs between its cells. */
  readonly extension?: string;
}

/** A journey as it was read. */
export interface Imported {
  readonly title: string;
  /** The map: a tidy `*.journey.yaml`, commented, that our own checks find no errors in. */
  readonly text: string;
  readonly notes: readonly Note[];
  /** How the columns of a table were read, in their order; for a preview in which they can be changed. */
  readonly columns?: readonly Column[];
}

/** Something to tell about what was read. */
export interface Note {
  /**
   * `taken`: how something was understood. `unplaced`: what no key of the dialect holds; it is kept as a note on the map.
   * `left`: what is in the file and not in the map, as it tells nothing of a journey.
   */
  readonly kind: 'taken' | 'unplaced' | 'left';
  readonly text: string;
  /** Line of the foreign text, from 1, where one line is meant. */
  readonly line?: number;
}

export type ScaleId =
  | '-2..2'
  | '1..5'
  | '0..10'
  | '0..5'
  | '1..7'
  | '1..10'
  | '0..100'
  | '-3..3'
  | '-5..5'
  | '-10..10'
  | '-100..100';

/** What the cells of a column of a table are. */
export const meanings = [
  'journey',
  'stage number',
  'stage',
  'phase',
  'goal',
  'touchpoint',
  'persona',
  'channels',
  'act',
  'emotion',
  'wanted emotion',
  'doing',
  'thinking',
  'says',
  'moment of truth',
  'wow',
  'pains',
  'pain severity',
  'opportunities',
  'takes',
  'reply within',
  'device',
  'backstage',
  'team',
  'evidence',
  'doubts',
  'KPIs',
  'content',
  'stage pains',
  'stage opportunities',
  'stage emotion',
  'wanted stage emotion',
  /** A row of the map's own, named by its heading. */
  'lane',
  'stage lane',
  /** Kept as a note beside what its row is about. */
  'note',
  /** Left out. */
  'nothing',
] as const;

export type Meaning = (typeof meanings)[number];

export interface Column {
  readonly heading: string;
  readonly meaning: Meaning;
  /** The persona that an emotion is of, if the heading names one. */
  readonly persona?: string;
  /** The scale that an emotion is on, if the heading names one. */
  readonly scale?: ScaleId;
  /** Why it was taken for that: its `heading`, its `content`, as `asked`; `unknown` columns become lanes. */
  readonly by: 'heading' | 'content' | 'asked' | 'unknown';
  /** Its first cells that hold something. */
  readonly samples: readonly string[];
}

/** A foreign text that can't be read. The message says what is wrong, where, and the way out. */
export class FormatError extends Error {
  /** Line of the text, from 1, if one line is to blame. */
  readonly line?: number;

  constructor(what: string, wayOut: string, line?: number) {
    super(`${what}${line === undefined ? '' : ` (line ${line})`}. ${wayOut}`);
    this.name = 'FormatError';
    if (line !== undefined) this.line = line;
  }
}

/** Refuses what is too long to be a map, before anything is done with it. */
function checkLength(text: string): void {
  if (text.length <= MAX_LENGTH) return;
  const millions = (length: number): string => (length / 1e6).toFixed(1);
  throw new FormatError(
    `Too long to be read: ${millions(text.length)} million characters, of ${millions(MAX_LENGTH)} million at most`,
    'Split it into one file for each journey',
  );
}

/** A text as its lines are counted and searched: without a byte order mark, with plain line breaks. */
export function plainText(text: string): string {
  checkLength(text);
  checkText(text);
  return text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
}

/** Refuses what was no text before it was decoded: pictures, archives, other encodings. */
function checkText(text: string): void {
  const start = text.slice(0, 10_000);
  const strange = start.match(/(?![\t\n\v\f\r\x85])[\p{Cc}\uFFFD]/gu)?.length ?? 0;
  if (strange * 50 <= start.length && !start.includes('\0')) return;
  const wide = [...start].filter(sign => sign === '\0').length * 3 > start.length;
  throw new FormatError(
    wide ? 'This text is in UTF-16' : 'This is no text: it holds signs that no text has',
    wide ? 'Save it as UTF-8' : 'Export the map as text, in UTF-8',
  );
}
