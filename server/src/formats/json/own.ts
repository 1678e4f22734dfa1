/** JSON that we wrote: the model, held against its table. */
import type { JourneyMap, Pain, Stage } from '../../model/map';
import { type ObjectName, objects, type Shape } from './model';

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** What stands in a place where the model has nothing like it. */
export interface Odd {
  /** Key of the element that it stands in; `''` for the map. */
  readonly key: string;
  readonly text: string;
}

/** A map from its JSON. What is missing is empty, what does not fit is left to `odds`. */
export function modelOf(value: { readonly [key: string]: Json }): {
  readonly map: JourneyMap;
  readonly odds: readonly Odd[];
} {
  const odds: Odd[] = [];
  const { format: _, ...map } = value;
  const taken = take({ review: { everyDays: 90 }, ...map }, { is: 'object', of: 'map' }, '', '', odds);
  const model = taken as unknown as JourneyMap;
  return { map: { ...model, stages: keyed(model.stages) }, odds };
}

/** Stages whose elements all have keys of their own: the place in the list stands in for one that is missing or taken. */
function keyed(stages: readonly Stage[]): Stage[] {
  const seen = new Set<string>();
  const own = <T extends { readonly key: string }>(element: T, place: string): T => {
    const key = element.key === '' || seen.has(element.key) ? place : element.key;
    seen.add(key);
    return { ...element, key };
  };
  const pains = (list: readonly Pain[], base: string): Pain[] =>
    list.map((pain, at) => own(pain, `${base}/pains/${at}`));
  return stages.map((each, index) => {
    const base = `stages/${index}`;
    const stage = own(each, base);
    const touchpoints = stage.touchpoints.map((touchpoint, at) => {
      const place = `${base}/touchpoints/${at}`;
      return { ...own(touchpoint, place), pains: pains(touchpoint.pains, place) };
    });
    return { ...stage, pains: pains(stage.pains, base), touchpoints };
  });
}

/** @param at where the value stands, for people. @param key of the element around it. */
function take(value: Json | undefined, shape: Shape, at: string, key: string, odds: Odd[]): Json | undefined {
  const odd = (): undefined => {
    if (value !== undefined && value !== null) odds.push({ key, text: `${at}: ${shortJson(value)}` });
  };
  switch (shape.is) {
    case 'text':
      return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : odd();
    case 'flag':
      return typeof value === 'boolean' ? value : odd();
    case 'number':
      return typeof value === 'number' ? value : odd();
    case 'words':
      return typeof value === 'string' && shape.words.includes(value) ? value : odd();
    case 'list':
      if (!Array.isArray(value)) return odd();
      return value.flatMap((each: Json, index) => take(each, shape.of, `${at}/${index}`, key, odds) ?? []);
    case 'texts': {
      if (!isObject(value)) return odd();
      const entries = Object.entries(value).map(([name, texts]): [string, Json] => [
        name,
        take(texts, { is: 'list', of: { is: 'text' } }, `${at}/${name}`, key, odds) ?? [],
      ]);
      return Object.fromEntries(entries);
    }
    case 'object':
      return isObject(value) ? takeObject(value, shape.of, at, key, odds) : odd();
  }
}

function takeObject(
  value: { readonly [key: string]: Json },
  name: ObjectName,
  at: string,
  key: string,
  odds: Odd[],
): Json {
  const fields = objects[name];
  const own = 'key' in fields && name !== 'point' && typeof value.key === 'string' ? value.key : key;
  const taken: [string, Json][] = [];
  for (const [field, { shape, optional }] of Object.entries(fields)) {
    const inner = Object.hasOwn(value, field)
      ? take(value[field], shape, `${at}/${field}`.replace(/^\//, ''), own, odds)
      : undefined;
    if (inner !== undefined) taken.push([field, inner]);
    else if (!optional) taken.push([field, emptyOf(shape)]);
  }
  for (const [field, other] of Object.entries(value))
    if (!Object.hasOwn(fields, field))
      odds.push({ key: own, text: `${at}/${field}: ${shortJson(other)}`.replace(/^\//, '') });
  return Object.fromEntries(taken);
}

/** What stands where something is missing that must be there. */
function emptyOf(shape: Shape): Json {
  switch (shape.is) {
    case 'text':
      return '';
    case 'flag':
      return false;
    case 'number':
      return 0;
    case 'words':
      return shape.words[0] ?? '';
    case 'list':
      return [];
    case 'texts':
      return {};
    case 'object':
      return Object.fromEntries(
        Object.entries(objects[shape.of])
          .filter(([, { optional }]) => !optional)
          .map(([field, inner]) => [field, emptyOf(inner.shape)]),
      );
  }
}

export function isObject(value: Json | undefined): value is { readonly [key: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A value in a line of a note. */
export function shortJson(value: Json): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length > 300 ? `${text.slice(0, 299)}…` : text;
}
