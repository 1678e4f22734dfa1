/** Code lenses: the preview, the review and the state of the map above its title, and how often what has an id is used. */
import type { CodeLens, Command } from 'vscode-languageserver-types';
import { meanScore, signed, tenth } from '../dialect/emotions';
import type { IdKind } from '../dialect/shape';
import { curveOf, feelingPersonas } from '../model/curve';
import { lastReview } from '../model/facts';
import type { Declared, Journey } from '../model/journey';
import type { Snapshot } from '../model/store';
import { sourceOf } from '../yaml/node';
import { rangeOf } from './diagnostics';

/** Commands of the client that lenses run; a lens whose command the client does not have is not shown. */
export interface LensCommands {
  /** Opens the preview of the document whose URI is the argument. */
  readonly preview?: string;
  /** Reviews the document whose URI is the argument. */
  readonly review?: string;
  /** Shows the references of the id at a place: URI and position are the arguments. */
  readonly references?: string;
}

/** Lenses of a document, in the order of the text. @param today days since 1970-01-01. */
export function codeLenses(snapshot: Snapshot, commands: LensCommands, today: number): CodeLens[] {
  return [...mapLenses(snapshot, commands, today), ...referenceLenses(snapshot, commands.references)];
}

function mapLenses({ document, journey, uri }: Snapshot, { preview, review }: LensCommands, today: number): CodeLens[] {
  const title = journey.root?.fields.get('journey');
  if (!title || journey.kind !== 'map') return [];
  const range = rangeOf(document, title.keyAt ?? title.at);
  const state = stateOf(journey, today);
  const lenses: Command[] = [
    ...(preview ? [{ title: 'Open preview', command: preview, arguments: [uri] }] : []),
    ...(review ? [{ title: 'Review this map', command: review, arguments: [uri] }] : []),
    // A lens without a command is text.
    ...(state === '' ? [] : [{ title: state, command: '' }]),
  ];
  return lenses.map(command => ({ range, command }));
}

/** `3 pains · mean −0.4 · reviewed 40 days ago`. */
function stateOf(journey: Journey, today: number): string {
  const pains = journey.stages
    .flatMap(stage => [stage, ...stage.touchpoints])
    .reduce((sum, element) => sum + element.pains.length, 0);
  const scores = curveOf(journey, feelingPersonas(journey)[0]).flatMap(({ feeling }) => feeling.now ?? []);
  const mean = meanScore(scores);
  const review = lastReview(journey.root);
  return [
    ...(journey.stages.length > 0 ? [counted(pains, 'pain')] : []),
    ...(mean === undefined ? [] : [`mean ${signed(tenth(mean))}`]),
    ...(review && review.on <= today ? [`reviewed ${daysAgo(today - review.on)}`] : []),
  ].join(' · ');
}

function daysAgo(days: number): string {
  if (days === 0) return 'today';
  return days === 1 ? 'yesterday' : `${days} days ago`;
}

function referenceLenses({ document, journey, uri }: Snapshot, references: string | undefined): CodeLens[] {
  if (!references) return [];
  const uses = countUses(journey);
  return [...journey.declared.values()]
    .flatMap(all => [...all.values()])
    .filter(declared => declared.uri === uri && hasLens(declared))
    .flatMap(({ kind, id, idAt }) => {
      const count = uses.get(key(kind, id)) ?? 0;
      const range = rangeOf(document, idAt);
      const title = counted(count, 'reference');
      return count === 0 ? [] : [{ range, command: { title, command: references, arguments: [uri, range.start] } }];
    })
    .sort((a, b) => a.range.start.line - b.range.start.line || a.range.start.character - b.range.start.character);
}

/** True for what takes several lines and says its id: between lists of one-liners lenses would only be in the way. */
function hasLens({ explicit, at }: Declared): boolean {
  return explicit && sourceOf(at).trim().includes('\n');
}

function countUses(journey: Journey): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { refs } of journey.parts)
    for (const { to, id } of refs) counts.set(key(to, id), (counts.get(key(to, id)) ?? 0) + 1);
  return counts;
}

const key = (kind: IdKind, id: string): string => `${kind} ${id}`;

const counted = (count: number, what: string): string => `${count} ${what}${count === 1 ? '' : 's'}`;
