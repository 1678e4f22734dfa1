import * as vscode from 'vscode';
import { commands } from './commands';
import { languageId } from './documents';
import type { Health, LanguageServer } from './language-server';

/** The entry of journey files in the language status menu: how the server is, what went wrong last, and the way out. */
export function showStatus(server: LanguageServer): vscode.Disposable {
  const item = vscode.languages.createLanguageStatusItem('journey.server', { language: languageId });
  item.name = vscode.l10n.t('Journey Map Language Server');
  item.command = { title: vscode.l10n.t('Restart'), command: commands.restartServer };
  const update = ({ state, problem }: Health): void => {
    item.text = texts()[state];
    item.detail = problem ?? '';
    item.busy = state === 'starting';
    item.severity =
      state === 'stopped' ? vscode.LanguageStatusSeverity.Error : vscode.LanguageStatusSeverity.Information;
  };
  update(server.health);
  return vscode.Disposable.from(item, server.onDidChangeHealth(update));
}

function texts(): Record<Health['state'], string> {
  return {
    starting: vscode.l10n.t('Language server starting'),
    running: vscode.l10n.t('Language server running'),
    stopped: vscode.l10n.t('Language server stopped'),
  };
}
