/** The elements that intents are about, by their keys. */
import { objectType } from '../../dialect/dialect';
import type { Journey, Stage, Touchpoint } from '../../model/journey';
import { locateKey, type Placed } from '../../model/keys';
import type { ObjectValue } from '../../model/value';
import { refuse } from './revision';

export const gone = 'It is gone from the map';

export function elementOf(journey: Journey, key: string): Placed {
  return locateKey(journey, key) ?? refuse(gone);
}

/** The stage or touchpoint of a key. */
export function placeOf(journey: Journey, key: string): Stage | Touchpoint {
  const { drawn } = elementOf(journey, key);
  return drawn?.is === 'stage' || drawn?.is === 'touchpoint'
    ? drawn
    : refuse('Only stages and touchpoints can do this');
}

/** The key that an element's main text stands under. */
export function mainKey({ type, fields }: ObjectValue): string {
  const main = objectType(type).short?.main ?? '';
  if (type !== 'pain') return main;
  return ['financial', 'productivity', 'process', 'support'].find(each => fields.has(each)) ?? main;
}
