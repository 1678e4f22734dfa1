/** Every feature of the editor, asked at one place of a map: what it answers, and what an answer must be like. */
import assert from 'node:assert/strict';
import type { Position, Range, TextEdit } from 'vscode-languageserver-types';
import { styleOf } from '../../server/src/edits/draft';
import { codeActions } from '../../server/src/features/code-actions';
import { codeLenses } from '../../server/src/features/code-lenses';
import { complete } from '../../server/src/features/completion/complete';
import { definition } from '../../server/src/features/definition';
import { toDiagnostics } from '../../server/src/features/diagnostics';
import { foldingRanges } from '../../server/src/features/folding';
import { format } from '../../server/src/features/formatting/format';
import { formatOnEnter } from '../../server/src/features/formatting/on-enter';
import { hover } from '../../server/src/features/hover';
import { inlayHints } from '../../server/src/features/inlay-hints';
import { documentLinks } from '../../server/src/features/links';
import { elementAt, previewModel } from '../../server/src/features/preview';
import { refactorings, sourceActions } from '../../server/src/features/refactor/all';
import { askedAt } from '../../server/src/features/refactor/refactoring';
import { highlights, referencesIn } from '../../server/src/features/references';
import { prepareRename, renameIn, renaming } from '../../server/src/features/rename';
import { selectionRanges } from '../../server/src/features/selection';
import { semanticTokens } from '../../server/src/features/semantic-tokens';
import { signatureHelp } from '../../server/src/features/signature';
import { documentSymbols, flatSymbols } from '../../server/src/features/symbols';
import { thingAt } from '../../server/src/features/thing';
import { workspaceSymbols } from '../../server/src/features/workspace-symbols';
import type { Snapshot } from '../../server/src/model/store';
import { diagnose, type Finding } from '../../server/src/rules/diagnose';
import { ruleOf } from '../../server/src/rules/registry';
import { defaultSettings } from '../../server/src/settings';
import { today } from './rules';

/** A place that is asked about. */
export interface Place {
  readonly snapshot: Snapshot;
  readonly offset: number;
  readonly position: Position;
  /** From the start of the text to the place. */
  readonly range: Range;
  readonly findings: readonly Finding[];
}

const options = { tabSize: 2, insertSpaces: true };

export function placeAt(snapshot: Snapshot, offset: number): Place {
  const position = snapshot.document.positionAt(offset);
  const range = { start: { line: 0, character: 0 }, end: position };
  return { snapshot, offset, position, range, findings: diagnose(snapshot, thorough, today) };
}

const thorough = { ...defaultSettings, advice: 'thorough' } as const;

/** Each answers for a place, and fails if its answer is none that an editor could use. */
export const features: Readonly<Record<string, (place: Place) => void>> = {
  diagnostics: ({ snapshot }) => {
    const findings = diagnose(snapshot, thorough, today);
    for (const { message } of findings) assert.ok(message.length > 0 && message.length <= 400);
    for (const { range } of toDiagnostics(snapshot, findings, 'file:///docs/rules.md')) within(range, snapshot);
  },
  completion: ({ snapshot, position }) => {
    for (const { textEdit } of complete(snapshot, position, { snippets: true, today: '2026-11-22' }).items)
      if (textEdit && 'range' in textEdit) within(textEdit.range, snapshot);
  },
  hover: ({ snapshot, position, findings }) => {
    const found = hover(snapshot, position, { findings, rule: ruleOf, today, docs: undefined });
    if (found?.range) within(found.range, snapshot);
  },
  symbols: ({ snapshot }) => {
    for (const { range, selectionRange } of documentSymbols(snapshot)) {
      within(range, snapshot);
      within(selectionRange, snapshot);
    }
    flatSymbols(snapshot);
    workspaceSymbols(snapshot, 'a');
  },
  folding: ({ snapshot }) => {
    for (const { startLine, endLine } of foldingRanges(snapshot))
      assert.ok(startLine < endLine && endLine < snapshot.document.lineCount);
  },
  definition: ({ snapshot, position }) => void definition(snapshot, position, () => undefined),
  references: ({ snapshot, position }) => {
    const thing = thingAt(snapshot, position);
    if (thing) for (const { range } of referencesIn(snapshot, thing, true)) within(range, snapshot);
  },
  highlight: ({ snapshot, position }) => {
    for (const { range } of highlights(snapshot, position)) within(range, snapshot);
  },
  rename: ({ snapshot, position }) => {
    const prepared = prepareRename(snapshot, position);
    const thing = renaming(snapshot, position, 'another-name');
    if (prepared) assert.ok(thing);
    if (thing && !('refused' in thing)) renameIn(snapshot, thing, 'another-name');
  },
  links: ({ snapshot }) => {
    for (const { range } of documentLinks(snapshot)) within(range, snapshot);
  },
  selection: ({ snapshot, position }) => {
    for (let [range] = selectionRanges(snapshot, [position]); range; range = range.parent as typeof range)
      within(range.range, snapshot);
  },
  tokens: ({ snapshot }) => {
    const data = semanticTokens(snapshot, []);
    let line = 0;
    for (let at = 0; at < data.length; at += 5) {
      line += data[at] ?? 0;
      assert.ok((data[at] ?? -1) > 0 || (data[at + 1] ?? -1) >= 0);
      assert.ok((data[at + 2] ?? 0) > 0 && (data[at + 3] ?? -1) >= 0);
    }
    assert.ok(line < snapshot.document.lineCount);
  },
  hints: ({ snapshot, range }) => {
    for (const { position } of inlayHints(snapshot, range, defaultSettings.inlayHints))
      within({ start: position, end: position }, snapshot);
  },
  lenses: ({ snapshot }) => {
    for (const { range } of codeLenses(snapshot, { preview: 'a', references: 'b' }, today)) within(range, snapshot);
  },
  formatting: ({ snapshot, position }) => {
    blank([...format(snapshot, options), ...formatOnEnter(snapshot, position, options)], snapshot);
  },
  signature: ({ snapshot, position }) => void signatureHelp(snapshot, position),
  'code actions': ({ snapshot, position, findings }) => {
    const point = { start: position, end: position };
    codeActions(snapshot, point, { diagnostics: [] }, findings, {
      ...{ snippets: true, today, docs: undefined, creates: true },
      versionOf: () => 1,
    });
  },
  refactorings: ({ snapshot, offset }) => {
    const { text } = snapshot.yaml;
    const asked = askedAt(snapshot, { text, style: styleOf(text), snippets: false }, offset, true);
    for (const { make } of [...refactorings, ...sourceActions])
      for (const { edits } of make(asked))
        for (const { from, to } of edits) assert.ok(from >= 0 && from <= to && to <= text.length);
  },
  preview: ({ snapshot, position, findings }) => {
    previewModel(snapshot, findings, today, null);
    elementAt(snapshot, position);
  },
};

/** Formatting may change blanks alone. */
function blank(edits: readonly TextEdit[], { document }: Snapshot): void {
  for (const { newText, range } of edits)
    assert.equal(newText.trim() + document.getText(range).trim(), '', 'formatting touches more than blanks');
}

function within({ start, end }: Range, { document }: Snapshot): void {
  for (const { line, character } of [start, end]) {
    assert.ok(line >= 0 && character >= 0);
    assert.deepEqual(document.positionAt(document.offsetAt({ line, character })), { line, character });
  }
  assert.ok(document.offsetAt(start) <= document.offsetAt(end));
}
