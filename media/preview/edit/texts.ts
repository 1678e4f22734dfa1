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
  const value = element ? ownText(element, field) : mapText(map, key, field);
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

function ownText(element: Element, field: string | undefined): string | undefined {
  if (field === undefined) return mainText(element);
  const [name, at] = field.split('/');
  if (element.is === 'doubt' && name === 'answer') return element.of.answer ?? '';
  if (element.is === 'stage' && name === 'goal') return element.of.goal;
  if (element.is === 'stage' && name === 'content') return element.of.content[Number(at)]?.title;
  if (element.is !== 'touchpoint') return undefined;
  const { thinking, says, doing, backstage, team } = element.of;
  const texts = { thinking, says, doing, backstage: backstage[Number(at)], team: team.join(', ') };
  return Object.hasOwn(texts, name ?? '') ? texts[name as keyof typeof texts] : undefined;
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
