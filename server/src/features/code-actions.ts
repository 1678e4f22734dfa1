/** Quick fixes of the findings in a range, `source.fixAll` for what is safe to mend together, and refactorings. */

import { TextDocument } from 'vscode-languageserver-textdocument';
import {
  type CodeAction,
  type CodeActionContext,
  CodeActionKind,
  type Diagnostic,
  type Range,
  type SnippetTextEdit,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver-types';
import { styleOf } from '../edits/draft';
import type { Snapshot } from '../model/store';
import type { Finding } from '../rules/diagnose';
import { fixesOf } from '../rules/registry';
import type { Edit, Fix, Known } from '../rules/rule';
import { endOf, startOf } from '../yaml/node';
import { toDiagnostics } from './diagnostics';
import { refactorings, sourceActions } from './refactor/all';
import { askedAt, type Refactoring } from './refactor/refactoring';

export interface ActionOptions {
  /** The client takes `SnippetTextEdit`s in workspace edits. */
  readonly snippets: boolean;
  readonly today: number;
  readonly docs: string | undefined;
  /** Command of the client that shows what changed since a review. */
  readonly changesCommand?: string | undefined;
  /** Command of the client that opens the review of a map. */
  readonly reviewCommand?: string | undefined;
  /** Command of the client that puts the cursor to a place. */
  readonly goToCommand?: string | undefined;
  /** What fixes need to know beyond the document. */
  readonly known?: Known;
  /** The client makes files that a workspace edit asks for. */
  readonly creates: boolean;
  /** Version of an open document; null for a file. */
  readonly versionOf: (uri: string) => number | null;
}

/** Actions for the findings that touch `range`, of the kinds that `context.only` asks for. */
export function codeActions(
  snapshot: Snapshot,
  range: Range,
  context: CodeActionContext,
  findings: readonly Finding[],
  options: ActionOptions,
): CodeAction[] {
  const wants = (kind: string): boolean =>
    !context.only || context.only.some(only => kind === only || kind.startsWith(`${only}.`));
  const actions: CodeAction[] = [];
  if (wants(CodeActionKind.QuickFix)) actions.push(...quickFixes(snapshot, range, findings, options));
  // Source actions are offered when asked for, not in the light bulb of every line.
  if (context.only && wants(CodeActionKind.SourceFixAll)) actions.push(...fixAll(snapshot, findings, options));
  const { text } = snapshot.yaml;
  const page = { text, style: styleOf(text), snippets: false };
  const asked = askedAt(snapshot, page, snapshot.document.offsetAt(range.start), options.creates);
  for (const { kind, make } of [...refactorings, ...(context.only ? sourceActions : [])])
    if (wants(kind)) actions.push(...make(asked).map(each => toAction(snapshot, each, options)));
  return actions;
}

function toAction(
  snapshot: Snapshot,
  { title, kind, edits, create, other }: Refactoring,
  { versionOf }: ActionOptions,
): CodeAction {
  const edit = workspaceEdit(snapshot, edits, create);
  if (!other) return { title, kind, edit };
  const there = TextDocument.create(other.uri, 'journey', 0, other.text);
  const change = {
    textDocument: { uri: other.uri, version: versionOf(other.uri) },
    edits: other.edits.map(({ from, to, text }) => ({
      range: { start: there.positionAt(from), end: there.positionAt(to) },
      newText: text,
    })),
  };
  return { title, kind, edit: { documentChanges: [...(edit.documentChanges ?? []), change] } };
}

function quickFixes(
  snapshot: Snapshot,
  range: Range,
  findings: readonly Finding[],
  options: ActionOptions,
): CodeAction[] {
  return touching(snapshot, range, findings).flatMap(finding => {
    const diagnostics: Diagnostic[] = toDiagnostics(snapshot, [finding], options.docs);
    return fixesOf(finding, { snapshot, ...options, ...options.known }).map(fix => ({
      title: fix.title,
      kind: CodeActionKind.QuickFix,
      diagnostics,
      ...(fix.preferred ? { isPreferred: true } : {}),
      ...(fix.command
        ? { command: { title: fix.title, command: fix.command.command, arguments: [...fix.command.arguments] } }
        : { edit: workspaceEdit(snapshot, fix.edits, fix.create) }),
    }));
  });
}

/** The findings that a range touches. */
export function touching({ document }: Snapshot, range: Range, findings: readonly Finding[]): Finding[] {
  const [from, to] = [document.offsetAt(range.start), document.offsetAt(range.end)];
  return findings.filter(({ at }) => startOf(at) <= to && endOf(at) >= from);
}

/** One action that applies every safe fix whose edits do not touch those of another. */
function fixAll(snapshot: Snapshot, findings: readonly Finding[], options: ActionOptions): CodeAction[] {
  const edits: Edit[] = [];
  for (const finding of findings) {
    const fix = fixesOf(finding, { snapshot, ...options, snippets: false }).find(
      each => each.all && each.preferred && !each.create,
    );
    if (fix && !fix.edits.some(edit => edits.some(other => edit.from <= other.to && edit.to >= other.from)))
      edits.push(...fix.edits);
  }
  if (edits.length === 0) return [];
  return [
    {
      title: 'Fix all safe problems of this map',
      kind: CodeActionKind.SourceFixAll,
      edit: workspaceEdit(snapshot, edits),
    },
  ];
}

/** A versioned edit: refused by the client if the document has moved on. */
export function workspaceEdit(
  { document, uri }: Snapshot,
  edits: readonly Edit[],
  create?: Fix['create'],
): WorkspaceEdit {
  const texts = edits.map((edit): TextEdit | SnippetTextEdit => {
    const range = { start: document.positionAt(edit.from), end: document.positionAt(edit.to) };
    return edit.snippet ? { range, snippet: { kind: 'snippet', value: edit.text } } : { range, newText: edit.text };
  });
  const change = { textDocument: { uri, version: document.version }, edits: texts };
  if (!create) return { documentChanges: [change] };
  const start = { line: 0, character: 0 };
  return {
    documentChanges: [
      // Refused where the file exists after all: its text is not ours.
      { kind: 'create', uri: create.uri },
      {
        textDocument: { uri: create.uri, version: null },
        edits: [{ range: { start, end: start }, newText: create.text }],
      },
      ...(texts.length > 0 ? [change] : []),
    ],
  };
}
