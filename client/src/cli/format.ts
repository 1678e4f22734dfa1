/** `journey-map format`: indentation and empty lines as the editor's Format Document sets them. */
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { format as formatEdits } from '../../../server/src/features/formatting/format';
import { Store } from '../../../server/src/model/store';
import { readMap } from './checker';
import { type Command, exitCodes } from './command';
import { reasonOf, UsageError } from './errors';
import { findMaps, shownPath } from './find-maps';
import { print, readStdin } from './pipes';
import { Progress, plain } from './terminal';
import { writeFile } from './write-file';

export const format: Command = {
  operands: '[PATH…]',
  about: `Sets indentation, blanks at the ends of lines and runs of empty lines right, in
place. Every word, quote and comment stays; a file that is not YAML is left
alone. PATHs are found as by journey-map check; - formats standard input to
standard output.`,
  flags: { check: { about: 'Change nothing; name the files that are not in shape, and end with 1 if there are any.' } },
  examples: ['journey-map format', 'journey-map format --check maps', 'journey-map format - < in.journey.yaml'],
  run: async ({ operands, switches }) => {
    const check = switches.has('check');
    if (operands.includes('-')) {
      if (operands.length > 1) throw new UsageError('Standard input is formatted alone.');
      const text = await readStdin();
      const formatted = await inShape('stdin.journey.yaml', text);
      if (check) return formatted === text ? exitCodes.clean : exitCodes.findings;
      await print(formatted);
      return exitCodes.clean;
    }
    const { files } = await findMaps(operands.length === 0 ? ['.'] : operands);
    return formatFiles(files, check);
  },
};

async function formatFiles(files: readonly string[], check: boolean): Promise<number> {
  const progress = new Progress();
  let code: number = exitCodes.clean;
  for (const [index, path] of files.entries()) {
    progress.tell('Formatting maps:', index, files.length);
    try {
      const text = await readMap(path);
      const formatted = await inShape(path, text);
      if (formatted === text) continue;
      if (!check) await writeFile(path, formatted, true);
      else if (code === exitCodes.clean) code = exitCodes.findings;
      progress.clear();
      await print(`${shownPath(path)}\n`);
    } catch (error) {
      code = exitCodes.failed;
      progress.clear();
      const message = error instanceof Error ? error.message : String(error);
      process.stderr.write(`journey-map format: ${plain(`${shownPath(path)}: ${reasonOf(error) ?? message}`)}\n`);
    }
  }
  progress.clear();
  return code;
}

async function inShape(path: string, text: string): Promise<string> {
  const store = new Store({ readFile: async () => undefined });
  const document = TextDocument.create(pathToFileURL(resolve(path)).toString(), 'journey', 0, text);
  store.open(document);
  const snapshot = await store.snapshot(document.uri);
  return snapshot ? TextDocument.applyEdits(document, formatEdits(snapshot, { insertSpaces: true, tabSize: 2 })) : text;
}
