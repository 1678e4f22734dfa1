/** How a review speaks of a map. */
import type { Journey, Stage, Touchpoint } from '../../model/journey';
import type { Span } from '../../yaml/node';
import { short } from '../markdown';

/** One thing to read off a map, and where it stands. */
export interface Fact {
  readonly text: string;
  readonly at: Span;
}

/** All that there is to read off a map of one kind. */
export interface Read {
  readonly summary: string;
  readonly facts: readonly Fact[];
}

/** `“Pays at the checkout” (Buy)`. */
export function spot(touchpoint: Touchpoint, stage: Stage): string {
  const words = inLine(touchpoint.text, 60);
  return `${words === '' ? 'a touchpoint without words' : `“${words}”`}${inStage(stage)}`;
}

/** The author's words in one line, cut to a length. */
export const inLine = (text: string, most = 100): string => short(text.replace(/\s+/g, ' ').trim(), most);

/** ` (Buy)`. */
export const inStage = (stage: Stage): string => ` (${nameOf(stage)})`;

export const nameOf = (stage: Stage): string => inLine(stage.name, 40) || 'a stage without a name';

/** `1 pain`, `3 pains`. */
export const counted = (count: number, what: string): string => `${count} ${what}${count === 1 ? '' : 's'}`;

/** All touchpoints of a map, each with its stage. */
export function steps(journey: Journey): { readonly touchpoint: Touchpoint; readonly stage: Stage }[] {
  return journey.stages.flatMap(stage => stage.touchpoints.map(touchpoint => ({ touchpoint, stage })));
}
