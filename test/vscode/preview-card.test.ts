import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { click, evaluateInPreview, waitForPreview } from './bridge';
import { closeAll, drawn, lamp, library, open, serverReady, untilText, write } from './support';

describe('the card of an element in the preview', () => {
  before(async () => {
    await write('lamp-library.journey.yaml', library);
    await serverReady();
  });
  afterEach(closeAll);

  it('tells of what backs it, and a fix on it mends the text, which undo takes back', async () => {
    const slip = lamp.replace('severity: 3', 'severety: 3');
    const { document } = await open('lamp.journey.yaml', slip);
    await vscode.commands.executeCommand('journey.showPreviewToSide');
    await drawn('stages/0', 'Feel the strain');
    const key = 'stages/1/touchpoints/0/pains/0';
    await click(`.item[data-key="${key}"]`);
    await evaluateInPreview(
      `document.activeElement.dispatchEvent(new KeyboardEvent('keydown', { key: 'i', bubbles: true }))`,
    );
    const text = await waitForPreview<string>(`document.querySelector('.card')?.innerText`);
    assert.match(text, /calls-q2/);
    assert.match(text, /J201/);
    await click('.card-finding button');
    await untilText(document, now => now === lamp);
    await vscode.commands.executeCommand('undo');
    await untilText(document, now => now === slip);
  });
});
