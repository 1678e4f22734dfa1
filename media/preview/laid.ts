import type { JourneyMap } from '../../server/src/model/map';
import { layoutMap, type MapLayout } from '../map/layout';
import { layoutFar } from '../map/layout/far';
import { keep } from '../map/same';
import { type TableView, tableOf } from '../map/table/rows';
import type { Typesetter } from '../map/text';
import { mapView } from '../map/view';
import type { ViewOptions } from '../map/view/options';
import type { MapView } from '../map/view/types';
import { farZoom, type Ground, groundOf } from './camera';

/** How a map is looked at. */
export interface Look {
  readonly options: ViewOptions;
  readonly zoom: number;
  /** What of the panel the map can have, in pixels. */
  readonly width: number;
}

/** What of a map is seen, and where: as a map from near or far, or as a table. What did not change stays the same object. */
export class Laid {
  readonly #type: Typesetter;
  view: MapView | undefined;
  layout: MapLayout | undefined;
  /** In place of the layout, where the map is seen as a table. */
  table: TableView | undefined;

  constructor(type: Typesetter) {
    this.#type = type;
  }

  /** Finds all places anew. */
  lay(map: JourneyMap | undefined, look: Look): void {
    this.view = map ? keep(this.view, mapView(map, look.options)) : undefined;
    this.layAgain(look);
  }

  /** Finds places for the same view: the zoom is another one. */
  layAgain(look: Look): void {
    const isTable = look.options.form === 'table';
    this.table = this.view && isTable ? keep(this.table, tableOf(this.view)) : undefined;
    this.layout = isTable ? undefined : isFar(look) ? this.#far(look) : this.near(look);
  }

  /** The places of a map that is read from near, whatever the zoom. */
  near({ options, width }: Look): MapLayout | undefined {
    // The coverage is there to be taken in at a glance.
    const density = options.preset === 'coverage' ? 'compact' : options.density;
    return this.view && layoutMap(this.view, width, this.#type, density);
  }

  /** The layout's size on the screen. */
  ground(look: Look): Ground | undefined {
    return this.layout && groundOf(this.layout, scaleOf(look));
  }

  forget(): void {
    this.view = undefined;
    this.layout = undefined;
    this.table = undefined;
  }

  #far({ options, width, zoom }: Look): MapLayout | undefined {
    return this.view && layoutFar(this.view, width, zoom, this.#type, options.density);
  }
}

/** Words can't be read from far away: there the map is drawn anew for each zoom, in letters of the usual size. */
export const isFar = ({ zoom, options }: Look): boolean => zoom < farZoom && options.preset !== 'coverage';

/** By how much the drawing is scaled. */
export const scaleOf = (look: Look): number => (isFar(look) ? 1 : look.zoom);
