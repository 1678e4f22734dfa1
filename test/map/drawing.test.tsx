import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { renderToString } from 'preact-render-to-string';
import { pill } from '../../media/map/block';
import { MapDrawing } from '../../media/map/drawing';
import { layoutMap } from '../../media/map/layout';
import { createTypesetter } from '../../media/map/text';
import { mapView } from '../../media/map/view';
import { measureByTable } from '../../media/map/width-table';
import type { JourneyMap } from '../../server/src/model/map';
import type { Mark } from '../../server/src/protocol';
import { anyMap } from './arbitrary';
import { journey, lumo, pain, stage, touchpoint } from './fixtures';

const type = createTypesetter(measureByTable);

function draw(
  map: JourneyMap,
  { width = 1600, ...options }: { marks?: readonly Mark[]; live?: boolean; width?: number } = {},
): string {
  return renderToString(<MapDrawing layout={layoutMap(mapView(map), width, type)} {...options} />);
}

describe('The drawing of a map', () => {
  it('is one well-formed SVG that shows the stages, the feelings, the pains and what is wanted', () => {
    const svg = draw(lumo);
    wellFormed(svg);
    const text = words(svg);
    for (const shown of [
      'Buying and living with the Lumo desk lamp',
      'Feel the strain',
      'Use and keep',
      'moment of truth',
      'climax',
      'wow',
      'quick win',
      'impact 5 · effort 1',
      'no answer yet',
      'no counter yet',
      'gives up',
      'to be',
      'reviewed 4 May 2026 · 202 days ago · review due every 90 days',
      '−3 · Shipping cost appears only on the last page',
    ]) {
      assert.ok(text.includes(shown), `missing: ${shown}`);
    }
    assert.equal(
      count(svg, /class="item point now [a-z]+ (open|measured)"/g),
      9,
      'a face for each feeling of the first persona',
    );
    assert.equal(count(svg, /class="item point wanted good open"/g), 1);
    assert.equal(
      count(svg, /class="item point now [a-z]+ (open|measured) hue-1"/g),
      9,
      'a dot for each of the second one, where it feels the same too: it may be dragged apart',
    );
    assert.match(svg, /class="stroke curve first hue-0" data-persona="maya" d="M[-\d.,C]+"/);
    assert.doesNotMatch(svg, /foreignObject|<style| style=/);
  });

  it('tells evidence by the fill of a face', () => {
    const svg = draw(lumo);
    assert.equal(count(svg, /class="item point now \w+ measured"/g), 2);
    assert.equal(count(svg, /class="item point now \w+ open"/g), 7);
  });

  it('names every element for screen readers where it can be chosen, and only there', () => {
    const live = draw(lumo, { live: true });
    const items = live.match(/<g class="item [^>]*>/g) ?? [];
    assert.ok(items.length > 50);
    for (const item of items) assert.match(item, /data-key="[^"]+".* role="button".* aria-label="[^"]+"/);
    assert.match(
      live,
      /aria-label="Financial pain point: Shipping cost appears only on the last page\. Severity 3 of 3"/,
    );
    assert.doesNotMatch(draw(lumo), /role="button"|tabindex/i);
  });

  it('marks an element with what the checks say of it, or of what lies inside it', () => {
    const warning = { code: 'J411', severity: 'warning', message: 'Negative, but no pain is told' } as const;
    const marks = [
      { ...warning, key: 'stages/2/touchpoints/1/emotion' },
      { ...warning, key: 'elsewhere', severity: 'error', message: 'No such thing' },
    ] as const;
    const svg = draw(lumo, { live: true, marks });
    const item = svg.slice(svg.indexOf('data-key="stages/2/touchpoints/1"'));
    assert.match(item, /^[^>]*aria-label="[^"]*Warning: Negative, but no pain is told"/);
    assert.match(item, /class="mark warning"/);
    assert.doesNotMatch(svg, /<title>/, 'the panel has a card that tells it');
    const picture = draw(lumo, { marks });
    assert.match(picture, /class="mark warning"[^>]*><title>Warning: Negative, but no pain is told<\/title>/);
    assert.match(picture, /<title>Maya\. \+1, satisfied\. Measured/);
    assert.equal(count(svg, /class="mark /g), 2, 'each mark is drawn once');
    assert.match(svg, /data-key="journey"[^>]*Error: No such thing"/);
  });

  it('puts a mark where it covers no badge', () => {
    const key = 'stages/0/touchpoints/0';
    const touch = touchpoint(key, 'Pays', { truth: true, wow: true });
    const map = journey({ stages: [stage(0, 'Buy', { touchpoints: [touch, touchpoint('other', 'Leaves')] })] });
    const svg = draw(map, { marks: [{ key, code: 'J411', severity: 'warning', message: 'No pain' }], width: 360 });
    const [, x] = /class="mark warning" transform="translate\(([\d.]+) /.exec(svg) ?? [];
    const card = layoutMap(mapView(map), 360, type).lanes[1]?.items[0]?.block.parts ?? [];
    const ends = card.map(part => (part.kind === 'pill' ? part.x + part.width - pill.pad : 0));
    assert.ok(Math.max(...ends) > 0 && Math.max(...ends) <= Number(x) - 8);
  });

  it('says what is still to be written', () => {
    const touch = touchpoint('stages/0/touchpoints/0', '', { pains: [pain('stages/0/touchpoints/0/pains/0', '')] });
    const svg = draw(journey({ stages: [stage(0, 'Buy', { touchpoints: [touch] })] }));
    assert.equal(count(svg, /\(no text\)/g), 2);
  });

  it('says once beside the curves on what condition the way branches, whoever takes it', () => {
    const [first, second] = lumo.curves;
    assert.ok(first && second);
    const apart = second.points.map(point => (point.aside ? { ...point, now: 1.5 } : point));
    const svg = draw({ ...lumo, curves: [first, { ...second, points: apart }] });
    const emotion = svg.slice(svg.indexOf('data-lane="emotion"'), svg.indexOf('data-lane="voice"'));
    assert.equal(count(words(emotion), /gives up/g), 1);
  });

  it('is well-formed and runs nothing, whatever the texts hold', () => {
    const evil = '"><script>alert(1)</script><img src=x onerror=alert(1)> & \u0000\u0007\ud800 ]]> javascript:alert(1)';
    const svg = draw(
      journey({
        title: evil,
        stages: [stage(0, evil, { goal: evil, touchpoints: [touchpoint('stages/0/touchpoints/0', evil)] })],
      }),
      { live: true },
    );
    wellFormed(svg);
    assert.doesNotMatch(svg, /<script|<img/);
    fc.assert(
      fc.property(anyMap, map => wellFormed(draw(map, { live: true }))),
      { numRuns: 40 },
    );
  });

  it('draws something sensible of an empty map and of stages alone', () => {
    assert.match(words(draw(journey())), /No stages yet/);
    const names = words(draw(journey({ stages: [stage(0, 'First'), stage(1, 'Second')] })));
    assert.match(names, /First.*Second/);
  });
});

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

/** The text of a drawing as it is read and found. */
function words(svg: string): string {
  return svg
    .replace(/<\/text>/g, ' ')
    .replace(/<[^>]*>/g, '')
    .replaceAll('\u00a0', ' ')
    .replaceAll('&amp;', '&')
    .replaceAll('&quot;', '"');
}

/** Every tag closed in its order, every attribute quoted, no stray markup in text. */
function wellFormed(xml: string): void {
  const open: string[] = [];
  const rest = xml.replace(
    /<(\/?)([a-zA-Z]+)((?:\s+[\w:-]+="[^"<]*")*)\s*(\/?)>/g,
    (_, closing, name, _attributes, empty) => {
      if (closing === '/') assert.equal(open.pop(), name);
      else if (empty !== '/') open.push(name);
      return '';
    },
  );
  assert.deepEqual(open, []);
  assert.doesNotMatch(rest, /[<]|&(?!(amp|lt|gt|quot|#\d+);)/);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: XML allows none of them
  assert.doesNotMatch(xml, /[\u0000-\u0008\u000b\u000c\u000e-\u001f]|\p{Cs}/u);
}
