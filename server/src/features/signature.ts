/** What a short form is made of, and the part that is being typed: `what @channel (emotion)`. */
import type { Position, SignatureHelp } from 'vscode-languageserver-types';
import { readArrow } from '../dialect/arrow';
import { objectType } from '../dialect/dialect';
import { stepsAt } from '../model/at';
import type { Snapshot } from '../model/store';
import { startOf } from '../yaml/node';

export const signatureTriggers: readonly string[] = ['@', '(', ',', '>'];
export const signatureRetriggers: readonly string[] = [' ', ')'];

interface Form {
  readonly label: string;
  readonly doc: string;
  readonly parts: readonly string[];
}

/** The short form at a position, if it has several parts. */
export function signatureHelp({ document, journey }: Snapshot, position: Position): SignatureHelp | null {
  const offset = document.offsetAt(position);
  const line = document.getText({ start: { line: position.line, character: 0 }, end: position });
  // A blank behind the text is no part of it yet.
  const found = formAt(journey, offset - (line.length - line.trimEnd().length));
  if (!found) return null;
  const { form } = found;
  const typed = document.getText().slice(found.from, offset);
  return {
    signatures: [
      {
        label: form.label,
        documentation: form.doc,
        parameters: form.parts.map(part => {
          const at = form.label.indexOf(part);
          return { label: [at, at + part.length] };
        }),
      },
    ],
    activeSignature: 0,
    activeParameter: activePart(form, typed),
  };
}

function formAt(
  journey: Snapshot['journey'],
  offset: number,
): { readonly form: Form; readonly from: number } | undefined {
  const steps = stepsAt(journey, offset);
  const step = steps.findLast(each => each.is === 'value' && each.value.is === 'object');
  if (step?.is === 'value' && step.value.is === 'object' && step.value.short) {
    const { type } = step.value;
    const label = objectType(type).short?.form;
    const parts = label?.split(/ -> |, | (?=[@(])/) ?? [];
    if (label === undefined || parts.length < 2) return undefined;
    return { form: { label, doc: objectType(type).doc, parts }, from: startOf(step.at) };
  }
  const last = steps.at(-1);
  if (last?.is !== 'value' || (last.value.is !== 'emotion' && last.value.is !== 'change')) return undefined;
  const doc = 'How it is today, and how it should be.';
  return { form: { label: 'now -> wanted', doc, parts: ['now', 'wanted'] }, from: startOf(last.at) };
}

/** Index of the part that the text before the cursor ends in. */
function activePart({ parts }: Form, typed: string): number {
  if (parts.length > 2)
    return /(?:^|\s)\([^()]*$/.test(typed) ? 2 : /(?:^|[\s"'])@[\p{L}\p{M}\p{N}_-]*$/u.test(typed) ? 1 : 0;
  if (parts[1]?.includes('description')) return /,\s/.test(`${typed} `) ? 1 : 0;
  return readArrow(typed).right ? 1 : 0;
}
