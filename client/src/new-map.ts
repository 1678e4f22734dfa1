import * as vscode from 'vscode';
import { templateOf, templates } from '../../server/src/templates';
import { fileNameOf, type Template } from '../../server/src/templates/template';
import { openUnsaved } from './unsaved';

/** What may be told beforehand, by a key binding say; the rest is asked for. */
interface NewMap {
  readonly template?: string;
  readonly title?: string;
  readonly persona?: string;
}

/** Asks for a template, a title and a persona, and opens a map that is not saved yet. `Esc` gives it up. */
export async function newMap(told: unknown): Promise<void> {
  const given: NewMap = typeof told === 'object' && told !== null && !(told instanceof vscode.Uri) ? told : {};
  const template = templateOf(given.template ?? '') ?? (await pickTemplate());
  if (!template) return;
  const title = given.title ?? (await askTitle(template));
  if (!title) return;
  const persona = given.persona ?? (await askPersona());
  if (!persona) return;
  const document = await openUnsaved(
    vscode.workspace.workspaceFolders?.[0]?.uri,
    fileNameOf(title),
    template.write({ title, persona }),
  );
  await vscode.window.showTextDocument(document, { preview: false });
}

async function pickTemplate(): Promise<Template | undefined> {
  const items = templates.map(template => ({ label: template.name, detail: template.about, template }));
  const picked = await vscode.window.showQuickPick(items, {
    title: vscode.l10n.t('New Journey Map (1 of 3)'),
    placeHolder: vscode.l10n.t('What is the journey about?'),
    matchOnDetail: true,
    ignoreFocusOut: true,
  });
  return picked?.template;
}

async function askTitle({ title }: Template): Promise<string | undefined> {
  const answer = await vscode.window.showInputBox({
    title: vscode.l10n.t('New Journey Map (2 of 3)'),
    prompt: vscode.l10n.t('The title of the map: what the customer does, from when to when.'),
    value: title,
    ignoreFocusOut: true,
    validateInput: needed,
  });
  return answer?.trim();
}

async function askPersona(): Promise<string | undefined> {
  const answer = await vscode.window.showInputBox({
    title: vscode.l10n.t('New Journey Map (3 of 3)'),
    prompt: vscode.l10n.t('Whose journey is it? A name, and behind a comma a few words.'),
    placeHolder: vscode.l10n.t('Maya, freelance editor who works at night'),
    ignoreFocusOut: true,
    validateInput: needed,
  });
  return answer?.trim();
}

const needed = (value: string): string | undefined =>
  value.trim() === '' ? vscode.l10n.t('A word is needed here.') : undefined;
