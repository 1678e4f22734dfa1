/** Findings as LSP diagnostics. */
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { type Diagnostic, DiagnosticSeverity, DiagnosticTag, type Range } from 'vscode-languageserver-types';
import type { Snapshot } from '../model/store';
import type { Finding } from '../rules/diagnose';
import { endOf, type Span, startOf } from '../yaml/node';

const severities = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
} as const;

/** @param docs URI of the page that explains the rules; without it diagnostics have no link. */
export function toDiagnostics(
  { document, uri }: Snapshot,
  findings: readonly Finding[],
  docs: string | undefined,
): Diagnostic[] {
  return findings.map(({ at, code, message, severity, related, unnecessary }) => ({
    range: rangeOf(document, at),
    severity: severities[severity],
    source: 'journey',
    code,
    message,
    ...(docs ? { codeDescription: { href: `${docs}#${code.toLowerCase()}` } } : {}),
    ...(unnecessary ? { tags: [DiagnosticTag.Unnecessary] } : {}),
    ...(related
      ? {
          relatedInformation: related.map(each => ({
            message: each.message,
            location: { uri, range: rangeOf(document, each.at) },
          })),
        }
      : {}),
  }));
}

/** Range of a span in the document that it stands in. */
export function rangeOf(document: TextDocument, span: Span): Range {
  return { start: document.positionAt(startOf(span)), end: document.positionAt(endOf(span)) };
}
