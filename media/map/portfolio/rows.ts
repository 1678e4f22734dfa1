import { meanScore, tenth } from '../../../server/src/dialect/emotions';
import { dotted, scoreWords, typeWords } from '../words';
import { type ListedMap, type Node, type Tie, tiesOf, treeOf } from './tree';

/** How a person looks at the list of all maps. */
export interface ListOptions {
  readonly sort: { readonly by: ColumnId; readonly down: boolean };
  readonly filter: ListFilter;
  /** URIs of the maps below which nothing is shown. */
  readonly closed: readonly string[];
}

export interface ListFilter {
  /** Words that title, path, owner or a persona must have. */
  readonly text: string;
  readonly owner: string;
  readonly status: ListedMap['status'] | '';
}

export type ColumnId = 'name' | 'status' | 'emotion' | 'pains' | 'wins' | 'review' | 'owner';

export interface Column {
  readonly id: ColumnId;
  readonly name: string;
  /** What the first click on its head shows on top: the most, or the least. */
  readonly downFirst: boolean;
  /** What a map is sorted by; without any it comes last, whichever way. */
  readonly value: (map: ListedMap) => string | number | undefined;
}

const statuses = ['draft', 'review', 'live', 'archived'] as const;

/** The columns, in order. */
export const columns: readonly Column[] = [
  { id: 'name', name: 'Map', downFirst: false, value: map => titleOf(map) },
  { id: 'status', name: 'Status', downFirst: false, value: ({ status }) => statuses.indexOf(status) },
  { id: 'emotion', name: 'Emotion', downFirst: false, value: map => meanOf(map) },
  // One that drives people away weighs more than any number of others.
  { id: 'pains', name: 'Open pains', downFirst: true, value: ({ pains }) => 1000 * severe(pains) + pains.length },
  { id: 'wins', name: 'Quick wins', downFirst: true, value: ({ quickWins }) => quickWins },
  // Never is longer ago than any day.
  { id: 'review', name: 'Review', downFirst: true, value: ({ review }) => review.age ?? Number.MAX_VALUE },
  { id: 'owner', name: 'Owner', downFirst: false, value: ({ owner }) => owner },
];

export const plainList: ListOptions = {
  sort: { by: 'name', down: false },
  filter: { text: '', owner: '', status: '' },
  closed: [],
};

/** A line of the list. */
export interface Row {
  readonly map: ListedMap;
  /** 1 for what stands under nothing. */
  readonly level: number;
  /** Whether what is under it is shown; absent if nothing is. */
  readonly open?: boolean;
  /** Its place among those of its level, from 1, and how many these are. */
  readonly at: number;
  readonly of: number;
  /** How it belongs to another map, as far as its place does not tell. */
  readonly tie: string;
}

/** The lines to be shown. Maps stand as a tree while they are sorted by name and none is filtered out; else as a list. */
export function rowsOf(maps: readonly ListedMap[], options: ListOptions): readonly Row[] {
  const { sort, filter, closed } = options;
  const shown = maps.filter(passing(filter));
  const compare = comparing(sort);
  if (isTree(options)) return treeRows(treeOf(shown, compare), new Set(closed), 1);
  const ties = tiesOf(maps);
  return [...shown].sort(compare).map((map, at) => {
    return { map, level: 1, at: at + 1, of: shown.length, tie: tieWords(ties.get(map)) };
  });
}

/** Whether maps stand as a tree. */
export function isTree({ sort, filter }: ListOptions): boolean {
  return sort.by === 'name' && Object.values(filter).every(each => each === '');
}

function treeRows(nodes: readonly Node[], closed: ReadonlySet<string>, level: number): Row[] {
  return nodes.flatMap(({ map, tie, under }, index) => {
    const open = under.length > 0 ? { open: !closed.has(map.uri) } : {};
    const row: Row = {
      map,
      level,
      ...open,
      at: index + 1,
      of: nodes.length,
      tie: tie && tie.as !== 'part' ? tie.as : '',
    };
    return [row, ...(open.open ? treeRows(under, closed, level + 1) : [])];
  });
}

function tieWords(tie: Tie | undefined): string {
  if (!tie) return '';
  const title = titleOf(tie.of);
  switch (tie.as) {
    case 'part':
      return `part of ${title}`;
    case 'to-be':
      return `to-be of ${title}`;
    case 'variant':
      return `variant of ${title}`;
    case 'next':
      return `next after ${title}`;
  }
}

function comparing({ by, down }: ListOptions['sort']): (a: ListedMap, b: ListedMap) => number {
  const value = columns.find(({ id }) => id === by)?.value ?? titleOf;
  return (a, b) => {
    const [one, other] = [value(a), value(b)];
    if (one === undefined || other === undefined)
      return Number(one === undefined) - Number(other === undefined) || byName(a, b);
    const order = typeof one === 'string' ? byText(one, String(other)) : one - Number(other);
    return (down ? -order : order) || byName(a, b);
  };
}

const byText = new Intl.Collator('en', { numeric: true, sensitivity: 'base' }).compare;
const byName = (a: ListedMap, b: ListedMap): number => byText(titleOf(a), titleOf(b)) || byText(a.path, b.path);

function passing({ text, owner, status }: ListFilter): (map: ListedMap) => boolean {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  return map => {
    const said = [map.title, map.path, map.owner ?? '', ...map.personas].join('\n').toLowerCase();
    return (
      words.every(word => said.includes(word)) &&
      (owner === '' || map.owner === owner) &&
      (status === '' || map.status === status)
    );
  };
}

/** Names of all owners, and the statuses that there are: what can be filtered by. */
export function choicesOf(maps: readonly ListedMap[]) {
  const owners = new Set(maps.flatMap(({ owner }) => (owner === undefined ? [] : [owner])));
  return {
    owners: [...owners].sort(byText),
    statuses: statuses.filter(status => maps.some(map => map.status === status)),
  };
}

export const titleOf = ({ title, path }: ListedMap): string => (title === '' ? path : title);

/** The mean over all stages of which a feeling is told. */
export function meanOf({ stages }: ListedMap): number | undefined {
  return meanScore(stages.flatMap(({ emotion }) => (emotion === undefined ? [] : [emotion])));
}

const severe = (pains: readonly number[]): number => pains.filter(severity => severity === 3).length;

/** `5, 2 severe`. */
export function painWords(pains: readonly number[]): string {
  return severe(pains) === 0 ? `${pains.length}` : `${pains.length}, ${severe(pains)} severe`;
}

/** `as-is · 4 stages, 12 touchpoints`. */
export function sizeWords({ type, stages, touchpoints }: ListedMap): string {
  return dotted(typeWords(type), `${counted(stages.length, 'stage')}, ${counted(touchpoints, 'touchpoint')}`);
}

/** What there is to say of all maps together. */
export function totalWords(maps: readonly ListedMap[]): string {
  const pains = maps.flatMap(each => each.pains);
  const wins = maps.reduce((sum, { quickWins }) => sum + quickWins, 0);
  const due = maps.filter(({ review }) => review.due).length;
  return dotted(
    counted(maps.length, 'map'),
    `${counted(pains.length, 'open pain')}${severe(pains) > 0 ? `, ${severe(pains)} severe` : ''}`,
    counted(wins, 'quick win'),
    due === 0 ? '' : `${counted(due, 'review')} overdue`,
  );
}

/** `Emotion by stage: Find −1, Buy +0.5, Keep not told.` */
export function emotionWords({ stages }: ListedMap): string {
  const felt = stages.map(
    ({ name, emotion }) => `${name} ${emotion === undefined ? 'not told' : scoreWords(tenth(emotion))}`,
  );
  return `Emotion by stage: ${felt.join(', ')}`;
}

const counted = (count: number, what: string): string => `${count} ${what}${count === 1 ? '' : 's'}`;
