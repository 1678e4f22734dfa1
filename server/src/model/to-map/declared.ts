/** What is declared by an id, here or in a library: who and what the map speaks of. */
import { primaryPersona } from '../curve';
import { dateOf, given } from '../facts';
import { type Declared, type Journey, lookUp, refsOf } from '../journey';
import { groups } from '../keys';
import type * as json from '../map';
import { resolvePath } from '../store';
import { firstOf, type ObjectValue, textOf, textsOf } from '../value';
import type { Context } from './context';

/** Everything declared of a kind, in order, as JSON; short forms and long ones alike. */
function all<T>(
  { declared }: Journey,
  kind: 'belief' | 'source' | 'persona' | 'channel' | 'villain',
  write: (value: ObjectValue, base: json.Element, id: string) => T,
): T[] {
  const group = groups.find(([name]) => name === kind)?.[1] ?? kind;
  return [...(declared.get(kind)?.values() ?? [])].flatMap(({ id, value }) =>
    value?.is === 'object' ? [write(value, { key: `${group}/${id}`, id }, id)] : [],
  );
}

/** What is believed, and where it shifts. */
export function beliefsOf(context: Context): json.Belief[] {
  const { journey } = context;
  return all(journey, 'belief', (value, base, id) => ({
    ...base,
    ...given({ now: textOf(value, 'from'), wanted: textOf(value, 'to') }),
    kind: (textOf(value, 'kind') ?? 'belief') as json.Belief['kind'],
    ...context.cited(value),
    evidence: context.evidence(value),
    stages: journey.stages
      .filter(stage => textsOf(stage.value, 'shifts').includes(id))
      .map(stage => context.key(stage)),
  }));
}

/** Where claims come from. */
export function sourcesIn({ journey }: Context): json.Source[] {
  return all(journey, 'source', (value, base) => ({
    ...base,
    kind: textOf(value, 'kind') ?? '',
    ...given({
      title: textOf(value, 'title'),
      on: dateOf(value, 'on'),
      n: firstOf(value, 'n', 'number')?.value,
      link: textOf(value, 'link'),
    }),
  }));
}

/** Own personas, and those of libraries that the map speaks of; all of the libraries if it speaks of none. */
export function personasOf(context: Context): json.Persona[] {
  const { journey } = context;
  const used = new Set([...refsOf(journey)].filter(ref => ref.to === 'persona').map(ref => ref.id));
  const known = [...(journey.declared.get('persona')?.values() ?? [])];
  const speaksOf = (declared: Declared): boolean => declared.uri === journey.uri || used.has(declared.id);
  const shown = new Set((known.some(speaksOf) ? known.filter(speaksOf) : known).map(({ id }) => id));
  const primary = primaryPersona(journey);
  return all(journey, 'persona', (value, base, id) => ({
    ...base,
    name: textOf(value, 'name') ?? id,
    role: (textOf(value, 'role') ?? (id === primary ? 'primary' : 'secondary')) as json.Persona['role'],
    ...given({
      description: textOf(value, 'general'),
      quote: textOf(value, 'quote'),
      image: pictureOf(journey, id, textOf(value, 'image')),
    }),
    ...context.cited(value),
    evidence: context.evidence(value),
  })).filter(({ id }) => shown.has(id));
}

/** The URI of a persona's picture, whose path is told in the map or in a library. */
function pictureOf(journey: Journey, id: string, path: string | undefined): string | undefined {
  const uri = lookUp(journey, 'persona', id)?.uri;
  return path === undefined || uri === undefined ? undefined : resolvePath(uri, path);
}

/** Ways by which people and the company meet. */
export function channelsOf({ journey }: Context): json.Channel[] {
  return all(journey, 'channel', (value, base, id) => ({
    ...base,
    name: textOf(value, 'name') ?? id,
    kind: (textOf(value, 'kind') ?? 'online') as json.Channel['kind'],
    by: (textOf(value, 'by') ?? 'us') as json.Channel['by'],
    ...given({
      for: textOf(value, 'for'),
      replyWithin: textOf(value, 'reply_within'),
      icon: textOf(value, 'icon'),
    }),
  }));
}

/** Own villains, and those of libraries that tempt somewhere on this map. */
export function villainsOf(context: Context): json.Villain[] {
  const { journey } = context;
  const own = (id: string): boolean => lookUp(journey, 'villain', id)?.uri === journey.uri;
  return all(journey, 'villain', (value, base, id) => {
    const counter = textOf(value, 'counter');
    const opportunity = counter === undefined ? undefined : lookUp(journey, 'opportunity', counter)?.value;
    return {
      ...base,
      name: textOf(value, 'name') ?? id,
      tempts: textsOf(value, 'tempts').flatMap(place => context.placeKey(place) ?? []),
      ...given({ counter: opportunity?.is === 'object' ? textOf(opportunity, 'idea') : counter }),
    };
  }).filter(villain => own(villain.id) || villain.tempts.length > 0);
}
