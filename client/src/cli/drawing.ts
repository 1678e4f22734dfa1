/** One map, drawn or written in another format. */
import { fileURLToPath } from 'node:url';
import { type ExportRequest, exportMap } from '../export/exporter';
import { nodeHost } from '../export/node-host';
import type { Target } from './checker';
import { withPortraits } from './portraits';
import { mapOf } from './read-map';

export interface Drawn {
  readonly content: string | Uint8Array;
  /** The files that it was read with, absolute. */
  readonly uses: readonly string[];
}

/** @returns null for a library. Rejects where there is no map, or the machine lacks what the format needs. */
export async function draw(target: Target, request: ExportRequest): Promise<Drawn | null> {
  const read = await mapOf(target);
  if (!read) return null;
  const { map, pictures } = await withPortraits(read.map, target.path);
  const made = await exportMap(map, request, nodeHost(fileURLToPath(new URL('..', import.meta.url))));
  return { content: 'text' in made ? made.text : made.bytes, uses: [...read.uses, ...pictures] };
}
