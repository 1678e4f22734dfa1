/** Pictures of personas, which the preview shows and exports hold. */
import { withPictures } from '../../media/map/portraits';
import type { JourneyMap } from '../../server/src/model/map';

/** The largest picture that an export holds, in bytes: a larger one would make the file unwieldy. */
export const largestPortrait = 2_000_000;

const types: Readonly<Record<string, string>> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp',
  avif: 'image/avif',
  svg: 'image/svg+xml',
};

/** Media type of a picture, by the ending of its path; undefined for what is no picture. */
export function pictureType(path: string): string | undefined {
  const ending = /\.([^./\\]+)$/.exec(path)?.[1]?.toLowerCase() ?? '';
  return Object.hasOwn(types, ending) ? types[ending] : undefined;
}

/**
 * The map with its pictures in it, as `data:` addresses, so that it can stand alone.
 * @param read the content of a picture's file; undefined if it may not be shown, or is larger than `largestPortrait`. What
 * can't be read may reject.
 */
export async function withData(
  map: JourneyMap,
  read: (image: string) => Promise<Uint8Array | undefined>,
): Promise<JourneyMap> {
  const portraits = new Map<string, string>();
  const load = async (image: string): Promise<void> => {
    const bytes = await read(image).catch(() => undefined);
    const type = pictureType(image);
    if (bytes && type) portraits.set(image, `data:${type};base64,${Buffer.from(bytes).toString('base64')}`);
  };
  await Promise.all(map.personas.flatMap(({ image }) => (image === undefined ? [] : load(image))));
  return withPictures(map, image => portraits.get(image));
}
