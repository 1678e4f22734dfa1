import type { JourneyMap } from '../../server/src/model/map';

/**
 * The map with other addresses of its personas' pictures.
 * @param addressOf from where a picture can be loaded; one without an address is left out: the map has the initials then.
 */
export function withPictures(map: JourneyMap, addressOf: (image: string) => string | undefined): JourneyMap {
  if (map.personas.every(({ image }) => image === undefined)) return map;
  const personas = map.personas.map(({ image, ...persona }) => {
    const address = image === undefined ? undefined : addressOf(image);
    return address === undefined ? persona : { ...persona, image: address };
  });
  return { ...map, personas };
}
