import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { click, evaluateInPreview, waitForPreview } from './bridge';
import { closeAll, drawn, lamp, library, open, small, untilCursorAt, untilPreviews, write } from './support';

const sortedByPains = `document.querySelector('th[aria-sort="descending"]')?.textContent.includes('Open pains')`;

describe('before the window is reloaded', () => {
  it('leaves two previews open, one of them locked, and both zoomed, and the portfolio sorted behind a text', async () => {
    await closeAll();
    await write('lamp-library.journey.yaml', library);
    await vscode.commands.executeCommand('journey.showPortfolio');
    await waitForPreview(`document.querySelector('tbody tr')`);
    await click('button.sort:has-text("Open pains")');
    await waitForPreview(sortedByPains);
    await open('lamp.journey.yaml', lamp);
    await vscode.commands.executeCommand('journey.showLockedPreviewToSide');
    await vscode.commands.executeCommand('journey.showPreviewToSide');
    await vscode.commands.executeCommand('workbench.action.focusSecondEditorGroup');
    await vscode.commands.executeCommand('workbench.action.moveEditorToRightGroup');
    await untilPreviews(['[Preview] lamp.journey.yaml', 2], ['Preview lamp.journey.yaml', 3]);
    await open('small.journey.yaml', small);
    await drawn('stages/0', 'Feel the strain', 0);
    await drawn('stages/0', 'Sign up', 1);
    for (const at of [0, 1])
      await evaluateInPreview(`document.querySelector('.zoom button[aria-label="Zoom in"]').click()`, at);
    await waitForPreview(`document.querySelector('.zoom').textContent.includes('120 %')`, 1);
  });
});

describe('after the window was reloaded @after-reload', () => {
  it('draws both maps again', async () => {
    await drawn('stages/0', 'Feel the strain', 0);
    await drawn('stages/0', 'Sign up', 1);
  });

  it('shows them as they were left', async () => {
    await untilPreviews(['[Preview] lamp.journey.yaml', 2], ['Preview small.journey.yaml', 3]);
    for (const at of [0, 1]) await waitForPreview(`document.querySelector('.zoom').textContent.includes('120 %')`, at);
  });

  it('keeps the locked one to its map', async () => {
    await open('third.journey.yaml', small.replace('Sign up', 'Look around'));
    await drawn('stages/0', 'Look around', 1);
    await drawn('stages/0', 'Feel the strain', 0);
  });

  it('still leads to the text', async () => {
    await click('.item[data-key="stages/2/touchpoints/0"]', { at: 0 });
    const document = vscode.workspace.textDocuments.find(({ uri }) => uri.path.endsWith('/lamp.journey.yaml'));
    assert.ok(document);
    await untilCursorAt(document, '- touch: Unboxes');
  });

  it('brings the portfolio back as it was sorted', async () => {
    await vscode.commands.executeCommand('workbench.action.focusFirstEditorGroup');
    await vscode.commands.executeCommand('workbench.action.openEditorAtIndex1');
    await waitForPreview(sortedByPains, 0);
    await waitForPreview(`document.querySelector('tbody tr')`, 0);
  });
});
