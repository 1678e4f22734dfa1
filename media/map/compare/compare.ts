import type { Kpi, Pain, Stage, Touchpoint } from '../../../server/src/model/map';
import { painType, scoreWords } from '../words';
import { align, type Pair } from './align';
import type { Half } from './halves';

/** Two journeys side by side, stage by stage. */
export interface Comparison {
  readonly names: readonly [string, string];
  readonly rows: readonly ComparedStage[];
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

export interface Difference {
  readonly look: 'better' | 'worse' | 'added' | 'removed' | 'changed';
  readonly about: 'stage' | 'emotion' | 'touchpoint' | 'pain' | 'kpi';
  readonly text: string;
  /** Key of what it is about, and on which side. */
  readonly key?: string;
  readonly side: 0 | 1;
}

/** What differs between two journeys. The first is what was or is, the second what comes or is looked at beside it. */
export function compare(a: Half, b: Half): Comparison {
  const pairs = align(a.map.stages, b.map.stages, ({ name }) => name, true);
  const rows = pairs.map((pair, at) => stageRow(pair, at, a, b));
  return { names: [a.name, b.name], rows, summary: summaryOf(rows) };
}

function stageRow({ a, b }: Pair<Stage>, at: number, one: Half, other: Half): ComparedStage {
  const full = [a ? scoresIn(a, one) : [], b ? scoresIn(b, other) : []] as const;
  const shared = a && b ? sharedScores(a, b, one, other) : full;
  const comparable = shared.every(each => each.length > 0);
  const means = (comparable ? shared : full).map(mean);
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

/** The stage's own score, where it has one. */
function scoreOf({ key }: Pick<Stage, 'key'>, { scores }: Pick<Half, 'scores'>): readonly number[] {
  const score = scores.get(key);
  return score === undefined ? [] : [score];
}

function alone(a: Stage | undefined, b: Stage | undefined, one: Half, other: Half): Difference {
  return a
    ? { look: 'removed', about: 'stage', text: `Only ${inName(one)}`, key: a.key, side: 0 }
    : { look: 'added', about: 'stage', text: `Only ${inName(other)}`, side: 1, ...(b ? { key: b.key } : {}) };
}

const inName = ({ name }: Half): string => `in “${name}”`;

function named(a: Stage, b: Stage): Difference[] {
  if (a.name === b.name) return [];
  return [{ look: 'changed', about: 'stage', text: `The stage is called “${b.name}”`, key: b.key, side: 1 }];
}

function felt(before: number | undefined, after: number | undefined): Difference[] {
  if (before === undefined || after === undefined) return [];
  const by = tenth(after - before);
  if (by === 0) return [];
  const look = by > 0 ? 'better' : 'worse';
  return [{ look, about: 'emotion', text: `Feels ${look} by ${Math.abs(by)} (${steps(before, after)})`, side: 1 }];
}

function touchpoints(a: Stage, b: Stage, one: Half, other: Half): Difference[] {
  return align(a.touchpoints, b.touchpoints, ({ text }) => text, false).flatMap(({ a: was, b: is }): Difference[] => {
    if (!was) return is ? [{ look: 'added', about: 'touchpoint', text: `New: ${is.text}`, key: is.key, side: 1 }] : [];
    if (!is) return [{ look: 'removed', about: 'touchpoint', text: `Gone: ${was.text}`, key: was.key, side: 0 }];
    const text: Difference = {
      look: 'changed',
      about: 'touchpoint',
      text: `“${was.text}” is now “${is.text}”`,
      key: is.key,
      side: 1,
    };
    const channels = channelsOf(was, one) === channelsOf(is, other) ? [] : [channelChange(was, is, one, other)];
    return [...(was.text === is.text ? [] : [text]), ...channels, ...feltAt(was, is, one, other)];
  });
}

function feltAt(was: Touchpoint, is: Touchpoint, one: Half, other: Half): Difference[] {
  const [before, after] = [one.scores.get(was.key), other.scores.get(is.key)];
  if (before === undefined || after === undefined || before === after) return [];
  const look = after > before ? 'better' : 'worse';
  return [
    {
      look,
      about: 'emotion',
      text: `${is.text}: ${look} by ${Math.abs(after - before)} (${steps(before, after)})`,
      key: is.key,
      side: 1,
    },
  ];
}

function channelsOf({ channels }: Touchpoint, { map }: Half): string {
  return channels.map(id => map.channels.find(each => each.id === id)?.name ?? id).join(', then ');
}

function channelChange(was: Touchpoint, is: Touchpoint, one: Half, other: Half): Difference {
  const [before, after] = [channelsOf(was, one) || 'no channel', channelsOf(is, other) || 'no channel'];
  return {
    look: 'changed',
    about: 'touchpoint',
    text: `${is.text}: by ${after} instead of ${before}`,
    key: is.key,
    side: 1,
  };
}

function pains(a: Stage, b: Stage): Difference[] {
  const all = (stage: Stage) => [...stage.touchpoints.flatMap(each => each.pains), ...stage.pains];
  return align(all(a), all(b), painText, false).flatMap(({ a: was, b: is }): Difference[] => {
    if (!was)
      return is ? [{ look: 'worse', about: 'pain', text: `New pain: ${painWords(is)}`, key: is.key, side: 1 }] : [];
    if (!is) return [{ look: 'better', about: 'pain', text: `Solved: ${painWords(was)}`, key: was.key, side: 0 }];
    const by = (is.severity ?? 0) - (was.severity ?? 0);
    if (was.severity === undefined || is.severity === undefined || by === 0) return [];
    const text = `${painText(is)}: severity ${was.severity} → ${is.severity}`;
    return [{ look: by > 0 ? 'worse' : 'better', about: 'pain', text, key: is.key, side: 1 }];
  });
}

const painText = (pain: Pain): string => pain.text || painType(pain);
const painWords = (pain: Pain): string =>
  `${painText(pain)}${pain.severity === undefined ? '' : ` (severity ${pain.severity})`}`;

function kpis(a: Stage, b: Stage): Difference[] {
  const byName = new Map(b.kpis.map(kpi => [kpi.name.toLowerCase(), kpi]));
  const known = new Set(a.kpis.map(({ name }) => name.toLowerCase()));
  const gone = a.kpis.flatMap((was): Difference[] => {
    const is = byName.get(was.name.toLowerCase());
    if (!is) return [{ look: 'removed', about: 'kpi', text: `No longer measured: ${was.name}`, key: was.key, side: 0 }];
    if (was.actual === undefined || is.actual === undefined || was.actual === is.actual) return [];
    return [
      {
        look: direction(was, is),
        about: 'kpi',
        text: `${is.name}: ${was.actual} → ${is.actual}`,
        key: is.key,
        side: 1,
      },
    ];
  });
  const fresh = b.kpis
    .filter(({ name }) => !known.has(name.toLowerCase()))
    .map(
      (is): Difference => ({
        look: 'added',
        about: 'kpi',
        text: `Newly measured: ${is.name}${is.actual === undefined ? '' : ` (${is.actual})`}`,
        key: is.key,
        side: 1,
      }),
    );
  return [...gone, ...fresh];
}

/** Which way a figure went, where it is known which way is better. */
function direction(was: Kpi, is: Kpi): Difference['look'] {
  const [before, after] = [numberIn(was.actual), numberIn(is.actual)];
  const better = is.better ?? was.better;
  if (before === undefined || after === undefined || before === after || !better) return 'changed';
  return after > before === (better === 'higher') ? 'better' : 'worse';
}

/** The number of a figure as it is written: `41k`, `3.1 %`. */
function numberIn(text = ''): number | undefined {
  const [, number = '', unit = ''] = /(-?\d+(?:\.\d+)?)\s*([kM](?![a-z]))?/.exec(text.replaceAll('−', '-')) ?? [];
  const factor = unit === 'k' ? 1e3 : unit === 'M' ? 1e6 : 1;
  return number === '' ? undefined : Number(number) * factor;
}

function summaryOf(rows: readonly ComparedStage[]): string[] {
  const all = rows.flatMap(({ differences }) => differences);
  const [before, after] = [0, 1].map(side => mean(rows.flatMap(({ comparable }) => comparable[side] ?? [])));
  const by = before === undefined || after === undefined ? 0 : tenth(after - before);
  const count = (about: Difference['about'], look: Difference['look'], one: string, many: string): string => {
    const found = all.filter(
      each => each.about === about && each.look === look && !/severity \d →/.test(each.text),
    ).length;
    return found === 0 ? '' : `${found} ${found === 1 ? one : many}`;
  };
  const said = [
    by === 0 ? '' : `On the whole it feels ${by > 0 ? 'better' : 'worse'} by ${Math.abs(by)}`,
    count('stage', 'added', 'stage is new', 'stages are new'),
    count('stage', 'removed', 'stage is gone', 'stages are gone'),
    count('touchpoint', 'added', 'touchpoint is new', 'touchpoints are new'),
    count('touchpoint', 'removed', 'touchpoint is gone', 'touchpoints are gone'),
    count('pain', 'better', 'pain is solved', 'pains are solved'),
    count('pain', 'worse', 'pain is new', 'pains are new'),
    count('kpi', 'better', 'figure is better', 'figures are better'),
    count('kpi', 'worse', 'figure is worse', 'figures are worse'),
  ].filter(text => text !== '');
  return said.length === 0 && all.length === 0 ? ['They do not differ in anything that is compared'] : said;
}

function scoresIn(stage: Stage, half: Half): readonly number[] {
  const told = stage.touchpoints.flatMap(each => half.scores.get(each.key) ?? []);
  return told.length > 0 ? told : scoreOf(stage, half);
}

function mean(scores: readonly number[]): number | undefined {
  return scores.length === 0 ? undefined : scores.reduce((sum, score) => sum + score, 0) / scores.length;
}

const tenth = (score: number): number => Math.round(score * 10) / 10 || 0;
const steps = (before: number, after: number): string => `${scoreWords(tenth(before))} → ${scoreWords(tenth(after))}`;
