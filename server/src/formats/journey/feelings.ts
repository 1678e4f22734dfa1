/** The curves of a map, back to what each place says of feelings. */
import { HIGHEST, LOWEST } from '../../dialect/emotions';
import type { CurvePoint, JourneyMap, Persona } from '../../model/map';

/** What is felt at a place: by everybody (`persona` absent), or by one persona. */
export interface Felt {
  readonly persona?: string;
  readonly now?: number;
  readonly wanted?: number;
}

/** The roles to write, by persona: the first one is primary, the others secondary, unless told otherwise. */
export function writtenRoles(personas: readonly Persona[]): ReadonlyMap<string, Persona['role']> {
  const othersLead = personas.some(({ role }, at) => at > 0 && role === 'primary');
  return new Map(
    personas.flatMap(({ id, role }, at): [string, Persona['role']][] => {
      const told = at === 0 ? role !== 'primary' || othersLead : role !== 'secondary';
      return told ? [[id, role]] : [];
    }),
  );
}

/**
 * What is felt at each place, by its key. A feeling that names nobody is the primary persona's; so hers is written that way
 * where nobody else feels anything, as long as somebody is named somewhere: else the curve would be everybody's.
 */
export function feelingsOf(map: JourneyMap): ReadonlyMap<string, readonly Felt[]> {
  const { personas } = map;
  const primary = (personas.find(({ role }) => role === 'primary') ?? personas[0])?.id;
  const byPlace = new Map<string, Felt[]>();
  for (const { persona, points } of map.curves)
    for (const point of points) {
      const list = byPlace.get(point.key) ?? [];
      list.push({ ...(persona === undefined ? {} : { persona }), ...scoresOf(point) });
      byPlace.set(point.key, list);
    }
  const named = map.curves.some(
    ({ persona, points }) => persona !== undefined && persona !== primary && points.length > 0,
  );
  if (named)
    for (const [key, felt] of byPlace)
      if (felt.length === 1 && felt[0]?.persona === primary) {
        const { persona: _, ...everybody } = felt[0] ?? {};
        byPlace.set(key, [everybody]);
      }
  return byPlace;
}

const scoresOf = ({ now, wanted }: CurvePoint): Felt => ({
  ...(now === undefined ? {} : { now: inHalves(now) }),
  ...(wanted === undefined ? {} : { wanted: inHalves(wanted) }),
});

/** A score as the dialect has it: within its scale, in halves. */
export function inHalves(score: number): number {
  const rounded = Math.round(Math.min(HIGHEST, Math.max(LOWEST, score)) * 2) / 2;
  return rounded === 0 ? 0 : rounded;
}

/** A score as authors write it: `+1`, `0`, `-0.5`. */
export const writtenScore = (score: number): string => (score > 0 ? `+${score}` : String(score));
