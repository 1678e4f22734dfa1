import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { clickInWindow, evaluateInWindow, press, screenshot, waitForWindow } from './bridge';
import { closeAll, lamp, library, open, replace, serverReady, untilCursorAt, untilText, write } from './support';

/** The rows of the review that are in view, as text. */
const rows = `[...document.querySelectorAll('.panel .pane-body .monaco-list-row')].map(row => row.textContent)`;
const shows = (text: string): string => `${rows}.find(row => row.includes(${JSON.stringify(text)}))`;

describe('the review of a map', () => {
  before(async () => {
    await write('lamp-library.journey.yaml', library);
    await serverReady();
  });
  afterEach(async () => {
    await closeAll();
    // The next test is not to take these rows for its own.
    await waitForWindow(`!(${shows('Unmet expectations')})`);
    await vscode.commands.executeCommand('workbench.action.closePanel');
  });

  /** Opens the lamp's map with a low point that nobody means to mend, and reviews it. */
  async function review(): Promise<vscode.TextEditor> {
    const editor = await open('review.journey.yaml', lamp.replace(/\nopportunities:[\s\S]*/, ''));
    await vscode.commands.executeCommand('journey.review');
    await waitForWindow(shows('Unmet expectations'));
    return editor;
  }

  it('lists what there is to read off it, with the fix beside each remark', async () => {
    await review();
    await waitForWindow(shows('Low points'));
    const row = await waitForWindow<string>(shows('no opportunity is there'));
    assert.match(row, /lowest point.*“Pays at the checkout” \(Buy\).*→ Create an opportunity/);
    const all = await evaluateInWindow<readonly string[]>(rows);
    const order = ['Unmet expectations', 'Needless touchpoints', 'Low points'].map(title =>
      all.findIndex(each => each.startsWith(title)),
    );
    assert.ok(
      order.every((at, index) => at >= 0 && at > (order[index - 1] ?? -1)),
      all.join('\n'),
    );
    await screenshot('review');
  });

  it('leads to the line, and mends the text by key', async () => {
    const { document } = await review();
    await waitForWindow(shows('no opportunity is there'));
    await clickInWindow('.panel .pane-body .monaco-list-row[aria-label*="no opportunity is there"]');
    await untilCursorAt(document, 'Shipping cost appears only on the last page');
    await waitForWindow(`document.activeElement.closest('.panel .pane-body')?.querySelector('.focused.selected')`);
    await press('Control+.');
    await untilText(document, text => /^opportunities:\n {2}\S+:\n[\s\S]*surprise-shipping/m.test(text));
    await waitForWindow(`!(${shows('no opportunity is there')})`);
  });

  it('follows the text, and goes with the map', async () => {
    const editor = await review();
    await waitForWindow(shows('the lowest −2 in Buy'));
    await replace(editor, 'emotion: -2', 'emotion: -1.5');
    await waitForWindow(shows('the lowest −1.5 in Buy'));
    await closeAll();
    await waitForWindow(`!(${shows('Unmet expectations')})`);
  });
});
