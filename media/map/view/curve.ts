import type { CurvePoint, JourneyMap, Source, Stage, Touchpoint } from '../../../server/src/model/map';
import { clauses, dateWords, feelingWord, painType, scoreWords } from '../words';
import type { ViewOptions } from './options';
import { pressureBands } from './pressure';
import type { CurveLane, CurveView, PointView } from './types';

/** A fall of this much between two touchpoints is named in the drawing. */
const steep = 2;

interface Stop {
  readonly stage: number;
  readonly slot?: number;
  readonly of: Stage;
  readonly touchpoint?: Touchpoint;
}

/** What the points of all curves are read with. */
interface Ground {
  readonly stops: ReadonlyMap<string, Stop>;
  /** Touchpoint → where it is branched off from and on what condition, for those that are told. */
  readonly branches: ReadonlyMap<string, { readonly from: string; readonly when: string }>;
  readonly sources: ReadonlyMap<string, string>;
}

/** What each point came to, and what that depended on: at a keystroke, the points of other stages say what they said. */
const known = new WeakMap<CurvePoint, { readonly on: readonly unknown[]; readonly view: PointView }>();
const sourcesIn = new WeakMap<JourneyMap['sources'], ReadonlyMap<string, string>>();

/** The feelings along the way: one curve for each persona that has its own. */
export function curveLane(map: JourneyMap, { pressure = false, feelings }: ViewOptions): CurveLane {
  const ground = groundOf(map);
  const curves = map.curves
    .map((curve, at): CurveView => {
      const persona = map.personas.findIndex(({ id }) => id === curve.persona);
      const name = map.personas[persona]?.name ?? '';
      const points = curve.points
        .filter(point => ground.stops.has(point.key))
        .flatMap(point => (feelings === 'both' ? point : oneSide(point, feelings)));
      return {
        ...(curve.persona === undefined ? {} : { persona: curve.persona }),
        name,
        hue: Math.max(persona, at),
        points: pointViews(points, name, ground),
      };
    })
    .filter(({ points }) => points.length > 0);
  return { kind: 'curve', id: 'emotion', name: 'Emotion', curves, bands: pressure ? pressureBands(map) : [] };
}

/** A point with what is asked for alone; none if it has nothing of the kind. */
function oneSide({ now, wanted, ...point }: CurvePoint, side: 'now' | 'wanted'): CurvePoint[] {
  const score = side === 'now' ? now : wanted;
  return score === undefined ? [] : [{ ...point, [side]: score }];
}

function groundOf(map: JourneyMap): Ground {
  const stops = new Map<string, Stop>();
  const branches = new Map<string, { from: string; when: string }>();
  map.stages.forEach((of, stage) => {
    stops.set(of.key, { stage, of });
    of.touchpoints.forEach((touchpoint, slot) => {
      const { key, next = [] } = touchpoint;
      stops.set(key, { stage, slot, of, touchpoint });
      for (const { to, when } of next) if (!branches.has(to)) branches.set(to, { from: key, when: when ?? '' });
    });
  });
  return { stops, branches, sources: sourcesOf(map) };
}

/** Sources by their ids, in words: the same as before for the same sources. */
function sourcesOf({ sources }: JourneyMap): ReadonlyMap<string, string> {
  const last = sourcesIn.get(sources);
  if (last) return last;
  const words = new Map(sources.map(source => [source.id, sourceWords(source)]));
  sourcesIn.set(sources, words);
  return words;
}

/** `Post-purchase survey (10 Mar 2026, n 412)`. */
function sourceWords({ id, title, on, n }: Source): string {
  const facts = [on === undefined ? '' : dateWords(on), n === undefined ? '' : `n ${n}`].filter(fact => fact !== '');
  return `${title ?? id}${facts.length === 0 ? '' : ` (${facts.join(', ')})`}`;
}

function pointViews(points: readonly CurvePoint[], name: string, { stops, branches, sources }: Ground): PointView[] {
  const at = new Map(points.map(({ key }, index) => [key, index]));
  const lowest = lowestOf(points);
  let before: number | undefined;
  return points.flatMap((point, index): PointView[] => {
    const stop = stops.get(point.key);
    if (!stop) return [];
    const { key, now, aside } = point;
    const { from: branch, when = '' } = branches.get(key) ?? {};
    const from = branch === undefined ? (index === 0 ? undefined : index - 1) : at.get(branch);
    const fall = before === undefined || now === undefined || aside ? 0 : before - now;
    if (now !== undefined && !aside) before = now;
    return [pointView(point, { name, stop, from, when, fall, isLowest: point === lowest, sources })];
  });
}

/** What is said of a point beside what is in it. */
interface Setting {
  readonly name: string;
  readonly stop: Stop;
  /** Where it is branched off from: a place in the curve. */
  readonly from: number | undefined;
  readonly when: string;
  readonly fall: number;
  readonly isLowest: boolean;
  readonly sources: ReadonlyMap<string, string>;
}

function pointView(point: CurvePoint, setting: Setting): PointView {
  const { stop, ...rest } = setting;
  const on = [...Object.values(rest), ...Object.values(stop)];
  const last = known.get(point);
  if (last && on.every((value, at) => value === last.on[at])) return last.view;
  const view = newPointView(point, setting);
  known.set(point, { on, view });
  return view;
}

function newPointView(point: CurvePoint, { name, stop, from, when, fall, isLowest, sources }: Setting): PointView {
  const { key, now, wanted, evidence, aside } = point;
  const why = fall >= steep || isLowest ? explanation(stop) : undefined;
  // A fall that ends on good ground, with no pain told, is no news.
  const drop = fall >= steep && (why !== undefined || (now ?? 0) < 0);
  const felt = [
    now !== undefined && `${scoreWords(now)}, ${feelingWord(now)}`,
    wanted !== undefined && `Wanted: ${scoreWords(wanted)}, ${feelingWord(wanted)}`,
    drop && `Falls by ${fall}: ${why ?? 'no pain named'}`,
    isLowest && 'The lowest point',
    proofWords(point, sources),
  ];
  const place = stop.touchpoint?.text ?? stop.of.name;
  return {
    key,
    stage: stop.stage,
    ...(stop.slot === undefined ? {} : { slot: stop.slot }),
    ...(now === undefined ? {} : { now }),
    ...(wanted === undefined ? {} : { wanted }),
    measured: evidence === 'measured',
    assumed: evidence === 'assumed',
    truth: stop.touchpoint?.truth ?? false,
    ...(aside ? { aside: { ...(from === undefined ? {} : { from }), when } } : {}),
    ...(drop ? { drop: { by: fall, why: why ?? 'no pain named', explained: why !== undefined } } : {}),
    ...(isLowest ? { lowest: why === undefined ? {} : { why } } : {}),
    hint: clauses(name, ...felt),
    label: clauses(`${name === '' ? 'Emotion' : `${name}’s emotion`} at ${place}`, ...felt),
  };
}

/** The first of the lowest points on the path, if the feeling is bad there. */
function lowestOf(points: readonly CurvePoint[]): CurvePoint | undefined {
  let lowest: CurvePoint | undefined;
  for (const point of points) {
    if (!point.aside && point.now !== undefined && point.now < (lowest?.now ?? 0)) lowest = point;
  }
  return lowest;
}

/** What a feeling rests on. */
function proofWords({ evidence, sources = [] }: CurvePoint, known: ReadonlyMap<string, string>): string {
  const named = sources.flatMap(id => known.get(id) ?? []).join('; ');
  if (evidence === 'measured') return named === '' ? 'Measured' : `Measured: ${named}`;
  return evidence === 'assumed' ? 'An assumption, not measured' : 'A guess: no source is named';
}

/** Why the feeling is low here: the worst pain of the touchpoint, else of the stage, else a doubt. */
function explanation({ of, touchpoint }: Stop): string | undefined {
  const worst = [...(touchpoint?.pains ?? [])].sort(bySeverity)[0] ?? [...of.pains].sort(bySeverity)[0];
  return worst ? worst.text || painType(worst) : of.doubts[0]?.text;
}

function bySeverity(a: { readonly severity?: number }, b: { readonly severity?: number }): number {
  return (b.severity ?? 0) - (a.severity ?? 0);
}
