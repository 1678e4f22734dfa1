import type { VNode } from 'preact';
import type { JourneyMap } from '../../server/src/model/map';
import { MapDrawing } from '../map/drawing';
import { layoutMap } from '../map/layout';
import type { Typesetter } from '../map/text';
import { mapView } from '../map/view';
import type { ViewOptions } from '../map/view/options';

/** One `<svg>` in the classes of `map.css`. @param width room that it may take; it takes more where it must. */
export type Draw = (map: JourneyMap, options: ViewOptions, width: number, type: Typesetter) => VNode;

/** The views that can be drawn. */
export const drawings = {
  map: (map, options, width, type) => (
    <MapDrawing layout={layoutMap(mapView(map, options), width, type, options.density)} />
  ),
} as const satisfies Readonly<Record<string, Draw>>;

export type DrawnView = keyof typeof drawings;
