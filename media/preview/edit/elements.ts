import type {
  Belief,
  Doubt,
  JourneyMap,
  Kpi,
  Opportunity,
  Pain,
  Persona,
  Stage,
  Touchpoint,
  Villain,
} from '../../../server/src/model/map';

/** An element of a map that can be changed in the drawing. */
export type Element =
  | { readonly is: 'stage'; readonly of: Stage }
  | { readonly is: 'touchpoint'; readonly of: Touchpoint; readonly stage: Stage }
  | { readonly is: 'pain'; readonly of: Pain }
  | { readonly is: 'doubt'; readonly of: Doubt }
  | { readonly is: 'kpi'; readonly of: Kpi }
  | { readonly is: 'opportunity'; readonly of: Opportunity }
  | { readonly is: 'persona'; readonly of: Persona }
  | { readonly is: 'villain'; readonly of: Villain }
  | { readonly is: 'belief'; readonly of: Belief };

/** The element of a key, if it is one of these. */
export function elementOf(map: JourneyMap, key: string): Element | undefined {
  for (const stage of map.stages) {
    if (key === stage.key) return { is: 'stage', of: stage };
    if (!key.startsWith(`${stage.key}/`)) continue;
    const touchpoint = stage.touchpoints.find(each => each.key === key);
    if (touchpoint) return { is: 'touchpoint', of: touchpoint, stage };
    const pain = [stage, ...stage.touchpoints].flatMap(({ pains }) => pains).find(each => each.key === key);
    if (pain) return { is: 'pain', of: pain };
    const doubt = stage.doubts.find(each => each.key === key);
    if (doubt) return { is: 'doubt', of: doubt };
    const kpi = stage.kpis.find(each => each.key === key);
    if (kpi) return { is: 'kpi', of: kpi };
  }
  const opportunity = map.opportunities.find(each => each.key === key);
  if (opportunity) return { is: 'opportunity', of: opportunity };
  const persona = map.personas.find(each => each.key === key);
  if (persona) return { is: 'persona', of: persona };
  const villain = map.villains.find(each => each.key === key);
  if (villain) return { is: 'villain', of: villain };
  const belief = map.beliefs.find(each => each.key === key);
  return belief && { is: 'belief', of: belief };
}
