import { durationInWords } from '../../../server/src/dialect/durations';
import type { JourneyMap } from '../../../server/src/model/map';
import { feelingWord, painType, scoreWords } from '../words';
import type { Step, Walk } from './steps';

/** In place of the key of a step: the way is over. */
export const theEnd = 'end';

/** The way that somebody has gone: keys of steps, the last one is where they are. */
export type Path = readonly string[];

/** The step at which an element of the map is told; of a stage, its first one. */
export function stepOfKey({ steps, stages }: Walk, key: string): string | undefined {
  const tells = ({ pains, doubts }: Step): boolean => [...pains, ...doubts].some(each => each.key === key);
  const told = [...steps.values()].find(tells);
  if (told) return told.key;
  for (let at = key; at !== ''; at = at.slice(0, Math.max(0, at.lastIndexOf('/')))) {
    if (steps.has(at)) return at;
    const stage = stages.find(each => each.key === at);
    if (stage) return stage.steps[0];
  }
  return undefined;
}

/** The shortest way from the beginning to a step; the step alone if no way leads there. */
export function pathTo({ steps, first }: Walk, key: string): Path {
  const from = new Map<string, string | undefined>();
  const open = first === undefined ? [] : [first];
  if (first !== undefined) from.set(first, undefined);
  for (const at of open) {
    if (at === key) {
      const path: string[] = [];
      for (let step: string | undefined = at; step !== undefined; step = from.get(step)) path.unshift(step);
      return path;
    }
    for (const { to } of steps.get(at)?.ways ?? [])
      if (to !== undefined && !from.has(to)) {
        from.set(to, at);
        open.push(to);
      }
  }
  return [key];
}

/** The way on to the end, always by the first way on; no step is gone twice. */
export function pathOn({ steps }: Walk, path: Path): Path {
  const gone = new Set(path);
  const found = path.filter(key => key !== theEnd);
  for (;;) {
    const to = steps.get(found.at(-1) ?? '')?.ways.find(way => way.to === undefined || !gone.has(way.to))?.to;
    if (to === undefined) return [...found, theEnd];
    gone.add(to);
    found.push(to);
  }
}

/** What is left of a way in a map that has changed; the beginning if nothing is. */
export function stillThere(walk: Walk, path: Path): Path {
  const left = path.filter(key => walk.steps.has(key) || key === theEnd);
  if (left.some(key => key !== theEnd)) return left;
  return walk.first === undefined ? [] : [walk.first];
}

/** How long a way has taken. */
export interface Time {
  readonly minutes: number;
  /** Steps that do not tell how long they take. */
  readonly untold: number;
  readonly steps: number;
}

/** What has been lived through on a way. */
export interface Lived extends Time {
  readonly pains: number;
  /** The worst of it, if it was bad. */
  readonly lowest?: Step;
}

/**
 * How long it has taken at each step that can be reached: on a way, and for what lies beside it, on from where that leaves it.
 * @param path the way, from its beginning
 */
export function timesOn({ steps }: Walk, path: Path): ReadonlyMap<string, Time> {
  const times = new Map<string, Time>();
  const add = (key: string, before: Time): void => {
    const step = steps.get(key);
    if (!step || times.has(key)) return;
    const { minutes } = step;
    times.set(key, {
      minutes: before.minutes + (minutes ?? 0),
      untold: before.untold + (minutes === undefined ? 1 : 0),
      steps: before.steps + 1,
    });
  };
  let last: Time = { minutes: 0, untold: 0, steps: 0 };
  for (const key of path) {
    add(key, last);
    last = times.get(key) ?? last;
  }
  // A map gives its keys in the order in which they were set, those that are set meanwhile as well.
  for (const [key, time] of times) for (const { to } of steps.get(key)?.ways ?? []) if (to !== undefined) add(to, time);
  return times;
}

export function livedOn({ steps }: Walk, path: Path): Lived {
  const gone = path.flatMap(key => steps.get(key) ?? []);
  const lowest = gone.reduce<Step | undefined>(
    (low, step) => ((step.feeling?.now ?? 0) < (low?.feeling?.now ?? 0) ? step : low),
    undefined,
  );
  return {
    minutes: gone.reduce((sum, { minutes = 0 }) => sum + minutes, 0),
    untold: gone.filter(({ minutes }) => minutes === undefined).length,
    pains: new Set(gone.flatMap(({ pains }) => pains.map(({ key }) => key))).size,
    ...(lowest ? { lowest } : {}),
    steps: gone.length,
  };
}

/** `12 minutes so far`, `at least 12 minutes so far`; nothing where no step tells. */
export function timeWords({ minutes, untold, steps }: Time): string {
  if (untold === steps) return '';
  return `${untold > 0 ? 'at least ' : ''}${durationInWords(minutes)} so far`;
}

/** A step as it is read out to those who don't see it. */
export function spokenStep(walk: Walk, step: Step, times: number): string {
  const { stage, number, text, channels, feeling, pains, ways } = step;
  const where = channels.map(({ name }) => name).join(', then ');
  const felt = feeling?.now === undefined ? '' : `I feel ${feelingWord(feeling.now)}, ${scoreWords(feeling.now)}.`;
  return [
    `${stage.name}, step ${number} of ${walk.steps.size}${times > 1 ? `, for the ${ordinal(times)} time` : ''}.`,
    `${text}${where === '' ? '' : `, by ${where}`}.`,
    felt,
    ...pains.map(pain => `It hurts: ${pain.text || painType(pain)}.`),
    ways.length > 1 ? `${ways.length} ways lead on.` : '',
  ]
    .filter(part => part !== '')
    .join(' ');
}

export function ordinal(count: number): string {
  return count === 2 ? 'second' : count === 3 ? 'third' : `${count}th`;
}

/** A question of the walk-through, and what the map says to it. */
export interface Question {
  readonly id: string;
  readonly text: string;
  readonly hint: string;
}

/** The five questions that a walk through a journey answers. */
export function questionsOf(map: JourneyMap): readonly Question[] {
  const { stages, story } = map;
  const touchpoints = stages.flatMap(stage => stage.touchpoints);
  const acting = (act: string) => named(touchpoints.filter(each => each.act === act).map(({ text }) => text));
  const goals = stages.filter(({ goal }) => goal !== undefined).length;
  const climax = touchpoints.find(({ key }) => key === story?.climax)?.text;
  const pains = [...stages, ...touchpoints].reduce((sum, each) => sum + each.pains.length, 0);
  return [
    {
      id: 'going',
      text: 'Where am I going, and how do I get there?',
      hint: `${goals} of ${stages.length} stages say what I want.`,
    },
    {
      id: 'problem',
      text: 'I have a problem: which one?',
      hint: story?.conflict
        ? `${story.conflict}.`
        : pains === 0
          ? 'The map tells of none.'
          : `The map tells of ${pains} pains, and of no conflict.`,
    },
    {
      id: 'discover',
      text: 'Can I discover the product that solves it?',
      hint: acting('discovery') || 'No touchpoint is a discovery.',
    },
    {
      id: 'decide',
      text: 'Do I make a purchase decision?',
      hint: acting('decision') || (climax ? `${climax}.` : 'No touchpoint is a decision.'),
    },
    {
      id: 'again',
      text: 'Will I see the business again?',
      hint: acting('loyalty') || 'Nothing brings me back: no touchpoint is an act of loyalty.',
    },
  ];
}

function named(texts: readonly string[]): string {
  const [first, ...more] = texts;
  if (first === undefined) return '';
  return `${first}${more.length === 0 ? '' : `, and ${more.length} more`}.`;
}
