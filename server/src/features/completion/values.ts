/** Scalars: words of enums, ids, dates, durations, numbers. */
import { CompletionItemKind } from 'vscode-languageserver-types';
import { kindLabel } from '../../dialect/dialect';
import { durationInWords, readDuration } from '../../dialect/durations';
import { channelPresets, stagePresets } from '../../dialect/presets';
import type { IdKind, Key, ObjectName, Shape, Word } from '../../dialect/shape';
import { Inline } from '../../edits/draft';
import type { Declared } from '../../model/journey';
import { entriesOf } from '../../model/value';
import { nameOf } from '../cards';
import { plain } from '../markdown';
import { offerEmotions } from './emotions';
import { scalar } from './print';
import { offer, order, type Request, type Site } from './site';

/** What is asked for: the shape, and the key and short form that it belongs to. */
export interface Asked {
  readonly shape: Shape;
  readonly key?: Key | undefined;
  readonly short?: ObjectName | undefined;
  /** Scalars that the list holds already. */
  readonly present: ReadonlySet<string>;
}

/** Values of one scalar's shape. */
export function offerValues(request: Request, site: Site, asked: Asked): void {
  const { shape, present } = asked;
  const text = (word: string): string => (site.quoted ? word : scalar(word, site.flow));
  const words = (list: readonly Word[], group: string, fallback?: string): void =>
    list.forEach(({ word, doc }, index) => {
      if (!present.has(word))
        offer(request, site, {
          label: word,
          insert: text(word),
          kind: CompletionItemKind.EnumMember,
          detail: word === fallback ? 'default' : undefined,
          doc,
          sort: order(group, index),
        });
    });
  switch (shape.is) {
    case 'enum':
      words(shape.values, '1', asked.key?.default);
      break;
    case 'flag':
      words([{ word: 'true', doc: asked.key?.doc ?? '' }], '1');
      break;
    case 'number':
      words(numbers(shape, asked.key), '1');
      break;
    case 'emotion':
    case 'score':
      offerEmotions(request, site, site.quoted);
      break;
    case 'date':
      words([{ word: request.today, doc: 'Today.' }], '1');
      break;
    case 'duration':
      words(
        durations[shape.m].map(word => ({ word, doc: inWords(word, shape.m) })),
        '1',
        asked.key?.default,
      );
      break;
    case 'ref':
      words(shape.also ?? [], '1');
      if (shape.to === 'pain' && shape.open) offerKpis(request, site, present);
      offerIds(request, site, shape.to, present);
      break;
    default:
      if (asked.key?.key === 'stage')
        stagePresets.forEach(({ name, phase, doc }, index) => {
          offer(request, site, {
            label: name,
            insert: text(name),
            kind: CompletionItemKind.Value,
            detail: phase,
            doc,
            sort: order('1', index),
          });
        });
  }
}

const durations = {
  minutes: ['5m', '15m', '1h', '4h', '1d', '1w'],
  months: ['14d', '6w', '90d', '3m', '6m', '1y'],
} as const;

const inWords = (word: string, m: 'minutes' | 'months'): string => `${durationInWords(readDuration(word, m) ?? 0)}.`;

function numbers({ min = 0, max = 0 }: Extract<Shape, { is: 'number' }>, key: Key | undefined): Word[] {
  return Array.from({ length: max > min ? max - min + 1 : 0 }, (_, index) => ({
    word: String(min + index),
    doc: key?.doc ?? '',
  }));
}

/** Most ids that one answer lists; in a larger map those that fit what is typed are looked for. */
const MOST = 500;

/** Ids of a kind, with what they name. */
export function offerIds(request: Request, site: Site, kind: IdKind, present: ReadonlySet<string>, mark = ''): void {
  const all = request.journey.declared.get(kind) ?? new Map<string, Declared>();
  if (kind === 'channel' && all.size === 0) offerChannelPresets(request, site, mark);
  let index = 0;
  for (const declared of all.values()) {
    if (present.has(declared.id) || (all.size > MOST && !fits(request.typed, declared))) continue;
    if (index === MOST) {
      request.more = true;
      return;
    }
    const id = `${mark}${declared.id}`;
    offer(request, site, {
      label: id,
      insert: mark || site.quoted ? id : scalar(id, site.flow),
      kind: CompletionItemKind.Reference,
      detail: nameOf(declared),
      doc: idDoc(declared, request),
      sort: order('2', index++),
    });
  }
}

/** Where no channel is declared yet: those that most maps have; the one that is taken is declared as well. */
function offerChannelPresets(request: Request, site: Site, mark: string): void {
  channelPresets.forEach(({ id, name, kind, by }, index) => {
    const draft = kind === 'online' && !by ? name : new Inline({ name, kind, ...(by ? { by } : {}) });
    const also = request.declare('channels', id, draft);
    if (also)
      offer(request, site, {
        label: `${mark}${id}`,
        insert: `${mark}${id}`,
        kind: CompletionItemKind.Reference,
        detail: `${name}, new`,
        doc: `Adds the channel **${name}** to the map.`,
        sort: order('2', index),
        also,
      });
  });
}

/** True if the letters that are typed come in this order in an id or in the name behind it. */
function fits(typed: string, declared: Declared): boolean {
  const letters = [...typed.toLowerCase().replace(/^[@\s]+/, '')];
  return [declared.id, nameOf(declared)].some(name => {
    let rest = name.toLowerCase();
    return letters.every(letter => {
      const at = rest.indexOf(letter);
      rest = rest.slice(at + 1);
      return at >= 0;
    });
  });
}

function idDoc(declared: Declared, { journey }: Request): string {
  const label = declared.element?.is ?? kindLabel(declared.kind);
  const origin = declared.uri === journey.uri ? '' : ', from a library';
  return `**${plain(nameOf(declared))}**\n\n${label}${origin}`;
}

/** Names of the map's KPIs, for what an opportunity serves. */
function offerKpis(request: Request, site: Site, present: ReadonlySet<string>): void {
  const names = new Set(
    request.journey.stages.flatMap(stage => entriesOf(stage.value, 'kpis').map(({ name }) => name)),
  );
  [...names].forEach((name, index) => {
    if (!present.has(name))
      offer(request, site, {
        label: name,
        insert: site.quoted ? name : scalar(name, site.flow),
        kind: CompletionItemKind.Field,
        detail: 'KPI',
        sort: order('1', index + 100),
      });
  });
}

/** An emotion for each persona, and one that changes: whole values that are more than one scalar. */
export function offerEmotionForms(request: Request, site: Site): void {
  offer(request, site, {
    label: 'now -> wanted',
    insert: '⟨-1⟩ -> ⟨+1⟩',
    snippet: true,
    kind: CompletionItemKind.Snippet,
    doc: 'How it feels now, and how it should feel.',
    sort: order('3', 0),
  });
  const personas = [...(request.journey.declared.get('persona')?.keys() ?? [])];
  if (personas.length < 2 || site.flow) return;
  const sides = personas.map(id => `${scalar(id, true)}: ⟨0⟩`);
  offer(request, site, {
    label: 'one for each persona',
    insert: `{ ${sides.join(', ')} }`,
    snippet: true,
    kind: CompletionItemKind.Snippet,
    doc: 'How it feels to each persona.',
    sort: order('3', 1),
  });
}

/** The metric's usual numbers, for a KPI that has none yet. */
export function offerChange(request: Request, site: Site, example: string): void {
  const [now = '', wanted = ''] = example.split(' -> ');
  offer(request, site, {
    label: 'now -> wanted',
    insert: `⟨${now}⟩ -> ⟨${wanted}⟩`,
    snippet: true,
    kind: CompletionItemKind.Snippet,
    doc: 'What is, and what should be.',
    sort: order('3', 0),
  });
}
