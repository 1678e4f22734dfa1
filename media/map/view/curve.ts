import type { CurvePoint, JourneyMap, Stage, Touchpoint } from '../../../server/src/model/map';
import { clauses, feelingWord, painType, scoreWords } from '../words';
import type { CurveLane, CurveView, PointView } from './types';

/** A fall of this much between two touchpoints is named in the drawing. */
const steep = 2;

interface Stop {
  readonly stage: number;
  readonly slot?: number;
  readonly of: Stage;
  readonly touchpoint?: Touchpoint;
}

/** The feelings along the way: one curve for each persona that has its own. */
export function curveLane(map: JourneyMap): CurveLane {
  const stops = new Map<string, Stop>();
  map.stages.forEach((of, stage) => {
    stops.set(of.key, { stage, of });
    of.touchpoints.forEach((touchpoint, slot) => {
      stops.set(touchpoint.key, { stage, slot, of, touchpoint });
    });
  });
  const branches = branchesOf(map);
  const curves = map.curves
    .map((curve, at): CurveView => {
      const persona = map.personas.findIndex(({ id }) => id === curve.persona);
      const name = map.personas[persona]?.name ?? '';
      const points = curve.points.filter(point => stops.has(point.key));
      return { name, hue: Math.max(persona, at), points: pointViews(points, name, stops, branches) };
    })
    .filter(({ points }) => points.length > 0);
  return { kind: 'curve', id: 'emotion', name: 'Emotion', curves };
}

/** Touchpoint → where it is branched off from and on what condition, for those that are told. */
function branchesOf(map: JourneyMap): Map<string, { from: string; when: string }> {
  const found = new Map<string, { from: string; when: string }>();
  for (const stage of map.stages) {
    for (const { key, next = [] } of stage.touchpoints) {
      for (const { to, when } of next) if (!found.has(to)) found.set(to, { from: key, when: when ?? '' });
    }
  }
  return found;
}

function pointViews(
  points: readonly CurvePoint[],
  name: string,
  stops: ReadonlyMap<string, Stop>,
  branches: ReadonlyMap<string, { from: string; when: string }>,
): PointView[] {
  const at = new Map(points.map(({ key }, index) => [key, index]));
  let before: number | undefined;
  return points.flatMap((point, index): PointView[] => {
    const stop = stops.get(point.key);
    if (!stop) return [];
    const { key, now, wanted, evidence } = point;
    const branch = branches.get(key);
    const from = branch === undefined ? (index === 0 ? undefined : index - 1) : at.get(branch.from);
    const fall = before === undefined || now === undefined || point.aside ? 0 : before - now;
    if (now !== undefined && !point.aside) before = now;
    const why = fall >= steep ? explanation(stop) : undefined;
    // A fall that ends on good ground, with no pain told, is no news.
    const drop = fall >= steep && (why !== undefined || (now ?? 0) < 0);
    return [
      {
        key,
        stage: stop.stage,
        ...(stop.slot === undefined ? {} : { slot: stop.slot }),
        ...(now === undefined ? {} : { now }),
        ...(wanted === undefined ? {} : { wanted }),
        measured: evidence === 'measured',
        ...(point.aside ? { aside: { ...(from === undefined ? {} : { from }), when: branch?.when ?? '' } } : {}),
        ...(drop ? { drop: { by: fall, why: why ?? 'no pain named', explained: why !== undefined } } : {}),
        label: clauses(
          `${name === '' ? 'Emotion' : `${name}’s emotion`} at ${stop.touchpoint?.text ?? stop.of.name}`,
          now !== undefined && `${scoreWords(now)}, ${feelingWord(now)}`,
          wanted !== undefined && `Wanted: ${scoreWords(wanted)}, ${feelingWord(wanted)}`,
          evidence === 'measured' ? 'Measured' : 'A guess',
          drop && `Falls by ${fall}: ${why ?? 'no pain named'}`,
        ),
      },
    ];
  });
}

/** Why the feeling falls here: the worst pain of the touchpoint, else of the stage, else a doubt. */
function explanation({ of, touchpoint }: Stop): string | undefined {
  const worst = [...(touchpoint?.pains ?? [])].sort(bySeverity)[0] ?? [...of.pains].sort(bySeverity)[0];
  return worst ? worst.text || painType(worst) : of.doubts[0]?.text;
}

function bySeverity(a: { readonly severity?: number }, b: { readonly severity?: number }): number {
  return (b.severity ?? 0) - (a.severity ?? 0);
}
