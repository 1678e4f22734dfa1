import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, serverReady } from './support';

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
});
