/** Keys: those of an object by the table, and those that the author chooses. */
import { CompletionItemKind } from 'vscode-languageserver-types';
import { keyOf, objectType, shapeFor } from '../../dialect/dialect';
import { metrics, painTypes } from '../../dialect/presets';
import type { IdKind, Key, MapKeys, ObjectName, Shape } from '../../dialect/shape';
import { nameOf } from '../cards';
import { keyDoc } from './docs';
import { below, choice, scalar, type Tree } from './print';
import { offer, order, type Request, type Site } from './site';
import { entryTemplates, type Template } from './templates';

/** Keys of an object that are not there yet. @param named a colon follows: only the name is missing. */
export function offerKeys(
  request: Request,
  site: Site,
  of: ObjectName,
  present: ReadonlySet<string>,
  named = false,
): void {
  const type = objectType(of);
  const texts = [...painTypes.map(({ word }) => word), 'pain'];
  const typed = of === 'pain' && texts.some(text => present.has(text));
  type.keys.forEach((key, index) => {
    if (present.has(key.key) || (typed && texts.includes(key.key))) return;
    offer(request, site, {
      label: key.key,
      insert: named ? key.key : { [key.key]: skeleton(key, request.snippets) },
      snippet: !named,
      waits: !['text', 'id', 'any', 'path'].includes(shapeFor(key.shape, 'scalar')?.is ?? 'any'),
      kind: CompletionItemKind.Property,
      doc: keyDoc(key),
      detail: key.required ? 'required' : undefined,
      sort: order('5', index),
    });
  });
  if (!type.lanes) return;
  for (const lane of request.journey.declared.get('lane')?.values() ?? [])
    if (!present.has(lane.id) && !keyOf(of, lane.id))
      offer(request, site, {
        label: lane.id,
        insert: named ? lane.id : { [lane.id]: '' },
        kind: CompletionItemKind.Property,
        detail: nameOf(lane),
        doc: 'A lane of this map.',
        sort: order('6', 0),
      });
}

/** What stands behind a key's colon until its author goes on. */
function skeleton({ shape, example }: Key, snippets: boolean): Tree {
  if (shape.is === 'flag') return 'true';
  if (shape.is === 'list' && example.startsWith('- ')) return [firstOf(shape.of)];
  if (shape.is === 'object' || shape.is === 'map') return below;
  if (!snippets) return '';
  if (shape.is === 'list') return example.startsWith('[') ? '[⟨⟩]' : '';
  const words = wordsOf(shape);
  return words.length > 0 ? choice(words) : '';
}

/** How the first item of a list starts. */
function firstOf(shape: Shape): Tree {
  if (shape.is !== 'object') return '⟨⟩';
  if (shape.of === 'pain')
    return {
      [choice(painTypes.map(({ word }) => word))]: '⟨⟩',
    };
  return shape.of === 'stage' ? { stage: '⟨⟩' } : '⟨⟩';
}

function wordsOf(shape: Shape): string[] {
  if (shape.is === 'enum') return shape.values.map(({ word }) => word);
  const { min = 0, max = 0 } = shape.is === 'number' ? shape : {};
  return max > min ? Array.from({ length: max - min + 1 }, (_, index) => String(min + index)) : [];
}

/** Keys of a mapping whose keys are the author's. */
export function offerEntries(
  request: Request,
  site: Site,
  shape: Extract<Shape, { is: 'map' }>,
  present: ReadonlySet<string>,
  phase: string | undefined,
  named = false,
): void {
  const { keys, of } = shape;
  if ('declare' in keys) {
    offerUndeclared(request, site, keys.declare, present, named);
    if (!named)
      offerTemplates(
        request,
        site,
        (entryTemplates[keys.declare] ?? []).filter(({ label }) => !present.has(label)),
        keys.declare,
      );
    return;
  }
  const tree = (name: string): Tree => (named ? name : { [name]: '' });
  if ('refer' in keys)
    [...(request.journey.declared.get(keys.refer)?.values() ?? [])].forEach((declared, index) => {
      if (!present.has(declared.id))
        offer(request, site, {
          label: declared.id,
          insert: tree(scalar(declared.id, site.flow)),
          kind: CompletionItemKind.Reference,
          detail: nameOf(declared),
          sort: order('1', index),
        });
    });
  else if ('words' in keys)
    keys.words.forEach(({ word, doc }, index) => {
      if (!present.has(word))
        offer(request, site, {
          label: word,
          insert: tree(word),
          kind: CompletionItemKind.Property,
          doc,
          sort: order('1', index),
        });
    });
  else offerNames(request, site, keys, of, present, phase, named);
}

/** Names that the field knows: metrics, those of the stage's phase first; ways on from a touchpoint. */
function offerNames(
  request: Request,
  site: Site,
  keys: Extract<MapKeys, { readonly name: string }>,
  of: Shape,
  present: ReadonlySet<string>,
  phase: string | undefined,
  named: boolean,
): void {
  const scalarShape = shapeFor(of, 'scalar');
  if (scalarShape?.is !== 'object' || scalarShape.of !== 'kpi') {
    if (!named)
      offer(request, site, {
        label: keys.name,
        insert: { [`⟨${keys.name}⟩`]: '⟨⟩' },
        snippet: true,
        kind: CompletionItemKind.Snippet,
        doc: 'A name of your own, and where it leads.',
        sort: order('1', 0),
      });
    return;
  }
  const taken = new Set([...present].map(name => name.toLowerCase()));
  metrics.forEach((metric, index) => {
    if (taken.has(metric.name.toLowerCase())) return;
    const [actual = '', target = ''] = metric.example.split(' -> ');
    offer(request, site, {
      label: metric.name,
      insert: named ? metric.name : { [metric.name]: `⟨${actual}⟩ -> ⟨${target}⟩` },
      snippet: !named,
      kind: CompletionItemKind.Field,
      detail: metric.phase,
      doc: `${metric.doc}\n\n${metric.better === 'higher' ? 'Higher' : 'Lower'} is better. For example \`${metric.example}\`.`,
      sort: order(metric.phase === phase ? '1' : '2', index),
    });
  });
}

/** Ids that the map uses and nobody declares yet. */
function offerUndeclared(
  request: Request,
  site: Site,
  kind: IdKind,
  present: ReadonlySet<string>,
  named: boolean,
): void {
  const { journey } = request;
  const missing = new Set<string>();
  for (const { refs } of journey.parts)
    for (const ref of refs)
      if (ref.to === kind && !ref.open && !journey.declared.get(kind)?.has(ref.id) && !present.has(ref.id))
        missing.add(ref.id);
  [...missing].forEach((id, index) => {
    const name = scalar(id, site.flow);
    offer(request, site, {
      label: id,
      insert: named ? name : { [name]: '' },
      kind: CompletionItemKind.Reference,
      detail: 'used, not declared',
      sort: order('0', index),
    });
  });
}

/** Whole things. @param filter what people type to find them, besides their label. */
export function offerTemplates(request: Request, site: Site, templates: readonly Template[], filter: string): void {
  templates.forEach(({ label, doc, tree }, index) => {
    offer(request, site, {
      label,
      insert: tree,
      snippet: true,
      kind: CompletionItemKind.Snippet,
      doc,
      filter: label.startsWith(filter) ? label : `${label} ${filter}`,
      sort: order('3', index),
    });
  });
}
