import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { waitForWindow } from './bridge';
import {
  closeAll,
  drawn,
  lamp,
  library,
  open,
  previewTabs,
  replace,
  serverReady,
  small,
  untilPreviews,
  write,
} from './support';

const run = (command: string) => vscode.commands.executeCommand(command);

describe('locked previews', () => {
  before(async () => {
    await write('lamp-library.journey.yaml', library);
    await serverReady();
  });
  afterEach(closeAll);

  it('stay with their map while another one is edited, until they are unlocked', async () => {
    await open('lamp.journey.yaml', lamp);
    await run('journey.showPreviewToSide');
    await drawn('stages/0', 'Feel the strain');
    await turnToPreview();
    await run('journey.togglePreviewLock');
    await untilPreviews(['[Preview] lamp.journey.yaml', 2]);
    const other = await open('small.journey.yaml', small);
    // A second preview that follows tells when the first would have followed.
    await run('journey.showPreviewToSide');
    await untilPreviews(['[Preview] lamp.journey.yaml', 2], ['Preview small.journey.yaml', 2]);
    await drawn('stages/0', 'Sign up');
    await replace(other, 'Sign up', 'Register');
    await drawn('stages/0', 'Register');
    await vscode.window.tabGroups.close(previewTabs().filter(({ isActive }) => isActive));
    await drawn('stages/0', 'Feel the strain');
    await turnToPreview();
    await run('journey.togglePreviewLock');
    await untilPreviews(['Preview lamp.journey.yaml', 2]);
    await vscode.window.showTextDocument(other.document, vscode.ViewColumn.One);
    await drawn('stages/0', 'Register');
    await untilPreviews(['Preview small.journey.yaml', 2]);
  });

  it('show two maps side by side, each with its own edits', async () => {
    const first = await twoPreviews();
    const { document } = await open('small.journey.yaml', small);
    await drawn('stages/0', 'Sign up', 1);
    await drawn('stages/0', 'Feel the strain', 0);
    const second = await vscode.window.showTextDocument(document, vscode.ViewColumn.One);
    await replace(second, 'Sign up', 'Register');
    await drawn('stages/0', 'Register', 1);
    const again = await vscode.window.showTextDocument(first.document, vscode.ViewColumn.One);
    await replace(again, 'Feel the strain', 'Feel the pain');
    await drawn('stages/0', 'Feel the pain', 0);
    await drawn('stages/0', 'Feel the pain', 1);
  });

  it('close the other one of the same map in the same column', async () => {
    await twoPreviews();
    await run('journey.togglePreviewLock');
    await untilPreviews(['[Preview] lamp.journey.yaml', 2], ['[Preview] lamp.journey.yaml', 3]);
    await run('workbench.action.moveEditorToLeftGroup');
    await untilPreviews(['[Preview] lamp.journey.yaml', 2]);
    await drawn('stages/0', 'Feel the strain');
  });

  it('are shown again, not doubled, when they are asked for again', async () => {
    const { document } = await open('lamp.journey.yaml', lamp);
    await run('journey.showLockedPreviewToSide');
    await drawn('stages/0', 'Feel the strain');
    await run('journey.showLockedPreviewToSide');
    await untilPreviews(['[Preview] lamp.journey.yaml', 2]);
    assert.equal(vscode.window.activeTextEditor?.document, document);
  });
});

/** The lamp's map with a locked preview in the second column and, active, one that follows in the third. */
async function twoPreviews(): Promise<vscode.TextEditor> {
  const editor = await open('lamp.journey.yaml', lamp);
  await run('journey.showLockedPreviewToSide');
  await run('journey.showPreviewToSide');
  await untilPreviews(['[Preview] lamp.journey.yaml', 2], ['Preview lamp.journey.yaml', 2]);
  await turnToPreview();
  await run('workbench.action.moveEditorToRightGroup');
  await untilPreviews(['[Preview] lamp.journey.yaml', 2], ['Preview lamp.journey.yaml', 3]);
  await drawn('stages/0', 'Feel the strain', 0);
  await drawn('stages/0', 'Feel the strain', 1);
  return editor;
}

/** Gives the keyboard to the preview in the second column. */
async function turnToPreview(): Promise<void> {
  await run('workbench.action.focusSecondEditorGroup');
  await waitForWindow(`document.querySelector('.editor-actions a[aria-label^="Show Source"]')`);
}
