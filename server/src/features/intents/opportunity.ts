/** A pain turned into an opportunity that fixes it. */
import type { OpportunityIntent } from '../../intents';
import { opportunityDraft } from '../../rules/craft';
import { elementOf } from './elements';
import { type Revision, refuse } from './revision';

export function opportunity(revision: Revision, { key, idea }: OpportunityIntent): string {
  const { journey, yaml } = revision.now;
  const { drawn } = elementOf(journey, key);
  if (drawn?.is !== 'pain' || !yaml.root) return refuse('Only a pain point can become an opportunity');
  const made = opportunityDraft(revision.page, revision.now, drawn, idea?.trim() || undefined);
  revision.apply(made?.edit);
  return `opportunities/${made?.id}`;
}
