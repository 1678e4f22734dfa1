import { durationInWords, readDuration } from '../../../server/src/dialect/durations';
import type { Curve, JourneyMap, Pain, Stage, Touchpoint } from '../../../server/src/model/map';
import { channelIcon, type IconName } from '../icons';
import { leadsOf } from '../view/flow';
import { headerView } from '../view/header';
import type { PersonaView } from '../view/types';

/** A journey as one customer goes through it, touchpoint by touchpoint. */
export interface Walk {
  readonly title: string;
  /** All through whose eyes it can be seen. */
  readonly personas: readonly PersonaView[];
  readonly who?: PersonaView;
  /** What is said of them. */
  readonly about: string;
  /** Stages that the customer passes, each with the keys of its steps. */
  readonly stages: readonly PassedStage[];
  readonly steps: ReadonlyMap<string, Step>;
  /** Key of the step with which it begins; absent if there is none. */
  readonly first?: string;
}

/** A stage as far as its steps tell of it. */
type Around = Pick<Stage, 'key' | 'name' | 'phase' | 'goal'>;

export interface PassedStage extends Around {
  /** Keys of its steps. */
  readonly steps: readonly string[];
}

/** What the customer lives through at a touchpoint. */
export interface Step {
  readonly key: string;
  /** From 1, in the order of the text. */
  readonly number: number;
  readonly stage: Around;
  readonly text: string;
  readonly channels: readonly { readonly name: string; readonly icon: IconName }[];
  readonly device?: string;
  readonly doing?: string;
  readonly thinking?: string;
  readonly says?: string;
  readonly feeling?: Feeling;
  readonly truth: boolean;
  readonly wow: boolean;
  readonly exit: boolean;
  /** How long it takes; absent where that is not told. */
  readonly minutes?: number;
  /** In words, within which time there is an answer. */
  readonly reply?: string;
  /** Pains of the touchpoint; on the first one of a stage, those of the stage as well. */
  readonly pains: readonly Pain[];
  /** What holds back at the end of a stage, before the next one. */
  readonly doubts: Stage['doubts'];
  readonly ways: readonly Way[];
}

export interface Feeling {
  readonly now?: number;
  readonly wanted?: number;
  /** A guess, not measured. */
  readonly guess: boolean;
}

/** A way on from a touchpoint. */
export interface Way {
  /** Key of the step that it leads to; absent if it leads out of the journey. */
  readonly to?: string;
  readonly look: 'on' | 'back' | 'leave' | 'end';
  /** The condition, as told. */
  readonly when: string;
  /** What happens there. */
  readonly text: string;
  /** Name of the stage that it leads into, if that is another one. */
  readonly stage?: string;
}

/** @param eyes id of the persona through whose eyes it is seen; else the first one of whom a feeling is told, or the first. */
export function walkOf(map: JourneyMap, eyes: string): Walk {
  const { personas } = headerView(map);
  const felt = map.curves[0]?.persona;
  const who = [eyes, felt].flatMap(id => personas.find(each => each.id === id) ?? [])[0] ?? personas[0];
  const part = passedBy(map, who?.id);
  const steps = stepsOf(part, who?.id);
  // People come in at the first one, past those at which they only leave.
  const first = steps.find(({ exit }) => !exit) ?? steps[0];
  return {
    title: map.title,
    personas,
    ...(who ? { who } : {}),
    about: map.personas.find(({ id }) => id === who?.id)?.description ?? '',
    stages: part.stages.map(stage => ({ ...around(stage), steps: stage.touchpoints.map(each => each.key) })),
    steps: new Map(steps.map(step => [step.key, step])),
    ...(first ? { first: first.key } : {}),
  };
}

/** The map with the stages alone that a persona passes. */
function passedBy(map: JourneyMap, persona: string | undefined): JourneyMap {
  const stages = map.stages.filter(
    ({ for: only }) => only.length === 0 || persona === undefined || only.includes(persona),
  );
  return stages.length === map.stages.length || stages.length === 0 ? map : { ...map, stages };
}

function around({ key, name, phase, goal }: Stage): Around {
  return { key, name, phase, ...(goal ? { goal } : {}) };
}

function stepsOf(map: JourneyMap, persona: string | undefined): Step[] {
  const channels = new Map(map.channels.map(channel => [channel.id, channel]));
  const leads = leadsOf(map);
  const stageOf = new Map(map.stages.flatMap(stage => stage.touchpoints.map(each => [each.key, stage] as const)));
  const curve = curveFor(map, persona);
  let number = 0;
  const step = (touchpoint: Touchpoint, at: number, stage: Stage): Step => {
    const { key, text, device, doing, thinking, says, truth, wow, act, takes, replyWithin } = touchpoint;
    const minutes = takes === undefined ? undefined : readDuration(takes, 'minutes');
    const feeling = feelingAt(curve, touchpoint, stage);
    return {
      key,
      number: ++number,
      stage: around(stage),
      text,
      channels: touchpoint.channels.map(id => {
        const channel = channels.get(id);
        return { name: channel?.name ?? id, icon: channelIcon(channel ?? { id, name: id }) };
      }),
      ...told({ device, doing, thinking, says, feeling, minutes, reply: replyWords(replyWithin) }),
      truth,
      wow,
      exit: act === 'exit',
      pains: at === 0 ? [...touchpoint.pains, ...stage.pains] : touchpoint.pains,
      doubts: at === stage.touchpoints.length - 1 ? stage.doubts : [],
      ways: (leads.get(touchpoint) ?? []).map(({ to, when, back }): Way => {
        if (!to) return { look: 'end', when, text: act === 'exit' ? 'I leave' : 'The end' };
        const into = stageOf.get(to.key);
        return {
          to: to.key,
          look: back ? 'back' : to.act === 'exit' ? 'leave' : 'on',
          when,
          text: to.text,
          ...(into && into !== stage ? { stage: into.name } : {}),
        };
      }),
    };
  };
  return map.stages.flatMap(stage => stage.touchpoints.map((touchpoint, at) => step(touchpoint, at, stage)));
}

/** What a persona feels; what everybody does, where nothing is told of it. */
function curveFor({ curves }: JourneyMap, persona: string | undefined): Curve | undefined {
  return curves.find(each => each.persona === persona) ?? curves.find(each => each.persona === undefined);
}

function feelingAt(curve: Curve | undefined, { key }: Touchpoint, stage: Stage): Feeling | undefined {
  const point = curve?.points.find(each => each.key === key) ?? curve?.points.find(each => each.key === stage.key);
  if (!point) return undefined;
  const { now, wanted, evidence } = point;
  return { ...told({ now, wanted }), guess: evidence !== 'measured' };
}

function replyWords(written: string | undefined): string | undefined {
  const minutes = written === undefined ? undefined : readDuration(written, 'minutes');
  return minutes === undefined ? written : durationInWords(minutes);
}

/** Leaves out what is undefined. */
function told<T extends object>(fields: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };
}
