/** What a map itself says of the seven things to read off it, in the order of a review, whatever the rules say. */
import { signed } from '../../dialect/emotions';
import { metOf } from '../../model/facts';
import { handOffs } from '../../model/hand-offs';
import { type Journey, lookUp, type Touchpoint } from '../../model/journey';
import { firstOf, placeOf, textOf, textsOf, valuesOf } from '../../model/value';
import { mainCurve } from '../../rules/craft';
import { kpisIn, numbersOf } from '../../rules/kpis';
import type { Reading } from '../../rules/rule';
import type { Span } from '../../yaml/node';
import { highs, lows, unfulfilled } from './feelings';
import { timeSpent } from './time';
import { counted, type Fact, inLine, inStage, nameOf, type Read, spot, steps } from './words';

export interface Group {
  readonly reads: Reading;
  readonly title: string;
  readonly about: string;
  readonly read: (journey: Journey) => Read;
}

/** The groups of a review. */
export const groups: readonly Group[] = [
  {
    reads: 'expectations',
    title: 'Unmet expectations',
    about: 'What people hope for, ask or are to feel, and do not get: doubts, targets, wanted feelings.',
    read: expectations,
  },
  {
    reads: 'needless',
    title: 'Needless touchpoints',
    about: 'Steps that the journey could do without: each one more is a chance to lose somebody.',
    read: needless,
  },
  {
    reads: 'lows',
    title: 'Low points',
    about: 'Where it hurts, the worst first, and why.',
    read: lows,
  },
  {
    reads: 'handOffs',
    title: 'High-friction hand-offs',
    about: 'Where people change between online and offline or from one device to another, and may get lost.',
    read: handedOver,
  },
  {
    reads: 'time',
    title: 'Time spent',
    about: 'How long it takes them, and how long they wait for us.',
    read: timeSpent,
  },
  {
    reads: 'truths',
    title: 'Moments of truth',
    about: 'The touchpoints that decide whether they stay.',
    read: truths,
  },
  {
    reads: 'highs',
    title: 'High points',
    about: 'What they will tell others about, and what the journey leads up to.',
    read: highs,
  },
  {
    reads: 'map',
    title: 'The map itself',
    about: 'Its scope, its proof and its upkeep, and what can’t be read as it stands.',
    read: () => ({ summary: '', facts: [] }),
  },
];

/** Doubts that nobody answers, targets that are missed, feelings that are not what they should be. */
function expectations(journey: Journey): Read {
  const facts: Fact[] = [];
  const doubts = journey.stages.flatMap(stage =>
    valuesOf(stage.value, 'doubts', 'object').map(doubt => ({ stage, doubt })),
  );
  for (const { stage, doubt } of doubts) {
    const text = textOf(doubt, 'doubt');
    if (text !== undefined && textsOf(doubt, 'answer').length === 0)
      facts.push({ text: `Nobody answers “${inLine(text, 80)}”${inStage(stage)}`, at: placeOf(doubt, 'doubt') });
  }
  const open = facts.length;
  let targets = 0;
  for (const stage of journey.stages)
    for (const kpi of kpisIn(stage)) {
      const met = numbersOf(kpi) && metOf(kpi.name, kpi.value);
      if (met !== undefined) targets++;
      if (met !== false) continue;
      const unit = textOf(kpi.value, 'unit');
      const wanted = `${kpi.target?.text}${unit === undefined ? '' : ` ${unit}`}`;
      const text = `${kpi.name} is ${kpi.actual?.text}, and should be ${wanted}${inStage(stage)}`;
      facts.push({ text, at: kpi.actual?.at ?? kpi.nameAt });
    }
  const missed = facts.length - open;
  const gaps = unfulfilled(journey);
  const told = [
    ...(doubts.length > 0 ? [`${open} of ${counted(doubts.length, 'doubt')} open`] : []),
    ...(targets > 0 ? [`${missed} of ${counted(targets, 'target')} missed`] : []),
    ...(gaps.length > 0 ? [`${counted(gaps.length, 'feeling')} short of what is wanted`] : []),
  ];
  return {
    summary: told.join(' · ') || 'The map tells of no doubts, targets or wanted feelings',
    facts: [...facts, ...gaps],
  };
}

/** Any of these makes a touchpoint more than a step on the way. */
const telling = ['act', 'truth', 'wow', 'pains', 'opportunities', 'says', 'thinking', 'doing', 'next'] as const;

/** Touchpoints that leave people cold, on a map that tells how they feel. What has no words yet is only begun. */
function needless(journey: Journey): Read {
  const all = steps(journey);
  const felt = all.some(({ touchpoint }) => touchpoint.feelings.length > 0);
  const cold = ({ text, feelings, value }: Touchpoint): boolean =>
    text.trim() !== '' &&
    feelings.every(({ now, wanted }) => now === 0 && wanted === undefined) &&
    telling.every(key => value.fields.get(key)?.value === undefined);
  const facts = felt
    ? all
        .filter(({ touchpoint }) => cold(touchpoint))
        .map(({ touchpoint, stage }) => ({
          text: `Nothing is felt or decided at ${spot(touchpoint, stage)}: could it go?`,
          at: nameAt(touchpoint),
        }))
    : [];
  const [fullest, second] = journey.stages.toSorted((a, b) => b.touchpoints.length - a.touchpoints.length);
  const stands = fullest && second && fullest.touchpoints.length > second.touchpoints.length;
  const most = stands ? `, most in ${nameOf(fullest)} (${fullest.touchpoints.length})` : '';
  const size = `${counted(all.length, 'touchpoint')} in ${counted(journey.stages.length, 'stage')}`;
  return { summary: size + most, facts };
}

/** Changes of kind or device, and steps that go over several channels. */
function handedOver(journey: Journey): Read {
  const changes = handOffs(journey);
  const facts = changes.map(({ to, stage, key, what, told }): Fact & { readonly told: boolean } => ({
    text: `They go ${what} at ${spot(to, stage)}${told ? ', and the map says how' : ''}`,
    at: placeOf(to.value, key),
    told,
  }));
  for (const { touchpoint, stage } of steps(journey)) {
    const channels = textsOf(touchpoint.value, 'channel');
    if (channels.length < 2) continue;
    const text = `${spot(touchpoint, stage)} goes over ${channels.map(id => channelName(journey, id)).join(' and ')}`;
    facts.push({ text, at: nameAt(touchpoint), told: true });
  }
  const untold = changes.filter(({ told }) => !told).length;
  const summary = `${counted(changes.length, 'change')} between online and offline or of the device${untold > 0 ? `, ${untold} untold` : ''}`;
  return {
    summary: changes.length > 0 ? summary : 'They change neither between online and offline nor the device',
    facts: facts.sort((a, b) => Number(a.told) - Number(b.told)),
  };
}

/** What is marked as a moment of truth, and the climax of the story. */
function truths(journey: Journey): Read {
  const told = journey.root && firstOf(journey.root, 'story', 'object');
  const climax = told && firstOf(told, 'climax', 'ref');
  const peak = climax && lookUp(journey, 'place', climax.id)?.element;
  const scores = new Map(mainCurve(journey).map(({ element, feeling }) => [element, feeling.now]));
  const facts = steps(journey)
    .filter(({ touchpoint }) => firstOf(touchpoint.value, 'truth', 'flag')?.on === true)
    .map(({ touchpoint, stage }) => {
      const now = scores.get(touchpoint);
      const feels = now === undefined ? '' : ` feels ${signed(now)}`;
      const also = touchpoint === peak ? `${feels ? ', and' : ''} is the climax of the story` : '';
      return { text: `${spot(touchpoint, stage)}${feels}${also}`, at: nameAt(touchpoint) };
    });
  return { summary: facts.length > 0 ? `${facts.length} marked` : 'None is marked', facts };
}

const nameAt = ({ value }: Touchpoint): Span => placeOf(value, 'touch');

function channelName(journey: Journey, id: string): string {
  const value = lookUp(journey, 'channel', id)?.value;
  return (value?.is === 'object' ? textOf(value, 'name') : undefined) ?? id;
}
