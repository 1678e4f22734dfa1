import type { JourneyMap } from '../../server/src/model/map';
import type { Others } from './compare/chosen';
import type { Typesetter } from './text';
import { mapView } from './view';
import { filterMap } from './view/filter';
import { plainOptions, type ViewOptions } from './view/options';
import type { MapView } from './view/types';

/** A map, and how it is to be seen: all that a form of it is laid out from. */
export interface Sight {
  /** What of the map passes the filter. */
  readonly map: JourneyMap;
  /** The map with all that is in it: what is missing here is missing, and not only filtered out. */
  readonly whole: JourneyMap;
  /** What the map view shows of it. */
  readonly view: MapView;
  readonly options: ViewOptions;
  /** What of the panel the drawing can have, in pixels. */
  readonly width: number;
  readonly zoom: number;
  readonly type: Typesetter;
  /** Other maps to compare with, as far as they are at hand. */
  readonly others?: Others | undefined;
}

/** How to look at a map; what is not said is as usual. */
export interface Looking {
  readonly options?: ViewOptions;
  readonly width: number;
  readonly zoom?: number;
  readonly type: Typesetter;
  readonly others?: Others | undefined;
}

/** Looks at a map in a way. */
export function sightOf(whole: JourneyMap, { options = plainOptions, zoom = 1, ...looking }: Looking): Sight {
  return { ...looking, map: filterMap(whole, options.filter), whole, view: mapView(whole, options), options, zoom };
}
