import * as vscode from 'vscode';
import { withPictures } from '../../../media/map/portraits';
import type { ViewOptions } from '../../../media/map/view/options';
import type { Picture } from '../../../media/preview/canvas';
import type { FirstState, FromWebview, ToWebview } from '../../../media/preview/messages';
import type { Broken } from '../../../server/src/protocol';
import { coalesce } from '../coalesce';
import { editorOf, openDocument } from '../documents';
import { applyFix } from '../fix';
import type { LanguageServer } from '../language-server';
import { othersOf } from '../others';
import { loadPage, tabIcon } from '../page';
import { pictureIn } from '../pictures';
import { pictureDrawn } from './copy';
import type { PreviewPlace } from './duplicates';
import { change, stepBack } from './editing';
import { Look, optionsOf } from './look';
import type { OptionsMemory } from './memory';
import { isFromWebview } from './messages';
import { Outbox } from './outbox';
import { Painting } from './painting';
import { goToProblem, goToSource, isToSource, type Origin, type ToSource } from './source';

export const viewType = 'journey.preview';

/** What a panel needs of the extension around it. */
export interface PreviewHost {
  readonly extensionUri: vscode.Uri;
  readonly server: LanguageServer;
  readonly log: vscode.LogOutputChannel;
  readonly memory: OptionsMemory;
}

interface Cursor {
  readonly position: vscode.Position;
  readonly reveal: boolean;
}

/** One preview: a webview panel, the document that it shows, and the talk between the two. */
export class PreviewPanel implements vscode.Disposable {
  readonly #panel: vscode.WebviewPanel;
  readonly #host: PreviewHost;
  readonly #disposables: vscode.Disposable[] = [];
  #uri: vscode.Uri;
  #locked: boolean;
  readonly #look: Look;
  /** The page is there and listens: it is built anew each time that it comes into view. */
  #ready = false;
  #cursor: Cursor | undefined;
  #broken: Broken | undefined;
  readonly #outbox = new Outbox();
  #going: Promise<void> = Promise.resolve();
  /** URIs of the maps that the page compares with; undefined while it does not compare. */
  #compared: readonly string[] | undefined;
  /** What the page is to turn to once it shows the map: until then, it takes this to be for another one. */
  #turn: ToWebview | undefined;
  /** Where the person was led to in the text, last. */
  #sent: vscode.Position | undefined;

  readonly #painting = new Painting(message => this.#post(message));

  readonly onDidDispose: vscode.Event<void>;
  readonly onDidChangeViewState: vscode.Event<unknown>;

  /** Draws the newest map. Cheap to call often. */
  readonly refresh: () => Promise<void>;
  readonly #highlight: () => Promise<void>;
  /** Tells the page anew which other maps there are, if it compares. */
  readonly refreshOthers: () => Promise<void>;

  constructor(panel: vscode.WebviewPanel, uri: vscode.Uri, host: PreviewHost, state: FirstState) {
    const report = (error: unknown): void => host.log.error(error instanceof Error ? error : String(error));
    this.#panel = panel;
    this.#host = host;
    this.#uri = uri;
    this.#locked = state.locked === true;
    this.#look = new Look(host.memory, state);
    this.onDidDispose = panel.onDidDispose;
    this.onDidChangeViewState = panel.onDidChangeViewState;
    this.refresh = coalesce(() => this.#sendModel(), report);
    this.#highlight = coalesce(() => this.#sendHighlight(), report);
    this.refreshOthers = coalesce(() => this.#sendOthers(), report);
    panel.webview.options = webviewOptions(host.extensionUri);
    panel.iconPath = tabIcon(host.extensionUri);
    this.#disposables.push(
      panel.webview.onDidReceiveMessage((message: unknown) => {
        if (isFromWebview(message)) this.#receive(message).catch(report);
        else host.log.warn('The preview sent a message of an unknown form; it was dropped.');
      }),
      panel.onDidChangeViewState(() => {
        if (!panel.visible) this.#ready = false;
      }),
      panel.onDidDispose(() => this.#close()),
    );
    this.#entitle();
    this.reload(state);
  }

  get uri(): vscode.Uri {
    return this.#uri;
  }

  get active(): boolean {
    return this.#panel.active;
  }

  /** It stays with its document, whatever is edited. */
  get locked(): boolean {
    return this.#locked;
  }

  get visible(): boolean {
    return this.#panel.visible;
  }

  get place(): PreviewPlace {
    return { uri: this.#uri.toString(), locked: this.#locked, column: this.#panel.viewColumn };
  }

  /** Brings the panel into view, where it is. */
  reveal(preserveFocus: boolean): void {
    this.#panel.reveal(undefined, preserveFocus);
  }

  /** Binds the panel to its document, or lets it follow the active editor. */
  lock(locked: boolean): void {
    this.#locked = locked;
    this.#entitle();
    this.#postLock();
  }

  /** Shows another document from now on. */
  show(uri: vscode.Uri): void {
    if (uri.toString() === this.#uri.toString()) return;
    this.#uri = uri;
    this.#look.forget();
    this.#broken = undefined;
    this.#compared = undefined;
    this.#turn = undefined;
    this.#outbox.forget();
    this.#entitle();
    void this.catchUp();
  }

  /** Draws the map and marks the element under the cursor: the page, the document or the server is another one. */
  async catchUp(): Promise<void> {
    this.#recallOptions();
    await this.refresh();
    this.#findCursor();
  }

  /** Marks the element under the text cursor. */
  highlight(position: vscode.Position): void {
    // What was clicked is in sight; where the cursor's element is drawn may be elsewhere.
    this.#cursor = { position, reveal: !this.#sent?.isEqual(position) };
    void this.#highlight();
  }

  /** Shows the map in another form. */
  turnTo(form: ViewOptions['form']): void {
    this.#postTurn({ type: 'form', uri: this.#uri.toString(), form });
  }

  /** Shows what differs between the map and another one. */
  compareWith(other: vscode.Uri): void {
    this.#postTurn({ type: 'form', uri: this.#uri.toString(), form: 'compare', with: other.toString() });
  }

  /** Whether the page shows what differs from this map. */
  compares(uri: string): boolean {
    return this.#compared?.includes(uri) ?? false;
  }

  /** Asks the page for a picture of the whole map; it puts it on the clipboard itself. */
  copyAsImage(): void {
    this.#post({ type: 'copyImage', uri: this.#uri.toString() });
  }

  /** Paints any picture in the panel's page, so many times as fine, as PNG; waits for a page that is not there yet. */
  paint(picture: Picture, scale: number): Promise<Uint8Array> {
    return this.#painting.paint(this.#uri.toString(), picture, scale, this.#ready);
  }

  /** Builds the page anew. What it keeps (zoom, scroll, selection) comes back by itself. */
  reload(state: FirstState = { uri: this.#uri.toString(), locked: this.#locked }): void {
    this.#ready = false;
    loadPage(this.#panel, this.#host.extensionUri, 'preview', state);
  }

  dispose(): void {
    this.#panel.dispose();
  }

  #close(): void {
    this.#ready = false;
    this.#painting.close(vscode.l10n.t('The preview was closed.'));
    for (const disposable of this.#disposables) disposable.dispose();
  }

  #entitle(): void {
    this.#panel.title = this.#look.title(this.#uri, this.#locked);
  }

  /** How the map was seen when its last preview was closed; one that was never changed is seen in the form of the setting. */
  #recallOptions(): void {
    if (!this.#ready) return;
    const options = optionsOf(this.#host.memory, this.#uri);
    if (options) this.#post({ type: 'options', uri: this.#uri.toString(), options });
  }

  #postLock(): void {
    this.#post({ type: 'lock', uri: this.#uri.toString(), locked: this.#locked });
  }

  #post(message: ToWebview): void {
    void this.#panel.webview.postMessage(message);
  }

  #postTurn(turn: ToWebview): void {
    if (this.#ready && !this.#outbox.empty) this.#post(turn);
    else this.#turn = turn;
  }

  #shows(uri: vscode.Uri): boolean {
    return this.#ready && uri === this.#uri;
  }

  async #sendModel(): Promise<void> {
    const { server } = this.#host;
    const uri = this.#uri;
    if (!this.#ready || server.health.state === 'starting') return;
    if (server.health.state === 'stopped') {
      const message = server.health.problem ?? vscode.l10n.t('The language server does not answer.');
      this.#post({ type: 'stopped', uri: uri.toString(), message });
      return;
    }
    // One that no editor shows is closed after a while; the server knows open documents only.
    if (!(await openDocument(uri))) return;
    const model = await server.model(uri);
    if (!model || !this.#shows(uri)) return;
    this.#broken = model.broken;
    const map = model.map && withPictures(model.map, image => this.#addressOf(image));
    this.#post(this.#outbox.message(uri.toString(), { ...model, map }));
    if (this.#turn) this.#post(this.#turn);
    this.#turn = undefined;
  }

  /** Where the page can load a picture from. */
  #addressOf(image: string): string | undefined {
    const uri = pictureIn(image);
    return uri && this.#panel.webview.asWebviewUri(uri).toString();
  }

  async #sendOthers(): Promise<void> {
    const { server } = this.#host;
    const [uri, compared] = [this.#uri, this.#compared];
    if (!compared || !this.#ready || server.health.state !== 'running') return;
    const others = await othersOf(server, uri, compared);
    if (!this.#shows(uri) || compared !== this.#compared) return;
    this.#post({ type: 'others', uri: uri.toString(), ...others });
  }

  async #sendHighlight(): Promise<void> {
    const cursor = this.#cursor;
    const uri = this.#uri;
    if (!cursor || !this.#ready || this.#host.server.health.state !== 'running') return;
    const key = await this.#host.server.elementAt(uri, cursor.position);
    if (cursor !== this.#cursor || !this.#shows(uri)) return;
    this.#post({ type: 'highlight', uri: uri.toString(), key, reveal: cursor.reveal });
  }

  /** Highlights where the cursor stands already; the preview's own scroll position has the say then. */
  #findCursor(): void {
    const position = editorOf(this.#uri)?.selection.active;
    this.#cursor = position && { position, reveal: false };
    void this.#highlight();
  }

  async #receive(message: FromWebview): Promise<void> {
    if (message.type === 'ready') {
      this.#ready = true;
      this.#compared = undefined;
      this.#outbox.forget();
      this.#postLock();
      this.#painting.arrived();
      await this.catchUp();
    } else if (message.type === 'options') {
      const remembered = this.#look.remember(message.uri, message.options, message.uri === this.#uri.toString());
      this.#entitle();
      await remembered;
    } else if (message.type === 'painted') {
      this.#painting.painted(message);
    } else if (message.uri !== this.#uri.toString()) {
      // From a click just before the panel turned to another document.
      return;
    } else if (isToSource(message)) {
      // One after the other: of a double click, the last word counts.
      const before = this.#going.catch(() => undefined);
      this.#going = before.then(() => this.#goToSource(message));
      await this.#going;
    } else if (message.type === 'compare') {
      this.#compared = message.with;
      await this.refreshOthers();
    } else if (message.type === 'card') {
      const { uri, key } = message;
      const card = await this.#host.server.card(this.#uri, key);
      if (uri === this.#uri.toString()) this.#post({ type: 'card', uri, key, card });
    } else if (message.type === 'picture') {
      await pictureDrawn(this.#uri, message.png);
    } else if (message.type === 'fix') {
      const { type: _, ...fix } = message;
      if (!(await applyFix(this.#host.server, fix, { beside: this.#panel.viewColumn }))) await this.refresh();
    } else if (message.type === 'change') {
      const answer = await change(this.#host, this.#uri, message);
      this.#post(answer);
      // What was outrun is drawn as it is now.
      if (answer.type === 'refused') await this.refresh();
    } else if (message.type === 'history') {
      this.#post(await stepBack(this.#uri, message.way, this.#panel));
    } else if (message.type === 'revealProblem' && this.#broken) {
      await goToProblem(this.#origin, this.#broken);
    }
  }

  get #origin(): Origin {
    return { uri: this.#uri, column: this.#panel.viewColumn };
  }

  async #goToSource(message: ToSource): Promise<void> {
    const location = await goToSource(this.#host.server, this.#origin, message);
    if (location?.uri.toString() === this.#uri.toString()) this.#sent = location.range.start;
  }
}

/** What a preview's webview may do and load: the extension's own files, and pictures of the workspace. */
export function webviewOptions(extensionUri: vscode.Uri): vscode.WebviewOptions {
  return {
    enableScripts: true,
    localResourceRoots: [
      ...['dist', 'media'].map(folder => vscode.Uri.joinPath(extensionUri, folder)),
      ...(vscode.workspace.workspaceFolders ?? []).map(({ uri }) => uri),
    ],
  };
}
