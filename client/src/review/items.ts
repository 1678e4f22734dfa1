/** Rows of the review's tree: groups, what the map says, and what the rules found in it. */
import * as vscode from 'vscode';
import type { Review, ReviewFact, ReviewFinding, ReviewGroup } from '../../../server/src/protocol';
import { toRange } from '../language-server';

/** Command of the rows: shows the place in the text, the keyboard stays in the list. */
export const showReviewedCommand = 'journey.showReviewed';

/** What the menus of a finding that can be mended ask for. */
const fixable = 'fixable';

export type Row = GroupRow | FactRow | FindingRow;

export interface GroupRow {
  readonly is: 'group';
  readonly id: string;
  readonly group: ReviewGroup;
  readonly rows: readonly Row[];
}
interface FactRow {
  readonly is: 'fact';
  readonly id: string;
  readonly fact: ReviewFact;
}
export interface FindingRow {
  readonly is: 'finding';
  readonly id: string;
  readonly finding: ReviewFinding;
}

/** The rows of a review. A row keeps its id as long as it says the same, so that the tree stays as it was opened. */
export function rowsOf({ groups }: Review): readonly GroupRow[] {
  return groups.map(group => {
    const seen = new Map<string, number>();
    const idOf = (text: string): string => {
      const count = (seen.get(text) ?? 0) + 1;
      seen.set(text, count);
      return `${group.id} ${text} ${count}`;
    };
    const rows: Row[] = [
      ...group.findings.map((finding): Row => {
        const id = idOf(`${finding.code} ${finding.message} ${finding.element ?? ''}`);
        return { is: 'finding', id, finding };
      }),
      ...group.facts.map((fact): Row => ({ is: 'fact', id: idOf(fact.text), fact })),
    ];
    return { is: 'group', id: group.id, group, rows };
  });
}

/** How a row looks, reads aloud and answers. @param uri of the map. */
export function itemOf(row: Row, uri: vscode.Uri): vscode.TreeItem {
  switch (row.is) {
    case 'group':
      return groupItem(row);
    case 'fact':
      return factItem(row, uri);
    case 'finding':
      return findingItem(row, uri);
  }
}

function groupItem({ id, group, rows }: GroupRow): vscode.TreeItem {
  const { title, about, summary, findings, more } = group;
  // What is wrong stands open; the rest can be seen at a glance first.
  const loud = findings.some(({ severity }) => severity === 'error' || severity === 'warning');
  const { None, Expanded, Collapsed } = vscode.TreeItemCollapsibleState;
  const item = new vscode.TreeItem(title, rows.length === 0 ? None : loud ? Expanded : Collapsed);
  const count = findings.length + more;
  const remarks = count === 0 ? '' : count === 1 ? vscode.l10n.t('1 remark') : vscode.l10n.t('{0} remarks', count);
  item.id = id;
  item.description = [remarks, summary].filter(Boolean).join(' · ');
  item.tooltip = new vscode.MarkdownString()
    .appendText(about)
    .appendMarkdown(more > 0 ? `\n\n${vscode.l10n.t('{0} more are not listed.', more)}` : '');
  item.iconPath = findings[0] ? iconOf(findings[0].severity) : new vscode.ThemeIcon('pass');
  item.accessibilityInformation = { label: `${title}: ${item.description || vscode.l10n.t('no remarks')}` };
  return item;
}

function factItem({ id, fact }: FactRow, uri: vscode.Uri): vscode.TreeItem {
  const item = new vscode.TreeItem(fact.text);
  item.id = id;
  item.tooltip = fact.text;
  item.iconPath = new vscode.ThemeIcon('circle-small-filled');
  item.command = showIn(uri, fact.range);
  return item;
}

function findingItem({ id, finding }: FindingRow, uri: vscode.Uri): vscode.TreeItem {
  const { message, element, severity, fixes, range } = finding;
  const item = new vscode.TreeItem(message);
  const [first] = fixes;
  const fix =
    first && (fixes.length > 1 ? vscode.l10n.t('{0}, or {1} more', first.title, fixes.length - 1) : first.title);
  item.id = id;
  item.description = [element, fix && `→ ${fix}`].filter(Boolean).join('  ');
  item.tooltip = tooltipOf(finding);
  item.iconPath = iconOf(severity);
  item.command = showIn(uri, range);
  if (fix) item.contextValue = fixable;
  const parts = [severityName(severity), message, element, fix && vscode.l10n.t('Fix: {0}', fix)];
  item.accessibilityInformation = { label: parts.filter(Boolean).join('. ') };
  return item;
}

/** The reason, what it rests on, and all the fixes. */
function tooltipOf({ message, code, why, source, docs, fixes }: ReviewFinding): vscode.MarkdownString {
  const text = new vscode.MarkdownString().appendText(message).appendMarkdown('\n\n').appendText(why);
  text.appendMarkdown('\n\n_').appendText(source).appendMarkdown('_');
  for (const { title } of fixes) text.appendMarkdown('\n- ').appendText(title);
  return text.appendMarkdown(docs ? `\n\n[${code}](${docs})` : `\n\n${code}`);
}

function showIn(uri: vscode.Uri, range: ReviewFact['range']): vscode.Command {
  const title = vscode.l10n.t('Show in the Text');
  return { title, command: showReviewedCommand, arguments: [uri, toRange(range)] };
}

function iconOf(severity: ReviewFinding['severity']): vscode.ThemeIcon {
  switch (severity) {
    case 'error':
      return new vscode.ThemeIcon('error', new vscode.ThemeColor('problemsErrorIcon.foreground'));
    case 'warning':
      return new vscode.ThemeIcon('warning', new vscode.ThemeColor('problemsWarningIcon.foreground'));
    case 'information':
      return new vscode.ThemeIcon('info', new vscode.ThemeColor('problemsInfoIcon.foreground'));
    case 'hint':
      return new vscode.ThemeIcon('lightbulb');
  }
}

function severityName(severity: ReviewFinding['severity']): string {
  switch (severity) {
    case 'error':
      return vscode.l10n.t('Error');
    case 'warning':
      return vscode.l10n.t('Warning');
    case 'information':
      return vscode.l10n.t('Information');
    case 'hint':
      return vscode.l10n.t('Hint');
  }
}
