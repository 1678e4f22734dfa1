/**
 * The review of a map: what there is to read off it, and all that the rules found, craft of low weight too, by what it
 * helps to read. Its findings do not depend on how much advice the text shows; codes that are off stay off.
 */
import type { WorkspaceEdit } from 'vscode-languageserver-types';
import type { Snapshot } from '../../model/store';
import { textOf } from '../../model/value';
import type { Review, ReviewFinding, ReviewFixParams, ReviewGroup } from '../../protocol';
import { diagnose, type Finding } from '../../rules/diagnose';
import { fixesOf, ruleOf } from '../../rules/registry';
import { type FixContext, type Known, type Reading, type RuleSettings, severities } from '../../rules/rule';
import { startOf } from '../../yaml/node';
import { workspaceEdit } from '../code-actions';
import { rangeOf } from '../diagnostics';
import { type Place, placesAt } from './places';
import { type Group, groups } from './readings';

/** More than these of one group are no list that anybody reads. */
const mostFacts = 50;
const mostFindings = 100;

export interface ReviewOptions {
  readonly settings: RuleSettings;
  /** Days since 1970-01-01. */
  readonly today: number;
  /** The client can take edits with tab stops. */
  readonly snippets: boolean;
  /** URI of the page that explains the rules, if it is at hand. */
  readonly docs: string | undefined;
  /** What fixes need to know beyond the document. */
  readonly known?: Known;
}

/** A finding with the weight of its place. */
interface Weighed {
  readonly finding: Finding;
  readonly place: Place | undefined;
}

/** The review of a document; null if it is no map. */
export function reviewOf(snapshot: Snapshot, options: ReviewOptions): Review | null {
  const { journey, document } = snapshot;
  if (journey.kind !== 'map') return null;
  const findings = findingsOf(snapshot, options);
  const places = placesAt(
    journey,
    findings.map(({ at }) => startOf(at)),
  );
  const byReading = new Map<Reading, Weighed[]>(groups.map(({ reads }) => [reads, []]));
  findings.forEach((finding, index) => {
    byReading.get(ruleOf(finding.code)?.reads ?? 'map')?.push({ finding, place: places[index] });
  });
  return {
    version: document.version,
    title: (journey.root && textOf(journey.root, 'journey')) ?? '',
    count: findings.length,
    groups: groups.map(group => groupOf(group, byReading.get(group.reads) ?? [], snapshot, options)),
  };
}

/** The edit of a fix that a review offered; null if the document has moved on since, or the fix is gone. */
export function reviewFix(
  snapshot: Snapshot,
  { version, code, position, title }: Omit<ReviewFixParams, 'uri'>,
  options: ReviewOptions,
): WorkspaceEdit | null {
  if (snapshot.document.version !== version) return null;
  const offset = snapshot.document.offsetAt(position);
  for (const finding of findingsOf(snapshot, options)) {
    if (finding.code !== code || startOf(finding.at) !== offset) continue;
    const fix = fixesOf(finding, contextOf(snapshot, options)).find(each => each.title === title);
    if (fix) return workspaceEdit(snapshot, fix.edits, fix.create);
  }
  return null;
}

const findingsOf = (snapshot: Snapshot, { settings, today }: ReviewOptions): Finding[] =>
  diagnose(snapshot, { ...settings, advice: 'thorough' }, today);

const contextOf = (snapshot: Snapshot, { snippets, today, known }: ReviewOptions): FixContext => ({
  snapshot,
  snippets,
  today,
  ...known,
});

function groupOf(
  { reads, title, about, read }: Group,
  weighed: readonly Weighed[],
  snapshot: Snapshot,
  options: ReviewOptions,
): ReviewGroup {
  const { summary, facts } = read(snapshot.journey);
  const found = new Set(weighed.map(({ finding }) => startOf(finding.at)));
  return {
    id: reads,
    title,
    about,
    summary,
    facts: facts
      .filter(({ at }) => !found.has(startOf(at)))
      .slice(0, mostFacts)
      .map(({ text, at }) => ({ text, range: rangeOf(snapshot.document, at) })),
    findings: [...weighed]
      .sort(byWeight)
      .slice(0, mostFindings)
      .map(each => shown(each, snapshot, options)),
    more: Math.max(0, weighed.length - mostFindings),
  };
}

/** The louder first, then where it hurts more, then as they stand in the text. */
function byWeight(a: Weighed, b: Weighed): number {
  return (
    severities.indexOf(a.finding.severity) - severities.indexOf(b.finding.severity) ||
    (b.place?.severity ?? 0) - (a.place?.severity ?? 0) ||
    (a.place?.low ?? 0) - (b.place?.low ?? 0) ||
    startOf(a.finding.at) - startOf(b.finding.at)
  );
}

function shown({ finding, place }: Weighed, snapshot: Snapshot, options: ReviewOptions): ReviewFinding {
  return { ...reviewed(finding, snapshot, options), ...(place ? { element: place.name } : {}) };
}

/** A finding with its reason and with what mends it, as `reviewFix` knows it. */
export function reviewed(finding: Finding, snapshot: Snapshot, options: ReviewOptions): Omit<ReviewFinding, 'element'> {
  const { code, severity, message, at } = finding;
  const rule = ruleOf(code);
  return {
    code,
    severity,
    message,
    range: rangeOf(snapshot.document, at),
    why: rule?.why ?? '',
    source: rule?.source ?? '',
    ...(options.docs ? { docs: `${options.docs}#${code.toLowerCase()}` } : {}),
    fixes: fixesOf(finding, contextOf(snapshot, options)).map(({ title, preferred }) => ({
      title,
      ...(preferred ? { preferred } : {}),
    })),
  };
}
