/** Places in the order of a map, told by a neighbour or by the element around them. */
import type { Spot } from '../../intents';
import type { Journey, Stage, Touchpoint } from '../../model/journey';
import type { ObjectValue } from '../../model/value';
import { elementOf, gone } from './elements';
import type { Beside } from './items';
import { refuse } from './revision';

export interface Room {
  /** The list that the item goes into: its owner (the map, a stage, a touchpoint) and its key there. */
  readonly owner: ObjectValue;
  readonly key: 'stages' | 'touchpoints' | 'pains';
  readonly ownerKey: string;
  /** The place among the items that are there. */
  readonly index: number;
  readonly beside: Beside | undefined;
}

type What = 'stage' | 'touchpoint' | 'pain';

/** The place for a stage, touchpoint or pain. */
export function roomFor(journey: Journey, what: What, spot: Spot): Room {
  if ('in' in spot) return within(journey, what, spot.in);
  const side = 'before' in spot ? 'before' : 'after';
  const neighbour = 'before' in spot ? spot.before : spot.after;
  const { drawn } = elementOf(journey, neighbour);
  if (drawn?.is !== what) return refuse(`A ${what} can’t stand there`);
  const cut = neighbour.lastIndexOf('/');
  const ownerKey = what === 'stage' ? '' : neighbour.slice(0, neighbour.lastIndexOf('/', cut - 1));
  const room = within(journey, what, ownerKey);
  const index = Number(neighbour.slice(cut + 1)) + (side === 'after' ? 1 : 0);
  return { ...room, index, beside: { at: drawn.value.at, side } };
}

function within(journey: Journey, what: What, ownerKey: string): Room {
  const at = (items: readonly { readonly value: ObjectValue }[]): Pick<Room, 'index' | 'beside'> => {
    const last = items.at(-1);
    return { index: items.length, beside: last && { at: last.value.at, side: 'after' } };
  };
  if (what === 'stage') {
    const owner = ownerKey === '' ? journey.root : undefined;
    return owner
      ? { owner, ownerKey, key: 'stages', ...at(journey.stages) }
      : refuse('A stage stands in the map itself');
  }
  const { drawn } = elementOf(journey, ownerKey);
  if (drawn?.is === 'stage' && what === 'touchpoint')
    return { owner: drawn.value, ownerKey, key: 'touchpoints', ...at(drawn.touchpoints) };
  if ((drawn?.is === 'stage' || drawn?.is === 'touchpoint') && what === 'pain')
    return { owner: drawn.value, ownerKey, key: 'pains', ...at(drawn.pains) };
  return refuse(`A ${what} can’t stand there`);
}

/** Where a stage or touchpoint is: the numbers in its key. */
export function indexOf(
  journey: Journey,
  element: Stage | Touchpoint,
): { readonly stage: number; readonly touchpoint: number } {
  const stage = journey.stages.findIndex(each => each === element || each.touchpoints.some(one => one === element));
  const touchpoint = element.is === 'touchpoint' ? (journey.stages[stage]?.touchpoints.indexOf(element) ?? -1) : -1;
  return stage < 0 ? refuse(gone) : { stage, touchpoint };
}

/** Key of an item in a list. */
export function keyIn({ ownerKey, key }: Room, index: number): string {
  return `${ownerKey === '' ? '' : `${ownerKey}/`}${key}/${index}`;
}
