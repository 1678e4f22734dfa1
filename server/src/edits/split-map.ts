/** One map as two: its later stages in a file of their own, which the first one names as the next. */
import { objectType } from '../dialect/dialect';
import type { IdKind } from '../dialect/shape';
import { type Journey, lookUp, refsOf } from '../model/journey';
import type { Snapshot } from '../model/store';
import { holds, textOf } from '../model/value';
import { type MapNode, type Pair, type Span, startOf } from '../yaml/node';
import type { Page } from './draft';
import type { Edit } from './edit';
import { addEntry } from './insert';
import { type Lines, linesOf, nextLine } from './lines';
import { writeScalar } from './quote';
import { ownPair, ownPairs, standsHere } from './tree';

export interface SplitMap {
  /** Edits of the map, which keeps the first stages. */
  readonly edits: readonly Edit[];
  readonly create: { readonly uri: string; readonly text: string };
}

/** What holds for both maps is told in both. */
const common = ['type', 'status', 'scenario', 'goal', 'business_goal', 'owner', 'reviewed', 'review_every', 'use'];
/** Sections that both maps have, if both need them. */
const sections: Readonly<Partial<Record<IdKind, string>>> = {
  persona: 'personas',
  channel: 'channels',
  belief: 'beliefs',
  source: 'sources',
  emotion: 'emotions',
  lane: 'lanes',
};
const order = objectType('map').keys.map(({ key }) => key);

/**
 * Moves the stages from `index` on, and the opportunities that mend nothing before, to a new file. Undefined where the
 * map can't be cut: something on one side refers to the other one, or it is not written on lines of its own.
 */
export function splitMap(page: Page, { journey, uri, yaml }: Snapshot, index: number): SplitMap | undefined {
  const { text } = page;
  const { root } = yaml;
  const list = root && ownPair(root, 'stages')?.value;
  if (!root || root.flow || list?.kind !== 'seq' || list.flow || index === 0 || nextOf(root)) return undefined;
  const [first, last] = [list.items[index], list.items.at(-1)];
  // What is broken may belong elsewhere than it seems.
  if (yaml.problems.some(({ code }) => code === 'J100')) return undefined;
  // A phase that follows from the stages before would be another one without them.
  const phased = journey.stages[index]?.value.fields.has('phase') || journey.phases[index] === 'before';
  if (!first || !last || !phased) return undefined;
  const stages = { from: linesOf(text, first).from, to: linesOf(text, last).to };
  const ideas = ideasFor(journey, root, stages);
  const moved = ideas && [stages, ...ideas.moved.map(pair => linesOf(text, pair))];
  const needed = moved && neededBy(journey, moved);
  if (!needed || moved.some(({ from, to }) => /(?<![^\s[{,])[&*][\p{L}\p{N}]/u.test(text.slice(from, to))))
    return undefined;
  const target = continuation(uri);
  const path = `./${decodeURIComponent(target.slice(target.lastIndexOf('/') + 1))}`;
  const related = addEntry({ ...page, snippets: false }, root, 'related', 'next', path, order);
  if (!related) return undefined;
  const gone = ideas.all ? [stages, linesOf(text, ideas.all)] : moved;
  const edits = gone.map(({ from, to }) => ({ from, to: nextLine(text, to), text: '' }));
  return { edits: [related, ...edits], create: { uri: target, text: newMap(page, journey, root, needed, moved) } };
}

/** The file that a file is continued in: `lamp.journey.yaml` → `lamp-2.journey.yaml`. */
export function continuation(uri: string): string {
  return uri.replace(/((?:\.journey)?\.ya?ml)?$/i, end => `-2${end || '.journey.yaml'}`);
}

function nextOf(root: MapNode): Pair | undefined {
  const related = ownPair(root, 'related')?.value;
  return related?.kind === 'map' ? ownPair(related, 'next') : undefined;
}

const within = (span: Span, { from, to }: Lines): boolean => startOf(span) >= from && startOf(span) <= to;

/** The map's opportunities that fix something in the moved stages, and their key if they are all of them. */
function ideasFor(
  journey: Journey,
  root: MapNode,
  stages: Lines,
): { moved: Pair[]; all: Pair | undefined } | undefined {
  const key = ownPair(root, 'opportunities');
  if (!key?.value) return { moved: [], all: undefined };
  if (key.value.kind !== 'map' || !standsHere(key)) return undefined;
  const own = ownPairs(key.value);
  const moved = own.filter(pair =>
    journey.opportunities.some(
      ({ idAt, fixes }) =>
        startOf(idAt) === startOf(pair.key) &&
        fixes.some(id => {
          const pain = lookUp(journey, 'pain', id);
          return pain && within(pain.at, stages);
        }),
    ),
  );
  if (moved.length > 0 && key.value.flow) return undefined;
  return { moved, all: moved.length === own.length ? key : undefined };
}

/** The sections that the moved lines refer to; undefined if something refers from one side to the other. */
function neededBy(journey: Journey, moved: readonly Lines[]): Set<string> | undefined {
  const moves = (span: Span): boolean => moved.some(lines => within(span, lines));
  const needed = new Set<string>();
  for (const { to, id, at } of refsOf(journey)) {
    const named = lookUp(journey, to, id);
    if (!named || named.uri !== journey.uri) continue;
    const section = sections[to];
    if (section && moves(at)) needed.add(section);
    if (!section && moves(at) !== moves(named.at)) return undefined;
  }
  // What a copied section refers to is copied too: the channels of a persona, say.
  for (let known = -1; known < needed.size; ) {
    known = needed.size;
    const copied = [...needed].flatMap(key => journey.root?.fields.get(key)?.value?.at ?? []);
    for (const { to, id, at } of refsOf(journey)) {
      const section = sections[to];
      if (section && lookUp(journey, to, id)?.uri === journey.uri && copied.some(each => holds(each, startOf(at))))
        needed.add(section);
    }
  }
  return needed;
}

function newMap(
  { text, style: { eol } }: Page,
  { root }: Journey,
  node: MapNode,
  needed: ReadonlySet<string>,
  [stages, ...ideas]: readonly Lines[],
): string {
  const written = ({ from, to }: Lines): string => text.slice(from, to).trimEnd();
  const pairs = (keys: (key: string) => boolean): string[] =>
    ownPairs(node)
      .filter(pair => keys(pair.key.text) && pair.value && standsHere(pair))
      .map(pair => written(linesOf(text, pair)));
  const title = `${(root && textOf(root, 'journey')) ?? ''}, continued`;
  const parts = [
    [`journey: ${writeScalar(title, false)}`, ...pairs(key => common.includes(key))],
    ...pairs(key => needed.has(key)).map(each => [each]),
    ['stages:', stages ? written(stages) : ''],
    ...(ideas.length > 0 ? [['opportunities:', ...ideas.map(written)]] : []),
  ];
  return `${parts.map(part => part.join(eol)).join(eol + eol)}${eol}`;
}
