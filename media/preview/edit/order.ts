import type { Spot } from '../../../server/src/intents';
import type { JourneyMap } from '../../../server/src/model/map';
import { elementOf } from './elements';

/** Where a touchpoint or stage goes one place earlier or later, into the neighbouring stage too; undefined at the ends. */
export function spotBeside(map: JourneyMap, key: string, by: 1 | -1): Spot | undefined {
  const element = elementOf(map, key);
  if (element?.is === 'stage') return besideSibling(map.stages, map.stages.indexOf(element.of) + by, by);
  if (element?.is !== 'touchpoint') return undefined;
  const { touchpoints } = element.stage;
  const within = besideSibling(touchpoints, touchpoints.indexOf(element.of) + by, by);
  if (within) return within;
  const stage = map.stages[map.stages.indexOf(element.stage) + by];
  const first = by > 0 ? stage?.touchpoints[0] : undefined;
  return first ? { before: first.key } : stage && { in: stage.key };
}

function besideSibling(all: readonly { readonly key: string }[], at: number, by: 1 | -1): Spot | undefined {
  const sibling = all[at];
  return sibling && (by > 0 ? { after: sibling.key } : { before: sibling.key });
}

/** Where something new goes that is added at an element: after it, or as the last one in it. */
export function spotFor(map: JourneyMap, what: 'touchpoint' | 'stage' | 'pain', key: string): Spot | undefined {
  const element = elementOf(map, key);
  if (element?.is === 'stage') return what === 'stage' ? { after: key } : { in: key };
  if (element?.is === 'touchpoint') {
    if (what === 'stage') return { after: element.stage.key };
    return what === 'touchpoint' ? { after: key } : { in: key };
  }
  return element?.is === 'pain' && what === 'pain' ? { after: key } : undefined;
}
