import { meanScore, tenth } from '../../../server/src/dialect/emotions';
import type { JourneyMap, Stage, Touchpoint } from '../../../server/src/model/map';
import type { Sight } from '../sight';
import { curveLane } from '../view/curve';
import type { CurveView, PointView } from '../view/types';
import { clauses, dotted, initials, scoreWords } from '../words';
import { turnsOf } from './turns';

/** A journey as the face of a clock: plain data. Places on the rim are turns: 0 is twelve o'clock, 0.25 three. */
export interface CircleView {
  readonly title: string;
  /** Whose feelings the curves are, in their order; without a name they are everybody's. */
  readonly people: readonly CirclePerson[];
  readonly stages: readonly CircleStage[];
  readonly curves: readonly CircleCurve[];
  /** Whether the last stage leads on into the first; absent while there is no stage. */
  readonly loop?: CircleLoop;
  /** What to write to see more. */
  readonly hints: readonly string[];
}

export interface CirclePerson {
  readonly key: string;
  readonly persona?: string;
  readonly name: string;
  readonly initials: string;
  readonly image?: string;
  readonly hue: number;
  /** Of the feelings as they are, on the main path. */
  readonly mean?: number;
}

export interface CircleStage {
  readonly key: string;
  readonly name: string;
  readonly phase: Stage['phase'];
  readonly from: number;
  readonly to: number;
  /** What the clock says at its beginning, where the author says it. */
  readonly hour?: string;
  readonly label: string;
  readonly spots: readonly Spot[];
}

/** A touchpoint on the rim. */
export interface Spot {
  readonly key: string;
  readonly text: string;
  readonly turn: number;
  readonly truth: boolean;
  /** Said below it: moment of truth, lowest point. */
  readonly notes: readonly { readonly text: string; readonly tone: 'truth' | 'bad' }[];
  readonly label: string;
}

export interface CircleCurve extends CurveView {
  /** Of each point: where it lies. */
  readonly turns: readonly number[];
}

export interface CircleLoop {
  readonly closes: boolean;
  /** What leads on; else the last stage, where nothing does. */
  readonly key: string;
  readonly text: string;
  /** Where the last stage ends, and where the first one begins after a whole turn. */
  readonly from: number;
  readonly to: number;
}

/** How much of the circle stays empty where the loop is open, and of the last stage at most. */
const gap = { turn: 0.045, share: 0.4 } as const;

/** A journey as the face of a clock. */
export function circleView({ map, whole, options }: Sight): CircleView {
  const { curves } = curveLane(map, options);
  const starts = turnsOf(map.stages.map(({ hour }) => hour));
  const first = starts[0] ?? 0;
  const loop = loopOf(whole);
  const wide = 1 + first - (starts.at(-1) ?? 0);
  const open = loop?.closes === false ? Math.min(gap.turn, wide * gap.share) : 0;
  const lowest = new Map((curves[0]?.points ?? []).flatMap(point => (point.lowest ? [[point.key, point.lowest]] : [])));
  const stages = map.stages.map((stage, at): CircleStage => {
    const from = starts[at] ?? 0;
    const to = starts[at + 1] ?? first + 1 - open;
    const spots = stage.touchpoints.map((each, slot) => {
      const turn = from + ((slot + 0.5) / stage.touchpoints.length) * (to - from);
      return spotOf(each, turn, lowest.get(each.key));
    });
    const { key, name, phase, hour } = stage;
    const label = clauses(`Stage: ${name}`, `Phase: ${phase}`, hour !== undefined && `At ${hour} o’clock`);
    return { key, name, phase, from, to, ...(hour === undefined ? {} : { hour: `${hour}` }), label, spots };
  });
  return {
    title: map.title,
    people: curves.map(curve => personOf(map, curve)),
    stages,
    curves: curves.map(curve => ({ ...curve, turns: curve.points.map(point => turnOf(point, stages)) })),
    ...(loop && stages.length > 0 ? { loop: { ...loop, from: first + 1 - open, to: first + 1 } } : {}),
    hints: hintsFor(whole),
  };
}

function spotOf({ key, text, truth }: Touchpoint, turn: number, lowest: PointView['lowest']): Spot {
  const notes = [
    ...(truth ? [{ text: 'moment of truth', tone: 'truth' } as const] : []),
    ...(lowest ? [{ text: dotted('lowest point', lowest.why), tone: 'bad' } as const] : []),
  ];
  return { key, text, turn, truth, notes, label: clauses(`Touchpoint: ${text}`, ...notes.map(note => note.text)) };
}

function turnOf({ stage, slot }: PointView, stages: readonly CircleStage[]): number {
  const place = stages[stage];
  if (!place) return 0;
  return (slot === undefined ? undefined : place.spots[slot]?.turn) ?? (place.from + place.to) / 2;
}

function personOf({ personas }: JourneyMap, { persona: id, points, hue }: CurveView): CirclePerson {
  const known = personas.find(each => each.id === id);
  const primary = known ?? (personas.length === 1 ? personas[0] : undefined);
  const scores = points.flatMap(({ now, aside }) => (now === undefined || aside ? [] : [now]));
  const mean = meanScore(scores);
  return {
    key: primary?.key ?? 'journey',
    ...(id === undefined ? {} : { persona: id }),
    name: primary?.name ?? '',
    initials: initials(primary?.name ?? ''),
    ...(primary?.image === undefined ? {} : { image: primary.image }),
    hue,
    ...(mean === undefined ? {} : { mean: tenth(mean) }),
  };
}

/** `mean emotion −0.4`. */
export function meanWords(mean: number): string {
  return `mean emotion\u00a0${scoreWords(mean)}`;
}

function loopOf({ stages }: JourneyMap): Pick<CircleLoop, 'closes' | 'key' | 'text'> | undefined {
  const last = stages.at(-1);
  if (!last) return undefined;
  const after = stages.filter(({ phase }) => phase === 'after').flatMap(({ touchpoints }) => touchpoints);
  const leading = after.find(({ act }) => act === 'loyalty');
  return leading
    ? { closes: true, key: leading.key, text: `The loop closes: “${leading.text}” leads on` }
    : { closes: false, key: last.key, text: 'The loop stays open: after the last stage, no act of loyalty leads on' };
}

function hintsFor({ stages, curves }: JourneyMap): string[] {
  if (stages.length === 0) {
    return ['No stages yet. Write the first one under “stages:”, for example “- stage: Find out”.'];
  }
  if (stages.every(({ touchpoints }) => touchpoints.length === 0)) {
    return ['No touchpoints yet. Write what happens at a stage, for example “- Asks a friend @friends (+1)”.'];
  }
  const felt = curves.some(({ points }) => points.length > 0);
  return felt
    ? []
    : [
        'No feelings yet. Write one at the end of a touchpoint: a number from (−2) to (+2), or a word such as (curious).',
      ];
}
