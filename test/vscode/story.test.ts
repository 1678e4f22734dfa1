import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { clickInWindow, press, type } from './bridge';
import { closeAll, find, open, serverReady, untilText, write } from './support';

const people = 'personas:\n  ines: Inês, buys for her mother\n';
const later = 'journey: Keeping it\nuse: ./people.journey.yaml\nstages:\n  - stage: Use\n    for: [ines]\n';
const planner = `journey: Trying the planner
reviewed: 4.5.2026
use: ./people.journey.yaml

personas:
  maya: Maya, freelance editor
  tom: Tom, architect in Gdańsk   # met in May

stages:
  - stage: Find
    for: [ines, tom]
    touchpoints:
       -   touch: Reads a guide #free
           emotion: 5
       -   touch: Compares the prices
           emotion: 2
  - stage: Buy
    touchpoints:
      - { touch: Pays, emotion: 1 }
`;

describe('a person who tidies up a map that others began', () => {
  let editor: vscode.TextEditor;
  before(async () => {
    await serverReady();
    await write('people.journey.yaml', people);
    await write('later.journey.yaml', later);
    editor = await open('planner.journey.yaml', planner);
  });
  after(async () => {
    await closeAll();
    for (const name of ['people', 'later', 'planner']) await vscode.workspace.fs.delete(uriOf(name));
  });
  const text = (): string => editor.document.getText();
  const becomes = (expected: string): Promise<true> => untilText(editor.document, now => now === expected);

  it('renames a persona, and three files follow', async () => {
    const renamed = planner.replace('ines', 'inez');
    const at = find(editor.document, 'ines');
    // As part of the call the cursor is in place when it resolves.
    editor = await vscode.window.showTextDocument(editor.document, { selection: new vscode.Range(at, at) });
    // The command ends when the new name is taken.
    const done = vscode.commands.executeCommand('editor.action.rename');
    // The focus that the editor was given may come after the box has opened, and take its own.
    await clickInWindow('.rename-input');
    await press('Control+a');
    await type('inez');
    await press('Enter');
    await done;
    await becomes(renamed);
    assert.equal(await textOf('people'), people.replace('ines', 'inez'));
    assert.equal(await textOf('later'), later.replace('ines', 'inez'));
  });

  it('mends all that is safe to mend at once', async () => {
    const mended = text().replace('4.5.2026', '2026-05-04').replace('Reads a guide #free', "'Reads a guide #free'");
    await vscode.commands.executeCommand('editor.action.fixAll');
    await becomes(mended);
  });

  it('converts the map from 1–5', async () => {
    const converted = text()
      .replace('emotion: 5', 'emotion: +2')
      .replace('emotion: 2\n', 'emotion: -1\n')
      .replace('emotion: 1 ', 'emotion: -2 ');
    await apply('refactor.rewrite.journey.scale', 'emotion: 5');
    await becomes(converted);
  });

  it('moves a persona to the library that the maps share', async () => {
    const moved = text().replace('  tom: Tom, architect in Gdańsk   # met in May\n', '');
    await apply('refactor.extract.journey.library', 'tom: Tom');
    await becomes(moved);
    assert.equal(
      await textOf('people'),
      `${people.replace('ines', 'inez')}  tom: Tom, architect in Gdańsk   # met in May\n`,
    );
  });

  it('formats it, and no word of it changes', async () => {
    const before = text();
    await vscode.commands.executeCommand('editor.action.formatDocument');
    await untilText(editor.document, now => now !== before);
    assert.deepEqual(text().split(/\s+/), before.split(/\s+/));
    assert.match(text(), /^ {6}- {3}touch: 'Reads a guide #free'\n {10}emotion: \+2\n/m);
  });

  /** Takes the code action of a kind that the light bulb offers at some words. */
  async function apply(kind: string, words: string): Promise<void> {
    const at = find(editor.document, words);
    const [action] = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      editor.document.uri,
      new vscode.Range(at, at),
      kind,
    );
    assert.ok(action?.edit, kind);
    assert.ok(await vscode.workspace.applyEdit(action.edit), action.title);
  }
});

async function textOf(name: string): Promise<string> {
  return (await vscode.workspace.openTextDocument(uriOf(name))).getText();
}

function uriOf(name: string): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  assert.ok(folder);
  return vscode.Uri.joinPath(folder.uri, `${name}.journey.yaml`);
}
