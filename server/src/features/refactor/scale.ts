/** The emotions of the whole map from another scale. */
import { conversions } from '../../rules/j204';
import type { Asked, Refactoring } from './refactoring';

export const scaleKind = 'refactor.rewrite.journey.scale';

/** Offered on `stages` and on an emotion, where the numbers fit another scale and do not all fit the dialect's. */
export function scales({ snapshot, steps }: Asked): Refactoring[] {
  const last = steps.at(-1);
  const stages = last?.is === 'field' && last.field.key.key === 'stages';
  const emotion = steps.some(step => step.is === 'field' && step.field.key.key === 'emotion');
  if (!stages && !emotion) return [];
  return conversions(snapshot.journey).map(({ title, edits }) => ({ title, kind: scaleKind, edits }));
}
