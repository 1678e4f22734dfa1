/** What rules say of a text, and what is left of it after a fix. */
import assert from 'node:assert/strict';
import { applyEdits, type Edit } from '../../server/src/edits/edit';
import { diagnose, type Finding } from '../../server/src/rules/diagnose';
import { fixesOf } from '../../server/src/rules/registry';
import { defaultSettings, type Fix, type FixContext, type RuleSettings } from '../../server/src/rules/rule';
import { sourceOf } from '../../server/src/yaml/node';
import { snapshotOf } from './snapshots';

/** 2026-11-22, in days since 1970-01-01. */
export const today = 20_779;

export interface Asked {
  readonly files?: Readonly<Record<string, string>>;
  /** The file name of the text. */
  readonly name?: string;
  readonly settings?: Partial<RuleSettings>;
  readonly today?: number;
  readonly snippets?: boolean;
  /** The text as it was when it was reviewed. */
  readonly earlier?: string | undefined;
}

export interface Looked {
  readonly findings: readonly Finding[];
  readonly context: FixContext;
}

export async function look(text: string, asked: Asked = {}): Promise<Looked> {
  const snapshot = await snapshotOf(text, asked.files, asked.name);
  const day = asked.today ?? today;
  const earlier = asked.earlier === undefined ? undefined : (await snapshotOf(asked.earlier, asked.files)).journey;
  const settings: RuleSettings = { ...defaultSettings, advice: 'thorough', ...asked.settings };
  const findings = diagnose(snapshot, settings, day, 'all', earlier);
  return { findings, context: { snapshot, snippets: asked.snippets ?? false, today: day } };
}

/** Findings of a text as `J101 the text that is marked`. */
export async function marks(text: string, asked: Asked = {}): Promise<string[]> {
  const { findings } = await look(text, asked);
  return findings.map(({ code, at }) => `${code} ${sourceOf(at)}`);
}

/** The texts that one code marks. */
export async function marksOf(code: string, text: string, asked: Asked = {}): Promise<string[]> {
  const { findings } = await look(text, asked);
  return findings.filter(finding => finding.code === code).map(({ at }) => sourceOf(at));
}

/** The fixes of the first finding of a code. */
export async function fixesFor(code: string, text: string, asked: Asked = {}): Promise<readonly Fix[]> {
  const { findings, context } = await look(text, asked);
  const finding = findings.find(each => each.code === code);
  if (!finding) throw new Error(`no ${code} in ${JSON.stringify(text)}`);
  return fixesOf(finding, context);
}

/** A text after the fix of that title (a part of it will do), of the first finding of a code. */
export async function mended(code: string, title: string, text: string, asked: Asked = {}): Promise<string> {
  const fixes = await fixesFor(code, text, asked);
  const fix = fixes.find(each => each.title.includes(title));
  if (!fix) throw new Error(`no fix "${title}" among ${fixes.map(each => each.title).join(', ') || 'none'}`);
  return applyEdits(text, fix.edits);
}

/** A snippet as it stands when its author takes every tab stop as it is. */
export function accepted(snippet: string): string {
  return snippet
    .replace(/\$\{\d+\|([^,|]*)[^|]*\|\}/g, '$1')
    .replace(/\$\{\d+:((?:[^\\}]|\\.)*)\}/g, '$1')
    .replace(/\$\d+/g, '')
    .replace(/\\([\\$}])/g, '$1');
}

/** The text after a fix, its tab stops taken as they are. */
export function applied(text: string, fix: Fix): string {
  return applyEdits(text, plainEdits(fix));
}

/** The edits of a fix, its tab stops taken as they are. */
export function plainEdits({ edits }: Fix): Edit[] {
  return edits.map(edit => (edit.snippet ? { ...edit, text: accepted(edit.text) } : edit));
}

/** A problem, what it marks first of all, and the text after one of its fixes (its title, or a part of it). */
export interface Mend {
  readonly code: string;
  readonly what: string;
  readonly text: string;
  readonly marks: string;
  readonly fix: string;
  readonly after: string;
  readonly snippets?: true;
}

/** One test for each. */
export function itMends(mends: readonly Mend[]): void {
  for (const { code, what, text, marks: marked, fix, after, snippets = false } of mends)
    it(`${code}: ${what}`, async () => {
      assert.equal((await marksOf(code, text))[0], marked);
      const fixes = await fixesFor(code, text, { snippets });
      const found = fixes.find(({ title }) => title.includes(fix));
      assert.ok(found, fixes.map(({ title }) => title).join(', '));
      assert.equal(applied(text, found), after);
    });
}
