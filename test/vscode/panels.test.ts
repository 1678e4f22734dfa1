import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { click, evaluateInPreview, press, waitForPreview, waitForWindow } from './bridge';
import { MemoryFiles } from './memory-files';
import {
  closeAll,
  drawn,
  lamp,
  library,
  open,
  replace,
  serverReady,
  small,
  untilCursorAt,
  untilPreviews,
  write,
} from './support';

const run = (command: string) => vscode.commands.executeCommand(command);
const checkout = 'stages/1/touchpoints/0';

describe('panels of previews', () => {
  before(async () => {
    await write('lamp-library.journey.yaml', library);
    await serverReady();
  });
  afterEach(closeAll);

  it('are moved to a window of their own, and nothing is lost', async () => {
    // A map of its own: how it is seen is kept with it.
    const editor = await open('moved.journey.yaml', lamp);
    await run('journey.showLockedPreviewToSide');
    await drawn('stages/0', 'Feel the strain');
    await evaluateInPreview(`document.querySelector('.zoom button[aria-label="Zoom in"]').click()`);
    await evaluateInPreview(`void document.querySelector('[data-lane-name="pains"]').focus()`);
    await evaluateInPreview(
      `document.activeElement.dispatchEvent(new KeyboardEvent('keydown', { key: 'Delete', bubbles: true }))`,
    );
    await waitForPreview(`!document.querySelector('[data-lane-name="pains"]')`);
    await run('workbench.action.focusSecondEditorGroup');
    await run('workbench.action.moveEditorToNewWindow');
    await drawn('stages/1', 'Buy', 'beside');
    await waitForPreview(`document.querySelector('.zoom').textContent.includes('120 %')`, 'beside');
    assert.equal(await evaluateInPreview(`document.querySelectorAll('[data-lane-name="pains"]').length`, 'beside'), 0);
    await replace(editor, 'stage: Buy', 'stage: Buy at last');
    await drawn('stages/1', 'Buy at last', 'beside');
    await open('small.journey.yaml', small);
    await drawn('stages/1', 'Buy at last', 'beside');
    await click(`.item[data-key="${checkout}"]`, { at: 'beside' });
    await untilCursorAt(editor.document, '- touch: Pays at the checkout');
  });

  it('show one map as it is and as it should be, side by side, both in step with the text', async () => {
    const editor = await open('lamp.journey.yaml', lamp.replace('emotion: -2', 'emotion: -2 -> +1'));
    await run('journey.showAsIsAndToBe');
    await untilPreviews(['[Preview] lamp.journey.yaml (as-is)', 2], ['[Preview] lamp.journey.yaml (to-be)', 3]);
    const points = (at: number) =>
      waitForPreview<string[]>(
        `document.querySelector('.item.stage') && [...document.querySelectorAll('.item.point')].map(({ dataset }) => dataset.part)`,
        at,
      );
    assert.deepEqual(await points(0), ['now', 'now', 'now', 'now']);
    assert.deepEqual(await points(1), ['wanted']);
    await replace(editor, '-2 -> +1', '-2 -> +2');
    await waitForPreview(`/delighted/.test(document.querySelector('.item.point')?.ariaLabel)`, 1);
    await run('journey.showPreviewToSide');
    await untilPreviews(
      ['[Preview] lamp.journey.yaml (as-is)', 2],
      ['Preview lamp.journey.yaml', 2],
      ['[Preview] lamp.journey.yaml (to-be)', 3],
    );
    await drawn('stages/0', 'Feel the strain', 0);
    await waitForPreview(
      `document.querySelectorAll('.item.point[data-part="now"]').length === 4 && document.querySelector('.item.point[data-part="wanted"]')`,
      0,
    );
  });

  it('begin in the form of the setting, and turn to a figure by its command', async () => {
    const settings = vscode.workspace.getConfiguration('journey');
    await settings.update('preview.view', 'story', vscode.ConfigurationTarget.Global);
    try {
      await open('never-seen.journey.yaml', lamp);
      await run('journey.showPreviewToSide');
      await waitForPreview(`document.querySelector('svg.figure.story')`);
      await run('journey.viewAsCircle');
      await waitForPreview(`document.querySelector('svg.figure.circle')`);
      await drawn(checkout, 'Pays at the checkout');
      await run('journey.viewAsBoard');
      await waitForPreview(`document.querySelector('svg.figure.board')`);
    } finally {
      await settings.update('preview.view', undefined, vscode.ConfigurationTarget.Global);
    }
  });

  it('turn from map to table and back by commands', async () => {
    await open('lamp.journey.yaml', lamp);
    await run('journey.showPreviewToSide');
    await drawn('stages/0', 'Feel the strain');
    await run('journey.viewAsTable');
    await waitForPreview(`!document.querySelector('svg.layer') && document.querySelector('.map-table')`);
    await drawn(checkout, 'Pays at the checkout');
    await run('journey.viewAsMap');
    await waitForPreview(`!document.querySelector('.map-table') && document.querySelector('svg.layer')`);
  });

  it('save the image of a map where the clipboard takes none', async () => {
    await open('lamp.journey.yaml', lamp);
    await run('journey.showPreviewToSide');
    await drawn('stages/0', 'Feel the strain');
    await evaluateInPreview(`void (navigator.clipboard.write = () => Promise.reject(new Error('no permission')))`);
    const watcher = vscode.workspace.createFileSystemWatcher('**/lamp.png');
    const saved = new Promise<vscode.Uri>(resolve => watcher.onDidCreate(resolve));
    await run('journey.copyAsImage');
    await waitForWindow(`document.querySelector('.quick-input-widget input')?.value.endsWith('lamp.png')`);
    await press('Enter');
    const bytes = await vscode.workspace.fs.readFile(await saved);
    watcher.dispose();
    assert.equal(String.fromCharCode(...bytes.slice(1, 4)), 'PNG');
    await vscode.workspace.fs.delete(await saved);
  });
});

describe('the preview of a map that can only be read', () => {
  const files = new MemoryFiles();
  let registered: vscode.Disposable;
  before(async () => {
    registered = vscode.workspace.registerFileSystemProvider('journey-read-only', files, { isReadonly: true });
    await serverReady();
  });
  after(() => registered.dispose());
  afterEach(closeAll);

  it('says so when it is to be changed, and changes nothing', async () => {
    const uri = vscode.Uri.from({ scheme: 'journey-read-only', path: '/maps/small.journey.yaml' });
    files.writeFile(uri, new TextEncoder().encode(small));
    const { document } = await vscode.window.showTextDocument(uri, { viewColumn: 1 });
    await run('journey.showPreviewToSide');
    await drawn('stages/0', 'Sign up');
    await run('workbench.action.focusSecondEditorGroup');
    await waitForPreview('document.hasFocus()');
    await evaluateInPreview(`void document.querySelector('.item.point').focus()`);
    await press('Alt+ArrowUp');
    await waitForPreview(
      `document.querySelector('.notice')?.textContent === 'Not changed: small.journey.yaml is read-only'`,
    );
    await waitForPreview(`/neutral/.test(document.querySelector('.item.point').ariaLabel)`);
    assert.equal(document.getText(), small);
    assert.equal(document.isDirty, false);
  });
});
