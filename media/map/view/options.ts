import type { Evidence, Pain, Stage } from '../../../server/src/model/map';
import { same } from '../same';

/** How a person wants to see a map; kept per map. Says nothing about the map itself, so any options suit any map. */
export interface ViewOptions {
  /** In which form it is seen. */
  readonly form: 'map' | 'table' | 'circle' | 'story' | 'board' | 'walk' | 'compare';
  /** Everything; where it hurts alone; or which cells are filled and which are empty. */
  readonly preset: 'everything' | 'pains' | 'coverage';
  readonly density: 'comfortable' | 'compact';
  /** Whether the pressure of villains and doubts lies behind the emotion curve. */
  readonly pressure: boolean;
  /** Which emotions are drawn: as they are, as they should be, or both. Two previews can show one map before and after. */
  readonly feelings: 'both' | 'now' | 'wanted';
  /** Ids of lanes in the person's order. Lanes that aren't named follow those that they follow by nature. */
  readonly order: readonly string[];
  /** Ids of lanes that are not drawn; `about` is what stands above the stages. */
  readonly hidden: readonly string[];
  /** Ids of lanes of which only the name and counts are drawn. */
  readonly folded: readonly string[];
  readonly filter: Filter;
  /** Id of the persona through whose eyes the journey is walked; empty: the primary one. */
  readonly eyes: string;
  /** Ids of the questions of the walk-through that somebody has answered. */
  readonly answered: readonly string[];
  /** By what the table is sorted, as `readSort` reads it; empty: as the journey goes. */
  readonly sort: string;
  /** Which two are compared, as `HalfId`s; both empty: as is usual. */
  readonly compare: { readonly a: string; readonly b: string };
}

/** What alone is shown, by each kind of thing; an empty list lets all of its kind pass. */
export interface Filter {
  /** Ids of personas and channels. */
  readonly personas: readonly string[];
  readonly channels: readonly string[];
  readonly phases: readonly Stage['phase'][];
  readonly pains: readonly NonNullable<Pain['type']>[];
  readonly evidence: readonly Evidence[];
}

export const forms = ['map', 'table', 'circle', 'story', 'board', 'walk', 'compare'] as const;
export const presets = ['everything', 'pains', 'coverage'] as const;
export const densities = ['comfortable', 'compact'] as const;
export const feelingSides = ['both', 'now', 'wanted'] as const;
export const phases = ['before', 'during', 'after'] as const;
export const painTypes = ['financial', 'productivity', 'process', 'support'] as const;
export const evidences = ['measured', 'assumed', 'none'] as const;

export const noFilter: Filter = { personas: [], channels: [], phases: [], pains: [], evidence: [] };
export const plainOptions: ViewOptions = {
  form: 'map',
  preset: 'everything',
  density: 'comfortable',
  pressure: false,
  feelings: 'both',
  order: [],
  hidden: [],
  folded: [],
  filter: noFilter,
  eyes: '',
  answered: [],
  sort: '',
  compare: { a: '', b: '' },
};

/** How many ids are kept at most: what was kept comes from outside and is written back at each change. */
const most = 200;

/** Options from a value that was kept, maybe by another version: what it says plainly is taken, the rest is as usual. */
export function toViewOptions(value: unknown): ViewOptions {
  const { form, preset, density, pressure, feelings, order, hidden, folded, filter, eyes, answered, sort, compare } =
    fields(value);
  const { personas, channels, phases: times, pains, evidence } = fields(filter);
  const { a, b } = fields(compare);
  return {
    form: forms.find(each => each === form) ?? plainOptions.form,
    preset: presets.find(each => each === preset) ?? plainOptions.preset,
    density: densities.find(each => each === density) ?? plainOptions.density,
    pressure: pressure === true,
    feelings: feelingSides.find(each => each === feelings) ?? plainOptions.feelings,
    order: texts(order),
    hidden: texts(hidden),
    folded: texts(folded),
    filter: {
      personas: texts(personas),
      channels: texts(channels),
      phases: among(phases, times),
      pains: among(painTypes, pains),
      evidence: among(evidences, evidence),
    },
    eyes: text(eyes),
    answered: texts(answered),
    sort: text(sort),
    compare: { a: text(a), b: text(b) },
  };
}

/** Whether a value is options that this version has written. */
export function isViewOptions(value: unknown): value is ViewOptions {
  return same(value, toViewOptions(value));
}

/** The list without the value, or with it at the end. */
export function toggled<T>(list: readonly T[], value: T, on = !list.includes(value)): readonly T[] {
  const rest = list.filter(each => each !== value);
  return on ? [...rest, value] : rest;
}

/** Whether a filter lets everything pass. */
export function isOpen(filter: Filter): boolean {
  return Object.values(filter).every(list => list.length === 0);
}

/** Ids in the person's order; those that it doesn't name come after the one that they follow by nature. */
export function ordered(natural: readonly string[], order: readonly string[]): readonly string[] {
  const result = order.filter(id => natural.includes(id));
  natural.forEach((id, at) => {
    if (result.includes(id)) return;
    const before = natural[at - 1];
    result.splice(before === undefined ? 0 : result.indexOf(before) + 1, 0, id);
  });
  return result;
}

function fields(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

function texts(value: unknown): readonly string[] {
  const all = Array.isArray(value) ? value.filter(each => typeof each === 'string') : [];
  return [...new Set(all)].slice(0, most);
}

function among<T extends string>(known: readonly T[], value: unknown): readonly T[] {
  return texts(value).flatMap(each => known.find(other => other === each) ?? []);
}
