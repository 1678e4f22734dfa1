/** A document's parts put together: ids, phases, libraries. Linear in the number of elements; nothing is parsed here. */
import { keyOf, objectType } from '../dialect/dialect';
import { slug } from '../dialect/ids';
import { mapType } from '../dialect/keys-map';
import type { IdKind } from '../dialect/shape';
import type { YamlDocument } from '../yaml/document';
import type { Node, Pair, Problem, Span } from '../yaml/node';
import {
  buildOpportunities,
  buildStage,
  type Declared,
  type DocumentKind,
  explicitId,
  type Journey,
  type LibraryUse,
  type LinkedFile,
  type Opportunity,
  type Pain,
  type Phase,
  type Stage,
  type Touchpoint,
} from './journey';
import { type ReadContext, readPart, unknownKey } from './read';
import { entriesOf, type Field, firstOf, type ObjectValue, type Part, placeOf, type Value } from './value';

interface CachedPart {
  readonly context: ReadContext;
  readonly part: Part;
  readonly stage?: Stage | undefined;
}

/** Parts by the node that they were read from: a block that did not change has the same node. */
const parts = new WeakMap<Node | Pair, CachedPart>();

const noContext: ReadContext = { words: { own: new Map() }, lanes: new Set() };

/**
 * Reads and joins a document.
 * @param libraries the files of `use`, in order, already read.
 * @param related the files of `related`, looked at.
 * @param before the context of the version before; taken over if it still says the same, so that parts can be.
 */
export function joinJourney(
  uri: string,
  yaml: YamlDocument,
  libraries: readonly LibraryUse[],
  related: readonly LinkedFile[],
  before?: ReadContext,
): { readonly journey: Journey; readonly context: ReadContext } {
  const context = contextOf(yaml, libraries, before);
  const kind = kindOf(yaml);
  const read: Part[] = [];
  const fields = new Map<string, Field>();
  const stages: Stage[] = [];
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
        ? readStages(pair.value.items, pair.value, context, read, stages)
        : readEntry(pair, key.shape, context);
    if (key.key !== 'stages' || pair.value?.kind !== 'seq') read.push(part);
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
  const opportunities = allOpportunities(root, stages);
  const names = new Names(uri);
  if (root) declareEntries(root, names);
  const ids = declareStages(stages, names);
  for (const opportunity of opportunities)
    names.declare(
      'opportunity',
      opportunity.id,
      opportunity.idAt,
      opportunity.at,
      opportunity.value,
      true,
      opportunity,
    );
  names.adopt(libraries);
  const journey: Journey = {
    uri,
    kind,
    root,
    stages,
    phases: phasesOf(stages),
    opportunities,
    declared: names.declared,
    clashes: names.clashes,
    hidden: names.hidden,
    ids,
    parts: read,
    libraries,
    related,
  };
  return { journey, context };
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
  items: readonly (Node | undefined)[],
  at: Span,
  context: ReadContext,
  read: Part[],
  stages: Stage[],
): Part {
  const values: Value[] = [];
  for (const item of items) {
    if (!item) continue;
    const { part, stage } = cached(item, context, () => {
      const fresh = readPart(item, { is: 'object', of: 'stage' }, context);
      return { context, part: fresh, stage: buildStage(fresh.value) };
    });
    read.push(part);
    if (part.value) values.push(part.value);
    if (stage) stages.push(stage);
  }
  return { value: { is: 'list', at, items: values }, problems: [], refs: [] };
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
  const keys = new Set(yaml.root.pairs.map(pair => pair.key.text));
  if (keys.has('journey') || keys.has('stages')) return 'map';
  const known = [...keys].filter(key => keyOf('map', key));
  if (known.some(key => keyOf('map', key)?.library)) return 'library';
  return known.length > 0 && known.length * 2 >= keys.size ? 'map' : 'other';
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
          'This is not a journey map: it has neither `journey` (the title) nor `stages`, nor anything of a library',
        data: { key: 'journey', type: 'map' },
      },
    ];
  const valued = new Set(yaml.root?.pairs.flatMap(pair => (pair.value ? [pair.key.text] : [])));
  return mapType.keys
    .filter(key => key.required && !valued.has(key.key))
    .map(key => ({
      code: 'J200',
      at: root.fields.get(key.key)?.keyAt ?? root.fields.get('journey')?.keyAt ?? placeFirst(root, start),
      message: `A journey map needs \`${key.key}\`: ${key.doc}`,
      data: { key: key.key, type: 'map', present: root.fields.has(key.key) },
    }));
}

const placeFirst = (root: ObjectValue, start: Span): Span =>
  root.node.kind === 'map' && root.node.pairs[0] ? root.node.pairs[0].key : start;

const lineLength = (text: string): number => (text.indexOf('\n') < 0 ? text.length : text.indexOf('\n'));

function phasesOf(stages: readonly Stage[]): Phase[] {
  let phase: Phase = 'before';
  return stages.map(stage => {
    phase = (firstOf(stage.value, 'phase', 'word')?.word as Phase | undefined) ?? phase;
    return phase;
  });
}

function allOpportunities(root: ObjectValue | undefined, stages: readonly Stage[]): Opportunity[] {
  const all: Opportunity[] = [];
  for (const stage of stages) {
    all.push(...stage.opportunities);
    for (const touchpoint of stage.touchpoints) all.push(...touchpoint.opportunities);
  }
  if (root) all.push(...buildOpportunities(root));
  return all;
}

/** Keys of the map whose entries declare ids, by the table; opportunities come with the stages' ones. */
const declaring: readonly { readonly key: string; readonly kind: IdKind }[] = objectType('map').keys.flatMap(
  ({ key, shape }) =>
    shape.is === 'map' && 'declare' in shape.keys && shape.keys.declare !== 'opportunity'
      ? [{ key, kind: shape.keys.declare }]
      : [],
);

function declareEntries(root: ObjectValue, names: Names): void {
  for (const { key, kind } of declaring)
    for (const entry of entriesOf(root, key))
      names.declare(kind, entry.name, entry.nameAt, entry.at, entry.value, true);
}

function declareStages(stages: readonly Stage[], names: Names): Map<Stage | Touchpoint | Pain, string> {
  const ids = new Map<Stage | Touchpoint | Pain, string>();
  const each = (kind: IdKind, element: Stage | Touchpoint | Pain, name: string, key: string): void => {
    const explicit = explicitId(element.value);
    const id = explicit?.id ?? names.free(kind, slug(name) || element.is);
    ids.set(element, id);
    names.declare(
      kind,
      id,
      explicit?.at ?? placeOf(element.value, key),
      element.value.at,
      element.value,
      explicit !== undefined,
      element,
    );
  };
  const pains = (list: readonly Pain[]): void => {
    for (const pain of list) each('pain', pain, pain.text, pain.type ?? 'pain');
  };
  for (const stage of stages) {
    each('place', stage, stage.name, 'stage');
    pains(stage.pains);
    for (const touchpoint of stage.touchpoints) {
      each('place', touchpoint, touchpoint.text, 'touch');
      pains(touchpoint.pains);
    }
  }
  return ids;
}

/** What a library can bring. */
export const sharedKinds: ReadonlySet<IdKind> = new Set<IdKind>([
  'persona',
  'channel',
  'villain',
  'source',
  'emotion',
  'lane',
]);

/** Gathers declarations: first come, first named; libraries fill what is left. */
class Names {
  readonly declared = new Map<IdKind, Map<string, Declared>>();
  readonly clashes: { again: Declared; first: Declared }[] = [];
  readonly hidden: { own: Declared; library: Declared }[] = [];
  readonly #uri: string;
  readonly #counts = new Map<string, number>();

  constructor(uri: string) {
    this.#uri = uri;
  }

  declare(
    kind: IdKind,
    id: string,
    idAt: Span,
    at: Span,
    value: Value | undefined,
    explicit: boolean,
    element?: Declared['element'],
  ): void {
    const declared: Declared = { kind, id, idAt, at, uri: this.#uri, value, explicit, ...(element ? { element } : {}) };
    const all = this.#of(kind);
    const first = all.get(id);
    if (!first) all.set(id, declared);
    else if (explicit || first.explicit) this.clashes.push({ again: declared, first });
  }

  /** A slug that no other slug has taken: `-2`, `-3` … for names that repeat. */
  free(kind: IdKind, base: string): string {
    const all = this.#of(kind);
    const taken = (id: string): boolean => all.get(id)?.explicit === false;
    if (!taken(base)) return base;
    const key = `${kind} ${base}`;
    let count = this.#counts.get(key) ?? 2;
    while (taken(`${base}-${count}`)) count++;
    this.#counts.set(key, count + 1);
    return `${base}-${count}`;
  }

  /** Adds what libraries declare, where no own declaration hides it. */
  adopt(libraries: readonly LibraryUse[]): void {
    for (const { journey } of libraries)
      for (const [kind, all] of journey?.declared ?? [])
        if (sharedKinds.has(kind))
          for (const library of all.values()) {
            const own = this.#of(kind).get(library.id);
            if (!own) this.#of(kind).set(library.id, library);
            else if (own.uri === this.#uri && own.uri !== library.uri) this.hidden.push({ own, library });
          }
  }

  #of(kind: IdKind): Map<string, Declared> {
    const known = this.declared.get(kind);
    if (known) return known;
    const all = new Map<string, Declared>();
    this.declared.set(kind, all);
    return all;
  }
}
