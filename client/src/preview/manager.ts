import * as vscode from 'vscode';
import { plainOptions, type ViewOptions } from '../../../media/map/view/options';
import type { Picture } from '../../../media/preview/canvas';
import type { FirstState } from '../../../media/preview/messages';
import { coalesce } from '../coalesce';
import { editorOf, fileName, isJourney, openDocument, showText } from '../documents';
import { areDuplicates } from './duplicates';
import { optionsOf } from './look';
import { isPreviewState } from './messages';
import { type PreviewHost, PreviewPanel, viewType, webviewOptions } from './panel';

/** All previews: opens them, restores them after a reload, and lets them follow text, cursor and active editor. */
export class PreviewManager implements vscode.Disposable, vscode.WebviewPanelSerializer {
  readonly #host: PreviewHost;
  readonly #previews = new Set<PreviewPanel>();
  readonly #subscriptions: vscode.Disposable;
  readonly #follow: () => Promise<void>;

  constructor(host: PreviewHost) {
    this.#host = host;
    this.#follow = coalesce(
      () => this.#followEditor(),
      error => host.log.error(error instanceof Error ? error : String(error)),
    );
    this.#subscriptions = vscode.Disposable.from(
      vscode.window.registerWebviewPanelSerializer(viewType, this),
      vscode.window.onDidChangeActiveTextEditor(() => this.#follow()),
      vscode.window.onDidChangeTextEditorSelection(({ textEditor, selections }) => {
        const cursor = selections[0]?.active;
        if (cursor) for (const preview of this.#of(textEditor.document.uri.toString())) preview.highlight(cursor);
      }),
      host.server.onDidChangeModel(({ uri }) => {
        for (const preview of this.#of(uri)) void preview.refresh();
        for (const preview of this.#previews) if (preview.compares(uri)) void preview.refreshOthers();
        void this.#follow();
      }),
      host.server.onDidChangePortfolio(() => {
        for (const preview of this.#previews) void preview.refreshOthers();
      }),
      host.server.onDidChangeHealth(() => {
        for (const preview of this.#previews) void preview.catchUp();
      }),
    );
  }

  /** True if a preview is open, or about to be restored from the window before. */
  get open(): boolean {
    const restored = (tab: vscode.Tab): boolean =>
      tab.input instanceof vscode.TabInputWebview && tab.input.viewType.endsWith(viewType);
    return this.#previews.size > 0 || vscode.window.tabGroups.all.some(group => group.tabs.some(restored));
  }

  /** Shows the preview of `uri` in the active column and turns to it. */
  show(uri: vscode.Uri): void {
    this.#show(uri, { side: false, locked: false });
  }

  /** Shows the preview of `uri` beside the text, where the keyboard stays. */
  showToSide(uri: vscode.Uri): void {
    this.#show(uri, { side: true, locked: false });
  }

  /** Shows a preview beside the text that stays with `uri`, whatever is looked at next. */
  showLockedToSide(uri: vscode.Uri): void {
    this.#show(uri, { side: true, locked: true });
  }

  /** Shows a map twice beside its text: as it is felt, and as it should be. Both stay with it. */
  showAsIsAndToBe(uri: vscode.Uri): void {
    const text = editorOf(uri)?.viewColumn ?? vscode.window.tabGroups.activeTabGroup.viewColumn;
    // The curve is where the two differ.
    const options = { ...(this.optionsOf(uri) ?? plainOptions), form: 'map' as const };
    const state = { schema: 1, uri: uri.toString(), zoom: 1, scroll: [0, 0], locked: true } as const;
    (['now', 'wanted'] as const).forEach((feelings, at) => {
      const column = { viewColumn: text + 1 + at, preserveFocus: true };
      this.#open(uri, column, { ...state, options: { ...options, feelings } });
    });
  }

  /** Shows what differs between two maps, in a preview of the first one. */
  compare(uri: vscode.Uri, other: vscode.Uri): void {
    const active = this.#active?.uri.toString() === uri.toString() ? this.#active : undefined;
    const preview = active ?? this.#show(uri, { side: editorOf(uri) !== undefined, locked: false });
    preview.compareWith(other);
  }

  /** Locks the active preview to its document, or lets it follow the active editor again. */
  toggleLock(): void {
    const preview = this.#active;
    preview?.lock(!preview.locked);
    if (preview) this.#closeDuplicates(preview);
  }

  /** The document of the preview that the person is in. */
  get activeUri(): vscode.Uri | undefined {
    return this.#active?.uri;
  }

  /** Shows the map of the preview at hand in another form. */
  turnTo(form: ViewOptions['form']): void {
    this.#atHand?.turnTo(form);
  }

  /** Copies the drawing of the preview at hand. */
  copyAsImage(): void {
    this.#atHand?.copyAsImage();
  }

  /** How the person saw a map last; undefined if it is seen as usual. */
  optionsOf(uri: vscode.Uri): ViewOptions | undefined {
    return optionsOf(this.#host.memory, uri);
  }

  /** Paints a picture in a preview that is in view, as PNG; opens the one of `uri` if there is none. */
  paint(uri: vscode.Uri, picture: Picture, scale: number): Promise<Uint8Array> {
    const preview = this.#inView ?? this.#show(uri, { side: true, locked: false });
    return preview.paint(picture, scale);
  }

  /** Goes from the preview at hand to its text. */
  async showSource(): Promise<void> {
    const preview = this.#atHand;
    const document = preview && (await openDocument(preview.uri));
    if (document) await showText(document);
    else if (preview) {
      const message = vscode.l10n.t(
        'The file {0} is gone. Its last drawing stays until you close the preview.',
        fileName(preview.uri),
      );
      void vscode.window.showWarningMessage(message);
    }
  }

  /** Builds the pages of all previews anew. */
  reload(): void {
    for (const preview of this.#previews) preview.reload();
  }

  async deserializeWebviewPanel(panel: vscode.WebviewPanel, state: unknown): Promise<void> {
    const uri = isPreviewState(state) ? parse(state.uri) : undefined;
    const document = uri && (await openDocument(uri));
    if (isPreviewState(state) && document) this.#add(new PreviewPanel(panel, document.uri, this.#host, state));
    else panel.dispose();
  }

  dispose(): void {
    this.#subscriptions.dispose();
    for (const preview of this.#previews) preview.dispose();
  }

  /** The preview that the person is in, else one in view, else any. */
  get #atHand(): PreviewPanel | undefined {
    return this.#active ?? this.#inView ?? [...this.#previews][0];
  }

  get #inView(): PreviewPanel | undefined {
    return [...this.#previews].find(({ visible }) => visible);
  }

  get #active(): PreviewPanel | undefined {
    return [...this.#previews].find(({ active }) => active);
  }

  #of(uri: string): readonly PreviewPanel[] {
    return [...this.#previews].filter(preview => preview.uri.toString() === uri);
  }

  /** Shows the preview that serves already, in the active column or beside it; else a new one. */
  #show(uri: vscode.Uri, { side, locked }: { readonly side: boolean; readonly locked: boolean }): PreviewPanel {
    const here = vscode.window.tabGroups.activeTabGroup.viewColumn;
    const wanted = { uri: uri.toString(), locked };
    const preview = [...this.#previews].find(
      ({ place }) => side !== (place.column === here) && areDuplicates({ ...wanted, column: place.column }, place),
    );
    if (preview) {
      preview.show(uri);
      preview.reveal(side);
      return preview;
    }
    const column = { viewColumn: side ? vscode.ViewColumn.Beside : vscode.ViewColumn.Active, preserveFocus: side };
    return this.#open(uri, column, { uri: uri.toString(), locked });
  }

  #open(
    uri: vscode.Uri,
    column: { readonly viewColumn: vscode.ViewColumn; readonly preserveFocus: boolean },
    state: FirstState,
  ): PreviewPanel {
    const options = { ...webviewOptions(this.#host.extensionUri), enableFindWidget: true };
    const panel = vscode.window.createWebviewPanel(viewType, fileName(uri), column, options);
    return this.#add(new PreviewPanel(panel, uri, this.#host, state));
  }

  #add(preview: PreviewPanel): PreviewPanel {
    this.#previews.add(preview);
    preview.onDidChangeViewState(() => {
      this.#closeDuplicates(preview);
      this.#setFocusContext();
    });
    preview.onDidDispose(() => {
      this.#previews.delete(preview);
      this.#setFocusContext();
    });
    this.#closeDuplicates(preview);
    this.#setFocusContext();
    return preview;
  }

  /** Closes those that show no more than `preview` does, which was opened, moved, locked or unlocked. */
  #closeDuplicates(preview: PreviewPanel): void {
    for (const other of this.#previews) {
      if (other !== preview && areDuplicates(other.place, preview.place)) other.dispose();
    }
  }

  #setFocusContext(): void {
    void vscode.commands.executeCommand('setContext', 'journeyPreviewFocus', this.#active !== undefined);
  }

  /**
   * Turns what is not locked to the active editor's document if it holds a map: a library or an empty file leaves the
   * last one in view.
   */
  async #followEditor(): Promise<void> {
    const document = vscode.window.activeTextEditor?.document;
    if (!document || !isJourney(document) || this.#host.server.health.state !== 'running') return;
    const key = document.uri.toString();
    if (![...this.#previews].some(preview => !preview.locked && preview.uri.toString() !== key)) return;
    const model = await this.#host.server.model(document.uri);
    if (!model?.map || document !== vscode.window.activeTextEditor?.document) return;
    for (const preview of this.#previews) if (!preview.locked) preview.show(document.uri);
  }
}

function parse(uri: string): vscode.Uri | undefined {
  try {
    return vscode.Uri.parse(uri, true);
  } catch {
    return undefined;
  }
}
