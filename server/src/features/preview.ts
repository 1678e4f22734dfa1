/** What the preview asks of a document: its map, what is wrong with it, and the way between elements and places. */
import type { Position } from 'vscode-languageserver-types';
import { URI, Utils } from 'vscode-uri';
import { keyAt, placed } from '../model/keys';
import type { JourneyMap } from '../model/map';
import type { Snapshot } from '../model/store';
import { toMap } from '../model/to-map';
import type { Broken, Mark, ModelResult } from '../protocol';
import type { Finding } from '../rules/diagnose';
import { startOf } from '../yaml/node';
import { rangeOf } from './diagnostics';

/**
 * The map of a document, or the last one that could be drawn.
 * @param last the map drawn before, if any.
 */
export function previewModel(
  snapshot: Snapshot,
  findings: readonly Finding[],
  today: number,
  last: JourneyMap | null,
): ModelResult {
  const { version } = snapshot;
  const broken = brokenBy(snapshot);
  if (broken) return { version, map: last, broken, marks: [] };
  if (snapshot.journey.kind !== 'map') return { version, map: null, marks: [] };
  return { version, map: toMap(snapshot.journey, today, fileName(snapshot.uri)), marks: marksOf(snapshot, findings) };
}

/** The first problem of a text that is not YAML, or has lost what makes it a map. */
export function brokenBy({ yaml, journey, document }: Snapshot): Broken | undefined {
  const syntax = yaml.problems.find(
    problem => ['J100', 'J101', 'J103'].includes(problem.code) || problem.data?.tab === true,
  );
  const lost = journey.kind === 'other' ? journey.parts.flatMap(part => part.problems)[0] : undefined;
  const problem = syntax ?? lost;
  return problem && { code: problem.code, message: problem.message, range: rangeOf(document, problem.at) };
}

function marksOf(snapshot: Snapshot, findings: readonly Finding[]): Mark[] {
  if (findings.length === 0) return [];
  const elements = placed(snapshot.journey).filter(element => element.uri === snapshot.uri);
  return findings.flatMap(({ at, code, severity, message }) => {
    const offset = startOf(at);
    const key = innermost(elements, offset);
    return key === undefined ? [] : [{ key, code, severity, message }];
  });
}

function innermost(elements: ReturnType<typeof placed>, offset: number): string | undefined {
  let best: { readonly key: string; readonly length: number } | undefined;
  for (const { key, at } of elements) {
    const start = startOf(at);
    const length = at.to - at.from;
    if (offset >= start && offset <= start + length && (!best || length <= best.length)) best = { key, length };
  }
  return best?.key;
}

/** Key of the innermost drawn element at a position, or null. */
export function elementAt(snapshot: Snapshot, position: Position): string | null {
  return keyAt(snapshot.journey, snapshot.document.offsetAt(position)) ?? null;
}

function fileName(uri: string): string {
  return Utils.basename(URI.parse(uri)).replace(/\.journey\.ya?ml$/i, '');
}
