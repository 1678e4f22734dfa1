/** The stages from the cursor's one on as a map of their own. */
import { splitMap } from '../../edits/split-map';
import { short } from './move';
import type { Asked, Refactoring } from './refactoring';

export const splitMapKind = 'refactor.extract.journey.map';

/** Moves the stage at the cursor, if it stands on its head, and all behind it to a new file that the map names as the next. */
export function mapSplits({ snapshot, page, steps, creates }: Asked): Refactoring[] {
  const passed = new Set(steps.map(step => (step.is === 'value' ? step.value : undefined)));
  const { stages } = snapshot.journey;
  const index = stages.findIndex(({ value }) => passed.has(value));
  const stage = stages[index];
  const inside = stage?.touchpoints.some(({ value }) => passed.has(value));
  const split = creates && stage && !inside ? splitMap({ ...page, snippets: false }, snapshot, index) : undefined;
  if (!stage || !split) return [];
  return [{ title: `Move the stages from “${short(stage.name)}” on to a new map`, kind: splitMapKind, ...split }];
}
