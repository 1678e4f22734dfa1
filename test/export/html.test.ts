import { deepStrictEqual, doesNotMatch, match, ok, strictEqual } from 'node:assert/strict';
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { exportHtml } from '../../media/export/html';
import { readData, writeData } from '../../media/export/page/data';
import { mapHalf } from '../../media/map/compare/halves';
import { plainOptions } from '../../media/map/view/options';
import { anyMap } from '../map/arbitrary';
import { journey, lumo, persona, stage } from '../map/fixtures';

const parts = { script: 'const a = 1;', style: 'body { margin: 0 }' };
const evil = '</script><script>alert(1)</script><!-- --><style>*{}</style>"><img src=x onerror=alert(1)>\u2028&';

describe('The page of a map', () => {
  it('lets nothing in and nothing run but what is in it', async () => {
    const html = await exportHtml(lumo, { sheet: 'A3' }, parts);
    const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1] ?? '';
    match(
      policy,
      /^default-src 'none'; img-src data:; style-src 'sha256-[^']+'; script-src 'sha256-[^']+'; base-uri 'none'/,
    );
    doesNotMatch(policy, /unsafe|https?:|\*/);
    const style = /<style>([\s\S]*?)<\/style>/.exec(html)?.[1] ?? '';
    for (const text of [parts.script, style]) {
      ok(policy.includes(`'sha256-${createHash('sha256').update(text).digest('base64')}'`), text);
    }
    match(style, /@page\{size:A3 landscape\}$/);
    doesNotMatch(html.replace(/http:\/\/www\.w3\.org\/2000\/svg/g, ''), /https?:\/\//);
  });

  it('is not broken out of by any text', async () => {
    const map = journey({ title: evil, stages: [stage(0, evil, { goal: evil })] });
    const html = await exportHtml(map, { language: '"><script>' }, parts);
    strictEqual(html.match(/<script/g)?.length, 2, 'the data and the script');
    doesNotMatch(html, /<img|<!--/);
    const data = /<script type="application\/json" id="journey">(.*)<\/script>/.exec(html)?.[1];
    strictEqual(readData(data)?.map.title, evil);
  });

  it('carries any map through its data', () => {
    fc.assert(
      fc.property(anyMap, map => {
        const others = { maps: [], loaded: [{ uri: 'other', map }] };
        const text = writeData({ map, others, options: plainOptions, theme: 'system', paper: 'light' });
        doesNotMatch(text, /[<>&\u2028\u2029]/);
        strictEqual(JSON.stringify(readData(text)?.map), JSON.stringify(map));
        strictEqual(JSON.stringify(readData(text)?.others), JSON.stringify(others));
      }),
      { numRuns: 50 },
    );
  });

  it('tells of no file of the machine that it was made on', async () => {
    const pixel = 'data:image/png;base64,iVBORw0KGgo=';
    const image = 'file:///home/mira/maps/maya.png';
    const map = journey({ personas: [persona('maya', 'Maya', { image }), persona('tom', 'Tom', { image: pixel })] });
    const html = await exportHtml(map, {}, parts);
    doesNotMatch(html, /home\/mira/);
    match(html, /"image":"data:image\/png/);
  });

  it('holds the other map that it is compared with, and neither its address nor that of one that is not at hand', async () => {
    const [uri, far] = ['file:///home/mira/maps/later.journey.yaml', 'file:///home/mira/maps/gone.journey.yaml'];
    const image = 'file:///home/mira/maps/maya.png';
    const later = journey({ title: 'A year later', personas: [persona('maya', 'Maya', { image })] });
    const others = {
      maps: [],
      loaded: [
        { uri: far, map: null },
        { uri, map: later },
      ],
    };
    const compare = (b: string) => ({ options: { ...plainOptions, compare: { a: 'now', b: mapHalf(b) } }, others });
    const dataIn = (html: string) => readData(/id="journey">(.*)<\/script>/.exec(html)?.[1]);
    const html = await exportHtml(lumo, compare(uri), parts);
    doesNotMatch(html, /home\/mira/);
    const data = dataIn(html);
    deepStrictEqual(data?.others.maps, [{ uri: 'other-2', name: 'A year later' }]);
    deepStrictEqual(
      data.others.loaded.map(each => [each.uri, each.map?.title]),
      [['other-2', 'A year later']],
    );
    deepStrictEqual(data.options.compare, { a: 'now', b: mapHalf('other-2') });
    const without = await exportHtml(lumo, compare(far), parts);
    doesNotMatch(without, /home\/mira/);
    deepStrictEqual(dataIn(without)?.options.compare, { a: '', b: '' });
  });

  it('shows the drawing to those who run no scripts', async () => {
    const still = /<noscript>([\s\S]*)<\/noscript>/.exec(await exportHtml(lumo, {}, parts))?.[1] ?? '';
    match(still, /^<svg [\s\S]*Feel the strain[\s\S]*<\/svg>\n$/);
  });
});
