/** All problems of a document: what its readers found and what the rules say, with severities, without what is ignored. */

import { lineStart } from '../edits/tree';
import type { Journey, Stage } from '../model/journey';
import { problemsOf } from '../model/journey';
import type { Snapshot } from '../model/store';
import { firstOf } from '../model/value';
import { endOf, type Problem, type Span, startOf } from '../yaml/node';
import { titleKey } from './craft';
import { ruleOf, rules } from './registry';
import { type Advice, type Report, type Rule, type RuleSettings, type Severity, severities } from './rule';

/** A problem as it is shown. */
export interface Finding extends Problem {
  readonly severity: Severity;
}

/** What rules found in a stage, by the stage: a stage whose text did not change is not looked at again. */
const stageFindings = new WeakMap<Stage, readonly Problem[]>();
const stageRules = rules.filter(rule => rule.stage);
const mapRules = rules.filter(rule => rule.map);
const outranking = new Set(rules.flatMap(rule => rule.yieldsTo ?? []));

/**
 * Findings in the order of the text.
 * @param today days since 1970-01-01.
 * @param scope `text` leaves out the remarks on craft (J4xx).
 * @param earlier the map as it was when it was last reviewed, if that is known.
 */
export function diagnose(
  snapshot: Snapshot,
  settings: RuleSettings,
  today: number,
  scope: 'all' | 'text' = 'all',
  earlier?: Journey,
): Finding[] {
  const { journey, yaml } = snapshot;
  const problems: Problem[] = [...yaml.problems];
  if (journey.kind === 'other') {
    problems.splice(0, problems.length, ...ofForeign(problems, [...problemsOf(journey)]));
  } else if (journey.kind === 'map' || journey.kind === 'library') {
    for (const problem of problemsOf(journey)) problems.push(problem);
    const asked = (code: string): boolean => scope === 'all' || code < 'J4';
    for (const stage of journey.stages)
      for (const problem of findingsOf(stage)) if (asked(problem.code)) problems.push(problem);
    for (const rule of mapRules)
      if (asked(rule.code)) rule.map?.({ journey, settings, today, earlier }, reporter(rule, problems));
  } else for (const problem of problemsOf(journey)) problems.push(problem);
  const status = statusOf(journey);
  const ignores = snapshot.yaml.text.includes('journey-ignore');
  const findings: Finding[] = [];
  for (const problem of problems) {
    const severity = severityOf(problem.code, status, settings);
    if (severity && !(ignores && isIgnored(problem, yaml.text)))
      findings.push({ ...problem, message: inShort(problem.message), severity });
  }
  const told = withoutYielding(withoutConsequences(findings, yaml.text, titleKey(journey)), settings);
  return told.sort((a, b) => startOf(a.at) - startOf(b.at));
}

/** Other people's texts get one word: what they are not, or why they can't be read. How they are written is not ours to say. */
function ofForeign(reading: readonly Problem[], whole: readonly Problem[]): readonly Problem[] {
  if (whole.length > 0) return whole;
  const broken = reading.find(({ code }) => code === 'J100');
  return broken ? [broken] : reading;
}

/** A message with the pieces that it quotes from the text cut to what a line holds. */
function inShort(message: string): string {
  return message.length <= 200 ? message : message.replace(/`([^`]{60})[^`]+`/g, '`$1…`').slice(0, 400);
}

/** Traps after which a line does not hold what its author meant. */
const misread: ReadonlySet<string> = new Set(['J100', 'J101', 'J103', 'J105', 'J107']);

/**
 * One cause, one remark: leaves out what the dialect says of lines that YAML reads otherwise than they look, and remarks
 * on craft in a stage or section that can't be read as a whole, and on the map as a whole (at its title) then.
 */
function withoutConsequences(findings: readonly Finding[], text: string, title: Span | undefined): readonly Finding[] {
  const lines = new Set<number>();
  const broken = new Set<unknown>();
  for (const { code, at, severity } of findings)
    if (misread.has(code)) {
      lines.add(lineStart(text, startOf(at)));
      if (severity === 'error') broken.add(at.block);
    }
  if (lines.size === 0) return findings;
  const onOne = (offset: number): boolean => lines.has(lineStart(text, offset));
  const tab = findings.find(({ code, data }) => code === 'J107' && data?.tab === true);
  const whole = broken.size > 0 && title ? startOf(title) : -1;
  return findings.filter(({ code, at }) => {
    // Behind a tab no indentation fits.
    if (code === 'J100' && tab && startOf(at) > startOf(tab.at)) return false;
    if (code < 'J2') return true;
    if (code >= 'J4' && (broken.has(at.block) || startOf(at) === whole)) return false;
    return !onOne(startOf(at)) && !onOne(endOf(at));
  });
}

/**
 * One cause, one remark: leaves out the findings of rules that yield to another one which is shown of the same element.
 * What stays is as loud as what it stands for, unless its severity was set: more advice must not hide a warning.
 */
function withoutYielding(findings: readonly Finding[], settings: RuleSettings): Finding[] {
  const shown = new Map<string, Finding>();
  const place = (code: string, { at, about }: Finding): string => `${code} ${startOf(about ?? at)}`;
  for (const finding of findings) if (outranking.has(finding.code)) shown.set(place(finding.code, finding), finding);
  const raised = new Map<Finding, Severity>();
  const told = findings.filter(finding => {
    const over = ruleOf(finding.code)?.yieldsTo?.flatMap(code => shown.get(place(code, finding)) ?? []) ?? [];
    for (const each of over)
      if (!settings.rules[each.code] && isLouder(finding.severity, raised.get(each) ?? each.severity))
        raised.set(each, finding.severity);
    return over.length === 0;
  });
  return raised.size === 0 ? told : told.map(each => ({ ...each, severity: raised.get(each) ?? each.severity }));
}

const isLouder = (a: Severity, b: Severity): boolean => severities.indexOf(a) < severities.indexOf(b);

function findingsOf(stage: Stage): readonly Problem[] {
  const known = stageFindings.get(stage);
  if (known) return known;
  const problems: Problem[] = [];
  for (const rule of stageRules) rule.stage?.(stage, reporter(rule, problems));
  stageFindings.set(stage, problems);
  return problems;
}

function reporter(rule: Rule, into: Problem[]): Report {
  return (at, message, more) => into.push({ code: rule.code, at, message, ...more });
}

function statusOf(journey: Journey): string {
  return (journey.root && firstOf(journey.root, 'status', 'word')?.word) ?? 'draft';
}

/** Severity as set, or the rule's own: remarks on craft (J4xx) as loud as the map's status and the advice asked for have it. */
export function severityOf(code: string, status: string, settings: RuleSettings): Severity | undefined {
  const set = settings.rules[code];
  if (set === 'off') return undefined;
  if (set) return set;
  const rule = ruleOf(code);
  const own = rule?.severity ?? 'warning';
  if (!code.startsWith('J4')) return own;
  if (status === 'archived') return undefined;
  const severity = status === 'draft' ? (rule?.inDraft ?? (own === 'hint' ? own : 'information')) : own;
  return silentBy[settings.advice].includes(severity) ? undefined : severity;
}

/** What is not said of the craft, by how much advice is asked for. */
const silentBy: Readonly<Record<Advice, readonly Severity[]>> = {
  quiet: ['information', 'hint'],
  recommended: ['hint'],
  thorough: [],
};

/** True if a comment `# journey-ignore J412` (or without a code: all) stands on the line above, or at the end of the line. */
function isIgnored(problem: Problem, text: string): boolean {
  const start = text.lastIndexOf('\n', startOf(problem.at) - 1) + 1;
  const end = text.indexOf('\n', start);
  const above = start === 0 ? '' : text.slice(text.lastIndexOf('\n', start - 2) + 1, start);
  const line = text.slice(start, end < 0 ? text.length : end);
  const comment = /^\s*#\s*journey-ignore\b([^\n]*)/.exec(above) ?? /\s#\s*journey-ignore\b([^\n]*)/.exec(line);
  if (!comment) return false;
  const codes = comment[1]?.match(/J\d{3}/g);
  return !codes || codes.includes(problem.code);
}
