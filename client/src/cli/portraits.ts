/** Pictures of personas, put into a map that is to stand alone. */
import { readFile, stat } from 'node:fs/promises';
import { dirname, extname, relative } from 'node:path';
import type { JourneyMap } from '../../../server/src/model/map';
import { pathOf, repositoryOf } from './find-maps';

/** Portraits are small pictures: one that is larger would make the file unwieldy. */
const most = 2_000_000;

const types: Readonly<Record<string, string>> = {
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.gif': 'image/gif',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
  '.svg': 'image/svg+xml',
};

/**
 * The map with its pictures as `data:` addresses. As in the editor, a map shows nothing from anywhere else: what is not a
 * picture's file in its repository (or, outside of one, below its own folder) is left out. `pictures` are the paths of
 * all files that were looked for.
 */
export async function withPortraits(
  map: JourneyMap,
  path: string,
): Promise<{ readonly map: JourneyMap; readonly pictures: readonly string[] }> {
  const home = dirname(path);
  const root = repositoryOf(home) ?? home;
  const pictures: string[] = [];
  const personas = map.personas.map(async ({ image, ...persona }) => {
    const file = image === undefined ? undefined : pathOf(image);
    if (file !== undefined) pictures.push(file);
    const data = file === undefined ? undefined : await dataOf(file, root);
    return data === undefined ? persona : { ...persona, image: data };
  });
  return { map: { ...map, personas: await Promise.all(personas) }, pictures };
}

async function dataOf(path: string, root: string): Promise<string | undefined> {
  try {
    const type = types[extname(path).toLowerCase()];
    const way = relative(root, path);
    if (!type || way.startsWith('..') || (await stat(path)).size > most) return undefined;
    return `data:${type};base64,${(await readFile(path)).toString('base64')}`;
  } catch {
    // It is no file, or none that can be read: the drawing has the persona's initials then.
    return undefined;
  }
}
