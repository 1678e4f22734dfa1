import { deepStrictEqual, doesNotMatch, match, ok, strictEqual } from 'node:assert/strict';
import { Resvg } from '@resvg/resvg-js';
import fc from 'fast-check';
import sax from 'sax';
import { exportSvg } from '../../media/export/svg';
import { themeIds, themeOf, themes } from '../../media/export/themes';
import { isDrawn } from '../../media/map/pictures';
import { forms, plainOptions } from '../../media/map/view/options';
import { anyMap } from '../map/arbitrary';
import { journey, lumo, persona, stage, touchpoint } from '../map/fixtures';

/** What Inkscape, Figma and PowerPoint read alike. */
const elements = 'svg title g path rect circle linearGradient stop text tspan image clipPath'.split(' ');
const attributes = [
  'aria-label class clip-path cx cy d direction dy fill fill-opacity font-family font-size font-style font-weight',
  'gradientUnits height href id offset opacity pathLength preserveAspectRatio r role rx stop-color stop-opacity stroke',
  'stroke-dasharray stroke-linecap stroke-linejoin stroke-opacity stroke-width text-anchor transform viewBox width x x1',
  'x2 xmlns y y1 y2',
]
  .flatMap(line => line.split(' '))
  .filter(name => name !== 'class');

interface Node {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  text: string;
}

/** All elements of an XML file, as a strict reader that shares nothing with the writer finds them. */
function read(xml: string): readonly Node[] {
  const parser = sax.parser(true);
  const found: Node[] = [];
  const open: Node[] = [];
  parser.onerror = error => {
    throw error;
  };
  parser.onopentag = ({ name, attributes }) => {
    const node = { name, attributes: attributes as Record<string, string>, text: '' };
    found.push(node);
    open.push(node);
  };
  parser.ontext = text => {
    for (const node of open) node.text += text;
  };
  parser.onclosetag = () => {
    open.pop();
  };
  parser.write(xml).close();
  return found;
}

/** Reads a file, and holds it to what a picture for any program may have in it. */
function readPicture(svg: string): readonly Node[] {
  const nodes = read(svg);
  for (const { name, attributes: own } of nodes) {
    ok(elements.includes(name), name);
    for (const [key, value] of Object.entries(own)) {
      ok(attributes.includes(key), `${name} ${key}`);
      if (key !== 'aria-label') doesNotMatch(value, /var\(|color-mix|calc\(|rgba?\(|url\((?!#)|undefined|NaN/);
    }
  }
  return nodes;
}

/** The letters of a picture, without the blanks at which lines may end. */
function letters(nodes: readonly Node[]): string {
  return nodes
    .filter(({ name }) => name === 'text')
    .map(({ text }) => text)
    .join(' ')
    .replace(/\s+/g, '');
}

/** The values of a key, anywhere in a map. */
function valuesOf(value: unknown, keys: readonly string[]): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) =>
    keys.includes(key) && typeof each === 'string' ? [each] : valuesOf(each, keys),
  );
}

describe('The SVG of a map', () => {
  it('has all words of the map as text, and nothing that a drawing program does not know', () => {
    const { svg, width, height } = exportSvg(lumo);
    const nodes = readPicture(svg);
    const found = letters(nodes);
    const keys = [
      'title',
      'name',
      'text',
      'idea',
      'goal',
      'scenario',
      'says',
      'thinking',
      'actual',
      'target',
      'answer',
    ];
    const texts = valuesOf({ ...lumo, sources: [], channels: [] }, keys);
    ok(texts.length > 40, String(texts.length));
    for (const text of texts) ok(found.includes(text.replace(/\s+/g, '')), text);
    const [root] = nodes;
    strictEqual(root?.attributes.xmlns, 'http://www.w3.org/2000/svg');
    strictEqual(root.attributes.viewBox, `0 0 ${width} ${height}`);
    strictEqual(nodes.find(({ name }) => name === 'title')?.text, lumo.title);
  });

  for (const theme of themes) {
    it(`has the colours of the theme ${theme.id}, each written out`, () => {
      const nodes = readPicture(exportSvg(lumo, { theme: theme.id }).svg);
      const paper = nodes.find(({ name }) => name === 'rect');
      strictEqual(paper?.attributes.fill, theme.variables['--vscode-editor-background']);
      const title = nodes.find(({ name, text }) => name === 'text' && text === lumo.title);
      strictEqual(title?.attributes.fill, theme.variables['--vscode-editor-foreground']);
    });
  }

  for (const form of forms.filter(isDrawn)) {
    it(`shows the form ${form}, in every theme`, () => {
      for (const theme of themeIds) {
        const { svg } = exportSvg(lumo, { theme, options: { ...plainOptions, form } });
        const nodes = readPicture(svg);
        match(letters(nodes), /Paysatthecheckout|Shippingcost/, theme);
        const inks = new Set(nodes.map(({ attributes: { fill } }) => fill));
        ok(inks.size > 5, [...inks].join(' '));
      }
    });
  }

  it('mixes colours as the style sheet says', () => {
    const fillOf = (theme: (typeof themeIds)[number], words: string) =>
      read(exportSvg(lumo, { theme }).svg).find(({ name, text }) => name === 'text' && text === words)?.attributes.fill;
    // 78 % of #3b3b3b on white; in high contrast the ink itself.
    strictEqual(fillOf('light', 'Stages'), '#666666');
    strictEqual(fillOf('high-contrast', 'Stages'), themeOf('high-contrast').variables['--vscode-editor-foreground']);
  });

  it('draws what the options show, in the room that it is given', () => {
    const whole = exportSvg(lumo, { width: 2400 });
    strictEqual(whole.width, 2400);
    const part = exportSvg(lumo, { width: 2400, options: { ...plainOptions, hidden: ['about', 'kpis'] } });
    ok(part.height < whole.height);
    ok(letters(read(whole.svg)).includes('Newsletteropenrate'));
    ok(!letters(read(part.svg)).includes('Newsletteropenrate'));
    const hidden = exportSvg(lumo, { options: { ...plainOptions, pressure: true, density: 'compact' } });
    ok(
      readPicture(hidden.svg).some(({ attributes: own }) => Number(own['fill-opacity']) < 0.1),
      'a band behind the curve',
    );
  });

  it('takes portraits in, round, if they are in the map itself, and loads none from elsewhere', () => {
    const pixel = 'data:image/png;base64,iVBORw0KGgo=';
    const map = journey({
      personas: [
        persona('maya', 'Maya', { image: pixel }),
        persona('tom', 'Tom', { image: 'https://example.org/tom.png' }),
        persona('ann', 'Ann', { image: 'file:///maps/ann.png' }),
      ],
    });
    const nodes = readPicture(exportSvg(map).svg);
    const images = nodes.filter(({ name }) => name === 'image');
    deepStrictEqual(
      images.map(({ attributes: { href, 'clip-path': shape } }) => [href, shape]),
      [[pixel, 'url(#portrait-1)']],
    );
    ok(nodes.some(({ name, attributes: { id } }) => name === 'clipPath' && id === 'portrait-1'));
  });

  it('is well-formed and runs nothing, whatever the texts hold', () => {
    const evil = '"]]></text><script>alert(1)</script><image href="https://example.org"/> & \u0000\u0007\ud800 url(x)';
    const map = journey({
      title: evil,
      stages: [stage(0, evil, { touchpoints: [touchpoint('stages/0/touchpoints/0', evil)] })],
    });
    const { svg } = exportSvg(map);
    match(readPicture(svg).find(({ name }) => name === 'title')?.text ?? '', /<script>alert\(1\)<\/script>/);
    fc.assert(
      fc.property(
        anyMap,
        fc.constantFrom(...themeIds),
        (any, theme) => readPicture(exportSvg(any, { theme }).svg).length > 0,
      ),
      { numRuns: 15 },
    );
  });

  it('has lines that run from right to left end at their right edge, for programs that know no directions', () => {
    const title = 'מחפש מנורה לשולחן העבודה?';
    const says = `“${'אולי מחר, אולי מחרתיים? '.repeat(30)}”`;
    const map = journey({
      title,
      stages: [stage(0, 'Look', { touchpoints: [touchpoint('stages/0/touchpoints/0', 'Searches', { says })] })],
    });
    const nodes = readPicture(exportSvg(map).svg);
    ok(nodes.every(({ attributes: { direction } }) => direction === undefined));
    const head = nodes.find(({ name, text }) => name === 'text' && text.includes(title));
    strictEqual(head?.text, `\u200f${title}\u200f`);
    strictEqual(head.attributes['text-anchor'], 'end');
    ok(Number(head.attributes.x) > 200, 'right of where a line from left to right begins');
    const lines = nodes.filter(({ name, text }) => name === 'tspan' && text.includes('אולי'));
    ok(lines.length > 1);
    for (const { text } of lines) match(text, /^\u200f[^\u200f]+\u200f$/);
  });

  it('is drawn by a program that knows no browser', () => {
    const { svg, width, height } = exportSvg(lumo, { theme: 'dark' });
    const image = new Resvg(svg, { font: { loadSystemFonts: false } }).render();
    strictEqual(image.width, Math.ceil(width));
    strictEqual(image.height, Math.ceil(height));
    deepStrictEqual([...image.pixels.subarray(0, 4)], [0x1f, 0x1f, 0x1f, 0xff]);
    const colours = new Set(new Uint32Array(new Uint8Array(image.pixels).buffer));
    ok(colours.size > 30, String(colours.size));
  });
});
