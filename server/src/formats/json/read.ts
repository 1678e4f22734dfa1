/** JSON → journey maps: our own exactly, other people's as far as it goes. */
import { slug } from '../../dialect/ids';
import { FormatError, type Imported, type Note, plainText, type ReadOptions } from '../format';
import { add } from '../journey/page';
import { writeJourney } from '../journey/write';
import { readTable } from '../table/read';
import { hasPlumbing, tableIn } from './foreign';
import { isObject, type Json, modelOf } from './own';
import { format } from './write';

const MAX_DEPTH = 100;

/** Reads a map that we wrote, or other JSON in which stages or touchpoints can be found. */
export function readJson(text: string, options: ReadOptions = {}): readonly Imported[] {
  const value = parse(plainText(text));
  if (isObject(value) && value.format === format) return [readOwn(value, options)];
  const found = tableIn(value);
  if (!found)
    throw new FormatError(
      'No stages were found in this JSON',
      'It should hold a list of them, called `stages` or `phases`, or a list of `touchpoints` or `steps`',
    );
  const { rows, title } = found;
  const made = readTable(rows, { ...options, what: 'JSON', title });
  const plumbing: Note[] = hasPlumbing(value) ? [{ kind: 'left', text: 'Ids, positions and colours' }] : [];
  // The rows have no lines of their own.
  return made.map(each => ({
    ...each,
    notes: [...each.notes.map(({ kind, text: told }) => ({ kind, text: told })), ...plumbing],
  }));
}

function readOwn(value: { readonly [key: string]: Json }, { fileName = 'JSON' }: ReadOptions): Imported {
  const { map, odds } = modelOf(value);
  if (map.stages.length === 0)
    throw new FormatError('This map has no stages', 'A journey needs one at least: add it to `stages`');
  const notes = new Map<string, string[]>();
  for (const { key, text } of odds) add(notes, key, text);
  const { text, unplaced } = writeJourney(map, { notes });
  return {
    title: map.title || slug(fileName),
    text,
    notes: [...odds.map(odd => odd.text), ...unplaced].map(each => ({ kind: 'unplaced', text: each })),
  };
}

function parse(text: string): Json {
  checkDepth(text);
  try {
    return JSON.parse(text) as Json;
  } catch (error) {
    const message = error instanceof Error ? error.message : '';
    const offset = Number(/position (\d+)/.exec(message)?.[1] ?? Number.NaN);
    const line = Number.isNaN(offset) ? undefined : text.slice(0, offset).split('\n').length;
    throw new FormatError(
      `Not JSON: ${message.split('\n')[0]}`,
      'Have an editor check the file, or export it again',
      line,
    );
  }
}

/** Brackets outside of strings, counted before anything is parsed. */
function checkDepth(text: string): void {
  let depth = 0;
  let line = 1;
  for (let at = 0; at < text.length; at++) {
    const sign = text[at];
    if (sign === '"') {
      at++;
      while (at < text.length && text[at] !== '"') at += text[at] === '\\' ? 2 : 1;
    } else if (sign === '\n') line++;
    else if (sign === ']' || sign === '}') depth--;
    else if ((sign === '[' || sign === '{') && ++depth > MAX_DEPTH)
      throw new FormatError(`Nested too deep to be a map: over ${MAX_DEPTH} levels`, 'Export the journey alone', line);
  }
}
