import * as vscode from 'vscode';
import type { FromPortfolio, ToPortfolio } from '../../../media/portfolio/messages';
import type { MapSummary, Portfolio } from '../../../server/src/protocol';
import { coalesce } from '../coalesce';
import { openDocument, showText } from '../documents';
import type { LanguageServer } from '../language-server';
import { loadPage, tabIcon } from '../page';
import { isFromPortfolio } from './messages';

const portfolioViewType = 'journey.portfolio';

/** What the panel needs of the extension around it. */
export interface PortfolioHost {
  readonly extensionUri: vscode.Uri;
  readonly server: LanguageServer;
  readonly log: vscode.LogOutputChannel;
  readonly showPreview: (uri: vscode.Uri) => void;
}

/** The one panel that lists all maps of the workspace; it comes back after a reload. */
export class PortfolioPanel implements vscode.Disposable, vscode.WebviewPanelSerializer {
  readonly #host: PortfolioHost;
  readonly #subscriptions: vscode.Disposable;
  readonly #refresh: () => Promise<void>;
  #panel: vscode.WebviewPanel | undefined;
  /** The page is there and listens: it is built anew each time that it comes into view. */
  #ready = false;
  /** The page has the whole list: what is read anew is shown when all of it is. */
  #listed = false;

  constructor(host: PortfolioHost) {
    this.#host = host;
    this.#refresh = coalesce(
      () => this.#send(),
      error => host.log.error(error instanceof Error ? error : String(error)),
    );
    this.#subscriptions = vscode.Disposable.from(
      vscode.window.registerWebviewPanelSerializer(portfolioViewType, this),
      vscode.workspace.onDidChangeWorkspaceFolders(() => this.#refresh()),
      host.server.onDidChangePortfolio(() => this.#refresh()),
      host.server.onDidChangeHealth(() => this.#refresh()),
    );
  }

  /** Shows the panel, where it is or in the active column. */
  async show(): Promise<void> {
    if (!this.#panel) {
      // One of the window before that nobody has turned to yet: the new one takes its place.
      const restored = vscode.window.tabGroups.all
        .flatMap(group => group.tabs)
        .filter(({ input }) => input instanceof vscode.TabInputWebview && input.viewType.endsWith(portfolioViewType));
      await vscode.window.tabGroups.close(restored);
    }
    // It may have come meanwhile.
    if (this.#panel) {
      this.#panel.reveal();
      return;
    }
    const title = vscode.l10n.t('Journey Maps');
    const options = { enableFindWidget: true };
    this.#adopt(vscode.window.createWebviewPanel(portfolioViewType, title, vscode.ViewColumn.Active, options), null);
  }

  async deserializeWebviewPanel(panel: vscode.WebviewPanel, state: unknown): Promise<void> {
    if (this.#panel) panel.dispose();
    else this.#adopt(panel, state);
  }

  dispose(): void {
    this.#subscriptions.dispose();
    this.#panel?.dispose();
  }

  #adopt(panel: vscode.WebviewPanel, state: unknown): void {
    const { extensionUri, log } = this.#host;
    const { webview } = panel;
    this.#panel = panel;
    this.#ready = false;
    panel.iconPath = tabIcon(extensionUri);
    webview.options = { enableScripts: true, localResourceRoots: [vscode.Uri.joinPath(extensionUri, 'dist')] };
    webview.onDidReceiveMessage((message: unknown) => {
      if (isFromPortfolio(message)) void this.#receive(message);
      else log.warn('The portfolio sent a message of an unknown form; it was dropped.');
    });
    panel.onDidChangeViewState(() => {
      if (!panel.visible) this.#ready = false;
    });
    panel.onDidDispose(() => {
      this.#panel = undefined;
      this.#ready = false;
    });
    loadPage(panel, extensionUri, 'portfolio', state);
  }

  async #send(): Promise<void> {
    const { server } = this.#host;
    if (!this.#ready || server.health.state === 'starting') return;
    if (server.health.state === 'stopped') {
      const message = server.health.problem ?? vscode.l10n.t('The language server does not answer.');
      this.#post({ type: 'stopped', message });
      return;
    }
    const read: MapSummary[] = [];
    const parts = server.onDidReadPortfolio(({ maps }) => {
      read.push(...maps);
      if (!this.#listed) this.#list({ maps: read, others: [] }, true);
    });
    try {
      this.#list(await server.portfolio(), false);
      this.#listed = this.#ready;
    } finally {
      parts.dispose();
    }
  }

  #list({ maps, others }: Portfolio, reading: boolean): void {
    const withPath = <T extends { readonly uri: string }>(file: T) => ({ ...file, path: pathOf(file.uri) });
    const folder = (vscode.workspace.workspaceFolders ?? []).length > 0;
    this.#post({ type: 'portfolio', folder, reading, maps: maps.map(withPath), others: others.map(withPath) });
  }

  #post(message: ToPortfolio): void {
    void this.#panel?.webview.postMessage(message);
  }

  async #receive(message: FromPortfolio): Promise<void> {
    if (message.type === 'ready') {
      this.#ready = true;
      this.#listed = false;
      await this.#refresh();
    } else if (message.type === 'open') {
      const uri = vscode.Uri.parse(message.uri);
      const document = await openDocument(uri);
      if (!document) void vscode.window.showWarningMessage(vscode.l10n.t('{0} cannot be opened.', pathOf(message.uri)));
      else if (message.as === 'preview') this.#host.showPreview(uri);
      else await showText(document);
    } else if (message.what === 'folder') {
      await vscode.commands.executeCommand('vscode.openFolder');
    } else {
      await vscode.commands.executeCommand('journey.newMap');
    }
  }
}

function pathOf(uri: string): string {
  return vscode.workspace.asRelativePath(vscode.Uri.parse(uri));
}
