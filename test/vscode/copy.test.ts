import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, drawn, lamp, library, open, serverReady, small, write } from './support';

describe('a map on the clipboard', () => {
  before(async () => {
    await write('lamp-library.journey.yaml', library);
    await serverReady();
  });
  afterEach(closeAll);

  it('is the one of the preview that the person is in, as an outline', async () => {
    await open('lamp.journey.yaml', lamp);
    await vscode.commands.executeCommand('journey.showLockedPreviewToSide');
    await drawn('stages/0', 'Feel the strain');
    await open('small.journey.yaml', small);
    await vscode.commands.executeCommand('journey.copyAsText');
    assert.match(await vscode.env.clipboard.readText(), /^# Trying the planner\n/);
    await vscode.commands.executeCommand('workbench.action.focusSecondEditorGroup');
    await vscode.commands.executeCommand('journey.copyAsText');
    const text = await vscode.env.clipboard.readText();
    assert.match(text, /^# Buying the Lumo desk lamp\n/);
    assert.match(text, /- Touchpoint: Pays at the checkout/);
  });
});
