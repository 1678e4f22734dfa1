/** Hover: what the piece under the pointer means, and why a check complains about it. */
import { type Hover, MarkupKind, type Position } from 'vscode-languageserver-types';
import { isFree } from '../dialect/dialect';
import { idAt, stepsAt } from '../model/at';
import { type Journey, lookUp } from '../model/journey';
import type { Snapshot } from '../model/store';
import { holds } from '../model/value';
import type { Finding } from '../rules/diagnose';
import type { Rule } from '../rules/rule';
import type { Span } from '../yaml/node';
import { card } from './cards';
import { rangeOf } from './diagnostics';
import { explainKey, explainValue, keyLine } from './explain';
import { code, plain } from './markdown';

export interface HoverContext {
  readonly findings: readonly Finding[];
  readonly rule: (code: string) => Rule | undefined;
  /** Days since 1970-01-01. */
  readonly today: number;
  /** URI of the page that explains the rules, if it is at hand. */
  readonly docs: string | undefined;
}

/** What to show for a position; null where there is nothing to say. */
export function hover(snapshot: Snapshot, position: Position, context: HoverContext): Hover | null {
  const { document, journey } = snapshot;
  const offset = document.offsetAt(position);
  const meaning = meaningAt(journey, offset, context.today);
  const findings = context.findings.filter(({ at }) => holds(at, offset));
  const reasons = reasonsOf(findings, context);
  const at = meaning?.at ?? findings[0]?.at;
  const value = [meaning?.text, reasons].filter(Boolean).join('\n\n---\n\n');
  return at && value !== '' ? { contents: { kind: MarkupKind.Markdown, value }, range: rangeOf(document, at) } : null;
}

interface Meaning {
  readonly text: string;
  readonly at: Span;
}

function meaningAt(journey: Journey, offset: number, today: number): Meaning | undefined {
  const steps = stepsAt(journey, offset);
  const last = steps.at(-1);
  const field = steps.findLast(step => step.is === 'field')?.field;
  const id = idAt(journey, offset);
  const declared = id && lookUp(journey, id.kind, id.id);
  if (id && declared) {
    const key = field && (!id.declares || field.value?.at === id.at) ? keyLine(field.key) : '';
    return { text: [card(journey, declared), key].filter(Boolean).join('\n\n'), at: id.at };
  }
  switch (last?.is) {
    case 'field': {
      const { keyAt, key, value, at } = last.field;
      if (keyAt && holds(keyAt, offset)) return { text: explainKey(key), at: keyAt };
      return value ? undefined : { text: explainKey(key), at };
    }
    case 'entry':
    case 'value': {
      const at = last.is === 'entry' ? last.entry.nameAt : last.at;
      const text = holds(at, offset) ? explainValue({ journey, steps, today }) : undefined;
      return text === undefined ? undefined : { text, at };
    }
    case 'pair':
      return isFree(last.pair.key.text) && holds(last.pair.key, offset)
        ? {
            text: `${code(last.pair.key.text)} is your own: keys that start with \`x-\` are never checked.`,
            at: last.pair.key,
          }
        : undefined;
    default:
      return undefined;
  }
}

const MOST_REASONS = 3;

/** Why the checks complain, once for each code. */
function reasonsOf(findings: readonly Finding[], { rule, docs }: HoverContext): string {
  const codes = [...new Set(findings.map(finding => finding.code))].slice(0, MOST_REASONS);
  return codes
    .flatMap(each => {
      const known = rule(each);
      const name = docs ? `[${each}](${docs}#${each.toLowerCase()})` : each;
      return known ? [`**${name}** ${known.why} *${plain(known.source)}*`] : [];
    })
    .join('\n\n');
}
