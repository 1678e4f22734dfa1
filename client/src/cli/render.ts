/** `journey-map render`: maps as pictures, pages and texts for others. */
import { basename, dirname, extname, join, resolve } from 'node:path';
import { themeIds } from '../../../media/export/themes';
import { isDrawn } from '../../../media/map/pictures';
import { forms, type ViewOptions } from '../../../media/map/view/options';
import { type ExportFormat, exportFormatOf, exportFormats } from '../export/exporter';
import type { Target } from './checker';
import { type Command, exitCodes, type Given } from './command';
import { type Drawn, type DrawRequest, draw } from './drawing';
import { InputError, UsageError } from './errors';
import { type Found, findMaps, isMap, shownPath } from './find-maps';
import { isFolder, print, readStdin } from './pipes';
import { Progress, plain } from './terminal';
import { inOrder } from './threads';
import { watch } from './watch';
import { writeFile } from './write-file';

export const render: Command = {
  operands: 'MAP…',
  about: `Draws maps, or writes them in other formats. A MAP is a file, a folder, a pattern
or - for standard input. Several maps go into a folder, each under its own name;
those of a folder or a pattern keep their place in it, and libraries among them
are passed over.

Formats, by the ending of FILE:
${exportFormats.map(({ name, extensions, about }) => `  ${`.${extensions[0]}`.padEnd(7)}${name}: ${about}`).join('\n')}

PNG needs the package @resvg/resvg-js, PDF a Chrome, Chromium, Edge or Brave.`,
  flags: {
    output: { short: 'o', value: 'FILE', about: 'The file to write, or a folder; - or nothing for standard output.' },
    to: {
      value: 'FORMAT',
      choices: exportFormats.map(({ id }) => id),
      also: Object.fromEntries(exportFormats.flatMap(({ id, extensions }) => extensions.map(each => [each, id]))),
      about: 'The format, if the file’s ending does not tell.',
    },
    view: {
      value: 'VIEW',
      choices: forms,
      about: 'The view of a picture, the first one of a page, the only one of a PDF.',
    },
    with: { value: 'MAP', about: 'Another map to compare with, in the view compare.' },
    persona: {
      value: 'ID',
      about: 'Through whose eyes the view walk goes; or ID,ID: the two whom the view compare compares.',
    },
    theme: {
      value: 'THEME',
      choices: themeIds,
      about: 'Its colours: light, and for a page as the reader’s system has them.',
    },
    width: { value: 'PIXELS', about: 'The room that a picture may take; it takes more where it must.' },
    'stdin-name': { value: 'FILE', about: 'The file that standard input stands for: its paths are read from there.' },
    force: { about: 'Replace files that exist.' },
    watch: { short: 'w', about: 'Draw again at each change, over what was drawn, until Ctrl+C.' },
  },
  examples: [
    'journey-map render buying.journey.yaml -o buying.svg',
    'journey-map render buying.journey.yaml -o buying.png --view circle --theme dark',
    'journey-map render today.journey.yaml --with tomorrow.journey.yaml -o change.svg',
    "journey-map render 'maps/**/*.journey.yaml' --to html -o site/",
  ],
  run: async given => {
    const { operands, switches } = given;
    if (operands.length === 0) throw new UsageError('Which map?');
    const stdin = operands.includes('-');
    const { with: other } = given.values;
    const find = () => findMaps(operands.filter(operand => operand !== '-'));
    if (switches.has('watch')) {
      if (stdin) throw new UsageError('Standard input cannot be watched.');
      const own = new Set<string>();
      return watch(find, async found => {
        const { uses } = await renderAll(sourcesIn(found), given, own);
        // That one has a say even while it can't be read.
        return other === undefined ? uses : new Set([...uses, resolve(other)]);
      });
    }
    const piped = stdin
      ? [{ path: resolve(given.values['stdin-name'] ?? 'stdin.journey.yaml'), text: await readStdin() }]
      : [];
    return (await renderAll([...piped, ...sourcesIn(await find())], given)).code;
  },
};

/** A map to draw. */
interface Source extends Target {
  /** Its way from the folder or pattern that it was found by; absent if it was named itself. */
  readonly way?: string | undefined;
}

const sourcesIn = ({ files, ways }: Found): Source[] => files.map(path => ({ path, way: ways.get(path) }));

interface Done {
  readonly code: number;
  /** Files that had a say in it, beside the maps. */
  readonly uses: ReadonlySet<string>;
}

/**
 * That a map can't be drawn is told, and the others are drawn all the same.
 * @param own files that were drawn in an earlier run: they may be replaced.
 */
async function renderAll(targets: readonly Source[], given: Given, own = new Set<string>()): Promise<Done> {
  const { output = '-' } = given.values;
  const format = formatFor(given.values);
  const request = requestFor(given.values, format);
  const folder = output !== '-' && (await isFolder(output));
  if (targets.length > 1 && !folder) throw new UsageError(`${targets.length} maps need a folder: -o FOLDER/`);
  if (output === '-' && process.stdout.isTTY && (format.id === 'png' || format.id === 'pdf'))
    throw new UsageError(`${format.name} is nothing for a terminal: -o FILE, or a pipe.`);
  const progress = new Progress();
  let code: number = exitCodes.clean;
  let done = 0;
  let libraries = 0;
  const uses = new Set<string>();
  /** What was drawn now, and of which map. */
  const drawn = new Map<string, string>();
  const here = (target: Target): Promise<Drawn | null> => draw(target, request);
  const work = { script: './render-worker.mjs', options: request, worth: 4, here } as const;
  for await (const { item, result, fault } of inOrder(targets, work)) {
    progress.tell('Drawing maps:', ++done, targets.length);
    try {
      if (result === undefined) throw new InputError(fault);
      if (result === null) {
        if (item.way === undefined)
          throw new InputError(`${shownPath(item.path)}: a library, which has nothing to draw.`);
        libraries++;
        continue;
      }
      for (const path of result.uses) uses.add(path);
      if (output === '-') await print(result.content);
      else {
        const file = folder ? join(output, fileFor(item, format)) : output;
        const twin = drawn.get(file);
        if (twin !== undefined)
          throw new InputError(
            `${shownPath(item.path)}: ${shownPath(resolve(file))} is of ${shownPath(twin)} already.`,
          );
        if (folder) await isFolder(`${dirname(file)}/`);
        await writeFile(file, result.content, own.has(file) || given.switches.has('force'));
        own.add(file);
        drawn.set(file, item.path);
        progress.clear();
        await print(`${shownPath(resolve(file))}\n`);
      }
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      code = exitCodes.failed;
      progress.clear();
      process.stderr.write(`journey-map render: ${plain(error.message)}\n`);
    }
  }
  progress.clear();
  if (libraries > 0 && libraries === targets.length) {
    code = exitCodes.failed;
    process.stderr.write('journey-map render: there are libraries alone, which have nothing to draw.\n');
  }
  return { code, uses };
}

const fileFor = ({ path, way = basename(path) }: Source, { extensions }: ExportFormat): string =>
  `${way.replace(/(\.journey)?\.ya?ml$/i, '')}.${extensions[0]}`;

function formatFor({ to, output = '-' }: Given['values']): ExportFormat {
  const format = to ? exportFormats.find(({ id }) => id === to) : exportFormatOf(output);
  if (format) return format;
  if (isMap(output)) throw new UsageError(`${output} is a map’s name; what is drawn needs another one.`);
  throw new UsageError(
    `Which format? Name it by the ending of -o FILE, or by --to: ${exportFormats.map(({ id }) => id).join(', ')}.`,
  );
}

function requestFor(values: Given['values'], format: ExportFormat): DrawRequest {
  const { view, theme, width, output = '' } = values;
  const { id, name, extensions, shows } = format;
  const ofDrawings = (['view', 'with', 'persona', 'theme', 'width'] as const).find(each => values[each] !== undefined);
  if (shows === 'words' && ofDrawings !== undefined)
    throw new UsageError(`--${ofDrawings} is for drawings; ${name} has all of a map.`);
  const extension = extname(output).slice(1).toLowerCase();
  if (view && (id === 'svg' || id === 'png') && !isDrawn(view as ViewOptions['form']))
    throw new UsageError(`--view ${view}: words, and no picture. A page shows them: --to html.`);
  const pixels = width === undefined ? undefined : Number(width);
  if (pixels !== undefined && !(pixels >= 100 && pixels <= 20_000))
    throw new InputError(`--width ${width}: from 100 to 20000 pixels.`);
  return {
    to: id,
    ...(extensions.includes(extension) ? { extension } : {}),
    // Both were looked up among their choices.
    ...seen(values, format),
    ...(theme ? { theme: theme as (typeof themeIds)[number] } : {}),
    ...(pixels ? { width: pixels } : {}),
  };
}

/** What is drawn of a map, and what it is compared with. */
function seen(
  { view, with: other, persona }: Given['values'],
  { id, shows }: ExportFormat,
): Pick<DrawRequest, 'view' | 'with' | 'personas'> {
  if (shows === 'view' && other !== undefined && view !== undefined && view !== 'compare')
    throw new UsageError('--with goes with --view compare.');
  const personas = persona?.split(',').map(each => each.trim()) ?? [];
  if (personas.length > 2) throw new UsageError('--persona ID,ID: no more than two are compared.');
  // A PDF with a view would have no other one.
  const usual = other === undefined || id === 'pdf' ? undefined : 'compare';
  return {
    ...((view ?? usual) ? { view: (view ?? usual) as ViewOptions['form'] } : {}),
    ...(other === undefined ? {} : { with: resolve(other) }),
    ...(persona === undefined ? {} : { personas }),
  };
}
