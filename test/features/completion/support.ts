/** Completion in tests: a text with its cursor in, what is offered and what becomes of the text out. */
import assert from 'node:assert/strict';
import type { CompletionItem, TextEdit } from 'vscode-languageserver-types';
import { complete } from '../../../server/src/features/completion/complete';
import type { Snapshot } from '../../../server/src/model/store';
import { cursor, snapshotOf } from '../../support/snapshots';

export const today = '2026-11-22';

export interface Options {
  readonly files?: Readonly<Record<string, string>>;
  readonly snippets?: boolean;
  readonly tabSize?: number;
}

/** What is offered at `|`. */
export async function completeAt(marked: string, options: Options = {}): Promise<CompletionItem[]> {
  const { text, offset } = cursor(marked);
  return itemsAt(await snapshotOf(text, options.files), offset, options);
}

export function itemsAt(
  snapshot: Snapshot,
  offset: number,
  { snippets = true, tabSize }: Options = {},
): CompletionItem[] {
  const position = snapshot.document.positionAt(offset);
  return complete(snapshot, position, { snippets, today, ...(tabSize ? { tabSize } : {}) }).items;
}

/** Labels of what is offered at `|`, in the order in which they are shown. */
export async function labelsAt(marked: string, options: Options = {}): Promise<string[]> {
  const items = await completeAt(marked, options);
  return [...items].sort((a, b) => ((a.sortText ?? '') < (b.sortText ?? '') ? -1 : 1)).map(({ label }) => label);
}

/** The text after an item was taken; tab stops hold what they hold at first, `|` is where the cursor would be. */
export async function applied(marked: string, label: string, options: Options = {}): Promise<string> {
  const { text } = cursor(marked);
  const items = await completeAt(marked, options);
  const item = items.find(each => each.label === label);
  assert.ok(
    item,
    `no "${label}" among ${items.map(each => each.label).join(', ') || 'nothing'} at ${JSON.stringify(marked)}`,
  );
  return applyItem(await snapshotOf(text, options.files), item);
}

export function applyItem({ document }: Snapshot, item: CompletionItem): string {
  const { range, newText } = editOf(item);
  const text = document.getText();
  const put = item.insertTextFormat === 2 ? expand(newText) : newText;
  return text.slice(0, document.offsetAt(range.start)) + put + text.slice(document.offsetAt(range.end));
}

export function editOf(item: CompletionItem): TextEdit {
  assert.ok(item.textEdit && 'range' in item.textEdit, `${item.label} has an edit with one range`);
  return item.textEdit;
}

/** A snippet as an editor shows it at first. */
export function expand(snippet: string): string {
  return snippet.replace(
    /\\(.)|\$(\d+)|\$\{\d+\|((?:\\.|[^\\,|])*)(?:,(?:\\.|[^\\|])*)?\|\}|\$\{\d+:((?:\\.|[^\\}])*)\}/g,
    (_, escaped?: string, stop?: string, first?: string, held?: string) =>
      escaped ?? (stop === '0' ? '|' : stop ? '' : (first ?? held ?? '').replace(/\\(.)/g, '$1')),
  );
}

/** Codes of what is wrong with the YAML of a text (J100–J109). */
export async function yamlProblems(text: string, files?: Readonly<Record<string, string>>): Promise<string[]> {
  const { yaml, journey } = await snapshotOf(text, files);
  const problems = [...yaml.problems, ...journey.parts.flatMap(part => part.problems)];
  return problems.map(({ code }) => code).filter(code => code.startsWith('J10'));
}
