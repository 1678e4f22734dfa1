/** A map as it is drawn and exported, read from a file. */
import { basename } from 'node:path';
import { pathToFileURL } from 'node:url';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { previewModel } from '../../../server/src/features/preview';
import { localToday, readLocalFile } from '../../../server/src/local-files';
import type { JourneyMap } from '../../../server/src/model/map';
import { Store } from '../../../server/src/model/store';
import { readMap, type Target } from './checker';
import { atPath, InputError } from './errors';
import { shownPath } from './find-maps';

/** Rejects with an `InputError` where there is no file, no map in it, or its text can't be read as YAML. */
export async function mapOf({ path, text }: Target): Promise<JourneyMap> {
  const uri = pathToFileURL(path).toString();
  const store = new Store({ readFile: readLocalFile });
  const name = shownPath(path);
  const content = text ?? (await contentOf(path, name));
  store.open(TextDocument.create(uri, 'journey', 0, content));
  const snapshot = await store.snapshot(uri);
  const model = snapshot && previewModel(snapshot, [], localToday(), null);
  if (model?.map) return model.map;
  if (!model?.broken) throw new InputError(`${name}: no map (${basename(path)} may be a library).`);
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
