import * as vscode from 'vscode';
import type { Review, ReviewFix } from '../../../server/src/protocol';
import { coalesce } from '../coalesce';
import { fileName, hasTab, openDocument, showText } from '../documents';
import { applyFix } from '../fix';
import type { LanguageServer } from '../language-server';
import { type FindingRow, type GroupRow, itemOf, type Row, rowsOf, showReviewedCommand } from './items';

const viewId = 'journey.review';
/** Context key: there is a review to show. */
const shownKey = 'journeyReviewShown';
/** Milliseconds without a change after which the map is read anew: a review looks at all of it. */
const pause = 300;

/** The review of one map, as a tree in the panel. It follows the text until the map is closed. */
export class ReviewView implements vscode.Disposable, vscode.TreeDataProvider<Row> {
  readonly #server: LanguageServer;
  readonly #tree: vscode.TreeView<Row>;
  readonly #changed = new vscode.EventEmitter<undefined>();
  readonly #subscriptions: vscode.Disposable;
  readonly #refresh: () => Promise<void>;
  #uri: vscode.Uri | undefined;
  #review: Review | undefined;
  #rows: readonly GroupRow[] = [];
  #waiting: ReturnType<typeof setTimeout> | undefined;

  readonly onDidChangeTreeData = this.#changed.event;

  constructor(server: LanguageServer, log: vscode.LogOutputChannel) {
    this.#server = server;
    this.#refresh = coalesce(
      () => this.#read(),
      error => log.error(error instanceof Error ? error : String(error)),
    );
    this.#tree = vscode.window.createTreeView(viewId, { treeDataProvider: this, showCollapseAll: true });
    this.#subscriptions = vscode.Disposable.from(
      this.#tree,
      this.#changed,
      this.#tree.onDidChangeVisibility(({ visible }) => visible && this.#refresh()),
      server.onDidChangeModel(({ uri }) => uri === this.#uri?.toString() && this.#refreshSoon()),
      server.onDidChangeHealth(({ state }) => state === 'running' && this.#refreshSoon()),
      // VS Code may keep a document in memory for minutes after its tab was closed.
      vscode.window.tabGroups.onDidChangeTabs(({ closed }) => {
        if (this.#uri && closed.length > 0 && !hasTab(this.#uri)) this.#end();
      }),
      vscode.commands.registerCommand(showReviewedCommand, show),
    );
  }

  /** Reads the map at `uri` and turns to its review. */
  async show(uri: vscode.Uri): Promise<void> {
    const review = await this.#server.review(uri);
    if (!review) {
      const message = vscode.l10n.t('{0} holds no map that could be reviewed: it has no stages.', fileName(uri));
      void vscode.window.showInformationMessage(message);
      return;
    }
    this.#uri = uri;
    this.#take(review);
    await vscode.commands.executeCommand('setContext', shownKey, true);
    await vscode.commands.executeCommand(`${viewId}.focus`);
  }

  /** Mends a finding: by its one fix, or the one that is right for sure, else by the one that the person picks. */
  async fix(row: FindingRow | undefined): Promise<void> {
    const id = (row ?? this.#tree.selection[0])?.id;
    // The row as it is now: the one that was chosen may be of the text before.
    const chosen = this.#rows.flatMap(({ rows }) => rows).find(each => each.id === id);
    const [uri, review] = [this.#uri, this.#review];
    if (chosen?.is !== 'finding' || !uri || !review) return;
    const { code, range, fixes, message } = chosen.finding;
    const fix =
      fixes.find(({ preferred }) => preferred) ?? (fixes.length === 1 ? fixes[0] : await pick(fixes, message));
    if (!fix) return;
    const { version } = review;
    const params = { uri: uri.toString(), version, code, position: range.start, title: fix.title };
    if (!(await applyFix(this.#server, params))) await this.#refresh();
  }

  getTreeItem(row: Row): vscode.TreeItem {
    return this.#uri ? itemOf(row, this.#uri) : new vscode.TreeItem('');
  }

  getChildren(row?: Row): Row[] {
    if (!row) return [...this.#rows];
    return row.is === 'group' ? [...row.rows] : [];
  }

  dispose(): void {
    clearTimeout(this.#waiting);
    this.#subscriptions.dispose();
  }

  #refreshSoon(): void {
    clearTimeout(this.#waiting);
    this.#waiting = setTimeout(() => {
      // A list that nobody sees is read again when it comes into view.
      if (this.#tree.visible) void this.#refresh();
    }, pause);
  }

  async #read(): Promise<void> {
    const uri = this.#uri;
    if (!uri || this.#server.health.state !== 'running') return;
    const review = await this.#server.review(uri);
    // A tree that is read anew has no selection for a moment, and a key pressed then would mend nothing.
    if (uri !== this.#uri || !review || JSON.stringify(review) === JSON.stringify(this.#review)) return;
    this.#take(review);
  }

  #take(review: Review | undefined): void {
    this.#review = review;
    this.#rows = review ? rowsOf(review) : [];
    if (review && this.#uri) {
      const { title, count } = review;
      const map = title || fileName(this.#uri);
      const remarks = count === 1 ? vscode.l10n.t('1 remark') : vscode.l10n.t('{0} remarks', count);
      this.#tree.title = vscode.l10n.t('Review: {0}', map);
      this.#tree.description = remarks;
      this.#tree.badge = { value: count, tooltip: remarks };
      // Alone in the panel a view has no title.
      this.#tree.message =
        count === 0
          ? vscode.l10n.t('{0}: this map reads well, the rules have nothing to add.', map)
          : `${map}: ${remarks}`;
    }
    this.#changed.fire(undefined);
  }

  #end(): void {
    this.#uri = undefined;
    this.#take(undefined);
    void vscode.commands.executeCommand('setContext', shownKey, false);
  }
}

/** Selects a place in the text; the keyboard stays in the list. */
async function show(uri: vscode.Uri, range: vscode.Range): Promise<void> {
  const document = await openDocument(uri);
  if (!document) return;
  const editor = await showText(document, { preserveFocus: true });
  editor.selection = new vscode.Selection(range.start, range.end);
  editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}

async function pick(fixes: readonly ReviewFix[], placeHolder: string): Promise<ReviewFix | undefined> {
  const picked = await vscode.window.showQuickPick(
    fixes.map(fix => ({ label: fix.title, fix })),
    { placeHolder },
  );
  return picked?.fix;
}
