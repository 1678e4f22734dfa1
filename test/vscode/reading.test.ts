import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { waitForWindow } from './bridge';
import { closeAll, lamp, library, open, serverReady, untilText, write } from './support';

describe('reading aids in the editor', () => {
  before(async () => {
    await write('lamp-library.journey.yaml', library);
    await serverReady();
  });
  afterEach(closeAll);

  it('show what a word counts as, and colour ids', async () => {
    const { document } = await open('a.journey.yaml', lamp);
    const all = new vscode.Range(0, 0, document.lineCount, 0);
    const hints = await vscode.commands.executeCommand<vscode.InlayHint[]>(
      'vscode.executeInlayHintProvider',
      document.uri,
      all,
    );
    assert.deepEqual(
      hints.map(({ label }) => label),
      ['+1'],
    );
    const legend = await vscode.commands.executeCommand<vscode.SemanticTokensLegend>(
      'vscode.provideDocumentSemanticTokensLegend',
      document.uri,
    );
    const tokens = await vscode.commands.executeCommand<vscode.SemanticTokens>(
      'vscode.provideDocumentSemanticTokens',
      document.uri,
    );
    assert.ok(legend.tokenModifiers.includes('negative'));
    assert.ok(tokens.data.length > 5 * 15);
  });

  it('lead from a lens to the preview and to the references', async () => {
    const { document } = await open('a.journey.yaml', lamp);
    const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>(
      'vscode.executeCodeLensProvider',
      document.uri,
    );
    const [preview, review, state, uses] = lenses.map(({ command }) => command);
    assert.equal(preview?.title, 'Open preview');
    assert.equal(review?.title, 'Review this map');
    assert.match(state?.title ?? '', /^1 pain · mean \+0\.5$/);
    assert.equal(uses?.title, '1 reference');
    await vscode.commands.executeCommand(uses.command, ...(uses.arguments ?? []));
    await waitForWindow(`document.querySelector('.reference-zone-widget')?.textContent.includes('early-shipping')`);
    await vscode.commands.executeCommand('closeReferenceSearch');
    await vscode.commands.executeCommand(preview?.command ?? '', ...(preview?.arguments ?? []));
    await waitForWindow(`[...document.querySelectorAll('.tab')].some(tab => tab.textContent.includes('Preview'))`);
  });

  it('formats a map, and leaves every word of it alone', async () => {
    const wide = lamp.replace(/^ +/gm, blanks => ` ${blanks}`).replaceAll('\n', ' \n');
    const { document } = await open('a.journey.yaml', wide);
    await vscode.commands.executeCommand('editor.action.formatDocument');
    await untilText(document, text => text === lamp);
  });
});
