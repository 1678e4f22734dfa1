/** Facts of the map that more than one reader asks for: evidence, what fixes what, reviews, directions. */
import { isoDate } from '../dialect/dates';
import { metricOf } from '../dialect/presets';
import type { Span } from '../yaml/node';
import { type Journey, lookUp, type Opportunity, type Pain } from './journey';
import type * as json from './map';
import { firstOf, type ObjectValue, textOf, textsOf, valuesOf } from './value';

/** Leaves out what is undefined, so that optional properties are absent rather than undefined. */
export function given<T extends object>(object: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>;
  };
}

/** How well a claim is backed, by its own sources and those of its pains. */
export function evidenceOf(journey: Journey, value: ObjectValue, pains: readonly Pain[] = []): json.Evidence {
  const kinds = sourcesOf(journey, value, pains).map(({ kind }) => kind);
  if (kinds.some(kind => kind !== 'assumption')) return 'measured';
  return kinds.length > 0 ? 'assumed' : 'none';
}

/** Id and kind of the sources that a claim and its pains cite, each once; ids that name no source are left out. */
export function sourcesOf(
  journey: Journey,
  value: ObjectValue,
  pains: readonly Pain[] = [],
): { readonly id: string; readonly kind: string }[] {
  const ids = [value, ...pains.map(pain => pain.value)].flatMap(each => textsOf(each, 'evidence'));
  return [...new Set(ids)].flatMap(id => {
    const source = lookUp(journey, 'source', id)?.value;
    return source?.is === 'object' ? [{ id, kind: textOf(source, 'kind') ?? '' }] : [];
  });
}

/** The pains that an opportunity fixes: those it names, else those of the place that it is nested in. */
export function painsFixedBy(journey: Journey, opportunity: Opportunity): Pain[] {
  if (opportunity.fixes.length > 0)
    return opportunity.fixes.flatMap(id => {
      const element = lookUp(journey, 'pain', id)?.element;
      return element?.is === 'pain' ? [element] : [];
    });
  const place = opportunity.in;
  if (!place) return [];
  return place.is === 'stage'
    ? [...place.pains, ...place.touchpoints.flatMap(touchpoint => touchpoint.pains)]
    : [...place.pains];
}

/** The newest review of a map, with who made it. */
export function lastReview(
  root: ObjectValue | undefined,
): { readonly on: number; readonly by?: string; readonly at: Span } | undefined {
  const reviews = root ? valuesOf(root, 'reviewed', 'object') : [];
  return reviews
    .flatMap(review => {
      const on = firstOf(review, 'on', 'date');
      return on ? [{ on: on.day, at: on.at, ...given({ by: textOf(review, 'by') }) }] : [];
    })
    .reduce<{ on: number; by?: string; at: Span } | undefined>(
      (newest, review) => (!newest || review.on > newest.on ? review : newest),
      undefined,
    );
}

/** Days between reviews: `review_every`, or 90. */
export function reviewDays(root: ObjectValue | undefined): number {
  const every = root && firstOf(root, 'review_every', 'duration');
  return every ? Math.round(every.minutes / 1440) : 90;
}

/** ISO date of a field. */
export function dateOf(value: ObjectValue, key: string): string | undefined {
  const date = firstOf(value, key, 'date');
  return date && isoDate(date.day);
}

/** Which direction of a KPI is better: as told, as known of its name, or from its two numbers. */
export function betterOf(name: string, value: ObjectValue): json.Kpi['better'] {
  const told = firstOf(value, 'better', 'word')?.word as json.Kpi['better'];
  if (told) return told;
  const known = metricOf(name)?.better;
  if (known) return known;
  const [actual, target] = [firstOf(value, 'actual', 'amount')?.value, firstOf(value, 'target', 'amount')?.value];
  if (actual === undefined || target === undefined || actual === target) return undefined;
  return target > actual ? 'higher' : 'lower';
}

/** True if a KPI has reached its target; undefined if it can't be told. */
export function metOf(name: string, value: ObjectValue): boolean | undefined {
  const better = betterOf(name, value);
  const [actual, target] = [firstOf(value, 'actual', 'amount')?.value, firstOf(value, 'target', 'amount')?.value];
  if (better === undefined || actual === undefined || target === undefined) return undefined;
  return better === 'higher' ? actual >= target : actual <= target;
}
