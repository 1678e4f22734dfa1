/** What rules about the parts that touchpoints play share. */
import { type Draft, Stop } from '../edits/draft';
import type { Journey, Phase, Stage, Touchpoint } from '../model/journey';
import { onceAStage } from '../model/journey';
import { firstOf } from '../model/value';
import { addToList, fixWith } from './mend';
import type { Fix, FixContext } from './rule';

/** The part that a touchpoint plays. */
export const actOf = ({ value }: Touchpoint): string | undefined => firstOf(value, 'act', 'word')?.word;

/** The parts that are played in a stage. */
export const actsIn = onceAStage(
  (stage): ReadonlySet<string> => new Set(stage.touchpoints.flatMap(touchpoint => actOf(touchpoint) ?? [])),
);

/** The stages of a phase. */
export const stagesIn = (journey: Journey, phase: Phase): readonly Stage[] =>
  journey.stages.filter((_, at) => journey.phases[at] === phase);

/** A new touchpoint at the end of a stage, with the part that it plays. */
export function addAct(stage: Stage, title: string, touch: string, act: string, context: FixContext): Fix[] {
  const draft: Draft = { touch: new Stop(touch, true), act };
  return fixWith(title, addToList(stage.value, 'touchpoints', draft, context));
}
