import { deepStrictEqual, match, ok, rejects, strictEqual } from 'node:assert/strict';
import { type ExportHost, exportFormatOf, exportFormats, exportMap } from '../../client/src/export/exporter';
import { toPng } from '../../client/src/export/node-host';
import { plainOptions } from '../../media/map/view/options';
import { formats } from '../../server/src/formats';
import { lumo } from '../map/fixtures';

/** A program that tells what it was asked for. */
function host(asked: string[] = []): ExportHost {
  return {
    part: name => Promise.resolve(`/* ${name} */`),
    png: ({ svg, width }, scale) => {
      asked.push(`png ${width} x${scale} ${svg.includes('fill="#1f1f1f"')}`);
      return Promise.resolve(new Uint8Array([1]));
    },
    pdf: html => {
      asked.push(`pdf ${/"sheets":\[[^\]]*\]/.exec(html)?.[0]} ${/"paper":"[a-z-]*"/.exec(html)?.[0]}`);
      return Promise.resolve(new Uint8Array([2]));
    },
  };
}

describe('The export of a map', () => {
  it('writes every format of its list, each under an ending of its own', async () => {
    for (const { id, shows } of exportFormats) {
      const made = await exportMap(lumo, { to: id }, host());
      if (id === 'png' || id === 'pdf') ok('bytes' in made, id);
      else ok('text' in made && made.text.includes('Feel the strain'), id);
      if ('text' in made && shows === 'page') match(made.text, /^<!DOCTYPE html>/);
    }
    const endings = exportFormats.flatMap(({ extensions }) => extensions);
    strictEqual(new Set(endings).size, endings.length);
    const written = formats.filter(({ write }) => write).map(({ id }) => id);
    deepStrictEqual(
      exportFormats.filter(({ shows }) => shows === 'words').map(({ id }) => id),
      written,
    );
  });

  it('knows a format by the name of its file', () => {
    strictEqual(exportFormatOf('maps/Lamp.SVG')?.id, 'svg');
    strictEqual(exportFormatOf('C:\\maps\\lamp.v2.htm')?.id, 'html');
    strictEqual(exportFormatOf('lamp.journey.yaml'), undefined);
    strictEqual(exportFormatOf('png'), undefined);
  });

  it('makes pictures twice as fine, in the room and the colours asked for', async () => {
    const asked: string[] = [];
    await exportMap(lumo, { to: 'png', theme: 'dark', width: 2000 }, host(asked));
    deepStrictEqual(asked, ['png 2000 x2 true']);
  });

  it('prints all views, or the one that was asked for, in the colours asked for', async () => {
    const asked: string[] = [];
    await exportMap(lumo, { to: 'pdf' }, host(asked));
    await exportMap(lumo, { to: 'pdf', view: 'map', theme: 'dark' }, host(asked));
    deepStrictEqual(asked, ['pdf undefined "paper":"light"', 'pdf "sheets":["map"] "paper":"dark"']);
  });

  it('opens a page in the view, with the filter and in the language asked for', async () => {
    const options = { ...plainOptions, filter: { ...plainOptions.filter, personas: ['maya'] } };
    const made = await exportMap(lumo, { to: 'html', view: 'table', options, language: 'de' }, host());
    ok('text' in made);
    match(made.text, /<html lang="de">/);
    match(made.text, /"form":"table"/);
    match(made.text, /"personas":\["maya"\]/);
  });

  it('says what it does not know', async () => {
    await rejects(exportMap(lumo, { to: 'docx' as 'svg' }, host()), /There is no format docx/);
  });

  it('makes an image without a window', async () => {
    const made = await exportMap(lumo, { to: 'png', width: 900 }, { ...host(), png: toPng });
    ok('bytes' in made);
    const header = new DataView(made.bytes.buffer);
    strictEqual(header.getUint32(0), 0x89504e47);
    const again = await exportMap(lumo, { to: 'svg', width: 900 }, host());
    const [, width = '', height = ''] = /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec('text' in again ? again.text : '') ?? [];
    deepStrictEqual(
      [header.getUint32(16), header.getUint32(20)],
      [width, height].map(side => Math.ceil(Number(side) * 2)),
    );
  });
});
