/** One map, drawn or written in another format. */
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Others } from '../../../media/map/compare/chosen';
import { mapHalf, personaHalf } from '../../../media/map/compare/halves';
import { plainOptions, type ViewOptions } from '../../../media/map/view/options';
import type { JourneyMap } from '../../../server/src/model/map';
import { type ExportRequest, exportMap } from '../export/exporter';
import { nodeHost } from '../export/node-host';
import type { Target } from './checker';
import { InputError } from './errors';
import { shownPath } from './find-maps';
import { withPortraits } from './portraits';
import { mapOf } from './read-map';

/** An export, as the command line asks for it. */
export interface DrawRequest extends ExportRequest {
  /** Path of another map to compare with, absolute. */
  readonly with?: string;
  /** Id of the persona through whose eyes the journey is walked, or of the two that are compared. */
  readonly personas?: readonly string[];
}

export interface Drawn {
  readonly content: string | Uint8Array;
  /** The files that it was read with, absolute. */
  readonly uses: readonly string[];
}

/** @returns null for a library. Rejects where there is no map, or the machine lacks what the format needs. */
export async function draw(target: Target, request: DrawRequest): Promise<Drawn | null> {
  const { with: path, personas = [], ...plain } = request;
  const read = await mapOf(target);
  if (!read) return null;
  const { map, pictures } = await withPortraits(read.map, target.path);
  const unknown = personas.find(id => map.personas.every(each => each.id !== id));
  if (unknown !== undefined) throw new InputError(`${shownPath(target.path)}: ${unknownPersona(unknown, map)}`);
  const other = path === undefined ? undefined : await otherAt(path);
  const options = { ...plainOptions, eyes: personas[0] ?? '', compare: comparedBy(personas, other?.uri) };
  const host = nodeHost(fileURLToPath(new URL('..', import.meta.url)));
  const made = await exportMap(map, { ...plain, options, ...(other ? { others: other.others } : {}) }, host);
  const content = 'text' in made ? made.text : made.bytes;
  return { content, uses: [...read.uses, ...pictures, ...(other?.uses ?? [])] };
}

/** The map to compare with, as an export takes it. */
async function otherAt(path: string) {
  const read = await mapOf({ path });
  if (!read) throw new InputError(`${shownPath(path)}: a library, with which nothing can be compared.`);
  const { map, uses } = read;
  const uri = pathToFileURL(path).href;
  const others: Others = { maps: [{ uri, name: map.title }], loaded: [{ uri, map }] };
  return { uri, others, uses };
}

/** Two personas with each other, or one of them, else the map as it is, with another map. Else what is usual. */
function comparedBy([one, two]: readonly string[], other: string | undefined): ViewOptions['compare'] {
  if (other !== undefined) return { a: one === undefined ? 'now' : personaHalf(one), b: mapHalf(other) };
  return one === undefined || two === undefined ? plainOptions.compare : { a: personaHalf(one), b: personaHalf(two) };
}

function unknownPersona(id: string, { personas }: JourneyMap): string {
  const known = personas.map(each => each.id).join(', ');
  return `there is no persona ${id}; ${known === '' ? 'the map has none' : `there are ${known}`}.`;
}
