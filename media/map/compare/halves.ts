import type { JourneyMap, Stage } from '../../../server/src/model/map';
import { typeWords } from '../words';

/** One of the two that are compared: a map, and what is felt at its touchpoints. */
export interface Half {
  readonly name: string;
  readonly map: JourneyMap;
  /** Score by the key of a touchpoint, or of a stage none of whose touchpoints has one. */
  readonly scores: ReadonlyMap<string, number>;
}

/**
 * What can be compared, as it is kept: the map at hand as it is (`now`), as it should be (`wanted`), as a persona lives
 * through it (`persona:ID`), or another map (`map:URI`).
 */
export type HalfId = string;

export interface HalfChoice {
  readonly id: HalfId;
  readonly name: string;
}

const ofPersona = 'persona:';
const ofMap = 'map:';

/** URI of the other map that a choice stands for, if it does. */
export function otherUri(id: HalfId): string | undefined {
  return id.startsWith(ofMap) ? id.slice(ofMap.length) : undefined;
}

/** The choice of another map. */
export const mapHalf = (uri: string): HalfId => `${ofMap}${uri}`;

/** The choice of a map as a persona lives through it. */
export const personaHalf = (id: string): HalfId => `${ofPersona}${id}`;

/** All that can be compared: sides of the map itself, its personas, other maps. */
export function halfChoices(
  map: JourneyMap,
  others: readonly { readonly uri: string; readonly name: string }[],
): HalfChoice[] {
  const told = (side: 'now' | 'wanted') =>
    map.curves.some(({ points }) => points.some(point => point[side] !== undefined));
  const goals = map.stages.some(({ kpis }) => kpis.some(({ target }) => target !== undefined));
  return [
    { id: 'now', name: `This map, ${map.type === 'future' ? 'as it will be' : 'as it is'}` },
    ...(told('wanted') || goals ? [{ id: 'wanted', name: 'This map, as it should be' }] : []),
    ...map.personas.map(({ id, name }) => ({ id: personaHalf(id), name: `${name} on this map` })),
    ...others.map(({ uri, name }) => ({ id: mapHalf(uri), name })),
  ];
}

/** What to compare while nobody has chosen: what is with what should be, else two personas, else nothing yet. */
export function usualHalves(choices: readonly HalfChoice[]): readonly [HalfId, HalfId] {
  const has = (id: string) => choices.some(each => each.id === id);
  const personas = choices.filter(({ id }) => id.startsWith(ofPersona));
  if (has('wanted')) return ['now', 'wanted'];
  return personas[0] && personas[1] ? [personas[0].id, personas[1].id] : ['now', ''];
}

/** @param other the other map that the choice stands for, if it does. Undefined if there is no such thing. */
export function halfOf(map: JourneyMap, id: HalfId, other: JourneyMap | undefined): Half | undefined {
  if (otherUri(id) !== undefined)
    return (
      other && {
        name: `${other.title} (${typeWords(other.type)})`,
        map: other,
        scores: scoresOf(other, undefined, 'now'),
      }
    );
  if (id === 'now')
    return { name: map.type === 'future' ? 'As it will be' : 'As it is', map, scores: scoresOf(map, undefined, 'now') };
  if (id === 'wanted')
    return { name: 'As it should be', map: wantedMap(map), scores: scoresOf(map, undefined, 'wanted') };
  const persona = map.personas.find(each => personaHalf(each.id) === id);
  if (!persona) return undefined;
  const stages = map.stages.filter(({ for: only }) => only.length === 0 || only.includes(persona.id));
  return { name: persona.name, map: { ...map, stages }, scores: scoresOf(map, persona.id, 'now') };
}

/**
 * The map once all that it plans is done: pains that an opportunity mends are gone, figures are on their targets, what is
 * wanted is believed, and ideas that nobody has dropped are carried out.
 */
function wantedMap(map: JourneyMap): JourneyMap {
  const meant = new Set(map.opportunities.filter(({ status }) => status !== 'dropped').map(({ key }) => key));
  const pains = (all: Stage['pains']) => all.filter(({ fixedBy }) => !fixedBy.some(key => meant.has(key)));
  return {
    ...map,
    beliefs: map.beliefs.map(belief => (belief.wanted === undefined ? belief : { ...belief, now: belief.wanted })),
    opportunities: map.opportunities.map(each => (each.status === 'dropped' ? each : { ...each, status: 'done' })),
    stages: map.stages.map(stage => ({
      ...stage,
      pains: pains(stage.pains),
      kpis: stage.kpis.map(({ target, ...kpi }) => (target === undefined ? kpi : { ...kpi, actual: target })),
      touchpoints: stage.touchpoints.map(each => ({ ...each, pains: pains(each.pains) })),
    })),
  };
}

function scoresOf(
  { curves }: JourneyMap,
  persona: string | undefined,
  side: 'now' | 'wanted',
): ReadonlyMap<string, number> {
  const curve =
    persona === undefined
      ? curves[0]
      : (curves.find(each => each.persona === persona) ?? curves.find(each => each.persona === undefined));
  return new Map(
    (curve?.points ?? []).flatMap(({ key, now, wanted }) => {
      const score = side === 'now' ? now : (wanted ?? now);
      return score === undefined ? [] : [[key, score] as const];
    }),
  );
}
