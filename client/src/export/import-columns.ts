import * as vscode from 'vscode';
import type { Column, Imported, Meaning } from '../../../server/src/formats';

/** Every meaning of a column, in words, in the order of the list to choose from. */
const meanings: Readonly<Record<Meaning, string>> = {
  stage: 'Stage',
  touch: 'Touchpoint',
  channel: 'Channel',
  emotion: 'Emotion, as it is',
  wanted: 'Emotion, as it should be',
  persona: 'Persona',
  phase: 'Phase: before, during, after',
  goal: 'Goal of the stage',
  doing: 'Does',
  thinking: 'Thinks',
  says: 'Says',
  pains: 'Pain points',
  opportunities: 'Opportunities',
  doubts: 'Doubts',
  kpis: 'KPIs',
  content: 'Content',
  act: 'Act: discovery, decision, …',
  truth: 'Moment of truth',
  wow: 'Wow moment',
  takes: 'Time it takes',
  reply_within: 'Reply within',
  device: 'Device',
  backstage: 'Backstage',
  team: 'Team',
  evidence: 'Evidence',
  next: 'Leads to',
  id: 'Id',
  journey: 'Title of the journey',
  lane: 'A lane of its own',
  note: 'Note',
  ignore: 'Nothing: keep it as a note',
};

interface ColumnItem extends vscode.QuickPickItem {
  /** Which column; absent for the row that goes on. */
  readonly at?: number;
}

/**
 * Shows how the columns of a table were read, and lets the person change that, one by one.
 * @param read reads the table again with other meanings.
 * @returns what was read last; undefined if the person has left.
 */
export async function settleColumns(
  first: readonly Imported[],
  read: (columns: readonly (Meaning | undefined)[]) => readonly Imported[],
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
    const meaning = await askMeaning(columns[chosen.at]);
    if (!meaning) continue;
    asked[chosen.at] = meaning;
    found = read(Array.from(asked));
  }
}

function columnItem({ heading, meaning, persona, by, samples }: Column, at: number): ColumnItem {
  const name = heading === '' ? vscode.l10n.t('Column {0}', at + 1) : heading;
  const why = by === 'content' ? vscode.l10n.t('by what is in it') : undefined;
  const description = [meanings[meaning], persona, why].filter(Boolean).join(' · ');
  return { label: name, description: `→ ${description}`, detail: samples.join(' | '), at };
}

async function askMeaning(column: Column | undefined): Promise<Meaning | undefined> {
  const all = Object.entries(meanings) as [Meaning, string][];
  const items = all.map(([meaning, label]) => ({
    label,
    description: meaning === column?.meaning ? vscode.l10n.t('as now') : '',
    meaning,
  }));
  const title = vscode.l10n.t('What is the column {0}?', column?.heading ?? '');
  return (await vscode.window.showQuickPick(items, { title }))?.meaning;
}
