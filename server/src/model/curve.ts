/** The emotion over the journey: one line per persona, from the feelings of touchpoints and stages. */
import type { Feeling, Journey, Stage, Touchpoint } from './journey';
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
  for (const stage of journey.stages)
    for (const element of [stage, ...stage.touchpoints])
      for (const { persona } of element.feelings) if (persona !== undefined) named.add(persona);
  if (named.size === 0) return [];
  const primary = primaryPersona(journey);
  const known = [...(journey.declared.get('persona')?.keys() ?? [])].filter(id => named.has(id) || id === primary);
  return known.sort((a, b) => Number(b === primary) - Number(a === primary));
}

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
export function curveOf(journey: Journey, persona?: string): Point[] {
  const primary = persona === undefined || persona === primaryPersona(journey);
  const pick = (element: Touchpoint | Stage): Feeling | undefined =>
    element.feelings.find(feeling => feeling.persona === persona && feeling.persona !== undefined) ??
    (primary
      ? (element.feelings.find(feeling => feeling.persona === undefined) ??
        (persona === undefined ? element.feelings[0] : undefined))
      : undefined);
  const points: Point[] = [];
  for (const stage of journey.stages) {
    const before = points.length;
    for (const touchpoint of stage.touchpoints) {
      const feeling = pick(touchpoint);
      if (feeling) points.push({ element: touchpoint, stage, feeling, aside: isExit(touchpoint) });
    }
    const own = points.length === before ? pick(stage) : undefined;
    if (own) points.push({ element: stage, stage, feeling: own, aside: false });
  }
  return points;
}

/** True for a touchpoint at which people leave the journey. */
export function isExit(touchpoint: Touchpoint): boolean {
  return firstOf(touchpoint.value, 'act', 'word')?.word === 'exit';
}
