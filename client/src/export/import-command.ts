import * as vscode from 'vscode';
import type { Format, Imported, Note, ReadOptions } from '../../../server/src/formats';
import { fileNameOf } from '../../../server/src/templates/template';
import { fileName } from '../documents';
import { openUnsaved } from '../unsaved';
import { decodeText } from './decode';
import type { ExportDesk } from './export-command';
import { settleColumns } from './import-columns';
import { type ExportBundle, loadExports } from './load';

/** Makes maps of a file from elsewhere, and opens them unsaved. @param target the file; asked for, if not said */
export async function importCommand(desk: Pick<ExportDesk, 'context' | 'log'>, target: unknown): Promise<void> {
  const bundle = loadExports(desk.context);
  const uri = target instanceof vscode.Uri ? target : await askFile(bundle);
  if (!uri) return;
  const format = bundle.formatOf(fileName(uri));
  if (!format?.read) {
    const known = readable(bundle).map(({ name }) => name);
    const message = vscode.l10n.t('{0} can’t be imported. There are {1}.', fileName(uri), known.join(', '));
    void vscode.window.showWarningMessage(message);
    return;
  }
  try {
    const text = await textOf(uri);
    const read = (options: ReadOptions) => format.read?.(text, { fileName: fileName(uri), ...options }) ?? [];
    const settled = await settleColumns(read({}), columns => read({ columns }), bundle.meanings);
    const chosen = settled && (await choose(settled));
    if (!chosen) return;
    for (const map of chosen) await open(uri, map);
    void tell(desk.log, fileName(uri), chosen);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    void vscode.window.showErrorMessage(vscode.l10n.t('{0} could not be imported: {1}', fileName(uri), message));
  }
}

function readable({ formats }: ExportBundle): readonly Format[] {
  return formats.filter(({ read }) => read !== undefined);
}

/** The file in the active editor, if it can be imported, or another one. */
async function askFile(bundle: ExportBundle): Promise<vscode.Uri | undefined> {
  const active = vscode.window.activeTextEditor?.document.uri;
  if (active && bundle.formatOf(fileName(active))?.read) {
    const here = { label: fileName(active), description: vscode.l10n.t('the file that you are in') };
    const other = { label: vscode.l10n.t('Another File…') };
    const title = vscode.l10n.t('Import a Journey Map');
    const chosen = await vscode.window.showQuickPick([here, other], { title });
    if (chosen !== other) return chosen && active;
  }
  const all = readable(bundle);
  const [file] =
    (await vscode.window.showOpenDialog({
      title: vscode.l10n.t('Import a Journey Map'),
      openLabel: vscode.l10n.t('Import'),
      filters: {
        [vscode.l10n.t('All that can be imported')]: all.flatMap(({ extensions }) => extensions),
        ...Object.fromEntries(all.map(({ name, extensions }) => [name, [...extensions]])),
      },
    })) ?? [];
  return file;
}

/** As it stands in the editor, saved or not; else as it is in its file. */
async function textOf(uri: vscode.Uri): Promise<string> {
  const open = vscode.workspace.textDocuments.find(document => document.uri.toString() === uri.toString());
  return open ? open.getText() : decodeText(await vscode.workspace.fs.readFile(uri));
}

/** Of several journeys in a file, those that the person wants. */
async function choose(all: readonly Imported[]): Promise<readonly Imported[] | undefined> {
  if (all.length < 2) return all;
  const items = all.map(map => ({ label: map.title, picked: true, map }));
  const title = vscode.l10n.t('{0} journeys were found: which are to be imported?', all.length);
  const chosen = await vscode.window.showQuickPick(items, { title, canPickMany: true });
  return chosen?.map(({ map }) => map);
}

/** Shows a map as a new text under a name beside what it was read from. Nothing is written before the person saves it. */
async function open(source: vscode.Uri, { title, text }: Imported): Promise<void> {
  const document = await openUnsaved(vscode.Uri.joinPath(source, '..'), fileNameOf(title), text);
  await vscode.window.showTextDocument(document, { preview: false });
}

/** Says what was made, and lists in the log how it was read and what has no place in a map. */
async function tell(log: vscode.LogOutputChannel, name: string, maps: readonly Imported[]): Promise<void> {
  const notes = maps.flatMap(map => map.notes);
  for (const { title, notes: own } of maps) {
    log.info(`${name} → ${title}`);
    for (const { kind, text, line } of own) {
      const place = line === undefined ? '' : ` (line ${line})`;
      if (kind === 'unplaced') log.warn(`  Not placed: ${text}${place}`);
      else if (kind === 'left') log.warn(`  Left out: ${text}${place}`);
      else log.info(`  ${text}${place}`);
    }
  }
  const count = (wanted: Note['kind']): number => notes.filter(({ kind }) => kind === wanted).length;
  const unplaced = count('unplaced');
  const left = count('left');
  const made =
    maps.length === 1
      ? vscode.l10n.t('{0} is imported as a new map.', name)
      : vscode.l10n.t('{0} is imported as {1} new maps.', name, maps.length);
  const rest = [
    ...(unplaced > 0 ? [vscode.l10n.t('{0} things have no place in a map: they are kept as notes.', unplaced)] : []),
    ...(left > 0 ? [vscode.l10n.t('{0} things tell nothing of a journey: they are left out.', left)] : []),
  ];
  if (rest.length === 0) rest.push(vscode.l10n.t('All of it has its place.'));
  const show = vscode.l10n.t('Show How It Was Read');
  const choice = await vscode.window.showInformationMessage(
    [made, ...rest].join(' '),
    ...(notes.length > 0 ? [show] : []),
  );
  if (choice === show) log.show(true);
}
