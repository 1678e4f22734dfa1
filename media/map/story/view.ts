import type { Belief, Doubt, JourneyMap, Stage, Villain } from '../../../server/src/model/map';
import type { Sight } from '../sight';
import { clauses } from '../words';

/** A journey as the way of a hero: plain data. */
export interface StoryView {
  readonly title: string;
  /** Circumstances, conflict, climax, change, what comes next. */
  readonly acts: readonly Act[];
  readonly stages: readonly StoryStage[];
  /** Where the hard decision falls, if it is told. */
  readonly climax?: Climax;
  readonly villains: readonly StoryVillain[];
  readonly beliefs: readonly StoryBelief[];
  /** What is still missing when the hard decision comes; absent while nobody can tell. */
  readonly unarmed?: readonly Gap[];
}

export interface Act {
  readonly id: 'circumstances' | 'conflict' | 'climax' | 'inner' | 'cliffhanger';
  readonly name: string;
  readonly key: string;
  readonly field?: string;
  readonly text: string;
  /** The text is not told, but says what to write. */
  readonly missing: boolean;
}

export interface StoryStage {
  readonly key: string;
  readonly name: string;
  readonly phase: Stage['phase'];
  readonly trials: readonly Doubt[];
  readonly label: string;
}

export interface Climax {
  readonly stage: number;
  /** Where in its stage, from 0 to 1. */
  readonly part: number;
}

export interface StoryVillain {
  readonly key: string;
  readonly name: string;
  readonly counter?: string;
  /** Stages where it tempts; none is told where it is none. */
  readonly tempts: readonly number[];
  /** Its pressure grows from here to there. */
  readonly from: number;
  readonly to: number;
  readonly label: string;
}

/** Worked on before the climax comes, only afterwards, never, or nobody can tell for want of a climax. */
export type Armed = 'armed' | 'late' | 'never' | 'open';

export interface StoryBelief {
  readonly key: string;
  readonly kind: Belief['kind'];
  readonly now: string;
  readonly wanted: string;
  readonly stages: readonly number[];
  readonly at: string;
  readonly armed: Armed;
  readonly label: string;
}

export interface Gap {
  readonly key: string;
  readonly text: string;
}

const asks = {
  circumstances: 'Where does the customer stand before it begins? Write “circumstances:” under “story:”.',
  conflict: 'What forces the customer to set out? Write “conflict:” under “story:”.',
  climax: 'Where does the hard decision fall? Write the id of that touchpoint as “climax:” under “story:”.',
  inner: 'Who is the customer in the end? Write “inner:” under “story:”.',
  cliffhanger: 'What makes them come back? Write “cliffhanger:” under “story:”.',
} as const;

/** A journey as the way of a hero, and what it arms the hero with. */
export function storyView({ map, whole }: Sight): StoryView {
  const climax = climaxOf(map);
  return {
    title: map.title,
    acts: actsOf(whole),
    stages: map.stages.map(({ key, name, phase, doubts }) => {
      return { key, name, phase, trials: doubts, label: clauses(`Stage: ${name}`, `Phase: ${phase}`) };
    }),
    ...(climax ? { climax } : {}),
    villains: map.villains.map(villain => villainOf(villain, map, climax)),
    beliefs: map.beliefs.map(belief => beliefOf(belief, map, climax)),
    ...(climax ? { unarmed: gapsOf(map, climax) } : {}),
  };
}

function actsOf({ story = {}, stages }: JourneyMap): Act[] {
  const { circumstances, conflict, inner, cliffhanger, climax } = story;
  const all = stages.flatMap(stage => [{ key: stage.key, text: stage.name }, ...stage.touchpoints]);
  const decision = all.find(({ key }) => key === climax);
  const act = (id: Act['id'], name: string, text: string | undefined): Act => ({
    id,
    name,
    key: 'story',
    field: id,
    text: text || asks[id],
    missing: !text,
  });
  const told = act('climax', 'Climax', decision?.text);
  return [
    act('circumstances', 'Circumstances', circumstances),
    act('conflict', 'Conflict', conflict),
    decision ? { id: told.id, name: told.name, key: decision.key, text: told.text, missing: told.missing } : told,
    act('inner', 'Change', inner),
    act('cliffhanger', 'To be continued', cliffhanger),
  ];
}

function climaxOf({ story, stages }: JourneyMap): Climax | undefined {
  for (const [stage, { key, touchpoints }] of stages.entries()) {
    if (key === story?.climax) return { stage, part: 0.5 };
    const slot = touchpoints.findIndex(each => each.key === story?.climax);
    if (slot >= 0) return { stage, part: (slot + 0.5) / touchpoints.length };
  }
  return undefined;
}

function stagesOf(keys: readonly string[], { stages }: JourneyMap): number[] {
  const found = keys.map(key => stages.findIndex(stage => key === stage.key || key.startsWith(`${stage.key}/`)));
  return [...new Set(found.filter(at => at >= 0))].sort((a, b) => a - b);
}

function villainOf({ key, name, counter, tempts }: Villain, map: JourneyMap, climax: Climax | undefined): StoryVillain {
  const idea =
    counter === undefined ? undefined : (map.opportunities.find(({ id }) => id === counter)?.idea ?? counter);
  const at = stagesOf(tempts, map);
  const names = at.map(index => map.stages[index]?.name ?? '').join(', ');
  return {
    key,
    name,
    ...(idea === undefined ? {} : { counter: idea }),
    tempts: at,
    from: at[0] ?? 0,
    to: Math.max(at.at(-1) ?? 0, climax?.stage ?? map.stages.length - 1),
    label: clauses(
      `Villain: ${name}`,
      at.length === 0 ? 'Tempts at no stage yet' : `Tempts at: ${names}`,
      idea === undefined ? 'No counter yet' : `Counter: ${idea}`,
    ),
  };
}

const armedWords = {
  armed: 'worked on before the climax',
  late: 'worked on only after the climax',
  never: 'no stage works on it',
  open: '',
} as const;

function beliefOf(belief: Belief, map: JourneyMap, climax: Climax | undefined): StoryBelief {
  const { key, kind, now = '', wanted = '' } = belief;
  const stages = stagesOf(belief.stages, map);
  const [first] = stages;
  const armed = first === undefined ? 'never' : !climax ? 'open' : first <= climax.stage ? 'armed' : 'late';
  const at = stages.map(index => map.stages[index]?.name ?? '').join(', ');
  const label = clauses(
    `From: ${now}`,
    wanted === '' ? 'No wanted belief yet' : `To: ${wanted}`,
    at && `At: ${at}`,
    armedWords[armed],
  );
  return { key, kind, now, wanted, stages, at, armed, label: `${kind[0]?.toUpperCase()}${kind.slice(1)}. ${label}` };
}

/** What a belief is called by how far it is armed. */
export function armedWord(armed: Armed): string {
  return armed === 'armed' ? 'armed' : armed === 'open' ? '' : armedWords[armed];
}

/** As check J422 sees it, and beliefs that no stage works on (J423) besides. */
function gapsOf(map: JourneyMap, { stage: last }: Climax): Gap[] {
  const beliefs = map.beliefs.flatMap(({ key, now, wanted, stages }): Gap[] => {
    const [first] = stagesOf(stages, map);
    if (first !== undefined && first <= last) return [];
    return [
      { key, text: `The belief “${wanted ?? now ?? ''}”: ${first === undefined ? armedWords.never : armedWords.late}` },
    ];
  });
  const doubts = map.stages.slice(0, last + 1).flatMap(({ doubts: all }) => all.filter(({ answer }) => !answer));
  return [...beliefs, ...doubts.map(({ key, text }) => ({ key, text: `The doubt “${text}”: no answer yet` }))];
}
