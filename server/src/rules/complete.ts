/** Fixes that complete an element: missing keys, the right side of an arrow, evidence. */
import { readArrow } from '../dialect/arrow';
import type { IdKind } from '../dialect/shape';
import { type Draft, Printer, Raw, type Stop } from '../edits/draft';
import { expandShort, wordsOf } from '../edits/expand';
import { addEntry, fillValue } from '../edits/insert';
import { freeId } from '../edits/rename';
import { ownPair } from '../edits/tree';
import type { Declared, Journey, Opportunity, Pain } from '../model/journey';
import { type ObjectValue, textOf, textsOf } from '../model/value';
import { endOf, type Problem, startOf } from '../yaml/node';
import { addKey, addToList, fixWith, orderOf, pageOf, placeOfObject, rootOf } from './mend';
import { once } from './once';
import type { Edit, Fix, FixContext } from './rule';

/** What this very document declares of a kind, libraries left out. */
export function ownOf(journey: Journey, kind: IdKind): Declared[] {
  return [...(journey.declared.get(kind)?.values() ?? [])].filter(({ uri }) => uri === journey.uri);
}

/** What is declared where a problem stands. */
export function declaredAt(kind: IdKind, problem: Problem, { snapshot }: FixContext): Declared | undefined {
  return ownOf(snapshot.journey, kind).find(({ idAt }) => startOf(idAt) === startOf(problem.at));
}

/** The opportunity on whose id a problem stands. */
export function opportunityAt(problem: Problem, { snapshot }: FixContext): Opportunity | undefined {
  return snapshot.journey.opportunities.find(({ idAt }) => startOf(idAt) === startOf(problem.at));
}

/** Gives an object a key that has no value yet, whether it is written or not. */
export function setKey(object: ObjectValue, key: string, draft: Draft, context: FixContext): Edit | undefined {
  const { node } = object;
  const pair = node.kind === 'map' ? ownPair(node, key) : undefined;
  if (node.kind !== 'map' || !pair) return addKey(object, key, draft, context);
  if (pair.value) return undefined;
  const edit = fillValue(pageOf(context), node, pair, draft);
  return edit.text === '' ? undefined : edit;
}

/**
 * Gives an object several keys, told in the order of the dialect. In the long form only one has a tab stop:
 * snippets that begin on one line would overlap.
 */
export function setKeys(object: ObjectValue, drafts: Readonly<Record<string, Draft>>, context: FixContext): Edit[] {
  const place = object.short ? placeOfObject(object, context) : undefined;
  if (place) {
    const words = wordsOf(context.snapshot.journey);
    const edit = expandShort(pageOf(context), object, place, words, drafts);
    return edit ? [edit] : [];
  }
  const { node } = object;
  if (node.kind === 'map' && node.flow && node.pairs.length === 0) {
    // Between empty braces each key alone would not know of the others.
    const page = pageOf(context);
    const printer = new Printer(page, drafts);
    return [printer.edit(page, startOf(node), endOf(node), printer.inline(drafts, true))];
  }
  const entries = Object.entries(drafts);
  const first = entries.findIndex(([, draft]) => draft !== '');
  return entries.flatMap(
    ([key, draft], at) => setKey(object, key, draft, at === first ? context : { ...context, snippets: false }) ?? [],
  );
}

/** A fix of several edits; none if there are none. */
export function fixOf(title: string, edits: readonly Edit[], more: Pick<Fix, 'preferred'> = {}): Fix[] {
  return edits.length > 0 ? [{ title, edits, ...more }] : [];
}

/** Completes `now -> wanted`: the arrow of a short form, or the key that stands for its right side. */
export function completeArrow(object: ObjectValue, key: string, wanted: Stop, context: FixContext): Edit | undefined {
  const { node } = object;
  if (!object.short) return setKey(object, key, wanted, context);
  if (node.kind !== 'scalar' || node.style === 'block') return undefined;
  const has = readArrow(node.text).right !== undefined;
  if (has && !context.snippets) return undefined;
  const page = pageOf(context);
  const at = endOf(node) - (node.style === 'plain' ? 0 : 1);
  const gap = /\s$/.test(page.text.slice(0, at)) ? '' : ' ';
  const arrow = has ? '' : `${gap}->`;
  if (!context.snippets) return { from: at, to: at, text: arrow };
  const draft = new Raw(has ? gap : `${arrow} `, wanted);
  const printer = new Printer(page, draft);
  return printer.edit(page, at, at, printer.inline(draft, false));
}

/** What kind of evidence a source is. */
export function kindOf({ value }: Declared): string | undefined {
  return value?.is === 'object' ? textOf(value, 'kind') : undefined;
}

/** What kind of evidence each source of a map and of its libraries is. */
export const kindsOfSources = once((journey: Journey): ReadonlyMap<string, string> => {
  const sources = [...(journey.declared.get('source')?.values() ?? [])];
  return new Map(sources.flatMap(source => (source.value ? [[source.id, kindOf(source) ?? '']] : [])));
});

/** The sources that an element cites, or its pain points do. */
export function citedBy(value: ObjectValue, pains: readonly Pain[] = []): readonly string[] {
  return [value, ...pains.map(pain => pain.value)].flatMap(each => textsOf(each, 'evidence'));
}

/** Fixes that back an element by one of the sources, or admit that it is a guess. */
export function cite(object: ObjectValue, context: FixContext): Fix[] {
  const sources = [...(context.snapshot.journey.declared.get('source')?.values() ?? [])];
  return [
    ...sources
      .filter(source => kindOf(source) !== 'assumption')
      .slice(0, 4)
      .flatMap(({ id }) => fixWith(`Back it by \`${id}\``, addToList(object, 'evidence', id, context))),
    ...citeNew(object, 'assumption', 'guess', 'Mark it as an assumption', context),
  ];
}

/** Cites a source of a kind, and adds it if there is none. */
export function citeNew(object: ObjectValue, kind: string, id: string, title: string, context: FixContext): Fix[] {
  const { journey } = context.snapshot;
  const root = rootOf(context);
  const known = [...(journey.declared.get('source')?.values() ?? [])].find(source => kindOf(source) === kind);
  const name = known?.id ?? freeId(journey, 'source', id);
  const evidence = addToList(object, 'evidence', name, context);
  if (!evidence || !root) return [];
  if (known) return fixOf(title, [evidence]);
  const source = addEntry(pageOf(context), root, 'sources', name, kind, orderOf('map'));
  return source ? fixOf(title, [source, evidence]) : [];
}
