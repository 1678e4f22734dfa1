/** `journey-map convert`: journeys from other formats, as maps. */
import { basename, join, resolve } from 'node:path';
import {
  type Format,
  FormatError,
  formatOf,
  formats,
  type Imported,
  meanings,
  type Note,
  type ReadOptions,
} from '../../../server/src/formats';
import { scales } from '../../../server/src/formats/scale';
import { fileNameOf } from '../../../server/src/templates/template';
import { decodeText } from '../export/decode';
import { type Command, exitCodes, type Given } from './command';
import { InputError, UsageError } from './errors';
import { isMap, shownPath } from './find-maps';
import { isFolder, print, readBytes } from './pipes';
import { plain } from './terminal';
import { writeMap } from './write-file';

const readable = formats.filter(({ read }) => read);

export const convert: Command = {
  operands: 'FILE',
  most: 1,
  about: `Makes a map of a journey in another format: tidy, commented, and without errors.
How it was read, what has no place in a map and is kept as a note, and what is
left out, is said on standard error. FILE is - for standard input.

Formats, by the ending of FILE (of standard input and .txt, by how it begins):
${readable.map(({ name, extensions }) => `  ${name}: ${extensions.map(each => `.${each}`).join(', ')}`).join('\n')}`,
  flags: {
    output: {
      short: 'o',
      value: 'MAP',
      about: 'The map to write, or a folder for all that FILE holds; - or nothing for standard output.',
    },
    from: {
      value: 'FORMAT',
      choices: readable.map(({ id }) => id),
      also: Object.fromEntries(readable.flatMap(({ id, extensions }) => extensions.map(each => [each, id]))),
      about: 'The format, if the file’s ending does not tell.',
    },
    scale: {
      value: 'SCALE',
      choices: scales.map(({ id }) => id),
      about: 'The scale of its feelings, if the numbers do not tell.',
    },
    columns: {
      value: 'LIST',
      about: `What the columns of a table are, by their order, with commas; nothing leaves one as its heading says: phase,touchpoint,,emotion. There are ${meanings.join(', ')}.`,
    },
    force: { about: 'Replace files that exist.' },
  },
  examples: [
    'journey-map convert buying.mmd -o buying.journey.yaml',
    'journey-map convert notes.md -o maps/',
    'journey-map convert table.csv --columns stage,touchpoint,emotion -o table.journey.yaml',
  ],
  run: async given => {
    const { values, switches, operands } = given;
    const [file] = operands;
    if (file === undefined) throw new UsageError('Which file?');
    const { output = '-' } = values;
    const folder = output !== '-' && (await isFolder(output));
    const maps = await read(file, given);
    if (maps.length > 1 && !folder)
      throw new UsageError(`${file} holds ${maps.length} journeys, which need a folder: -o FOLDER/`);
    const names = new Set<string>();
    for (const map of maps) {
      const path = folder ? join(output, freeName(map, names)) : output;
      if (path === '-') await print(map.text);
      else {
        await writeMap(path, map.text, switches.has('force'));
        await print(`${shownPath(resolve(path))}\n`);
      }
      tell(file, map);
    }
    return exitCodes.clean;
  },
};

/** What a file holds. Rejects with an `InputError` where that can't be read. */
async function read(file: string, { values: { from, scale, columns } }: Given): Promise<readonly Imported[]> {
  if (isMap(file)) throw new UsageError(`${file} is a map already; journey-map render writes it in other formats.`);
  if (!from && /\.(xls[xmb]?|ods|numbers)$/i.test(file))
    throw new InputError(`${file}: a workbook. Save its sheet as CSV (UTF-8), and convert that.`);
  const text = decodeText(await readBytes(file));
  const format = from ? readable.find(({ id }) => id === from) : formatOf(file, isOfAnyFormat(file) ? text : undefined);
  if (!format?.read)
    throw new UsageError(`Which format is ${file}? Name it by --from: ${readable.map(({ id }) => id).join(', ')}.`);
  const options = {
    ...(file === '-' ? {} : { fileName: basename(file) }),
    ...(columns === undefined ? {} : { columns: columnsOf(columns) }),
    ...(scale ? { scale: scale as NonNullable<ReadOptions['scale']> } : {}),
  };
  return parsed(format, text, options, file);
}

/** What is piped in, and `.txt`, as which spreadsheets save text with tabs. */
const isOfAnyFormat = (file: string): boolean => file === '-' || /\.txt$/i.test(file);

function columnsOf(list: string): NonNullable<ReadOptions['columns']> {
  return list.split(',').map(each => {
    const name = each.trim();
    const meaning = meanings.find(known => known === name);
    if (name !== '' && !meaning) throw new UsageError(`--columns ${list}: ${name} is none. See --help.`);
    return meaning;
  });
}

function parsed({ read: readAs }: Format, text: string, options: ReadOptions, file: string): readonly Imported[] {
  try {
    return readAs?.(text, options) ?? [];
  } catch (error) {
    throw error instanceof FormatError ? new InputError(`${file}: ${error.message}.`) : error;
  }
}

const before: Readonly<Record<Note['kind'], string>> = {
  taken: '',
  unplaced: 'kept as a note: ',
  left: 'left out: ',
};

function tell(file: string, { notes }: Imported): void {
  for (const { kind, text, line } of notes) {
    const place = line === undefined ? file : `${file}:${line}`;
    process.stderr.write(`${plain(`${place}: ${before[kind]}${text}`)}\n`);
  }
}

/** A name that no other journey of the same file has. */
function freeName({ title }: Imported, taken: Set<string>): string {
  const name = fileNameOf(title);
  let free = name;
  for (let n = 2; taken.has(free); n++) free = name.replace('.', `-${n}.`);
  taken.add(free);
  return free;
}
