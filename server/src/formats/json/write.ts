/** A map as JSON: the model as it is. */
import type { JourneyMap } from '../../model/map';

/** Stands first in a map as JSON, and tells it from other people's. */
export const format = 'journey-map/1';

/** The model of a map, indented; docs/map.schema.json says what is in it. */
export function writeJson(map: JourneyMap): string {
  return `${JSON.stringify({ format, ...map }, undefined, 2)}\n`;
}
