import assert from 'node:assert/strict';
import { ChildProcess } from 'node:child_process';
import * as vscode from 'vscode';
import { click, clickInWindow, evaluateInPreview, press, type, waitForPreview, waitForWindow } from './bridge';
import {
  closeAll,
  drawn,
  find,
  lamp,
  library,
  moveTo,
  open,
  previewTabs,
  replace,
  serverReady,
  small,
  until,
  untilCursorAt,
  untilText,
  write,
} from './support';

describe('the preview', () => {
  before(async () => {
    await write('lamp-library.journey.yaml', library);
    await serverReady();
  });
  afterEach(closeAll);

  it('opens beside the text by its button, and leaves the keyboard in the text', async () => {
    const { document } = await open('lamp.journey.yaml', lamp);
    await clickInWindow('.editor-actions a[aria-label^="Open Preview to the Side"]');
    await drawn('stages/0', 'Feel the strain');
    assert.equal(previewTab()?.group.viewColumn, vscode.ViewColumn.Two);
    await vscode.commands.executeCommand('workbench.action.focusActiveEditorGroup');
    await type('# ');
    await untilText(document, text => text.startsWith('# journey'));
  });

  it('opens by its keys and draws the map', async () => {
    await openWithPreview();
    await drawn('stages/1', 'Buy');
    await drawn('stages/2', 'Keep');
    await drawn('stages/0/touchpoints/0', 'Searches "headache desk light"');
    await drawn('stages/2/touchpoints/0', 'Parcel shop');
    await drawn('stages/1/touchpoints/0/pains/0', 'Shipping cost appears only on the last page');
    await drawn('opportunities/early-shipping', 'Show shipping on the product page');
    assert.equal(await evaluateInPreview('document.querySelectorAll(".item.point").length'), 4);
    assert.match(await evaluateInPreview<string>(`document.querySelector('.stroke').getAttribute('d')`), /^M[\d.]/);
  });

  it('draws each edit, in the same page', async () => {
    const editor = await openWithPreview();
    await evaluateInPreview('document.body.dataset.seen = "yes"');
    await replace(editor, 'stage: Buy', 'stage: Buy at last');
    await drawn('stages/1', 'Buy at last');
    await replace(editor, 'emotion: -2', 'emotion: +0.5');
    await waitForPreview(`/0[.,]5/.test(document.querySelector('.item.point[data-key^="stages/1"]')?.ariaLabel)`);
    assert.equal(await evaluateInPreview('document.body.dataset.seen'), 'yes');
  });

  it('shows the line of an element that is clicked, and keeps the keyboard', async () => {
    const { document } = await openWithPreview();
    await click('.item[data-key="stages/1/touchpoints/0"]');
    const editor = await untilCursorAt(document, '- touch: Pays at the checkout');
    assert.ok(editor.selection.isEmpty, 'a typed key must not replace the element');
    assert.equal(editor.viewColumn, vscode.ViewColumn.One);
    await press('ArrowDown');
    await waitForPreview(`document.hasFocus() && document.activeElement?.matches('.item.point')`);
  });

  it('turns to the text of an element by Ctrl+Enter, ready to write over it', async () => {
    const { document } = await openWithPreview();
    await click('.item[data-key="stages/1/touchpoints/0"]');
    await untilCursorAt(document, '- touch: Pays at the checkout');
    await press('Control+Enter');
    const editor = await untilCursorAt(document, '- touch: Pays at the checkout');
    await until(vscode.window.onDidChangeTextEditorSelection, () => !editor.selection.isEmpty);
    assert.equal(document.getText(editor.selection), 'Pays at the checkout');
    await waitForWindow(`document.activeElement?.closest('.monaco-editor')`);
    await type('Pays by card');
    await untilText(document, text => text.includes('- touch: Pays by card\n'));
  });

  it('shows the references of an element that is clicked with Alt', async () => {
    await openWithPreview();
    await click('.item[data-key="stages/1/touchpoints/0/pains/0"]', { modifiers: ['Alt'] });
    const shown = await waitForWindow<string>(
      `document.querySelector('.reference-zone-widget .ref-tree')?.textContent`,
    );
    assert.match(shown, /surprise-shipping/);
    await press('Escape');
  });

  it('shows the text beside a preview that would be covered by it', async () => {
    const { document } = await open('lamp.journey.yaml', lamp);
    await vscode.commands.executeCommand('journey.showPreview');
    await drawn('stages/0', 'Feel the strain');
    await click('.item[data-key="stages/1"]');
    const editor = await untilCursorAt(document, '- stage: Buy');
    assert.equal(editor.viewColumn, vscode.ViewColumn.Two);
    await drawn('stages/1', 'Buy');
  });

  it('marks the element under the cursor', async () => {
    const editor = await openWithPreview();
    for (const [text, key] of [
      ['Unboxes', 'stages/2/touchpoints/0'],
      ['severity: 3', 'stages/1/touchpoints/0/pains/0'],
      ['stage: Feel', 'stages/0'],
    ] as const) {
      moveTo(editor, find(editor.document, text));
      await waitForPreview(`document.querySelector('.item.is-highlighted')?.dataset.key === '${key}'`);
    }
  });

  it('keeps the last drawing while the text is broken, and leads to the problem', async () => {
    const editor = await openWithPreview();
    await replace(editor, 'goal: Work in', 'goal: "Work in');
    await waitForPreview(`document.querySelector('button.banner')?.textContent.includes('Line')`);
    await drawn('stages/0', 'Feel the strain');
    moveTo(editor, find(editor.document, 'Keep'));
    await click('button.banner');
    const { line } = find(editor.document, 'goal: "Work');
    await until(vscode.window.onDidChangeTextEditorSelection, () => editor.selection.active.line >= line);
    await replace(editor, 'goal: "Work in', 'goal: Work in');
    await waitForPreview(`!document.querySelector('.banner')`);
  });

  it('marks what has a diagnostic, and says it', async () => {
    const editor = await openWithPreview();
    await replace(
      editor,
      '        pains:\n          - financial: Shipping',
      '        x-pains:\n          - financial: Shipping',
    );
    await waitForPreview(
      `[...document.querySelectorAll('.item:has(.mark)')].some(item => /Pays/.test(item.ariaLabel))`,
    );
  });

  it('follows the active map, and stays with it while a library is looked at', async () => {
    await openWithPreview();
    await open('small.journey.yaml', small);
    await drawn('stages/0', 'Sign up');
    await until(vscode.window.tabGroups.onDidChangeTabs, () => previewTab()?.label === 'Preview small.journey.yaml');
    const shared = await open('lamp-library.journey.yaml', library);
    await replace(shared, 'Parcel shop', 'Corner shop');
    await drawn('stages/0', 'Sign up');
    await open('lamp.journey.yaml', lamp);
    await drawn('stages/2/touchpoints/0', 'Corner shop');
  });

  it('shows what was edited while it was hidden', async () => {
    const editor = await openWithPreview();
    const other = await vscode.workspace.openTextDocument({ content: 'in front', language: 'plaintext' });
    await vscode.window.showTextDocument(other, vscode.ViewColumn.Two);
    await replace(editor, 'stage: Keep', 'stage: Keep and love');
    await vscode.window.showTextDocument(editor.document, vscode.ViewColumn.One);
    await vscode.commands.executeCommand('journey.showPreviewToSide');
    await drawn('stages/2', 'Keep and love');
    assert.equal(previewTab()?.group.viewColumn, vscode.ViewColumn.Two);
  });

  it('opens in the active column and leads back to the text', async () => {
    const { document } = await open('lamp.journey.yaml', lamp);
    await vscode.commands.executeCommand('journey.showPreview');
    await drawn('stages/0', 'Feel the strain');
    assert.equal(previewTab()?.group.viewColumn, vscode.ViewColumn.One);
    await waitForWindow(`document.querySelector('.editor-actions a[aria-label^="Show Source"]')`);
    await vscode.commands.executeCommand('journey.showSource');
    assert.equal(vscode.window.activeTextEditor?.document, document);
  });

  it('draws a map that was never saved', async () => {
    const document = await vscode.workspace.openTextDocument({ content: small, language: 'journey' });
    await vscode.window.showTextDocument(document, vscode.ViewColumn.One);
    await vscode.commands.executeCommand('journey.showPreviewToSide');
    await drawn('stages/0', 'Sign up');
  });

  it('draws the examples, which have no errors', async () => {
    await openWithPreview();
    for (const name of ['online-shop', 'software-trial', 'hospital-visit']) {
      const [uri] = await vscode.workspace.findFiles(`${name}.journey.yaml`);
      assert.ok(uri, name);
      await vscode.window.showTextDocument(uri, { viewColumn: vscode.ViewColumn.One });
      await until(vscode.window.tabGroups.onDidChangeTabs, () => previewTab()?.label.includes(name));
      const { title } = await waitForPreview<{ title: string }>(
        `document.querySelectorAll('.item.stage').length > 4 && { title: document.querySelector('.item.title').textContent }`,
      );
      assert.ok(title.length > 10, title);
      assert.equal(await evaluateInPreview(`document.querySelectorAll('.mark.error').length`), 0, name);
    }
  });

  it('violates no content policy and builds its page anew on demand', async () => {
    await openWithPreview();
    await evaluateInPreview('document.body.dataset.seen = "yes"');
    await vscode.commands.executeCommand('journey.refreshPreview');
    await waitForPreview(`!document.body.dataset.seen && document.querySelector('.item')`);
    await drawn('stages/0', 'Feel the strain');
    const policy = await evaluateInPreview<string>(
      `document.querySelector('meta[http-equiv="Content-Security-Policy"]').content`,
    );
    assert.match(policy, /default-src 'none'/);
    assert.doesNotMatch(policy, /unsafe/);
  });

  it('goes on after the language server was restarted', async () => {
    const editor = await openWithPreview();
    await vscode.commands.executeCommand('journey.restartServer');
    await replace(editor, 'stage: Buy', 'stage: Buy again');
    await drawn('stages/1', 'Buy again');
  });

  it('survives crashes of the language server, and says so when there are too many', async () => {
    const editor = await openWithPreview();
    for (const number of [1, 2, 3, 4]) {
      killServer();
      await replace(editor, 'stage: Buy', `stage: Buy ${number}`);
      await drawn('stages/1', `Buy ${number}`);
    }
    killServer();
    await waitForPreview(`document.querySelector('p.banner')?.textContent.includes('lamp.journey.yaml')`);
    await drawn('stages/0', 'Feel the strain');
    await vscode.commands.executeCommand('journey.restartServer');
    await waitForPreview(`!document.querySelector('.banner')`);
    await replace(editor, 'stage: Buy', 'stage: Buy at last');
    await drawn('stages/1', 'Buy at last');
  });
});

/**
 * Ends the server as a crash would, with something still being written to it before the client hears of its end. The suites
 * run in the process that started it, so it is among what Node waits for.
 */
function killServer(): void {
  const handles: unknown = Reflect.apply(Reflect.get(process, '_getActiveHandles'), process, []);
  const children = Array.isArray(handles) ? handles.filter(handle => handle instanceof ChildProcess) : [];
  const server = children.find(
    ({ spawnargs, killed }) => !killed && spawnargs.some(part => part.endsWith('server.js')),
  );
  assert.ok(server, 'the language server runs');
  server.once('exit', () => server.emit('error', new Error('write EPIPE')));
  assert.ok(server.kill('SIGKILL'));
}

/** The sample map in the first column and its preview, drawn, in the second. */
async function openWithPreview(): Promise<vscode.TextEditor> {
  const editor = await open('lamp.journey.yaml', lamp);
  await press('Control+K', 'v');
  await drawn('stages/0', 'Feel the strain');
  return editor;
}

function previewTab(): vscode.Tab | undefined {
  return previewTabs()[0];
}
