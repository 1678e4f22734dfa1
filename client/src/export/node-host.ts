import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Svg } from '../../../media/export/svg';
import { printToPdf } from './browser';
import type { ExportHost } from './exporter';

/** A program without a window: images come from resvg, PDFs from a browser of the machine. @param dist where `dist/` is */
export function nodeHost(dist: string): ExportHost {
  return { part: name => readFile(join(dist, name), 'utf8'), png: toPng, pdf: printToPdf };
}

/** Where none of a drawing's families is installed, one that is. */
const family = process.platform === 'linux' ? 'DejaVu Sans' : 'Arial';

/** A picture as PNG, in the fonts of the system. */
export async function toPng({ svg }: Svg, scale: number): Promise<Uint8Array> {
  const { Resvg } = await loadResvg();
  const font = { loadSystemFonts: true, defaultFontFamily: family, sansSerifFamily: family };
  return new Uint8Array(new Resvg(svg, { fitTo: { mode: 'zoom', value: scale }, font }).render().asPng());
}

async function loadResvg(): Promise<typeof import('@resvg/resvg-js')> {
  try {
    return await import('@resvg/resvg-js');
  } catch {
    throw new Error(
      'PNG needs the package @resvg/resvg-js, which is not installed: npm install @resvg/resvg-js. Or export the map as SVG.',
    );
  }
}
