import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { click, waitForPreview } from './bridge';
import { closeAll, lamp, library, open, untilCursorAt, write } from './support';

describe('before the window is reloaded', () => {
  it('leaves a preview open', async () => {
    await closeAll();
    await write('lamp-library.journey.yaml', library);
    await open('lamp.journey.yaml', lamp);
    await vscode.commands.executeCommand('journey.showPreviewToSide');
    await waitForPreview(`document.querySelector('.item[data-key="stages/0"]')`);
  });
});

describe('after the window was reloaded @after-reload', () => {
  it('draws the map again', async () => {
    await waitForPreview(`document.querySelector('.item[data-key="stages/0"]')?.textContent.includes('Feel')`);
    const previews = vscode.window.tabGroups.all
      .flatMap(group => group.tabs)
      .filter(({ input }) => input instanceof vscode.TabInputWebview);
    assert.deepEqual(
      previews.map(({ label }) => label),
      ['Preview lamp.journey.yaml'],
    );
  });

  it('still leads to the text', async () => {
    await click('.item[data-key="stages/2/touchpoints/0"]');
    const document = vscode.workspace.textDocuments.find(({ uri }) => uri.path.endsWith('/lamp.journey.yaml'));
    assert.ok(document);
    await untilCursorAt(document, '- touch: Unboxes');
  });
});
