/** The emotion over the journey: one line per persona, from the feelings of touchpoints and stages. */
import { type Feeling, type Journey, onceAStage, type Stage, type Touchpoint } from './journey';
import { firstOf } from './value';

export interface Point {
  readonly element: Touchpoint | Stage;
  readonly stage: Stage;
  readonly feeling: Feeling;
  /** Off the main path: an exit, or reached by a branch only. */
  readonly aside: boolean;
}

/** Ids of the personas that have feelings of their own, in the order of the map, and the primary persona first. */
export function feelingPersonas(journey: Journey): string[] {
  const named = new Set<string>();
  for (const stage of journey.stages) for (const persona of personasNamedIn(stage)) named.add(persona);
  if (named.size === 0) return [];
  const primary = primaryPersona(journey);
  const known = [...(journey.declared.get('persona')?.keys() ?? [])].filter(id => named.has(id) || id === primary);
  return known.sort((a, b) => Number(b === primary) - Number(a === primary));
}

/** Personas that a stage tells the feelings of. */
const personasNamedIn = onceAStage(stage => {
  const named = new Set<string>();
  for (const { feelings } of [stage, ...stage.touchpoints])
    for (const { persona } of feelings) if (persona !== undefined) named.add(persona);
  return named;
});

/** Id of the primary persona: the one whose role says so, else the first one. */
export function primaryPersona(journey: Journey): string | undefined {
  const personas = [...(journey.declared.get('persona')?.values() ?? [])];
  const told = personas.find(
    ({ value }) => value?.is === 'object' && firstOf(value, 'role', 'word')?.word === 'primary',
  );
  return (told ?? personas[0])?.id;
}

/**
 * The points of a persona's curve, in the order of the text. Without a persona: of everybody.
 * A feeling that names nobody is everybody's where the persona has none of its own and is the primary one; a secondary
 * persona's curve holds only what is said of it. A stage counts where none of its touchpoints feels anything.
 */
export function curveOf(journey: Journey, persona?: string): readonly Point[] {
  const primary = persona === undefined || persona === primaryPersona(journey);
  const key = `${primary} ${persona ?? ''}`;
  const all: Point[] = [];
  for (const stage of journey.stages) {
    const known = pointsIn(stage);
    const points = known.get(key) ?? pointsOf(stage, persona, primary);
    if (!known.has(key)) known.set(key, points);
    for (const point of points) all.push(point);
  }
  return all;
}

/** Points of a stage that were asked for before, by persona. */
const pointsIn = onceAStage(() => new Map<string, readonly Point[]>());

function pointsOf(stage: Stage, persona: string | undefined, primary: boolean): readonly Point[] {
  const pick = (element: Touchpoint | Stage): Feeling | undefined => feelingFor(element, persona, primary);
  const points = stage.touchpoints.flatMap((element): Point[] => {
    const feeling = pick(element);
    return feeling ? [{ element, stage, feeling, aside: isExit(element) }] : [];
  });
  const own = points.length === 0 ? pick(stage) : undefined;
  return own ? [{ element: stage, stage, feeling: own, aside: false }] : points;
}

/** What a persona feels somewhere: its own feeling, else (if it is the primary one, or none is asked for) everybody's. */
export function feelingFor(
  { feelings }: Touchpoint | Stage,
  persona: string | undefined,
  primary: boolean,
): Feeling | undefined {
  const own = feelings.find(feeling => feeling.persona === persona && feeling.persona !== undefined);
  if (own || !primary) return own;
  return feelings.find(feeling => feeling.persona === undefined) ?? (persona === undefined ? feelings[0] : undefined);
}

/** True for a touchpoint at which people leave the journey. */
export function isExit(touchpoint: Touchpoint): boolean {
  return firstOf(touchpoint.value, 'act', 'word')?.word === 'exit';
}
