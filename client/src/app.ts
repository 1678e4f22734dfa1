import * as vscode from 'vscode';
import { registerCommands } from './commands';
import { journeyEditor } from './documents';
import { registerGoTo } from './go-to';
import { type CreateClient, LanguageServer } from './language-server';
import { PortfolioPanel } from './portfolio/panel';
import { PreviewManager } from './preview/manager';
import { OptionsMemory } from './preview/memory';
import { registerShowReferences } from './references';
import { ReviewView } from './review/view';
import { showStatus } from './status';

export interface AppOptions {
  readonly createClient: CreateClient;
  /** Opens the preview beside the first journey editor that comes into view. */
  readonly openPreview: boolean;
}

/** Puts the extension together; the same on the desktop and on the web. */
export function startApp(context: vscode.ExtensionContext, { createClient, openPreview }: AppOptions): LanguageServer {
  const log = vscode.window.createOutputChannel('Journey Map', { log: true });
  const server = new LanguageServer(createClient, log);
  const previews = new PreviewManager({
    extensionUri: context.extensionUri,
    server,
    log,
    memory: new OptionsMemory(context.workspaceState),
  });
  const portfolio = new PortfolioPanel({
    extensionUri: context.extensionUri,
    server,
    log,
    showPreview: uri => previews.show(uri),
  });
  const review = new ReviewView(server, log);
  const registered = registerCommands({ context, server, previews, portfolio, review, log });
  context.subscriptions.push(log, server, previews, portfolio, review, registered);
  context.subscriptions.push(showStatus(server), registerShowReferences(), registerGoTo());
  if (openPreview) context.subscriptions.push(previewFirstEditor(previews));
  void server.start();
  return server;
}

function previewFirstEditor(previews: PreviewManager): vscode.Disposable {
  const open = (): boolean => {
    const editor = journeyEditor();
    if (editor && !previews.open) previews.showToSide(editor.document.uri);
    return editor !== undefined;
  };
  if (open()) return vscode.Disposable.from();
  const waiting = vscode.window.onDidChangeActiveTextEditor(() => {
    if (open()) waiting.dispose();
  });
  return waiting;
}
