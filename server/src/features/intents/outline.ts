/** Which elements stand where in a map, to tell after a change which is which, and where the keys of others went. */
import type { Journey, Pain, Stage, Touchpoint } from '../../model/journey';

/** What may have an id that follows from its name; undefined for what a change added. */
export type Named = Stage | Touchpoint | Pain | undefined;

/** A stage: itself with its pains, and each of its touchpoints with its pains. */
export interface Row {
  readonly head: readonly Named[];
  readonly touchpoints: readonly (readonly Named[])[];
}

export type Outline = readonly Row[];

export function outlineOf({ stages }: Journey): Row[] {
  return stages.map(stage => ({
    head: [stage, ...stage.pains],
    touchpoints: stage.touchpoints.map(touchpoint => [touchpoint, ...touchpoint.pains]),
  }));
}

/** In the order of the text. */
export function flatten(outline: Outline): Named[] {
  return outline.flatMap(({ head, touchpoints }) => [...head, ...touchpoints.flat()]);
}

/** An outline in which the touchpoints of one stage are others. */
export function withTouchpoints(
  outline: Outline,
  stage: number,
  change: (touchpoints: Row['touchpoints']) => Row['touchpoints'],
): Row[] {
  return outline.map((row, at) => (at === stage ? { ...row, touchpoints: change(row.touchpoints) } : row));
}

/** The same, of as many new elements. */
export function asNew({ head, touchpoints }: Row): Row {
  return { head: head.map(() => undefined), touchpoints: touchpoints.map(each => each.map(() => undefined)) };
}

export function inserted<T>(list: readonly T[], at: number, item: T): T[] {
  return [...list.slice(0, at), item, ...list.slice(at)];
}

export function without<T>(list: readonly T[], at: number): T[] {
  return list.filter((_, index) => index !== at);
}
