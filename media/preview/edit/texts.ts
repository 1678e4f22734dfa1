import type { SetIntent } from '../../../server/src/intents';
import type { JourneyMap } from '../../../server/src/model/map';
import { type Element, elementOf } from './elements';
import type { Target } from './target';

/** A text of the map that can be written in its place in the drawing. */
export interface Text {
  readonly value: string;
  /** Which part of its element it is (as in `SetIntent`), if not the main one. */
  readonly part?: string;
}

/** The text that an item of the drawing shows; undefined if it is to be changed in the text editor. */
export function textOf(map: JourneyMap, { key, field, part }: Target): Text | undefined {
  if (part) return undefined;
  const element = elementOf(map, key);
  const value = !element
    ? mapText(map, key, field)
    : field === undefined
      ? mainText(element)
      : ownText(element, field, map);
  return value === undefined ? undefined : { value, ...partFor(element, field) };
}

/** What is asked for when a text was written; several names of teams are a list. */
export function textIntent({ key }: Target, { part }: Text, value: string): SetIntent {
  const words = value.replaceAll(/\s+/g, ' ').trim();
  const list = part === 'team' ? words.split(/\s*,\s*/) : words;
  return { op: 'set', key, ...(part === undefined ? {} : { part }), value: list };
}

function partFor(element: Element | undefined, field: string | undefined): Pick<Text, 'part'> {
  if (field !== undefined) return { part: field };
  return element?.is === 'kpi' ? { part: 'name' } : {};
}

/** A text of an element beside its main one. One that it does not have yet is empty. */
function ownText(element: Element, field: string, map: JourneyMap): string | undefined {
  const [name = '', at] = field.split('/');
  const texts = textsIn(element, Number(at ?? 0), map);
  if (Object.hasOwn(texts, name)) return texts[name];
  const isLane = (element.is === 'stage' || element.is === 'touchpoint') && map.lanes.some(({ id }) => id === name);
  return isLane ? (element.of.extra[name]?.[Number(at ?? 0)] ?? '') : undefined;
}

/** The texts of an element beside its main one, by the names that the language has for them. @param at which one of several. */
function textsIn(element: Element, at: number, map: JourneyMap): Readonly<Record<string, string | undefined>> {
  switch (element.is) {
    case 'doubt':
      return { answer: element.of.answer ?? '' };
    case 'stage':
      return { goal: element.of.goal ?? '', content: element.of.content[at]?.title };
    case 'kpi':
      return { actual: element.of.actual ?? '', target: element.of.target ?? '' };
    case 'belief':
      return { to: element.of.wanted ?? '' };
    case 'persona':
      return { general: element.of.description ?? '', quote: element.of.quote ?? '' };
    case 'villain': {
      const { counter = '' } = element.of;
      // An opportunity’s own text is written where that one is drawn.
      return map.opportunities.some(({ id }) => id === counter) ? {} : { counter };
    }
    case 'touchpoint': {
      const { thinking = '', says = '', doing = '', backstage, team } = element.of;
      return { thinking, says, doing, backstage: backstage[at] ?? '', team: team.join(', ') };
    }
    default:
      return {};
  }
}

/** A text beside the main one of an element: its name in the language, and in words. */
type Beside = readonly [field: string, name: string];

const besides: Readonly<Partial<Record<Element['is'], readonly Beside[]>>> = {
  stage: [['goal', 'What they want here']],
  touchpoint: [
    ['thinking', 'What they think'],
    ['says', 'What they say'],
    ['doing', 'What they do'],
    ['backstage', 'What happens backstage'],
  ],
  doubt: [['answer', 'The answer']],
  kpi: [
    ['actual', 'The actual value'],
    ['target', 'The target'],
  ],
  belief: [['to', 'What they should believe']],
  villain: [['counter', 'What holds against it']],
  persona: [
    ['general', 'The description'],
    ['quote', 'The quote'],
  ],
};

/** The texts that an element has, or can be given, beside its main one. */
export function textsBeside(map: JourneyMap, key: string): readonly Beside[] {
  const element = elementOf(map, key);
  if (!element) return [];
  const isPlace = element.is === 'stage' || element.is === 'touchpoint';
  const lanes = isPlace ? map.lanes.map(({ id, label }): Beside => [id, label]) : [];
  return [...(besides[element.is] ?? []), ...lanes].flatMap(([field, name]): Beside[] => {
    const text = ownText(element, field, map);
    if (text === undefined) return [];
    const several = field === 'backstage' || lanes.some(([id]) => id === field);
    return [[several && text !== '' ? `${field}/0` : field, name]];
  });
}

function mainText(element: Element): string {
  switch (element.is) {
    case 'stage':
    case 'kpi':
    case 'persona':
    case 'villain':
      return element.of.name;
    case 'touchpoint':
    case 'pain':
    case 'doubt':
      return element.of.text;
    case 'opportunity':
      return element.of.idea;
    case 'belief':
      return element.of.now ?? '';
  }
}

/** Texts of the map itself, by the names that the language has for them. */
function mapText(map: JourneyMap, key: string, field: string | undefined): string | undefined {
  if (key === 'story') {
    const { circumstances, conflict, inner, cliffhanger } = map.story ?? {};
    const told = { circumstances, conflict, inner, cliffhanger };
    return Object.hasOwn(told, field ?? '') ? told[field as keyof typeof told] : undefined;
  }
  const { title: journey, scenario, goal, businessGoal: business_goal, owner } = map;
  const texts = { journey, scenario, goal, business_goal, owner };
  return Object.hasOwn(texts, key) ? texts[key as keyof typeof texts] : undefined;
}
