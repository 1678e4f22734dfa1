import * as vscode from 'vscode';
import type { Column, Imported, Meaning } from '../../../server/src/formats';

interface ColumnItem extends vscode.QuickPickItem {
  /** Which column; absent for the row that goes on. */
  readonly at?: number;
}

/**
 * Shows how the columns of a table were read, and lets the person change that, one by one.
 * @param read reads the table again with other meanings. @param meanings all that a column can be
 * @returns what was read last; undefined if the person has left.
 */
export async function settleColumns(
  first: readonly Imported[],
  read: (columns: readonly (Meaning | undefined)[]) => readonly Imported[],
  meanings: readonly Meaning[],
): Promise<readonly Imported[] | undefined> {
  let found = first;
  const asked: (Meaning | undefined)[] = [];
  for (;;) {
    const columns = found[0]?.columns;
    if (!columns || columns.length === 0) return found;
    const go: ColumnItem = {
      label: `$(check) ${vscode.l10n.t('Make the map')}`,
      description: vscode.l10n.t('with the columns as they are listed here'),
    };
    const chosen = await vscode.window.showQuickPick([go, ...columns.map(columnItem)], {
      title: vscode.l10n.t('How the columns are read: choose one to change it'),
      matchOnDescription: true,
    });
    if (!chosen) return undefined;
    if (chosen.at === undefined) return found;
    const meaning = await askMeaning(columns[chosen.at], meanings);
    if (!meaning) continue;
    asked[chosen.at] = meaning;
    found = read(Array.from(asked));
  }
}

function columnItem({ heading, meaning, persona, by, samples }: Column, at: number): ColumnItem {
  const name = heading === '' ? vscode.l10n.t('Column {0}', at + 1) : heading;
  const why = by === 'content' ? vscode.l10n.t('by what is in it') : undefined;
  const description = [meaning, persona, why].filter(Boolean).join(' · ');
  return { label: name, description: `→ ${description}`, detail: samples.join(' | '), at };
}

async function askMeaning(column: Column | undefined, meanings: readonly Meaning[]): Promise<Meaning | undefined> {
  const items = meanings.map(meaning => ({
    label: meaning,
    description: meaning === column?.meaning ? vscode.l10n.t('as now') : '',
  }));
  const title = vscode.l10n.t('What is the column {0}?', column?.heading ?? '');
  return (await vscode.window.showQuickPick(items, { title }))?.label;
}
