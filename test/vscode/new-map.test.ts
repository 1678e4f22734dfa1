import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { press, waitForWindow } from './bridge';
import { answer, closeAll, serverReady } from './support';

describe('a new map', () => {
  before(serverReady);
  afterEach(closeAll);

  it('is opened from a template, not saved, with the title and persona that were told, and checked at once', async () => {
    const told = { template: 'support', title: 'When the lamp: flickers', persona: 'Maya, editor' };
    await vscode.commands.executeCommand('journey.newMap', told);
    const document = vscode.window.activeTextEditor?.document;
    assert.ok(document);
    assert.equal(document.languageId, 'journey');
    assert.equal(document.isUntitled, true);
    assert.match(document.uri.path, /\/when-the-lamp-flickers\.journey\.yaml$/);
    assert.match(document.getText(), /^journey: 'When the lamp: flickers'$/m);
    assert.match(document.getText(), /^ {4}name: Maya\n {4}general: editor$/m);
    const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
      'vscode.executeDocumentSymbolProvider',
      document.uri,
    );
    assert.ok(
      symbols.some(({ name }) => name.includes('When the lamp: flickers')),
      symbols.map(({ name }) => name).join(),
    );
    await vscode.commands.executeCommand('journey.newMap', told);
    assert.match(vscode.window.activeTextEditor?.document.uri.path ?? '', /\/when-the-lamp-flickers-2\.journey\.yaml$/);
  });

  it('asks for template, title and persona, one after the other, and takes no empty answer', async () => {
    const done = vscode.commands.executeCommand('journey.newMap');
    await answer('New Journey Map (1 of 3)', 'Onboarding');
    await answer('New Journey Map (2 of 3)', ' ');
    await waitForWindow(`document.querySelector('.quick-input-widget').textContent.includes('A word is needed here.')`);
    await answer('New Journey Map (2 of 3)', 'The first week with a lamp');
    await answer('New Journey Map (3 of 3)', 'Tom, who reads in bed');
    await done;
    const document = vscode.window.activeTextEditor?.document;
    assert.match(document?.uri.path ?? '', /\/the-first-week-with-a-lamp\.journey\.yaml$/);
    assert.match(document?.getText() ?? '', /^journey: The first week with a lamp$/m);
    assert.match(document?.getText() ?? '', /^ {4}name: Tom\n {4}general: who reads in bed$/m);
  });

  it('is given up by Escape at any question', async () => {
    const before = vscode.workspace.textDocuments.length;
    const done = vscode.commands.executeCommand('journey.newMap', { template: 'support' });
    await waitForWindow(`document.querySelector('.quick-input-title')?.textContent.includes('(2 of 3)')`);
    await press('Escape');
    await done;
    assert.equal(vscode.workspace.textDocuments.length, before);
  });
});
