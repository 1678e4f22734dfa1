/** Quick fixes of the findings in a range, and `source.fixAll` for what is safe to mend together. */
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
import type { Snapshot } from '../model/store';
import type { Finding } from '../rules/diagnose';
import { fixesOf } from '../rules/registry';
import type { Edit, Fix } from '../rules/rule';
import { endOf, startOf } from '../yaml/node';
import { toDiagnostics } from './diagnostics';

export interface ActionOptions {
  /** The client takes `SnippetTextEdit`s in workspace edits. */
  readonly snippets: boolean;
  readonly today: number;
  readonly docs: string | undefined;
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
  // Fix-all is a source action: offered when asked for, not in the light bulb of every line.
  if (context.only && wants(CodeActionKind.SourceFixAll)) actions.push(...fixAll(snapshot, findings, options));
  return actions;
}

function quickFixes(
  snapshot: Snapshot,
  range: Range,
  findings: readonly Finding[],
  options: ActionOptions,
): CodeAction[] {
  const { document } = snapshot;
  const [from, to] = [document.offsetAt(range.start), document.offsetAt(range.end)];
  const touched = findings.filter(({ at }) => startOf(at) <= to && endOf(at) >= from);
  return touched.flatMap(finding => {
    const diagnostics: Diagnostic[] = toDiagnostics(snapshot, [finding], options.docs);
    return fixesOf(finding, { snapshot, ...options }).map(fix => ({
      title: fix.title,
      kind: CodeActionKind.QuickFix,
      diagnostics,
      ...(fix.preferred ? { isPreferred: true } : {}),
      edit: workspaceEdit(snapshot, fix.edits, fix.create),
    }));
  });
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
function workspaceEdit({ document, uri }: Snapshot, edits: readonly Edit[], create?: Fix['create']): WorkspaceEdit {
  const texts = edits.map((edit): TextEdit | SnippetTextEdit => {
    const range = { start: document.positionAt(edit.from), end: document.positionAt(edit.to) };
    return edit.snippet ? { range, snippet: { kind: 'snippet', value: edit.text } } : { range, newText: edit.text };
  });
  const change = { textDocument: { uri, version: document.version }, edits: texts };
  if (!create) return { documentChanges: [change] };
  const start = { line: 0, character: 0 };
  return {
    documentChanges: [
      { kind: 'create', uri: create.uri, options: { ignoreIfExists: true } },
      {
        textDocument: { uri: create.uri, version: null },
        edits: [{ range: { start, end: start }, newText: create.text }],
      },
      ...(texts.length > 0 ? [change] : []),
    ],
  };
}
