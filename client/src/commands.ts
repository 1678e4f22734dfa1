import * as vscode from 'vscode';
import { compareWith } from './compare';
import { fileName, isJourney, journeyEditor, openDocument } from './documents';
import { type ExportDesk, exportCommand, type ToldExport } from './export/export-command';
import type { ExportId } from './export/exporter';
import { importCommand } from './export/import-command';
import { newMap } from './new-map';
import type { PortfolioPanel } from './portfolio/panel';
import { copyAsText } from './preview/copy';
import type { FindingRow } from './review/items';
import type { ReviewView } from './review/view';

/** The commands of the extension, as the manifest names them. */
export const commands = {
  newMap: 'journey.newMap',
  showPreview: 'journey.showPreview',
  showPreviewToSide: 'journey.showPreviewToSide',
  showLockedPreviewToSide: 'journey.showLockedPreviewToSide',
  showAsIsAndToBe: 'journey.showAsIsAndToBe',
  togglePreviewLock: 'journey.togglePreviewLock',
  showSource: 'journey.showSource',
  refreshPreview: 'journey.refreshPreview',
  viewAsMap: 'journey.viewAsMap',
  viewAsTable: 'journey.viewAsTable',
  viewAsCircle: 'journey.viewAsCircle',
  viewAsStory: 'journey.viewAsStory',
  viewAsBoard: 'journey.viewAsBoard',
  viewAsWalk: 'journey.viewAsWalk',
  viewAsComparison: 'journey.viewAsComparison',
  compareWith: 'journey.compareWith',
  copyAsText: 'journey.copyAsText',
  copyAsImage: 'journey.copyAsImage',
  export: 'journey.export',
  exportAsSvg: 'journey.exportAsSvg',
  exportAsPng: 'journey.exportAsPng',
  exportAsHtml: 'journey.exportAsHtml',
  exportAsPdf: 'journey.exportAsPdf',
  exportAsMarkdown: 'journey.exportAsMarkdown',
  exportAsCsv: 'journey.exportAsCsv',
  exportAsJson: 'journey.exportAsJson',
  exportAsMermaid: 'journey.exportAsMermaid',
  exportAsCjml: 'journey.exportAsCjml',
  import: 'journey.import',
  showPortfolio: 'journey.showPortfolio',
  review: 'journey.review',
  fixReviewed: 'journey.fixReviewed',
  restartServer: 'journey.restartServer',
} as const;

/** What commands act on. */
export interface CommandDesk extends ExportDesk {
  readonly portfolio: PortfolioPanel;
  readonly review: ReviewView;
}

/** Registers every command of the table. Menus pass the file they were opened on as the first argument, lenses its URI. */
export function registerCommands(desk: CommandDesk): vscode.Disposable {
  const { previews, portfolio, review, server } = desk;
  const exportAs = (format?: ExportId) => (target: unknown) =>
    withJourney(fileOf(target) ?? previews.activeUri, uri =>
      exportCommand(desk, uri, { ...toldExport(target), ...(format ? { format } : {}) }),
    );
  const handlers: Record<keyof typeof commands, (target?: unknown, selected?: unknown) => unknown> = {
    newMap: told => newMap(told),
    showPreview: target => withJourney(target, uri => previews.show(uri)),
    showPreviewToSide: target => withJourney(target, uri => previews.showToSide(uri)),
    showLockedPreviewToSide: target => withJourney(target, uri => previews.showLockedToSide(uri)),
    showAsIsAndToBe: target => withJourney(previews.activeUri ?? target, uri => previews.showAsIsAndToBe(uri)),
    togglePreviewLock: () => previews.toggleLock(),
    showSource: () => previews.showSource(),
    refreshPreview: () => previews.reload(),
    viewAsMap: () => previews.turnTo('map'),
    viewAsTable: () => previews.turnTo('table'),
    viewAsCircle: () => previews.turnTo('circle'),
    viewAsStory: () => previews.turnTo('story'),
    viewAsBoard: () => previews.turnTo('board'),
    viewAsWalk: () => previews.turnTo('walk'),
    viewAsComparison: () => previews.turnTo('compare'),
    // The explorer passes all files that are selected as well.
    compareWith: (target, selected) =>
      withJourney(fileOf(target) ?? previews.activeUri, uri => compareWith(server, previews, uri, selected)),
    copyAsText: target => withJourney(previews.activeUri ?? target, uri => copyAsText(server, uri)),
    copyAsImage: () => previews.copyAsImage(),
    export: exportAs(),
    exportAsSvg: exportAs('svg'),
    exportAsPng: exportAs('png'),
    exportAsHtml: exportAs('html'),
    exportAsPdf: exportAs('pdf'),
    exportAsMarkdown: exportAs('markdown'),
    exportAsCsv: exportAs('csv'),
    exportAsJson: exportAs('json'),
    exportAsMermaid: exportAs('mermaid'),
    exportAsCjml: exportAs('cjml'),
    import: target => importCommand(desk, target),
    showPortfolio: () => portfolio.show(),
    review: target => withJourney(target, uri => review.show(uri)),
    // VS Code passes the row whose button or menu was used; a key passes nothing.
    fixReviewed: row => review.fix(row as FindingRow | undefined),
    restartServer: () => server.restart(),
  };
  const names = Object.keys(commands) as (keyof typeof commands)[];
  return vscode.Disposable.from(...names.map(name => vscode.commands.registerCommand(commands[name], handlers[name])));
}

/** The file that a menu was opened on; the menus of a panel pass what is no file. */
function fileOf(target: unknown): vscode.Uri | undefined {
  return target instanceof vscode.Uri && !target.scheme.startsWith('webview') ? target : undefined;
}

/** What a key binding tells of an export. */
function toldExport(told: unknown): ToldExport {
  if (typeof told !== 'object' || told === null || told instanceof vscode.Uri) return {};
  const { format, target } = told as Record<string, unknown>;
  return {
    // Whether there is such a format is looked up where they are known.
    ...(typeof format === 'string' ? { format: format as ExportId } : {}),
    ...(typeof target === 'string' ? { target } : {}),
  };
}

async function withJourney(target: unknown, action: (uri: vscode.Uri) => void | Promise<void>): Promise<void> {
  const told = typeof target === 'string' ? vscode.Uri.parse(target) : target;
  const uri = told instanceof vscode.Uri ? told : journeyEditor()?.document.uri;
  if (!uri) {
    void vscode.window.showInformationMessage(vscode.l10n.t('Open a journey map (*.journey.yaml) first.'));
    return;
  }
  const document = await openDocument(uri);
  if (document && isJourney(document)) {
    await action(uri);
    return;
  }
  const message = document
    ? vscode.l10n.t(
        '{0} is not a journey map. Name it *.journey.yaml, or set its language to Journey Map.',
        fileName(uri),
      )
    : vscode.l10n.t('{0} cannot be opened as text.', fileName(uri));
  void vscode.window.showWarningMessage(message);
}
