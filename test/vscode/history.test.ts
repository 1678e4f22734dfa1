import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import * as vscode from 'vscode';
import { closeAll, codeOf, find, open, replace, serverReady, until, untilCodes, write } from './support';

const lamp = `journey: A lamp
status: review
reviewed: 2026-05-04
owner: Mira
stages:
  - stage: Buy
    touchpoints:
      - Pays at the checkout (0)
`;

describe('the history of a map in git', () => {
  const settings = vscode.workspace.getConfiguration('git');
  let folder: vscode.Uri;

  before(async () => {
    await serverReady();
    await settings.update('enabled', true, vscode.ConfigurationTarget.Global);
  });
  after(async () => {
    await closeAll();
    await settings.update('enabled', undefined, vscode.ConfigurationTarget.Global);
    await vscode.workspace.fs.delete(folder, { recursive: true });
  });

  it('tells what came since the review, and shows it', async () => {
    const file = await write('history/lamp.journey.yaml', lamp);
    folder = vscode.Uri.joinPath(file, '..');
    await git('init', '--quiet');
    await git('commit', '--quiet', '--allow-empty', '--message', 'Begin', '--date', '2026-05-01T12:00:00');
    const editor = await open('history/lamp.journey.yaml', lamp);
    await replace(editor, '(0)\n', '(0)\n      - Waits for the parcel (0)\n');
    // The review is in no commit yet; the one that has it does not have the new touchpoint.
    await git('add', '.');
    await git('commit', '--quiet', '--message', 'Reviewed', '--date', '2026-05-04T12:00:00');
    await untilCodes(file, codes => codes.includes('J472'));

    const at = find(editor.document, '2026-05-04');
    const [remark] = vscode.languages.getDiagnostics(file).filter(each => codeOf(each) === 'J472');
    assert.match(remark?.message ?? '', /added.*`Waits for the parcel`/);
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      file,
      new vscode.Range(at, at),
      vscode.CodeActionKind.QuickFix.value,
    );
    const command = actions.find(({ title }) => title === 'Show what changed')?.command;
    assert.ok(command?.arguments);
    await vscode.commands.executeCommand(command.command, ...command.arguments);
    const diff = await until(vscode.window.tabGroups.onDidChangeTabs, () => {
      const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
      return input instanceof vscode.TabInputTextDiff && input;
    });
    assert.equal(diff.modified.toString(), file.toString());
    assert.equal((await vscode.workspace.openTextDocument(diff.original)).getText(), lamp);
  });

  /** Runs git in the folder, with nobody's settings. */
  async function git(...words: readonly string[]): Promise<void> {
    const identity = ['-c', 'user.name=Mira', '-c', 'user.email=mira@example.com', '-c', 'commit.gpgsign=false'];
    const env = { ...process.env, GIT_CONFIG_GLOBAL: '', GIT_CONFIG_NOSYSTEM: '1' };
    await promisify(execFile)('git', [...identity, ...words], { cwd: folder.fsPath, env });
  }
});
