import { meanScore, tenth } from '../../../server/src/dialect/emotions';
import type { Stage, Touchpoint } from '../../../server/src/model/map';
import { align, type Pair } from './align';
import { changed, type Difference, fresh, gone } from './difference';
import type { Half } from './halves';
import { kpis, pains } from './hurts';
import { ideas } from './ideas';
import { steps } from './scores';
import { summaryOf } from './summary';
import { beliefs, doubts } from './thoughts';

/** Two journeys side by side, stage by stage. */
export interface Comparison {
  readonly names: readonly [string, string];
  readonly rows: readonly ComparedStage[];
  /** What differs in no stage: what is believed, and ideas for the whole map. */
  readonly whole: readonly Difference[];
  /** What differs as a whole, in short sentences. */
  readonly summary: readonly string[];
}

export interface ComparedStage {
  readonly id: string;
  readonly number: number;
  readonly name: string;
  /** Key of the stage on the first and on the second map. */
  readonly keys: readonly [string | undefined, string | undefined];
  /** Mean of what is felt there, on either side; absent where nothing is told. */
  readonly means: readonly [number | undefined, number | undefined];
  /** Points of the curves on either side, in the order of the way. */
  readonly scores: readonly [readonly number[], readonly number[]];
  /** Of these, what can be compared. */
  readonly comparable: readonly [readonly number[], readonly number[]];
  readonly differences: readonly Difference[];
}

/** What differs between two journeys. The first is what was or is, the second what comes or is looked at beside it. */
export function compare(a: Half, b: Half): Comparison {
  const pairs = align(a.map.stages, b.map.stages, ({ name }) => name, true);
  const all = ideas(a.map.opportunities, b.map.opportunities);
  const rowOf = new Map(
    pairs.flatMap((pair, at) =>
      [pair.a, pair.b].flatMap((stage, side) => (stage ? [[`${side} ${stage.key}`, at] as const] : [])),
    ),
  );
  const inRow = all.map(({ difference, at = '' }) => {
    // An idea stands at a stage, or at a touchpoint of one.
    const stage = at.split('/').slice(0, 2).join('/');
    return { difference, row: rowOf.get(`${difference.side} ${stage}`) };
  });
  const of = (row: number | undefined) => inRow.flatMap(each => (each.row === row ? [each.difference] : []));
  const rows = pairs.map((pair, at) => {
    const row = stageRow(pair, at, a, b);
    return { ...row, differences: [...row.differences, ...of(at)] };
  });
  const whole = [...beliefs(a.map.beliefs, b.map.beliefs, rows), ...of(undefined)];
  return { names: [a.name, b.name], rows, whole, summary: summaryOf(rows, whole) };
}

function stageRow({ a, b }: Pair<Stage>, at: number, one: Half, other: Half): ComparedStage {
  const full = [a ? scoresIn(a, one) : [], b ? scoresIn(b, other) : []] as const;
  const shared = a && b ? sharedScores(a, b, one, other) : full;
  const comparable = shared.every(each => each.length > 0);
  // What is said of them is to agree with what is shown.
  const means = (comparable ? shared : full).map(scores => {
    const exact = meanScore(scores);
    return exact === undefined ? undefined : tenth(exact);
  });
  return {
    id: `${a?.key ?? ''} ${b?.key ?? ''}`,
    number: at + 1,
    name: (a ?? b)?.name ?? '',
    keys: [a?.key, b?.key],
    means: [means[0], means[1]],
    scores: full,
    comparable: a && b && !comparable ? [[], []] : shared,
    differences:
      a && b
        ? [
            ...named(a, b),
            ...(comparable ? felt(means[0], means[1]) : []),
            ...touchpoints(a, b, one, other),
            ...pains(a, b),
            ...kpis(a, b),
            ...doubts(a, b),
          ]
        : [alone(a, b, one, other)],
  };
}

/** What is felt in a stage on either side, but for touchpoints of both of which only one side tells: that is no difference. */
function sharedScores(a: Stage, b: Stage, one: Half, other: Half): readonly [readonly number[], readonly number[]] {
  const pairs = align(a.touchpoints, b.touchpoints, ({ text }) => text, false).flatMap(({ a: was, b: is }) => {
    const [before, after] = [was && one.scores.get(was.key), is && other.scores.get(is.key)];
    return was && is && (before === undefined || after === undefined) ? [] : [[before, after] as const];
  });
  const own = [0, 1].map(side => pairs.flatMap(pair => pair[side] ?? []));
  const [before = [], after = []] = own;
  return [before.length > 0 ? before : scoreOf(a, one), after.length > 0 ? after : scoreOf(b, other)];
}

function scoresIn(stage: Stage, half: Half): readonly number[] {
  const told = stage.touchpoints.flatMap(each => half.scores.get(each.key) ?? []);
  return told.length > 0 ? told : scoreOf(stage, half);
}

/** The stage's own score, where it has one. */
function scoreOf({ key }: Pick<Stage, 'key'>, { scores }: Pick<Half, 'scores'>): readonly number[] {
  const score = scores.get(key);
  return score === undefined ? [] : [score];
}

function alone(a: Stage | undefined, b: Stage | undefined, one: Half, other: Half): Difference {
  return a ? gone('stage', `Only ${inName(one)}`, a.key) : fresh('stage', `Only ${inName(other)}`, b?.key ?? '');
}

const inName = ({ name }: Half): string => `in “${name}”`;

function named(a: Stage, b: Stage): Difference[] {
  if (a.name === b.name) return [];
  return [changed('stage', `The stage is called “${b.name}”`, b.key)];
}

function felt(before: number | undefined, after: number | undefined): Difference[] {
  if (before === undefined || after === undefined) return [];
  const by = tenth(after - before);
  if (by === 0) return [];
  const look = by > 0 ? 'better' : 'worse';
  const text = `Feels ${look} by ${Math.abs(by)} (${steps(before, after)})`;
  return [{ look, about: 'emotion', is: 'changed', text, side: 1 }];
}

function touchpoints(a: Stage, b: Stage, one: Half, other: Half): Difference[] {
  return align(a.touchpoints, b.touchpoints, ({ text }) => text, false).flatMap(({ a: was, b: is }): Difference[] => {
    if (!was) return is ? [fresh('touchpoint', `New: ${is.text}`, is.key)] : [];
    if (!is) return [gone('touchpoint', `Gone: ${was.text}`, was.key)];
    const text = changed('touchpoint', `“${was.text}” is now “${is.text}”`, is.key);
    const channels = channelsOf(was, one) === channelsOf(is, other) ? [] : [channelChange(was, is, one, other)];
    return [...(was.text === is.text ? [] : [text]), ...channels, ...feltAt(was, is, one, other)];
  });
}

function feltAt(was: Touchpoint, is: Touchpoint, one: Half, other: Half): Difference[] {
  const [before, after] = [one.scores.get(was.key), other.scores.get(is.key)];
  if (before === undefined || after === undefined || before === after) return [];
  const look = after > before ? 'better' : 'worse';
  return [
    changed('emotion', `${is.text}: ${look} by ${Math.abs(after - before)} (${steps(before, after)})`, is.key, look),
  ];
}

function channelsOf({ channels }: Touchpoint, { map }: Half): string {
  return channels.map(id => map.channels.find(each => each.id === id)?.name ?? id).join(', then ');
}

function channelChange(was: Touchpoint, is: Touchpoint, one: Half, other: Half): Difference {
  const [before, after] = [channelsOf(was, one) || 'no channel', channelsOf(is, other) || 'no channel'];
  return changed('touchpoint', `${is.text}: by ${after} instead of ${before}`, is.key);
}
