import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { click, evaluateInPreview, press, screenshot, waitForPreview } from './bridge';
import { answer, closeAll, drawn, lamp, library, open, replace, serverReady, small, until, write } from './support';

const rowOf = (name: string) => `tr[data-uri$="${name}.journey.yaml"]`;
const shows = (name: string, text: string) =>
  `document.querySelector('${rowOf(name)}')?.textContent.includes(${JSON.stringify(text)})`;
const untilActive = (name: string) =>
  until(vscode.window.onDidChangeActiveTextEditor, () => {
    const editor = vscode.window.activeTextEditor;
    return editor?.document.uri.path.endsWith(`/${name}.journey.yaml`) && editor;
  });

describe('the portfolio of the workspace', () => {
  before(async () => {
    await write('lamp-library.journey.yaml', library);
    await write(
      'portfolio-lamp.journey.yaml',
      lamp.replace('journey:', 'related: { parent: ./portfolio-life.journey.yaml }\njourney:'),
    );
    await write('portfolio-life.journey.yaml', small.replace('Trying the planner', 'Living with a lamp'));
    await write('portfolio-broken.journey.yaml', 'journey: "Never closed\n');
    await serverReady();
    await vscode.commands.executeCommand('journey.showPortfolio');
    await waitForPreview(shows('portfolio-lamp', 'Buying the Lumo desk lamp'));
  });
  after(closeAll);

  it('lists the maps of the folder as a tree, and the files that are none', async () => {
    const level = `document.querySelector('${rowOf('portfolio-lamp')}').getAttribute('aria-level')`;
    assert.equal(await evaluateInPreview(level), '2');
    assert.ok(await evaluateInPreview(shows('portfolio-lamp', '1, 1 severe')));
    assert.ok(await evaluateInPreview(`document.querySelector('.others').textContent.includes('is never closed')`));
    await screenshot('portfolio');
  });

  it('follows texts and files', async () => {
    const { document } = await open('portfolio-new.journey.yaml', small);
    await vscode.commands.executeCommand('journey.showPortfolio');
    await waitForPreview(shows('portfolio-new', 'Trying the planner'));
    const editor = await vscode.window.showTextDocument(document, vscode.ViewColumn.Beside);
    await replace(editor, 'Trying the planner', 'Loving the planner');
    await waitForPreview(shows('portfolio-new', 'Loving the planner'));
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    const uri = await write('portfolio-file.journey.yaml', small);
    await waitForPreview(shows('portfolio-file', 'Trying the planner'));
    await vscode.workspace.fs.delete(uri);
    await waitForPreview(`!document.querySelector('${rowOf('portfolio-file')}')`);
  });

  it('begins a new map by its button, which is listed at once', async () => {
    await click('.head button');
    await answer('New Journey Map (1 of 3)', 'Service visit');
    await answer('New Journey Map (2 of 3)', 'The lamp is mended at home');
    await answer('New Journey Map (3 of 3)', 'Maya');
    const uri = await until(vscode.window.onDidChangeActiveTextEditor, () => {
      const document = vscode.window.activeTextEditor?.document;
      return document?.getText().includes('journey: The lamp is mended') && document.uri;
    });
    assert.equal(uri.scheme, 'untitled');
    await vscode.commands.executeCommand('journey.showPortfolio');
    await waitForPreview(`[...document.querySelectorAll('tbody .title')]
      .some(title => title.textContent === 'The lamp is mended at home')`);
  });

  it('opens the text of a map by click and Enter, its drawing with Ctrl', async () => {
    await click(`${rowOf('portfolio-lamp')} .title`);
    assert.match((await untilActive('portfolio-lamp')).document.getText(), /Buying the Lumo/);
    await vscode.commands.executeCommand('journey.showPortfolio');
    await waitForPreview(shows('portfolio-life', 'Living with a lamp'));
    await evaluateInPreview(`document.querySelector('${rowOf('portfolio-life')}').focus()`);
    await press('Enter');
    await untilActive('portfolio-life');
    await vscode.commands.executeCommand('journey.showPortfolio');
    await waitForPreview(shows('portfolio-life', 'Living with a lamp'));
    await evaluateInPreview(`document.querySelector('${rowOf('portfolio-life')}').focus()`);
    await press('Control+Enter');
    await drawn('stages/0', 'Sign up');
  });
});
