import type { JourneyMap, Pain, Stage, Touchpoint } from '../../../server/src/model/map';
import { type Filter, isOpen } from './options';

/** Whether a value is wanted: where nothing is asked for, all are. */
export function passes<T>(wanted: readonly T[], value: T): boolean {
  return wanted.length === 0 || wanted.includes(value);
}

/**
 * What of a map passes a filter: a smaller map. What concerns only what is gone goes with it. Personas stay, for they have
 * their colour by their place.
 */
export function filterMap(map: JourneyMap, filter: Filter): JourneyMap {
  if (isOpen(filter)) return map;
  const here = ({ phase, for: those }: Stage) =>
    passes(filter.phases, phase) && (those.length === 0 || those.some(id => passes(filter.personas, id)));
  const pains = (all: readonly Pain[]) =>
    all.filter(
      ({ type, evidence }) =>
        (filter.pains.length === 0 || (type !== undefined && filter.pains.includes(type))) &&
        passes(filter.evidence, evidence),
    );
  const touchpoint = (each: Touchpoint): Touchpoint[] => {
    const onChannel = filter.channels.length === 0 || each.channels.some(id => filter.channels.includes(id));
    const left = pains(each.pains);
    const backed = passes(filter.evidence, each.evidence) || left.length > 0;
    return onChannel && backed ? [{ ...each, pains: left }] : [];
  };
  const stage = (each: Stage): Stage[] => {
    if (!here(each)) return [];
    const touchpoints = each.touchpoints.flatMap(touchpoint);
    if (filter.channels.length > 0 && touchpoints.length === 0) return [];
    return [{ ...each, touchpoints, pains: pains(each.pains) }];
  };
  const stages = map.stages.flatMap(stage);
  return without(map, {
    ...map,
    stages,
    beliefs: map.beliefs.filter(({ evidence }) => passes(filter.evidence, evidence)),
    curves: map.curves
      .filter(({ persona }) => persona === undefined || passes(filter.personas, persona))
      .map(curve => ({ ...curve, points: curve.points.filter(({ evidence }) => passes(filter.evidence, evidence)) })),
  });
}

/** A map from which stages, touchpoints or pains were taken, without what belonged to these alone. */
function without(whole: JourneyMap, part: JourneyMap): JourneyMap {
  const left = keysOf(part);
  const gone = new Set([...keysOf(whole)].filter(key => !left.has(key)));
  /** It belongs to something, all of which is gone. */
  const lost = (keys: readonly string[]) => keys.length > 0 && keys.every(key => gone.has(key));
  const rest = (keys: readonly string[]) => keys.filter(key => !gone.has(key));
  return {
    ...part,
    beliefs: part.beliefs.filter(({ stages }) => !lost(stages)).map(each => ({ ...each, stages: rest(each.stages) })),
    villains: part.villains.filter(({ tempts }) => !lost(tempts)).map(each => ({ ...each, tempts: rest(each.tempts) })),
    opportunities: part.opportunities.filter(({ at, fixes }) => !lost(at === undefined ? [] : [at]) && !lost(fixes)),
  };
}

/** Keys of stages, touchpoints and pains. */
function keysOf({ stages }: JourneyMap): ReadonlySet<string> {
  const touchpoints = stages.flatMap(each => each.touchpoints);
  const pains = [...stages, ...touchpoints].flatMap(each => each.pains);
  return new Set([...stages, ...touchpoints, ...pains].map(({ key }) => key));
}

/** How many stages, touchpoints and pains of a map are missing from what is shown of it. */
export function hiddenBy(whole: JourneyMap, part: JourneyMap): number {
  return whole === part ? 0 : keysOf(whole).size - keysOf(part).size;
}
