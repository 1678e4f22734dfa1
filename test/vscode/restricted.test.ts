import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { click, waitForPreview } from './bridge';
import { lamp, library, open, serverReady, untilCodes, untilCursorAt, write } from './support';

describe('in Restricted Mode @restricted', () => {
  before(async () => {
    assert.equal(vscode.workspace.isTrusted, false);
    await write('lamp-library.journey.yaml', library);
    await serverReady();
  });

  it('checks the text, with what the library says', async () => {
    const { document } = await open('lamp.journey.yaml', lamp.replace('@search', '@serch'));
    assert.equal(document.languageId, 'journey');
    const codes = await untilCodes(document.uri, all => all.includes('J301'));
    assert.equal(codes.filter(code => code === 'J301').length, 1, codes.join(', '));
  });

  it('draws the map and leads to the text', async () => {
    const { document } = await open('lamp.journey.yaml', lamp);
    await vscode.commands.executeCommand('journey.showPreviewToSide');
    await waitForPreview(`document.querySelector('.item[data-key="stages/0"]')?.textContent.includes('Feel')`);
    await click('.item[data-key="stages/2/touchpoints/0"]');
    await untilCursorAt(document, '- touch: Unboxes');
  });
});
