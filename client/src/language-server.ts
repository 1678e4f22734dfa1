import * as vscode from 'vscode';
import {
  type BaseLanguageClient,
  CloseAction,
  ErrorAction,
  type ErrorHandler,
  type LanguageClientOptions,
  RevealOutputChannelOn,
  State,
  type WorkspaceEdit,
} from 'vscode-languageclient';
import {
  type AuthorParams,
  authorRequest,
  type Card,
  type CardParams,
  cardRequest,
  type EditParams,
  type EditResult,
  type ElementAtParams,
  editRequest,
  elementAtRequest,
  findFilesRequest,
  historyChanged,
  type InitializationOptions,
  type Located,
  type LocateParams,
  locateRequest,
  type ModelAnswer,
  type ModelChange,
  type ModelParams,
  type ModelResult,
  modelChanged,
  modelRequest,
  type Portfolio,
  type PortfolioPart,
  portfolioChanged,
  portfolioPart,
  portfolioRequest,
  type ReadFileParams,
  type Review,
  type ReviewedTextParams,
  type ReviewFixParams,
  type ReviewParams,
  readFileRequest,
  reviewedTextRequest,
  reviewFixRequest,
  reviewRequest,
} from '../../server/src/protocol';
import { commands } from './commands';
import { crashBudget } from './crash-budget';
import { fileName, findFiles, journeyEditor, journeyFiles, languageId } from './documents';
import { goToCommand } from './go-to';
import { History, showChangesCommand } from './history';
import { Models } from './models';
import { readFile } from './read-file';
import { showReferencesCommand } from './references';

/** Makes a client around these options: over IPC on the desktop, over a worker on the web. */
export type CreateClient = (options: LanguageClientOptions) => BaseLanguageClient;

/** How the server is; `problem` is the last thing that went wrong, kept after a restart. */
export interface Health {
  readonly state: 'starting' | 'running' | 'stopped';
  readonly problem?: string;
}

const restarts = 4;
const restartSpan = 3 * 60_000;

/** The language server as the rest of the extension sees it: its requests, its health, and how to restart it. */
export class LanguageServer implements vscode.Disposable {
  readonly #createClient: CreateClient;
  readonly #log: vscode.LogOutputChannel;
  readonly #history: History;
  readonly #watcher = vscode.workspace.createFileSystemWatcher(journeyFiles);
  readonly #models = new Models();
  readonly #closed = vscode.workspace.onDidCloseTextDocument(({ uri }) => this.#models.forget(uri.toString()));
  readonly #modelChanged = new vscode.EventEmitter<ModelChange>();
  readonly #portfolioChanged = new vscode.EventEmitter<void>();
  readonly #portfolioPart = new vscode.EventEmitter<PortfolioPart>();
  readonly #healthChanged = new vscode.EventEmitter<Health>();
  #mayRestart = crashBudget(restarts, restartSpan);
  #health: Health = { state: 'starting' };
  #client: BaseLanguageClient | undefined;

  /** The map of a document changed. */
  readonly onDidChangeModel = this.#modelChanged.event;
  /** What `portfolio` resolved to last may hold no more. */
  readonly onDidChangePortfolio = this.#portfolioChanged.event;
  /** Some of what `portfolio` is about to resolve to. */
  readonly onDidReadPortfolio = this.#portfolioPart.event;
  readonly onDidChangeHealth = this.#healthChanged.event;

  constructor(createClient: CreateClient, log: vscode.LogOutputChannel) {
    this.#createClient = createClient;
    this.#log = log;
    this.#history = new History(log);
    // A server that is not up asks anew once it is.
    this.#history.onDidChange(() => this.#client?.sendNotification(historyChanged).catch(() => undefined));
  }

  get health(): Health {
    return this.#health;
  }

  async start(): Promise<void> {
    const client = this.#createClient(this.#options());
    this.#client = client;
    client.onRequest(readFileRequest, (params: ReadFileParams) => readFile(params, this.#log));
    client.onRequest(findFilesRequest, findFiles);
    client.onRequest(authorRequest, (params: AuthorParams) => this.#history.author(params));
    client.onRequest(reviewedTextRequest, (params: ReviewedTextParams) => this.#history.reviewedText(params));
    client.onNotification(modelChanged, (change: ModelChange) => this.#modelChanged.fire(change));
    client.onNotification(portfolioChanged, () => this.#portfolioChanged.fire());
    client.onNotification(portfolioPart, (part: PortfolioPart) => this.#portfolioPart.fire(part));
    client.onDidChangeState(({ newState }) => {
      if (client === this.#client) this.#follow(newState);
    });
    try {
      await client.start();
    } catch (error) {
      this.#log.error(error instanceof Error ? error : String(error));
    }
  }

  /** Stops the server, whatever state it is in, and starts a fresh one. */
  async restart(): Promise<void> {
    this.#mayRestart = crashBudget(restarts, restartSpan);
    this.#setHealth({ state: 'starting' });
    await this.stop();
    await this.start();
  }

  async stop(): Promise<void> {
    const client = this.#client;
    this.#client = undefined;
    try {
      await client?.dispose();
    } catch (error) {
      // A server that hangs or never came up can't be stopped politely; the client ends its process all the same.
      this.#log.warn(`Stopping the language server: ${error instanceof Error ? error.message : String(error)}`);
    }
  }

  /** Null if the server has no such document open. */
  model(uri: vscode.Uri): Promise<ModelResult | null> {
    const params: ModelParams = { uri: uri.toString() };
    return this.#models.ask(params.uri, since =>
      this.#request<ModelParams, ModelAnswer | null>(modelRequest, since === undefined ? params : { ...params, since }),
    );
  }

  /** Null if the element is gone. */
  locate(uri: vscode.Uri, key: string, part: string | undefined): Promise<Located | null> {
    return this.#request<LocateParams, Located | null>(locateRequest, {
      uri: uri.toString(),
      key,
      ...(part === undefined ? {} : { part }),
    });
  }

  elementAt(uri: vscode.Uri, { line, character }: vscode.Position): Promise<string | null> {
    return this.#request<ElementAtParams, string | null>(elementAtRequest, {
      uri: uri.toString(),
      position: { line, character },
    });
  }

  /** Null if the element is gone. */
  card(uri: vscode.Uri, key: string): Promise<Card | null> {
    return this.#request<CardParams, Card | null>(cardRequest, { uri: uri.toString(), key });
  }

  /** What a change in the drawing comes to in the text, or why nothing is done. */
  edit(params: EditParams): Promise<EditResult> {
    return this.#request<EditParams, EditResult>(editRequest, params);
  }

  /** An edit of the protocol as VS Code's; it no longer knows for which versions it is. */
  async toWorkspaceEdit(edit: WorkspaceEdit): Promise<vscode.WorkspaceEdit | undefined> {
    return this.#client?.protocol2CodeConverter.asWorkspaceEdit(edit);
  }

  /** Null if the server has no such document open, or it is no map. */
  review(uri: vscode.Uri): Promise<Review | null> {
    return this.#request<ReviewParams, Review | null>(reviewRequest, { uri: uri.toString() });
  }

  /** All maps of the workspace, each in short. */
  portfolio(): Promise<Portfolio> {
    return this.#request<object, Portfolio>(portfolioRequest, {});
  }

  /** Undefined if the document has moved on since the review that offered the fix. */
  async reviewFix(params: ReviewFixParams): Promise<vscode.WorkspaceEdit | undefined> {
    const edit = await this.#request<ReviewFixParams, WorkspaceEdit | null>(reviewFixRequest, params);
    return edit ? this.#client?.protocol2CodeConverter.asWorkspaceEdit(edit) : undefined;
  }

  dispose(): void {
    this.#watcher.dispose();
    this.#closed.dispose();
    this.#history.dispose();
    this.#modelChanged.dispose();
    this.#portfolioChanged.dispose();
    this.#portfolioPart.dispose();
    this.#healthChanged.dispose();
  }

  async #request<P, R>(method: string, params: P): Promise<R> {
    if (!this.#client) throw new Error('The language server is not running.');
    return this.#client.sendRequest<R>(method, params);
  }

  #options(): LanguageClientOptions {
    return {
      documentSelector: [{ language: languageId }],
      outputChannel: this.#log,
      revealOutputChannelOn: RevealOutputChannelOn.Never,
      initializationOptions: {
        readFile: true,
        findFiles: true,
        history: true,
        changesCommand: showChangesCommand,
        goToCommand,
        model: true,
        suggestCommand: 'editor.action.triggerSuggest',
        lensCommands: {
          preview: commands.showPreviewToSide,
          review: commands.review,
          references: showReferencesCommand,
        },
      } satisfies InitializationOptions,
      synchronize: { fileEvents: this.#watcher },
      errorHandler: this.#errorHandler(),
      initializationFailedHandler: () => false,
    };
  }

  #errorHandler(): ErrorHandler {
    return {
      // What can't be written any more is written to a server that is gone, and its end is told next: that decides. To shut
      // the client down after some errors would take the restart away from a server that died while much was asked of it.
      error: error => {
        this.#log.error(error);
        return { action: ErrorAction.Continue, handled: true };
      },
      closed: () => {
        // One that dies before it came up would only die again.
        const restart = this.#health.state === 'running' && this.#mayRestart();
        if (restart) {
          const time = new Date().toLocaleTimeString(vscode.env.language);
          const problem = vscode.l10n.t('The language server stopped unexpectedly at {0} and was started again.', time);
          this.#log.error(problem);
          this.#setHealth({ state: 'starting', problem });
        } else if (this.#health.state === 'running') {
          this.#fail(tooManyCrashes());
        }
        return { action: restart ? CloseAction.Restart : CloseAction.DoNotRestart, handled: true };
      },
    };
  }

  #follow(state: State): void {
    if (state === State.Running) {
      this.#setHealth({ ...this.#health, state: 'running' });
    } else if (state === State.StartFailed) {
      this.#fail(vscode.l10n.t('The language server of Journey Map could not be started.'));
    } else if (state === State.Stopped && this.#health.state === 'running') {
      this.#fail(vscode.l10n.t('The language server of Journey Map stopped because the connection to it broke.'));
    }
  }

  #fail(problem: string): void {
    if (this.#health.state === 'stopped') return;
    this.#log.error(problem);
    this.#setHealth({ state: 'stopped', problem });
    const restart = vscode.l10n.t('Restart Language Server');
    const showLog = vscode.l10n.t('Show Log');
    vscode.window.showErrorMessage(problem, restart, showLog).then(choice => {
      if (choice === restart) void this.restart();
      if (choice === showLog) this.#log.show(true);
    });
  }

  #setHealth(health: Health): void {
    if (health.state !== 'running') this.#models.forget();
    this.#health = health;
    this.#healthChanged.fire(health);
  }
}

function tooManyCrashes(): string {
  const editor = journeyEditor();
  const stopped = vscode.l10n.t('The language server of Journey Map stopped {0} times in three minutes.', restarts + 1);
  const wayOut = editor
    ? vscode.l10n.t(
        '{0} was open: close it or undo the last change, then restart the server.',
        fileName(editor.document.uri),
      )
    : vscode.l10n.t('The log says more.');
  return `${stopped} ${wayOut}`;
}

/** A range of the protocol as VS Code's. */
export function toRange({ start, end }: Located['range']): vscode.Range {
  return new vscode.Range(start.line, start.character, end.line, end.character);
}
