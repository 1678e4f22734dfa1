/** The elements that intents are about, by their keys. */
import { objectType } from '../../dialect/dialect';
import type { Journey, Stage, Touchpoint } from '../../model/journey';
import { type Drawn, locateKey, type Placed } from '../../model/keys';
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

/** An element and all in it that may have an id, in the order of the text but for opportunities, which come last. */
export function partsOf(drawn: Drawn): Drawn[] {
  if (drawn.is === 'pain' || drawn.is === 'opportunity') return [drawn];
  const places = drawn.is === 'stage' ? [drawn, ...drawn.touchpoints] : [drawn];
  return [...places.flatMap(place => [place, ...place.pains]), ...places.flatMap(({ opportunities }) => opportunities)];
}

export function idOf(journey: Journey, drawn: Drawn): string | undefined {
  return drawn.is === 'opportunity' ? drawn.id : journey.ids.get(drawn);
}

export function kindOf({ is }: Drawn): 'place' | 'pain' | 'opportunity' {
  return is === 'pain' || is === 'opportunity' ? is : 'place';
}
