import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { click, drag, evaluateInPreview, press, type, waitForPreview } from './bridge';
import { closeAll, drawn, lamp, library, open, replace, serverReady, untilText, write } from './support';

const checkout = 'stages/1/touchpoints/0';
const point = `.item.point[data-key="${checkout}"][data-part="now"]`;

describe('editing in the preview', () => {
  before(async () => {
    await write('lamp-library.journey.yaml', library);
    await serverReady();
  });
  afterEach(closeAll);

  it('drags a feeling into the text; undo restores it, redo does it again, and the keyboard stays in the preview', async () => {
    const { document } = await openWithPreview();
    await drag(`${point} .frame`, 0, -2 * (await halfStep()));
    await untilText(document, text => text === lamp.replace('emotion: -2', 'emotion: -1'));
    await waitForPreview(`document.querySelector('${point}.is-selected') === document.activeElement`);
    await press('Alt+ArrowUp', 'Alt+ArrowUp');
    await untilText(document, text => text === lamp.replace('emotion: -2', 'emotion: 0'));
    await waitForPreview(`/neutral/.test(document.querySelector('${point}').ariaLabel)`);
    for (let left = 4; document.getText() !== lamp && left > 0; left--) {
      const before = document.version;
      await press('Control+z');
      await untilText(document, () => document.version > before);
      // The keyboard was in the text for a moment, and a key pressed while it changes hands is nobody's.
      await waitForPreview('document.hasFocus()');
    }
    assert.equal(document.getText(), lamp, 'byte for byte');
    await waitForPreview(`/furious/.test(document.querySelector('${point}').ariaLabel)`);
    await press('Control+y');
    await untilText(document, text => text === lamp.replace('emotion: -2', 'emotion: -1'));
    await waitForPreview(`document.hasFocus() && document.activeElement.matches('${point}')`);
  });

  it('undoes in the text what was done in the preview', async () => {
    const { document } = await openWithPreview();
    await focus(point);
    await press('Alt+ArrowUp');
    await untilText(document, text => text.includes('emotion: -1.5'));
    await vscode.window.showTextDocument(document, vscode.ViewColumn.One);
    await vscode.commands.executeCommand('undo');
    await untilText(document, text => text === lamp);
  });

  it('moves a card by its keys, with the focus on it at its new place', async () => {
    const { document } = await openWithPreview();
    await focus(`.item.touchpoint[data-key="${checkout}"]`);
    await press('Alt+ArrowLeft');
    const inOrder = (text: string) => text.indexOf('Pays at the checkout') < text.indexOf('stage: Buy');
    await untilText(document, inOrder);
    await drawn('stages/0/touchpoints/2', 'Pays at the checkout');
    await waitForPreview(`document.activeElement.matches('.item.touchpoint[data-key="stages/0/touchpoints/2"]')`);
  });

  it('writes a text where it is drawn', async () => {
    const { document } = await openWithPreview();
    await click(`.item.touchpoint[data-key="${checkout}"]`, { clickCount: 2 });
    await waitForPreview(`document.activeElement.matches('.text-field')`);
    await type('Pays: by card');
    await press('Enter');
    await untilText(document, text => /touch: ["']Pays: by card["']/.test(text));
    await drawn(checkout, 'Pays: by card');
  });

  it('refuses what the text has outrun, says so, and draws what is there', async () => {
    const editor = await openWithPreview();
    await focus(point);
    await replace(editor, 'stage: Buy', 'stage: Buy at last');
    await drawn('stages/1', 'Buy at last');
    const text = editor.document.getText();
    // A page that was outrun shows an older version.
    await evaluateInPreview(`void window.postMessage({ type: 'model', uri: '${editor.document.uri}', version: 1, marks: [],
      map: { title: 'Old', id: 'old', type: 'current', status: 'draft', review: { everyDays: 90, due: false }, beliefs: [],
      villains: [], sources: [], personas: [], channels: [], lanes: [], opportunities: [], curves: [],
      stages: [{ key: 'stages/0', id: 'a', name: 'Old stage', phase: 'before', for: [], doubts: [], content: [], kpis: [],
      pains: [], touchpoints: [], extra: {} }] } }, '*')`);
    await drawn('stages/0', 'Old stage');
    await focus('.item.stage[data-key="stages/0"]');
    await press('Control+d');
    await waitForPreview(
      `document.querySelector('.banner')?.textContent.startsWith('Not changed: The text has changed')`,
    );
    assert.equal(editor.document.getText(), text);
    await drawn('stages/1', 'Buy at last');
  });
});

async function openWithPreview(): Promise<vscode.TextEditor> {
  const editor = await open('lamp.journey.yaml', lamp);
  await press('Control+K', 'v');
  await drawn('stages/0', 'Feel the strain');
  return editor;
}

/** Turns to the preview, and to an element in it. */
async function focus(selector: string): Promise<void> {
  await vscode.commands.executeCommand('workbench.action.focusSecondEditorGroup');
  await waitForPreview('document.hasFocus()');
  await evaluateInPreview(`void document.querySelector(${JSON.stringify(selector)}).focus()`);
}

/** Height of half a step of the scale, in pixels. */
async function halfStep(): Promise<number> {
  return evaluateInPreview<number>(`(([a, b]) => (b - a) / 2)([...document.querySelectorAll('.grid')]
    .map(line => line.getBoundingClientRect().top))`);
}
