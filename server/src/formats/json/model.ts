/**
 * The model (`model/map.ts`) as a table: what the JSON format publishes as its schema and checks what it reads by.
 * The compiler holds it to the model: a key that is missing here, or not as optional as there, is an error.
 */

import { painTypes } from '../../dialect/presets';
import type { Word } from '../../dialect/shape';
import {
  acts,
  beliefKinds,
  betterDirections,
  channelKinds,
  channelOwners,
  mapStatuses,
  mapTypes,
  opportunitySizes,
  opportunityStatuses,
  personaRoles,
  phases,
} from '../../dialect/words';
import type * as json from '../../model/map';

export type Shape =
  | { readonly is: 'text' }
  | { readonly is: 'flag' }
  | { readonly is: 'number'; readonly min?: number; readonly max?: number; readonly step?: number }
  | { readonly is: 'words'; readonly words: readonly string[] }
  | { readonly is: 'list'; readonly of: Shape }
  /** Lists of texts under names of the author's. */
  | { readonly is: 'texts' }
  | { readonly is: 'object'; readonly of: ObjectName };

export type ObjectName =
  | 'map'
  | 'review'
  | 'story'
  | 'belief'
  | 'villain'
  | 'source'
  | 'persona'
  | 'channel'
  | 'lane'
  | 'stage'
  | 'content'
  | 'touchpoint'
  | 'next'
  | 'pain'
  | 'amount'
  | 'doubt'
  | 'kpi'
  | 'opportunity'
  | 'curve'
  | 'point';

export interface Field {
  readonly shape: Shape;
  readonly doc: string;
  readonly optional?: true;
}
interface Optional extends Field {
  readonly optional: true;
}
interface Required extends Field {
  readonly optional?: never;
}

type Fields<T> = { readonly [K in keyof T]-?: object extends Pick<T, K> ? Optional : Required };

const need = (shape: Shape, doc: string): Required => ({ shape, doc });
const may = (shape: Shape, doc: string): Optional => ({ shape, doc, optional: true });
const text: Shape = { is: 'text' };
const flag: Shape = { is: 'flag' };
const texts: Shape = { is: 'list', of: text };
const count: Shape = { is: 'number', min: 0, step: 1 };
const score: Shape = { is: 'number', min: -2, max: 2, step: 0.5 };
const words = (all: readonly Word[]): Shape => ({ is: 'words', words: all.map(({ word }) => word) });
const list = (of: ObjectName): Shape => ({ is: 'list', of: { is: 'object', of } });
const one = (of: ObjectName): Shape => ({ is: 'object', of });

const element = {
  key: need(text, 'Where it stands in the map: `stages/2/touchpoints/0`. Others refer to it by this.'),
  id: need(text, 'Its id, unique within its kind; stages and touchpoints share one space.'),
};
const cited = { sources: may(texts, 'Ids of the sources that it cites itself.') };
const evidence = need(
  { is: 'words', words: ['measured', 'assumed', 'none'] },
  'How well it is backed: by a source, by an admitted guess, by nothing.',
);
const extra = need({ is: 'texts' }, 'Texts under the map’s own lanes, by the lane’s id.');

const map: Fields<json.JourneyMap> = {
  title: need(text, 'Title of the map.'),
  id: need(text, 'Id of the map; its file’s name if it has none of its own.'),
  type: need(words(mapTypes), 'As-is or to-be.'),
  status: need(words(mapStatuses), 'How far the map is.'),
  scenario: may(text, 'Who travels, when and why.'),
  goal: may(text, 'What the customer wants.'),
  businessGoal: may(text, 'What the business wants.'),
  owner: may(text, 'Who keeps the map true.'),
  review: need(one('review'), 'When it was last held against reality.'),
  story: may(one('story'), 'The hero’s arc.'),
  beliefs: need(list('belief'), 'What the customer believes now, and should believe in the end.'),
  villains: need(list('villain'), 'Who or what pulls the hero off the path.'),
  sources: need(list('source'), 'The evidence.'),
  personas: need(list('persona'), 'Who travels.'),
  channels: need(list('channel'), 'Where the customer meets us.'),
  lanes: need(list('lane'), 'The map’s own lanes.'),
  stages: need(list('stage'), 'The stages, in their order.'),
  opportunities: need(
    list('opportunity'),
    'What could be done: the map’s own and those of its stages and touchpoints.',
  ),
  curves: need(list('curve'), 'The emotion over the journey; one for each persona that has feelings of her own.'),
};
const review: Fields<json.Review> = {
  on: may(text, 'Day of the newest review, `2026-05-04`.'),
  by: may(text, 'Who made it.'),
  everyDays: need(count, 'Days between reviews.'),
  age: may({ is: 'number', step: 1 }, 'Days since the newest review, when this was written.'),
  due: need(flag, 'True if that is longer than it should be.'),
};
const story: Fields<json.Story> = {
  circumstances: may(text, 'The hero’s life before.'),
  conflict: may(text, 'What forces them to set out.'),
  climax: may(text, 'Key of the touchpoint or stage of the hard decision.'),
  inner: may(text, 'How the hero is changed.'),
  cliffhanger: may(text, 'What makes them wait for the next episode.'),
};
const belief: Fields<json.Belief> = {
  ...element,
  ...cited,
  now: may(text, 'What they believe now.'),
  wanted: may(text, 'What they should believe in the end.'),
  kind: need(words(beliefKinds), 'What it is to them.'),
  evidence,
  stages: need(texts, 'Keys of the stages that work on it.'),
};
const villain: Fields<json.Villain> = {
  ...element,
  name: need(text, 'What it is called.'),
  counter: may(text, 'What holds against it.'),
  tempts: need(texts, 'Keys of the stages or touchpoints where it is strongest.'),
};
const source: Fields<json.Source> = {
  ...element,
  kind: need(text, 'What sort of evidence it is: `survey`, `interview`, `assumption` …'),
  title: may(text, 'What it is called.'),
  on: may(text, 'When it was gathered.'),
  n: may(count, 'How many people or cases.'),
  link: may(text, 'Where it can be read.'),
};
const persona: Fields<json.Persona> = {
  ...element,
  ...cited,
  name: need(text, 'Their name.'),
  role: need(words(personaRoles), 'Their part in this map.'),
  description: may(text, 'Occupation, place, family.'),
  quote: may(text, 'A sentence that only they would say.'),
  image: may(text, 'URI of their picture.'),
  evidence,
};
const channel: Fields<json.Channel> = {
  ...element,
  name: need(text, 'Its name.'),
  kind: need(words(channelKinds), 'On a screen or in the world.'),
  by: need(words(channelOwners), 'Who runs it.'),
  for: may(text, 'What it is used for.'),
  replyWithin: may(text, 'Promised time to answer.'),
  icon: may(text, 'Name of the icon to draw.'),
};
const lane: Fields<json.Lane> = {
  id: need(text, 'Its id.'),
  label: need(text, 'Its name.'),
};
const stage: Fields<json.Stage> = {
  ...element,
  ...cited,
  name: need(text, 'Its name, in the customer’s words.'),
  phase: need(words(phases), 'Before, during or after the purchase or service.'),
  hour: may({ is: 'number', min: 1, max: 12, step: 1 }, 'Its place on the clock.'),
  goal: may(text, 'What the customer wants here.'),
  for: need(texts, 'Ids of the personas that pass here; empty: all.'),
  doubts: need(list('doubt'), 'What keeps them from going on.'),
  content: need(list('content'), 'What informs or teaches here.'),
  kpis: need(list('kpi'), 'Numbers that tell how the stage does.'),
  pains: need(list('pain'), 'What hurts in the stage as a whole.'),
  touchpoints: need(list('touchpoint'), 'What happens, in order.'),
  extra,
};
const content: Fields<json.Stage['content'][number]> = {
  title: need(text, 'What it is called.'),
  link: may(text, 'Where it is.'),
};
const touchpoint: Fields<json.Touchpoint> = {
  ...element,
  ...cited,
  text: need(text, 'What happens, in the customer’s words.'),
  channels: need(texts, 'Ids of its channels; several: a hand-off within the step.'),
  act: may(words(acts), 'What part it plays in the journey.'),
  thinking: may(text, 'What goes through their head.'),
  says: may(text, 'A quote.'),
  doing: may(text, 'What they do.'),
  truth: need(flag, 'A moment of truth.'),
  wow: need(flag, 'A good surprise.'),
  takes: may(text, 'How long it takes: `4m`, `1h30m`.'),
  replyWithin: may(text, 'Promised time to answer.'),
  device: may(text, 'What they use.'),
  backstage: need(texts, 'What happens behind the scenes.'),
  team: need(texts, 'Who is responsible.'),
  pains: need(list('pain'), 'What hurts here.'),
  evidence,
  next: may(list('next'), 'Where it leads, if not to the touchpoint that follows.'),
  extra,
};
const next: Fields<NonNullable<json.Touchpoint['next']>[number]> = {
  to: need(text, 'Key of a touchpoint or stage, or `end`.'),
  when: may(text, 'On what condition.'),
};
const pain: Fields<json.Pain> = {
  ...element,
  ...cited,
  text: need(text, 'What hurts.'),
  type: may(words(painTypes), 'The type of pain it is.'),
  severity: may({ is: 'number', min: 1, max: 3, step: 1 }, '1 trivial, 2 they find a way around, 3 they give up.'),
  amount: may(one('amount'), 'How much, now and wanted.'),
  count: may(count, 'How often it was told.'),
  evidence,
  fixedBy: need(texts, 'Keys of the opportunities that fix it.'),
};
const amount: Fields<json.Change<string>> = {
  now: may(text, 'As it is.'),
  wanted: may(text, 'As it should be.'),
};
const doubt: Fields<json.Doubt> = {
  key: element.key,
  text: need(text, 'What holds them back.'),
  answer: may(text, 'What we answer.'),
};
const kpi: Fields<json.Kpi> = {
  key: element.key,
  name: need(text, 'Its name.'),
  actual: may(text, 'The value now, with its unit.'),
  target: may(text, 'The value to reach.'),
  better: may(words(betterDirections), 'Which direction is better.'),
  met: may(flag, 'True if the target is reached; absent if that can’t be told.'),
};
const opportunity: Fields<json.Opportunity> = {
  ...element,
  idea: need(text, 'What to do.'),
  size: may(words(opportunitySizes), 'How much must change.'),
  impact: may({ is: 'number', min: 1, max: 5, step: 1 }, 'What it brings.'),
  effort: may({ is: 'number', min: 1, max: 5, step: 1 }, 'What it costs.'),
  quickWin: need(flag, 'Impact 4 or more at effort 2 or less.'),
  owner: may(text, 'Who drives it.'),
  status: may(words(opportunityStatuses), 'How far it is.'),
  due: may(text, 'When it is to be done.'),
  fixes: need(texts, 'Keys of the pains that it fixes.'),
  serves: need(texts, 'What it is good for: a KPI, a pain, or `business_goal`.'),
  at: may(text, 'Key of the stage or touchpoint under which it is drawn.'),
};
const curve: Fields<json.Curve> = {
  persona: may(text, 'Id of the persona; absent: everybody’s.'),
  points: need(list('point'), 'Its points, in order.'),
};
const point: Fields<json.CurvePoint> = {
  key: need(text, 'Key of the touchpoint, or of a stage without one that feels anything.'),
  now: may(score, 'As-is score, −2 to 2 in halves.'),
  wanted: may(score, 'To-be score.'),
  evidence,
  sources: may(texts, 'Ids of the sources behind it.'),
  aside: need(flag, 'Off the main path.'),
};

/** Every object of the model, the map first. */
export const objects: Readonly<Record<ObjectName, Readonly<Record<string, Field>>>> = {
  map,
  review,
  story,
  belief,
  villain,
  source,
  persona,
  channel,
  lane,
  stage,
  content,
  touchpoint,
  next,
  pain,
  amount,
  doubt,
  kpi,
  opportunity,
  curve,
  point,
};
