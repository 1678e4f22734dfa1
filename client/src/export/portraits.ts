import * as vscode from 'vscode';
import type { JourneyMap } from '../../../server/src/model/map';
import { pictureIn } from '../preview/pictures';

/** Portraits are small pictures: one that is larger would make the file unwieldy. */
const most = 2_000_000;

const types: Readonly<Record<string, string>> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp',
  avif: 'image/avif',
  svg: 'image/svg+xml',
};

/** The map with the pictures of its personas in it, as `data:` addresses: files of the workspace alone, as in the preview. */
export async function withPortraits(map: JourneyMap): Promise<JourneyMap> {
  const personas = map.personas.map(async ({ image, ...persona }) => {
    const data = image === undefined ? undefined : await portrait(image);
    return data === undefined ? persona : { ...persona, image: data };
  });
  return { ...map, personas: await Promise.all(personas) };
}

async function portrait(image: string): Promise<string | undefined> {
  const uri = pictureIn(image);
  const type = uri && types[uri.path.slice(uri.path.lastIndexOf('.') + 1).toLowerCase()];
  if (!uri || !type) return undefined;
  try {
    const { size } = await vscode.workspace.fs.stat(uri);
    if (size > most) return undefined;
    const bytes = await vscode.workspace.fs.readFile(uri);
    return `data:${type};base64,${Buffer.from(bytes).toString('base64')}`;
  } catch {
    return undefined;
  }
}
