import * as vscode from 'vscode';
import { clickInWindow, press, type, type Which, waitForPreview, waitForWindow } from './bridge';

/** A map for the suites: three stages, one that hurts; a channel and a persona come from `library`. */
export const lamp = `journey: Buying the Lumo desk lamp
status: review
scenario: Home workers who read late and buy online
goal: Work in the evening without a headache
owner: Mira Okafor
use: ./lamp-library.journey.yaml

sources:
  calls-q2: { kind: calls, on: 2026-04-30, n: 57 }

personas:
  maya: Maya, freelance editor

channels:
  search: Web search
  web: Our shop

stages:
  - stage: Feel the strain
    phase: before
    touchpoints:
      - Searches "headache desk light" @search (curious)
      - touch: Reads two comparison guides
        channel: web
        emotion: +1
  - stage: Buy
    phase: during
    touchpoints:
      - touch: Pays at the checkout
        id: checkout
        channel: web
        truth: true
        emotion: -2
        pains:
          - financial: Shipping cost appears only on the last page
            id: surprise-shipping
            severity: 3
            evidence: [calls-q2]
  - stage: Keep
    phase: after
    touchpoints:
      - touch: Unboxes in five minutes
        channel: parcel-shop
        emotion: +2

opportunities:
  early-shipping: { idea: Show shipping on the product page, fixes: [surprise-shipping], impact: 5, effort: 1 }
`;

export const library = `personas:
  ines: Inês, buys for her mother
channels:
  parcel-shop: { name: Parcel shop, kind: offline, by: partner }
`;

/** Another map. */
export const small =
  'journey: Trying the planner\nstages:\n  - stage: Sign up\n    touchpoints:\n      - Opens an account (0)\n';

const asked = `document.querySelector('.quick-input-widget:not([style*="display: none"])')`;

/** Answers what the window asks for by this title: types the text in place of what stands there, and takes it. */
export async function answer(title: string, text: string): Promise<void> {
  await waitForWindow(`${asked}?.querySelector('.quick-input-title')?.textContent.includes(${JSON.stringify(title)})`);
  // A webview that asked by a click may take the focus back.
  await clickInWindow('.quick-input-widget:not([style*="display: none"]) .quick-input-box input');
  await waitForWindow(`${asked}.contains(document.activeElement)`);
  await press('Control+a');
  await type(text);
  // Of a choice the first that has the words is taken, once the others are gone.
  await waitForWindow(`document.activeElement.value === ${JSON.stringify(text)} &&
    (list => !list?.offsetParent || list.querySelector('.focused')?.textContent.includes(${JSON.stringify(text)}))(
      ${asked}.querySelector('.quick-input-list'))`);
  await press('Enter');
}

/** Writes a file into the open folder. */
export async function write(name: string, text: string): Promise<vscode.Uri> {
  const folder = vscode.workspace.workspaceFolders?.[0];
  if (!folder) throw new Error('No folder is open.');
  const uri = vscode.Uri.joinPath(folder.uri, name);
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  return uri;
}

/** Writes a file and opens it in the first column, with the cursor where `|` stands in the text (else at the start). */
export async function open(name: string, marked: string): Promise<vscode.TextEditor> {
  const offset = marked.indexOf('|');
  const text = offset < 0 ? marked : marked.slice(0, offset) + marked.slice(offset + 1);
  const uri = await write(name, text);
  const document = await vscode.workspace.openTextDocument(uri);
  // VS Code may still hold what an earlier test wrote under this name, until it hears of the change.
  await until(vscode.workspace.onDidChangeTextDocument, () => document.getText() === text);
  // A selection that is part of the call is in place when it resolves; one set later may come after the next key.
  const cursor = document.positionAt(Math.max(offset, 0));
  return vscode.window.showTextDocument(document, {
    viewColumn: vscode.ViewColumn.One,
    selection: new vscode.Range(cursor, cursor),
  });
}

/** Puts the cursor there. */
export function moveTo(editor: vscode.TextEditor, position: vscode.Position): void {
  editor.selection = new vscode.Selection(position, position);
}

/** Where `text` begins in the document. */
export function find(document: vscode.TextDocument, text: string): vscode.Position {
  const offset = document.getText().indexOf(text);
  if (offset < 0) throw new Error(`"${text}" is not in ${document.uri.path}.`);
  return document.positionAt(offset);
}

/** Replaces the first `text` of the document. */
export async function replace(editor: vscode.TextEditor, text: string, by: string): Promise<void> {
  const start = find(editor.document, text);
  const end = editor.document.positionAt(editor.document.offsetAt(start) + text.length);
  if (!(await editor.edit(edit => edit.replace(new vscode.Range(start, end), by)))) throw new Error('Not edited.');
}

/** Looks now and after each event, until there is something to see. */
export function until<T>(event: vscode.Event<unknown>, look: () => T | undefined | false): Promise<T> {
  return new Promise(resolve => {
    const check = (): boolean => {
      const seen = look();
      if (seen !== undefined && seen !== false) resolve(seen);
      return seen !== undefined && seen !== false;
    };
    if (check()) return;
    const listener = event(() => {
      if (check()) listener.dispose();
    });
  });
}

/** Codes of the document's diagnostics, once they satisfy `expected`. */
export function untilCodes(
  uri: vscode.Uri,
  expected: (codes: readonly string[]) => boolean,
): Promise<readonly string[]> {
  return until(vscode.languages.onDidChangeDiagnostics, () => {
    const codes = vscode.languages.getDiagnostics(uri).map(codeOf);
    return expected(codes) && codes;
  });
}

export function codeOf({ code }: vscode.Diagnostic): string {
  return String(typeof code === 'object' ? code.value : code);
}

/** What is offered at the cursor. */
export async function completions({ document, selection }: vscode.TextEditor): Promise<readonly string[]> {
  const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
    'vscode.executeCompletionItemProvider',
    document.uri,
    selection.active,
  );
  return items.map(({ label }) => (typeof label === 'string' ? label : label.label));
}

/** Resolves when the text satisfies `expected`. */
export function untilText(document: vscode.TextDocument, expected: (text: string) => boolean): Promise<true> {
  return until(vscode.workspace.onDidChangeTextDocument, () => expected(document.getText()));
}

/** Resolves when the cursor of an editor in view is in the line of `document` that holds `text`. */
export async function untilCursorAt(document: vscode.TextDocument, text: string): Promise<vscode.TextEditor> {
  const { line } = find(document, text);
  const look = (): vscode.TextEditor | undefined =>
    vscode.window.visibleTextEditors.find(
      editor => editor.document === document && editor.selection.active.line === line,
    );
  const shown = until(vscode.window.onDidChangeVisibleTextEditors, look);
  return Promise.race([shown, until(vscode.window.onDidChangeTextEditorSelection, look)]);
}

/** Waits until the element is drawn with this text; where lines break is not the question. */
export async function drawn(key: string, text: string, at?: Which): Promise<void> {
  const squeezed = JSON.stringify(text.replaceAll(/\s+/g, ''));
  await waitForPreview(
    `[...document.querySelectorAll('.item[data-key="${key}"]')].some(item => item.textContent.replaceAll(/\\s+/g, '').includes(${squeezed}))`,
    at,
  );
}

/** The tabs of previews, from the left. */
export function previewTabs(): readonly vscode.Tab[] {
  return vscode.window.tabGroups.all
    .flatMap(group => group.tabs)
    .filter(({ input }) => input instanceof vscode.TabInputWebview && input.viewType.endsWith('journey.preview'));
}

/** Resolves when these previews are open: their titles, each with its column. */
export function untilPreviews(...wanted: readonly (readonly [title: string, column: number])[]): Promise<true> {
  const text = JSON.stringify(wanted);
  return until(vscode.window.tabGroups.onDidChangeTabs, () => {
    return JSON.stringify(previewTabs().map(({ label, group }) => [label, group.viewColumn])) === text;
  });
}

/** Resolves when the language server answers: an unfinished map has something to remark. */
export async function serverReady(): Promise<void> {
  const { document } = await open('unfinished.journey.yaml', 'journey: Unfinished\nstages:\n  - stag: A\n');
  await untilCodes(document.uri, codes => codes.length > 0);
  await closeAll();
}

/** Throws unsaved text away and closes all editors and notices: nothing lies over what is clicked next. */
export async function closeAll(): Promise<void> {
  for (const document of vscode.workspace.textDocuments.filter(each => each.isDirty)) {
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  }
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  await vscode.commands.executeCommand('notifications.clearAll');
  await vscode.commands.executeCommand('notifications.hideList');
}
