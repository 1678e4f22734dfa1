import type { Intent } from '../../../server/src/intents';
import type { Belief, JourneyMap, Opportunity } from '../../../server/src/model/map';
import { painTypes } from '../../map/view/options';
import { scoreWords } from '../../map/words';
import type { MenuGroup, MenuItem } from '../toolbar/menu';
import { type Element, elementOf } from './elements';
import { feeling, scoreOf } from './emotion';
import { spotBeside } from './order';
import type { Target } from './target';
import { textOf, textsBeside } from './texts';

/** What the menu of an element does. */
export interface MenuActions {
  ask(intent: Intent, target: Target): void;
  /** Lets a text be written. @param name what it is, where the text alone does not tell. */
  write(target: Target, name?: string): void;
  add(what: 'touchpoint' | 'stage' | 'pain', target: Target): void;
  duplicate(target: Target): void;
  remove(target: Target): void;
  shift(by: 1 | -1, target: Target): void;
  /** Shows its line in the text. */
  reveal(target: Target): void;
  /** Opens a menu of values in place of this one. */
  open(name: string, items: readonly MenuItem[], target: Target): void;
}

/** An element of which a menu is asked for. */
interface At {
  readonly map: JourneyMap;
  readonly target: Target;
  readonly element: Element | undefined;
  readonly to: MenuActions;
}

/** One row of the menu; undefined where it does not apply. */
type Row = (at: At) => MenuItem | readonly MenuItem[] | undefined;

const action = (name: string, choose: () => void): MenuItem => ({ kind: 'action', name, choose });

/** A value to choose: the row tells which it is, and opens the list. */
interface Choice {
  readonly name: string;
  readonly now: string | undefined;
  readonly values: readonly (readonly [name: string, intent: Intent, on: boolean])[];
}

const choice = ({ to, target }: At, { name, now, values }: Choice): MenuItem =>
  action(`${name}: ${now ?? 'none'} …`, () => {
    const items = values.map(([value, intent, on]): MenuItem => {
      return { kind: 'radio', name: value, on, choose: () => to.ask(intent, target) };
    });
    to.open(name, items, target);
  });

/** One part of an element, out of so many values; the first row takes it away. */
const oneOf = (
  at: At,
  part: string,
  now: string | number | undefined,
  values: readonly (string | number)[],
): MenuItem => {
  const set = (value: string | number | null): Intent => ({ op: 'set', key: at.target.key, part, value });
  const name = capital(part);
  return choice(at, {
    name,
    now: now === undefined ? undefined : String(now),
    values: [
      [`No ${part}`, set(null), now === undefined],
      ...values.map(value => [String(value), set(value), value === now] as const),
    ],
  });
};

const flag = ({ to, target }: At, name: string, part: string, on: boolean): MenuItem => ({
  kind: 'check',
  name,
  on,
  choose: () => to.ask({ op: 'set', key: target.key, part, value: !on }, target),
});

const oneToFive = [1, 2, 3, 4, 5] as const;
const scores = [2, 1.5, 1, 0.5, 0, -0.5, -1, -1.5, -2] as const;
const kinds = { belief: 0, fear: 0, perception: 0 } satisfies Record<Belief['kind'], 0>;
const sizes = { tweak: 0, fix: 0, rebuild: 0 } satisfies Record<NonNullable<Opportunity['size']>, 0>;
const statuses = { idea: 0, planned: 0, doing: 0, testing: 0, done: 0, dropped: 0 } satisfies Record<
  NonNullable<Opportunity['status']>,
  0
>;

/** What can be changed by choosing a value. */
const values: readonly Row[] = [
  at => at.target.part && felt(at, 'now', 'Feels'),
  at => at.target.part && felt(at, 'wanted', 'Wanted'),
  at => (mayFeel(at) && !at.target.part ? feelings(at) : undefined),
  at => (at.element?.is === 'touchpoint' ? channel(at, at.element.of.channels) : undefined),
  at => (at.element?.is === 'touchpoint' ? flag(at, 'Moment of truth', 'truth', at.element.of.truth) : undefined),
  at => (at.element?.is === 'touchpoint' ? flag(at, 'Wow', 'wow', at.element.of.wow) : undefined),
  at => (at.element?.is === 'belief' ? beliefKind(at, at.element.of.kind) : undefined),
  at => (at.element?.is === 'villain' ? counter(at, at.element.of.counter) : undefined),
  at => (at.element?.is === 'pain' ? painType(at, at.element.of.type) : undefined),
  at => (at.element?.is === 'pain' ? oneOf(at, 'severity', at.element.of.severity, [1, 2, 3]) : undefined),
  at => (at.element?.is === 'opportunity' ? oneOf(at, 'impact', at.element.of.impact, oneToFive) : undefined),
  at => (at.element?.is === 'opportunity' ? oneOf(at, 'effort', at.element.of.effort, oneToFive) : undefined),
  at => (at.element?.is === 'opportunity' ? oneOf(at, 'size', at.element.of.size, Object.keys(sizes)) : undefined),
  at =>
    at.element?.is === 'opportunity' ? oneOf(at, 'status', at.element.of.status, Object.keys(statuses)) : undefined,
];

/** What can be written. */
const texts: readonly Row[] = [
  at => (textOf(at.map, at.target) ? action('Edit the text', () => at.to.write(at.target)) : undefined),
  at => (at.target.field === undefined && at.target.part === undefined ? more(at) : undefined),
  at => action('Show in the text', () => at.to.reveal(at.target)),
];

/** What can be put elsewhere, added or taken away. */
const order: readonly Row[] = [
  at =>
    at.element?.is === 'pain'
      ? action('Make an opportunity of it', () => at.to.ask({ op: 'opportunity', key: at.target.key }, at.target))
      : undefined,
  at => (isPlace(at) ? action('Add a touchpoint', () => at.to.add('touchpoint', at.target)) : undefined),
  at => (isPlace(at) ? action('Add a pain point', () => at.to.add('pain', at.target)) : undefined),
  at => (at.element?.is === 'stage' ? action('Add a stage', () => at.to.add('stage', at.target)) : undefined),
  at => (isPlace(at) ? action('Duplicate', () => at.to.duplicate(at.target)) : undefined),
  at => moves(at, 'Move earlier', -1),
  at => moves(at, 'Move later', 1),
  at => (canGo(at) ? action('Delete', () => at.to.remove(at.target)) : undefined),
];

/** The menu of an element of the drawing: what can be done with it. */
export function elementMenu(map: JourneyMap, target: Target, to: MenuActions): MenuGroup[] {
  const at: At = { map, target, element: elementOf(map, target.key), to };
  const group = (name: string, rows: readonly Row[]): MenuGroup => ({
    name,
    items: rows.flatMap(row => row(at) || []),
  });
  return [
    group('Set', values),
    group('Write', texts),
    group('Arrange', target.part || target.field ? [] : order),
  ].filter(({ items }) => items.length > 0);
}

/** The texts beside the main one: there or to be written; where there are many, in a menu of their own. */
function more({ map, target, to }: At): readonly MenuItem[] {
  const rows = textsBeside(map, target.key).map(([field, name]) =>
    action(name, () => to.write({ ...target, field }, name)),
  );
  return rows.length > 2 ? [action('Write more …', () => to.open('Write', rows, target))] : rows;
}

function isPlace({ element }: At): boolean {
  return element?.is === 'stage' || element?.is === 'touchpoint';
}

function canGo(at: At): boolean {
  return isPlace(at) || ['pain', 'doubt', 'kpi', 'opportunity'].includes(at.element?.is ?? '');
}

function moves({ map, target, to }: At, name: string, by: 1 | -1): MenuItem | undefined {
  return spotBeside(map, target.key, by) && action(name, () => to.shift(by, target));
}

function felt(at: At, part: 'now' | 'wanted', name: string): MenuItem {
  const { map, target } = at;
  const now = scoreOf(map, { ...target, part });
  return choice(at, {
    name,
    now: now === undefined ? undefined : scoreWords(now),
    values: [
      ['No feeling', { ...feeling(target, part, 0), score: null }, now === undefined],
      ...scores.map(score => [scoreWords(score), feeling(target, part, score), score === now] as const),
    ],
  });
}

/** A touchpoint feels; so does a stage where none of its touchpoints does. */
function mayFeel({ map, element }: At): boolean {
  if (element?.is !== 'stage') return element?.is === 'touchpoint';
  const felt = new Set(map.curves.flatMap(({ points }) => points.map(({ key }) => key)));
  return element.of.touchpoints.every(({ key }) => !felt.has(key));
}

/** What each persona feels here, or that it can be told; where nobody is named, what everybody does is the primary one's. */
function feelings(at: At): MenuItem[] {
  const { map, target, to } = at;
  const { personas, curves } = map;
  const primary = personas.find(({ role }) => role === 'primary') ?? personas[0];
  const named = curves.some(({ persona }) => persona === primary?.id);
  const everybody = scoreOf(map, { key: target.key });
  const others = personas.filter(each => each !== primary).map(({ id, name }) => ({ persona: id, name }));
  const whose = [primary && named ? { persona: primary.id, name: primary.name } : { name: '' }, ...others];
  const rows = whose.map(({ name, ...persona }) => {
    const point: Target = { key: target.key, field: 'emotion', part: 'now', ...persona };
    if (scoreOf(map, point) !== undefined)
      return felt({ ...at, target: point }, 'now', name === '' ? 'Feels' : `${name} feels`);
    return action(`Add how ${name || 'it'} feels`, () => to.ask(feeling(point, 'now', 0), point));
  });
  if (named || !primary || personas.length < 2) return rows;
  const point: Target = { key: target.key, field: 'emotion', part: 'now', persona: primary.id };
  const own = { ...feeling(point, 'now', everybody ?? 0), own: true } as const;
  return [
    ...rows,
    action(`${everybody === undefined ? 'Add' : 'Tell'} how ${primary.name} feels`, () => to.ask(own, point)),
  ];
}

function channel(at: At, now: readonly string[]): MenuItem {
  const { map, target } = at;
  const named = new Map(map.channels.map(({ id, name }) => [id, name]));
  const set = (value: string | null): Intent => ({ op: 'set', key: target.key, part: 'channel', value });
  return choice(at, {
    name: 'Channel',
    now: now.length === 0 ? undefined : now.map(id => named.get(id) ?? id).join(', then '),
    values: [
      ['No channel', set(null), now.length === 0],
      ...map.channels.map(({ id, name }) => [name, set(id), now.includes(id)] as const),
    ],
  });
}

function beliefKind(at: At, now: Belief['kind']): MenuItem {
  const set = (value: string): Intent => ({ op: 'set', key: at.target.key, part: 'kind', value });
  const all = Object.keys(kinds);
  return choice(at, { name: 'Kind', now, values: all.map(kind => [capital(kind), set(kind), kind === now] as const) });
}

/** What holds against a villain: an opportunity. (Words of the author's own are written.) */
function counter(at: At, now: string | undefined): MenuItem {
  const { opportunities } = at.map;
  const set = (value: string | null): Intent => ({ op: 'set', key: at.target.key, part: 'counter', value });
  return choice(at, {
    name: 'Counter',
    now: opportunities.find(({ id }) => id === now)?.idea ?? now,
    values: [
      ['No counter', set(null), now === undefined],
      ...opportunities.map(({ id, idea }) => [idea, set(id), id === now] as const),
    ],
  });
}

function painType(at: At, now: string | undefined): MenuItem {
  const set = (type: string | null): Intent => ({ op: 'type', key: at.target.key, type });
  return choice(at, {
    name: 'Type',
    now,
    values: [
      ['No type yet', set(null), now === undefined],
      ...painTypes.map(type => [capital(type), set(type), type === now] as const),
    ],
  });
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
