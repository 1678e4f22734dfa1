/** Pictures of personas, put into a map that is to stand alone. */
import { readFile, realpath, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { JourneyMap } from '../../../server/src/model/map';
import { largestPortrait, pictureType, withData } from '../portraits';
import { isBelow, pathOf, repositoryOf } from './find-maps';

/**
 * The map with its pictures as `data:` addresses. As in the editor, a map shows nothing from anywhere else: what is not a
 * picture's file in its repository (or, outside of one, below its own folder), wherever links lead to, is left out.
 * `pictures` are the paths of all files that were looked for.
 */
export async function withPortraits(
  map: JourneyMap,
  path: string,
): Promise<{ readonly map: JourneyMap; readonly pictures: readonly string[] }> {
  const home = dirname(path);
  const root = repositoryOf(home) ?? home;
  const pictures: string[] = [];
  const content = async (image: string): Promise<Uint8Array | undefined> => {
    const named = pathOf(image);
    if (named === undefined) return undefined;
    pictures.push(named);
    const file = await realpath(named);
    const allowed =
      pictureType(file) && isBelow(file, await realpath(root)) && (await stat(file)).size <= largestPortrait;
    return allowed ? new Uint8Array(await readFile(file)) : undefined;
  };
  return { map: await withData(map, content), pictures };
}
