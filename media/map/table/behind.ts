import type { JourneyMap, Opportunity, Pain } from '../../../server/src/model/map';

/** What a map knows of its pains and opportunities beyond what is drawn on them: what belongs together, and what weighs more. */
export interface Behind {
  /** By the key of the element. */
  readonly facts: ReadonlyMap<string, readonly string[]>;
  readonly ranks: ReadonlyMap<string, number>;
}

export const nothingBehind: Behind = { facts: new Map(), ranks: new Map() };

/** Links between pains and opportunities, in words; the severity of a pain, the impact less the effort of an opportunity. */
export function behindOf({ stages, opportunities }: JourneyMap): Behind {
  const ideas = new Map(opportunities.map(({ key, idea }) => [key, idea]));
  const pains = stages.flatMap(stage => [...stage.pains, ...stage.touchpoints.flatMap(each => each.pains)]);
  const texts = new Map(pains.map(({ key, text }) => [key, text]));
  const mended = ({ fixedBy }: Pain) =>
    fixedBy.length === 0 ? ['nothing mends it yet'] : fixedBy.flatMap(key => `mended by: ${ideas.get(key) ?? ''}`);
  const mends = ({ fixes }: Opportunity) => fixes.flatMap(key => (texts.has(key) ? [`mends: ${texts.get(key)}`] : []));
  return {
    facts: new Map([
      ...pains.map(each => [each.key, mended(each)] as const),
      ...opportunities.map(each => [each.key, mends(each)] as const),
    ]),
    ranks: new Map([
      ...pains.map(({ key, severity = 0 }) => [key, severity] as const),
      // Of the same impact, what is less work comes first.
      ...opportunities.map(({ key, impact = 0, effort = 5 }) => [key, 10 * impact - effort] as const),
    ]),
  };
}
