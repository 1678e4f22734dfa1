/** A document's parts put together: ids, phases, libraries. Linear in the number of elements; nothing is parsed here. */
import { keyOf, objectType } from '../dialect/dialect';
import { mapType } from '../dialect/keys-map';
import type { IdKind } from '../dialect/shape';
import type { YamlDocument } from '../yaml/document';
import type { Node, Pair, Problem, Span } from '../yaml/node';
import {
  buildOpportunities,
  buildStage,
  type DocumentKind,
  type Journey,
  type LibraryUse,
  type LinkedFile,
  type Opportunity,
  type Phase,
  type Stage,
} from './journey';
import { declaredOpportunity, idsAskedFor, type Nameless, Names, namelessOf } from './names';
import { type ReadContext, readPart, standsIn, unknownKey } from './read';
import { entriesOf, type Field, firstOf, type ObjectValue, type Part, type Value } from './value';

interface CachedPart {
  readonly context: ReadContext;
  readonly part: Part;
  readonly stage?: StageFacts | undefined;
}

/** A stage, and what its own text alone tells for the joining. */
interface StageFacts {
  readonly stage: Stage;
  /** As told; most stages leave it to the one before. */
  readonly phase: Phase | undefined;
  /** Its own and those of its touchpoints. */
  readonly opportunities: readonly Opportunity[];
  readonly nameless: readonly Nameless[];
  /** Of `nameless`, to compare. */
  readonly ids: string;
}

/** A joined document, and what the joining of the next version can take over. */
export interface Joined {
  readonly journey: Journey;
  readonly context: ReadContext;
  readonly entries: readonly Part[];
  readonly stages: readonly StageFacts[];
  readonly names: Names;
  /** Opportunities that are not in a stage. */
  readonly own: readonly Opportunity[];
}

/** Parts by the node that they were read from: a block that did not change has the same node. */
const parts = new WeakMap<Node | Pair, CachedPart>();

const noContext: ReadContext = { words: { own: new Map() }, lanes: new Set() };

/**
 * Reads and joins a document.
 * @param libraries the files of `use`, in order, already read.
 * @param related the files of `related`, looked at.
 * @param before the version before, void from then on: what still holds is taken over.
 */
export function joinJourney(
  uri: string,
  yaml: YamlDocument,
  libraries: readonly LibraryUse[],
  related: readonly LinkedFile[],
  before?: Joined,
): Joined {
  const context = contextOf(yaml, libraries, before?.context);
  const kind = kindOf(yaml);
  const read: Part[] = [];
  const entries: Part[] = [];
  const fields = new Map<string, Field>();
  const stages: StageFacts[] = [];
  const problems: Problem[] = [];
  for (const pair of kind === 'other' ? [] : (yaml.root?.pairs ?? [])) {
    const key = keyOf('map', pair.key.text);
    if (!key) {
      if (!pair.key.text.startsWith('x-')) problems.push(unknownKey(pair.key, mapType));
      continue;
    }
    if (fields.has(key.key)) continue;
    const part =
      key.key === 'stages' && pair.value?.kind === 'seq'
        ? readStages(uri, pair.value.items, pair.value, context, read, stages)
        : readEntry(pair, key.shape, context);
    if (key.key !== 'stages' || pair.value?.kind !== 'seq') {
      read.push(part);
      entries.push(part);
    }
    fields.set(key.key, { key, keyAt: pair.key, at: pair, ...(part.value ? { value: part.value } : {}) });
  }
  const root: ObjectValue | undefined = yaml.root && {
    is: 'object',
    type: 'map',
    fields,
    lanes: new Map(),
    short: false,
    node: yaml.root,
    at: yaml.root,
  };
  problems.push(...wholeProblems(kind, yaml, root));
  read.push({ value: undefined, problems, refs: [] });
  const kept = before && keepsIds(before, context, entries, stages, libraries) ? before : undefined;
  const own = kept?.own ?? (root ? buildOpportunities(root) : []);
  const names = kept ? takeOver(kept, stages) : nameAll(uri, root, stages, own, libraries);
  const journey: Journey = {
    uri,
    kind,
    root,
    stages: stages.map(({ stage }) => stage),
    phases: phasesOf(stages),
    opportunities: [...stages.flatMap(facts => facts.opportunities), ...own],
    declared: names.declared,
    clashes: names.clashes,
    hidden: names.hidden,
    ids: names.ids,
    parts: read,
    libraries,
    related,
  };
  return { journey, context, entries, stages, names, own };
}

/** True if nothing but the insides of stages changed, and those ask for the same ids as before. */
function keepsIds(
  before: Joined,
  context: ReadContext,
  entries: readonly Part[],
  stages: readonly StageFacts[],
  libraries: readonly LibraryUse[],
): boolean {
  const shared = before.journey.libraries;
  return (
    before.context === context &&
    before.names.clashes.length === 0 &&
    entries.length === before.entries.length &&
    entries.every((part, at) => part === before.entries[at]) &&
    libraries.length === shared.length &&
    libraries.every(({ journey }, at) => journey === shared[at]?.journey) &&
    stages.length === before.stages.length &&
    stages.every((facts, at) => facts === before.stages[at] || facts.ids === before.stages[at]?.ids)
  );
}

function takeOver({ names, stages: before }: Joined, stages: readonly StageFacts[]): Names {
  stages.forEach((facts, at) => {
    const old = before[at];
    if (old && old !== facts) names.replace(old.nameless, facts.nameless);
  });
  return names;
}

function nameAll(
  uri: string,
  root: ObjectValue | undefined,
  stages: readonly StageFacts[],
  own: readonly Opportunity[],
  libraries: readonly LibraryUse[],
): Names {
  const names = new Names(uri);
  if (root) declareEntries(root, uri, names);
  for (const { nameless } of stages) for (const each of nameless) names.name(each);
  for (const element of own) names.declare(declaredOpportunity(element, uri));
  names.adopt(libraries);
  return names;
}

/** Paths of `use` as written, for whoever loads the libraries. */
export function usedPaths(yaml: YamlDocument): WrittenPath[] {
  return pathsIn(yaml.root?.pairs.find(pair => pair.key.text === 'use')?.value);
}

/** Paths of `related` as written. */
export function relatedPaths(yaml: YamlDocument): WrittenPath[] {
  const value = yaml.root?.pairs.find(pair => pair.key.text === 'related')?.value;
  return value?.kind === 'map' ? value.pairs.flatMap(pair => pathsIn(pair.value)) : [];
}

interface WrittenPath {
  readonly path: string;
  readonly at: Span;
}

function pathsIn(value: Node | undefined): WrittenPath[] {
  const nodes = value?.kind === 'seq' ? value.items : [value];
  return nodes.flatMap(node => (node?.kind === 'scalar' && node.text !== '' ? [{ path: node.text, at: node }] : []));
}

function readEntry(pair: Pair, shape: Parameters<typeof readPart>[1], context: ReadContext): Part {
  return cached(pair.value ?? pair, context, () => ({ context, part: readPart(pair.value, shape, context) })).part;
}

function cached(node: Node | Pair, context: ReadContext, make: () => CachedPart): CachedPart {
  const known = parts.get(node);
  if (known?.context === context) return known;
  const made = make();
  parts.set(node, made);
  return made;
}

function readStages(
  uri: string,
  items: readonly (Node | undefined)[],
  at: Span,
  context: ReadContext,
  read: Part[],
  stages: StageFacts[],
): Part {
  const values: Value[] = [];
  for (const item of items) {
    if (!item) continue;
    const { part, stage } = cached(item, context, () => {
      const fresh = readPart(item, { is: 'object', of: 'stage' }, context);
      const built = buildStage(fresh.value);
      return { context, part: fresh, stage: built && factsOf(built, uri) };
    });
    read.push(part);
    if (part.value) values.push(part.value);
    if (stage) stages.push(stage);
  }
  return { value: { is: 'list', at, items: values }, problems: [], refs: [] };
}

function factsOf(stage: Stage, uri: string): StageFacts {
  const nameless = namelessOf(stage, uri);
  return {
    stage,
    phase: firstOf(stage.value, 'phase', 'word')?.word as Phase | undefined,
    opportunities: [...stage.opportunities, ...stage.touchpoints.flatMap(touchpoint => touchpoint.opportunities)],
    nameless,
    ids: idsAskedFor(nameless),
  };
}

/** The words and lanes that the document and its libraries bring; the one before if it says the same. */
function contextOf(yaml: YamlDocument, libraries: readonly LibraryUse[], before = noContext): ReadContext {
  const own = new Map<string, number>();
  const lanes = new Set<string>();
  for (const { journey } of libraries)
    if (journey) {
      for (const { id, value } of journey.declared.get('emotion')?.values() ?? [])
        if (value?.is === 'emotion' && value.now !== undefined) own.set(id.toLowerCase(), value.now);
      for (const id of journey.declared.get('lane')?.keys() ?? []) lanes.add(id);
    }
  for (const pair of yaml.root?.pairs ?? []) {
    if (pair.value?.kind !== 'map') continue;
    if (pair.key.text === 'lanes') for (const entry of pair.value.pairs) lanes.add(entry.key.text);
    const shape = pair.key.text === 'emotions' ? keyOf('map', 'emotions')?.shape : undefined;
    const words = shape && readPart(pair.value, shape, noContext).value;
    if (words?.is === 'entries')
      for (const { name, value } of words.entries)
        if (value?.is === 'emotion' && value.now !== undefined) own.set(name.toLowerCase(), value.now);
  }
  const same =
    sameEntries(own, before.words.own) &&
    lanes.size === before.lanes.size &&
    [...lanes].every(lane => before.lanes.has(lane));
  return same ? before : { words: { own }, lanes };
}

function sameEntries(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): boolean {
  return a.size === b.size && [...a].every(([word, score]) => b.get(word) === score);
}

function kindOf(yaml: YamlDocument): DocumentKind {
  if (!yaml.root) return yaml.other ? 'other' : 'empty';
  const keys = new Set(yaml.root.pairs.map(pair => pair.key.text.toLowerCase()));
  if (keys.has('journey')) return 'map';
  const known = [...keys].filter(key => keyOf('map', key));
  // Pipelines have `stages` too, and interfaces `channels`: what is mostly foreign is no map that lacks its title.
  const ours = known.length * 2 >= keys.size;
  if (keys.has('stages')) return ours ? 'map' : 'other';
  if (known.some(key => keyOf('map', key)?.library)) return ours ? 'library' : 'other';
  return known.length * 2 > keys.size ? 'map' : 'other';
}

/** What is wrong with the document as a whole: missing keys, or not a journey at all. */
function wholeProblems(kind: DocumentKind, yaml: YamlDocument, root: ObjectValue | undefined): Problem[] {
  const start: Span = {
    block: { start: 0, text: yaml.text },
    from: 0,
    to: Math.min(yaml.text.length, lineLength(yaml.text)),
  };
  if (kind === 'library' || (kind !== 'map' && yaml.problems.some(problem => problem.code === 'J100'))) return [];
  if (kind === 'empty')
    return [
      {
        code: 'J200',
        at: start,
        message: 'An empty file. A journey map needs `journey` (its title) and `stages`',
        data: { key: 'journey', type: 'map', empty: true },
      },
    ];
  if (kind === 'other' && !root)
    return [
      {
        code: 'J202',
        at: yaml.other ?? start,
        message: 'A journey map is a mapping: it starts with `journey:`, its title',
        data: { wrap: false, text: false, kind: yaml.other?.kind, top: true },
      },
    ];
  if (!root) return [];
  if (kind === 'other')
    return [
      {
        code: 'J200',
        at: placeFirst(root, start),
        message:
          'This is not a journey map: it has no `journey` (the title), and little that stands here is of a map or a library',
        data: { key: 'journey', type: 'map' },
      },
    ];
  const valued = new Set(yaml.root?.pairs.flatMap(pair => (isEmpty(pair.value) ? [] : [pair.key.text])));
  return mapType.keys
    .filter(key => key.required && !valued.has(key.key) && !(yaml.root && standsIn(yaml.root, key.key, 'map')))
    .map(key => ({
      code: 'J200',
      at: root.fields.get(key.key)?.keyAt ?? root.fields.get('journey')?.keyAt ?? placeFirst(root, start),
      message: `A journey map needs \`${key.key}\`: ${key.doc}`,
      data: { key: key.key, type: 'map' },
    }));
}

const isEmpty = (node: Node | undefined): boolean => !node || (node.kind === 'seq' && !node.items.some(Boolean));

const placeFirst = (root: ObjectValue, start: Span): Span =>
  root.node.kind === 'map' && root.node.pairs[0] ? root.node.pairs[0].key : start;

const lineLength = (text: string): number => (text.indexOf('\n') < 0 ? text.length : text.indexOf('\n'));

function phasesOf(stages: readonly StageFacts[]): Phase[] {
  let last: Phase = 'before';
  return stages.map(({ phase }) => {
    last = phase ?? last;
    return last;
  });
}

/** Keys of the map whose entries declare ids, by the table; opportunities come with the stages' ones. */
const declaring: readonly { readonly key: string; readonly kind: IdKind }[] = objectType('map').keys.flatMap(
  ({ key, shape }) =>
    shape.is === 'map' && 'declare' in shape.keys && shape.keys.declare !== 'opportunity'
      ? [{ key, kind: shape.keys.declare }]
      : [],
);

function declareEntries(root: ObjectValue, uri: string, names: Names): void {
  for (const { key, kind } of declaring)
    for (const { name, nameAt, at, value } of entriesOf(root, key))
      names.declare({ kind, id: name, idAt: nameAt, at, uri, value, explicit: true });
}
