/** A map as it is drawn and exported, read from a file. */
import { pathToFileURL } from 'node:url';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { previewModel } from '../../../server/src/features/preview';
import { localToday, readLocalFile } from '../../../server/src/local-files';
import type { JourneyMap } from '../../../server/src/model/map';
import { Store } from '../../../server/src/model/store';
import { readMap, type Target, usedFiles } from './checker';
import { atPath, InputError } from './errors';
import { shownPath } from './find-maps';

/** A map, and the absolute paths of the files that it was read with. */
export interface ReadMap {
  readonly map: JourneyMap;
  readonly uses: readonly string[];
}

/**
 * @returns undefined for a library, which has nothing to draw. Rejects with an `InputError` where there is no file, no
 * map in it, or its text can't be read as YAML.
 */
export async function mapOf({ path, text }: Target): Promise<ReadMap | undefined> {
  const uri = pathToFileURL(path).toString();
  const store = new Store({ readFile: readLocalFile });
  const name = shownPath(path);
  const content = text ?? (await contentOf(path, name));
  store.open(TextDocument.create(uri, 'journey', 0, content));
  const snapshot = await store.snapshot(uri);
  const model = snapshot && previewModel(snapshot, [], localToday(), null);
  if (snapshot && model?.map) return { map: model.map, uses: usedFiles(snapshot.journey) };
  if (snapshot?.journey.kind === 'library' && !model?.broken) return undefined;
  if (!model?.broken) throw new InputError(`${name}: there is no map in it.`);
  const { message, range } = model.broken;
  throw new InputError(`${name}:${range.start.line + 1}:${range.start.character + 1}: ${message}.`);
}

async function contentOf(path: string, name: string): Promise<string> {
  try {
    return await readMap(path);
  } catch (error) {
    const known = atPath(name, error);
    throw known === error && error instanceof Error ? new InputError(`${name}: ${error.message}.`) : known;
  }
}
