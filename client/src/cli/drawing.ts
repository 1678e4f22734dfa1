/** One map, drawn or written in another format. */
import { fileURLToPath } from 'node:url';
import { type ExportRequest, exportMap } from '../export/exporter';
import { nodeHost } from '../export/node-host';
import type { Target } from './checker';
import { withPortraits } from './portraits';
import { mapOf } from './read-map';

/** Rejects where there is no map, or the machine lacks what the format needs. */
export async function draw(target: Target, request: ExportRequest): Promise<string | Uint8Array> {
  const map = await withPortraits(await mapOf(target), target.path);
  const made = await exportMap(map, request, nodeHost(fileURLToPath(new URL('..', import.meta.url))));
  return 'text' in made ? made.text : made.bytes;
}
