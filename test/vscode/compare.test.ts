import * as vscode from 'vscode';
import { press, type, waitForPreview, waitForWindow } from './bridge';
import { closeAll, find, lamp, library, open, replace, serverReady, write } from './support';

const says = (text: string) => `document.querySelector('.compare')?.textContent.includes(${JSON.stringify(text)})`;

describe('the comparison of two maps', () => {
  before(async () => {
    await write('lamp-library.journey.yaml', library);
    await write(
      'compare-future.journey.yaml',
      lamp
        .replace('journey: Buying the Lumo desk lamp', 'journey: Buying a lamp next year\ntype: future')
        .replace('emotion: -2', 'emotion: +1'),
    );
    await serverReady();
  });
  afterEach(closeAll);

  it('shows what differs from the map that is picked, and follows the text of either', async () => {
    const editor = await open('compare-lamp.journey.yaml', lamp);
    const done = vscode.commands.executeCommand('journey.compareWith');
    await waitForWindow(`document.querySelector('.quick-input-list')?.textContent.includes('Buying a lamp next year')`);
    await type('next year');
    await waitForWindow(`document.querySelectorAll('.quick-input-list .monaco-list-row').length === 1`);
    await press('Enter');
    await done;
    await waitForPreview(says('Pays at the checkout: better by 3 (−2 → +1)'));
    await replace(editor, 'emotion: -2', 'emotion: -1');
    await waitForPreview(says('Pays at the checkout: better by 2 (−1 → +1)'));
    const change = new vscode.WorkspaceEdit();
    const other = vscode.workspace.textDocuments.find(({ uri }) => uri.path.endsWith('/compare-future.journey.yaml'));
    if (!other) throw new Error('The other map is not open.');
    const at = find(other, 'emotion: +1\n        pains');
    change.replace(other.uri, new vscode.Range(at, at.translate(0, 'emotion: +1'.length)), 'emotion: +2');
    await vscode.workspace.applyEdit(change);
    await waitForPreview(says('Pays at the checkout: better by 3 (−1 → +2)'));
    await other.save();
  });

  it('takes the two files that are selected in the explorer', async () => {
    const { document } = await open('compare-lamp.journey.yaml', lamp);
    const other = await write('compare-other.journey.yaml', lamp.replace('Unboxes in', 'Unboxes it in'));
    await vscode.commands.executeCommand('journey.compareWith', document.uri, [document.uri, other]);
    await waitForPreview(says('is now “Unboxes it in five minutes”'));
  });

  it('turns the preview of another map to the two', async () => {
    const { document } = await open('compare-lamp.journey.yaml', lamp);
    const other = await write('compare-third.journey.yaml', lamp.replace('Unboxes in', 'Unboxes it within'));
    await vscode.commands.executeCommand('journey.showPreview', document.uri);
    await waitForPreview(`document.querySelector('.journey-map')?.textContent.includes('Unboxes in')`);
    await vscode.commands.executeCommand('journey.compareWith', other, [other, document.uri]);
    await waitForPreview(says('is now “Unboxes in five minutes”'));
  });
});
