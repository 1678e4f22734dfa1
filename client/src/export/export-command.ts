import * as vscode from 'vscode';
import { themeIds } from '../../../media/export/themes';
import type { Others } from '../../../media/map/compare/chosen';
import { otherUri } from '../../../media/map/compare/halves';
import { plainOptions, type ViewOptions } from '../../../media/map/view/options';
import type { JourneyMap } from '../../../server/src/model/map';
import { fileName } from '../documents';
import type { LanguageServer } from '../language-server';
import { loadOthers } from '../others';
import { readPicture } from '../pictures';
import { withData } from '../portraits';
import type { PreviewManager } from '../preview/manager';
import type { Exported, ExportFormat, ExportId, ExportRequest } from './exporter';
import { type ExportBundle, loadExports } from './load';
import { askTarget, beside, exportName, openExport, pathOf, toldTarget } from './target';

/** What exporting needs of the extension. */
export interface ExportDesk {
  readonly context: vscode.ExtensionContext;
  readonly server: LanguageServer;
  readonly previews: PreviewManager;
  readonly log: vscode.LogOutputChannel;
}

/** What may be told beforehand, by a key binding say; the rest is asked for. */
export interface ToldExport {
  /** By default, the one that the ending of `target` tells. */
  readonly format?: ExportId;
  /** The file to write, which is replaced: an address, or a path from the folder of the map. */
  readonly target?: string;
}

/** Exports a map as the person sees it. */
export async function exportCommand(desk: ExportDesk, uri: vscode.Uri, given: ToldExport = {}): Promise<void> {
  const model = await desk.server.model(uri);
  if (!model?.map) {
    void vscode.window.showInformationMessage(vscode.l10n.t('{0} holds no map that could be exported.', fileName(uri)));
    return;
  }
  const bundle = loadExports(desk.context);
  const options = desk.previews.optionsOf(uri) ?? plainOptions;
  const view = bundle.pictureForm(options);
  const told = formatToldIn(bundle, given);
  if (told === 'none') return;
  const format = told ?? (await askFormat(bundle, view));
  if (!format) return;
  const suffix = format.shows === 'view' && view !== plainOptions.form ? view : undefined;
  const target =
    given.target === undefined
      ? await askTarget(beside(uri, exportName(model.map.title, format, suffix)), format)
      : toldTarget(uri, given.target);
  if (!target) return;
  const extension = target.path.slice(target.path.lastIndexOf('.') + 1);
  const others = format.shows === 'words' ? {} : { others: await comparedWith(desk.server, options) };
  const request: ExportRequest = { to: format.id, options, extension, ...others, ...themeFor(uri) };
  try {
    await make(desk, bundle, { uri, map: model.map, format, target, request });
  } catch (error) {
    if (!(error instanceof vscode.CancellationError)) void fail(desk, uri, format, error);
    return;
  }
  if (model.broken) {
    const warning = vscode.l10n.t(
      'The text of {0} can’t be read as it is now: what was exported is the map as it was last.',
      fileName(uri),
    );
    void vscode.window.showWarningMessage(warning);
  }
  void tell(target, format);
}

/** The format that was told, by its name or by a file's ending; `none` if there is none such, which the person is told. */
function formatToldIn(
  { exportFormats, exportFormatOf }: ExportBundle,
  { format, target }: ToldExport,
): ExportFormat | 'none' | undefined {
  if (format === undefined && target === undefined) return undefined;
  const told = format === undefined ? exportFormatOf(target ?? '') : exportFormats.find(({ id }) => id === format);
  // A file of another kind, a map say, is not written over by mistake.
  if (told && (target === undefined || exportFormatOf(target) === told)) return told;
  const known = exportFormats.flatMap(({ extensions }) => extensions.slice(0, 1)).join(', ');
  const message = vscode.l10n.t('No map can be exported as {0}. There are {1}.', target ?? format ?? '', known);
  void vscode.window.showWarningMessage(message);
  return 'none';
}

interface Task {
  readonly uri: vscode.Uri;
  readonly map: JourneyMap;
  readonly format: ExportFormat;
  readonly target: vscode.Uri;
  readonly request: ExportRequest;
}

/** Makes the file, with a notice that can be cancelled as long as it takes. */
async function make(
  desk: ExportDesk,
  bundle: ExportBundle,
  { uri, map, format, target, request }: Task,
): Promise<void> {
  const title = vscode.l10n.t('Exporting {0} as {1} …', fileName(uri), format.name);
  const location = vscode.ProgressLocation.Notification;
  await vscode.window.withProgress({ location, title, cancellable: true }, async (_, token) => {
    const controller = new AbortController();
    const cancelled = new Promise<never>((_resolve, reject) => {
      token.onCancellationRequested(() => {
        controller.abort(new vscode.CancellationError());
        reject(new vscode.CancellationError());
      });
    });
    const host = {
      part: (name: string) => part(desk.context, name),
      png: (picture: Parameters<PreviewManager['paint']>[1], scale: number) => desk.previews.paint(uri, picture, scale),
      pdf: bundle.printToPdf,
    };
    const work = async () => {
      const shown = format.shows === 'words' ? map : await withData(map, readPicture);
      return bundle.exportMap(shown, { ...request, signal: controller.signal }, host);
    };
    await vscode.workspace.fs.writeFile(target, bytesOf(await Promise.race([work(), cancelled])));
  });
}

async function part({ extensionUri }: vscode.ExtensionContext, name: string): Promise<string> {
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(vscode.Uri.joinPath(extensionUri, 'dist', name)));
}

function bytesOf(made: Exported): Uint8Array {
  return 'text' in made ? new TextEncoder().encode(made.text) : made.bytes;
}

/** The other maps that are compared in the preview: a file can't ask for them later. */
async function comparedWith(server: LanguageServer, { compare }: ViewOptions): Promise<Others> {
  const loaded = await loadOthers(
    server,
    [compare.a, compare.b].flatMap(id => otherUri(id) ?? []),
  );
  return { maps: loaded.flatMap(({ uri, map }) => (map ? [{ uri, name: map.title }] : [])), loaded };
}

/** The colours of the setting; none are asked for where those of the reader's system are right. */
function themeFor(uri: vscode.Uri): Pick<ExportRequest, 'theme'> {
  const wanted = vscode.workspace.getConfiguration('journey', uri).get('export.theme');
  const theme = themeIds.find(id => id === wanted);
  return theme ? { theme } : {};
}

async function askFormat({ exportFormats }: ExportBundle, view: string): Promise<ExportFormat | undefined> {
  const items = exportFormats.map(format => {
    const description = format.shows === 'view' ? vscode.l10n.t('{0} (view: {1})', format.about, view) : format.about;
    return { label: format.name, description, format };
  });
  const title = vscode.l10n.t('Export Journey Map');
  const chosen = await vscode.window.showQuickPick(items, { title, matchOnDescription: true });
  return chosen?.format;
}

/** Says where the file is, without holding up what comes next. */
async function tell(target: vscode.Uri, format: ExportFormat): Promise<void> {
  const [open, copy] = [vscode.l10n.t('Open'), vscode.l10n.t('Copy Path')];
  const message = vscode.l10n.t('The map is exported as {0}.', fileName(target));
  const choice = await vscode.window.showInformationMessage(message, open, copy);
  if (choice === open) await openExport(target, format);
  if (choice === copy) await vscode.env.clipboard.writeText(pathOf(target));
}

/** Says what is wrong; where no PDF can be printed here, a page that can be printed elsewhere is the way out. */
async function fail(desk: ExportDesk, uri: vscode.Uri, format: ExportFormat, error: unknown): Promise<void> {
  desk.log.error(error instanceof Error ? error : String(error));
  const message = error instanceof Error ? error.message : String(error);
  const html = vscode.l10n.t('Export as HTML');
  const ways = format.id === 'pdf' ? [html] : [];
  const text = vscode.l10n.t('The map could not be exported as {0}: {1}', format.name, message);
  if ((await vscode.window.showErrorMessage(text, ...ways)) === html)
    await exportCommand(desk, uri, { format: 'html' });
}
