/** `journey-map render`: maps as pictures, pages and texts for others. */
import { basename, extname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { themeIds } from '../../../media/export/themes';
import { forms, type ViewOptions } from '../../../media/map/view/options';
import {
  type Exported,
  type ExportFormat,
  type ExportRequest,
  exportFormatOf,
  exportFormats,
  exportMap,
} from '../export/exporter';
import { nodeHost } from '../export/node-host';
import type { Target } from './checker';
import { type Command, exitCodes, type Given } from './command';
import { InputError, UsageError } from './errors';
import { findMaps, isMap, shownPath } from './find-maps';
import { isFolder, print, readStdin } from './pipes';
import { withPortraits } from './portraits';
import { mapOf } from './read-map';
import { Progress } from './terminal';
import { watch } from './watch';
import { writeFile } from './write-file';

export const render: Command = {
  operands: 'MAP…',
  about: `Draws maps, or writes them in other formats. A MAP is a file, a folder, a pattern
or - for standard input. Several maps go into a folder, each under its own name.

Formats, by the ending of FILE:
${exportFormats.map(({ name, extensions, about }) => `  ${`.${extensions[0]}`.padEnd(7)}${name}: ${about}`).join('\n')}

PNG needs the package @resvg/resvg-js, PDF a Chrome, Chromium, Edge or Brave.`,
  flags: {
    output: { short: 'o', value: 'FILE', about: 'The file to write, or a folder; - or nothing for standard output.' },
    to: {
      value: 'FORMAT',
      choices: exportFormats.map(({ id }) => id),
      about: 'The format, if the file’s ending does not tell.',
    },
    view: {
      value: 'VIEW',
      choices: forms,
      about: 'The view of a picture, the first one of a page, the only one of a PDF.',
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
    "journey-map render 'maps/**/*.journey.yaml' --to html -o site/",
  ],
  run: async given => {
    const { operands, switches } = given;
    if (operands.length === 0) throw new UsageError('Which map?');
    const stdin = operands.includes('-');
    const find = () => findMaps(operands.filter(operand => operand !== '-'));
    if (switches.has('watch')) {
      if (stdin) throw new UsageError('Standard input cannot be watched.');
      let force = switches.has('force');
      return watch(find, async ({ files }) => {
        await renderAll(
          files.map(path => ({ path })),
          given,
          force,
        ).catch(told);
        force = true;
      });
    }
    const piped = stdin
      ? [{ path: resolve(given.values['stdin-name'] ?? 'stdin.journey.yaml'), text: await readStdin() }]
      : [];
    const { files } = await find();
    await renderAll([...piped, ...files.map(path => ({ path }))], given, switches.has('force'));
    return exitCodes.clean;
  },
};

/** A map that cannot be drawn for now is no end of the watching. */
function told(error: unknown): void {
  if (!(error instanceof Error)) throw error;
  process.stderr.write(`journey-map render: ${error.message}\n`);
}

async function renderAll(targets: readonly Target[], { values }: Given, force: boolean): Promise<void> {
  const { output = '-' } = values;
  const format = formatFor(values);
  const request = requestFor(values, format);
  const folder = output !== '-' && (await isFolder(output));
  if (targets.length > 1 && !folder) throw new UsageError(`${targets.length} maps need a folder: -o FOLDER/`);
  const host = nodeHost(fileURLToPath(new URL('..', import.meta.url)));
  const progress = new Progress();
  for (const [index, target] of targets.entries()) {
    progress.tell('Drawing maps:', index, targets.length);
    const file = folder ? join(output, fileFor(target.path, format)) : output;
    const map = await withPortraits(await mapOf(target), target.path);
    const extension = extname(file).slice(1) || format.extensions[0] || '';
    const made = contentOf(await exportMap(map, { ...request, extension }, host));
    progress.clear();
    if (file !== '-') {
      await writeFile(file, made, force);
      await print(`${shownPath(resolve(file))}\n`);
    } else if (typeof made !== 'string' && process.stdout.isTTY)
      throw new UsageError(`${format.name} is nothing for a terminal: -o FILE, or a pipe.`);
    else await print(made);
  }
}

const contentOf = (made: Exported): string | Uint8Array => ('text' in made ? made.text : made.bytes);

const fileFor = (path: string, { extensions }: ExportFormat): string =>
  `${basename(path).replace(/(\.journey)?\.ya?ml$/i, '')}.${extensions[0]}`;

function formatFor({ to, output = '-' }: Given['values']): ExportFormat {
  const format = to ? exportFormats.find(({ id }) => id === to) : exportFormatOf(output);
  if (format) return format;
  if (isMap(output)) throw new UsageError(`${output} is a map’s name; what is drawn needs another one.`);
  throw new UsageError(
    `Which format? Name it by the ending of -o FILE, or by --to: ${exportFormats.map(({ id }) => id).join(', ')}.`,
  );
}

function requestFor({ view, theme, width }: Given['values'], { id }: ExportFormat): ExportRequest {
  const pixels = width === undefined ? undefined : Number(width);
  if (pixels !== undefined && !(pixels >= 100 && pixels <= 20_000))
    throw new InputError(`--width ${width}: from 100 to 20000 pixels.`);
  return {
    to: id,
    // Both were looked up among their choices.
    ...(view ? { view: view as ViewOptions['form'] } : {}),
    ...(theme ? { theme: theme as (typeof themeIds)[number] } : {}),
    ...(pixels ? { width: pixels } : {}),
  };
}
