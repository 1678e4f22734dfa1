import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { render } from 'preact-render-to-string';
import { compareFigure } from '../../../media/map/compare';
import type { Others } from '../../../media/map/compare/chosen';
import { mapHalf, personaHalf } from '../../../media/map/compare/halves';
import { FigureDrawing } from '../../../media/map/figure/drawing';
import type { Figure } from '../../../media/map/figure/figure';
import { printable } from '../../../media/map/text';
import { plainOptions } from '../../../media/map/view/options';
import type { JourneyMap } from '../../../server/src/model/map';
import { anyRichMap, assertReadable, look, said, widths } from '../figure/support';
import { journey, lumo, plainMap, stage } from '../fixtures';

const words = (of: Figure) => said(of).replace(/\s+/g, ' ');
const letters = (text: string) => printable(text).replace(/\s+/g, '');
const drawn = (map: JourneyMap, compare = plainOptions.compare, others?: Others, width = 1600) =>
  compareFigure({ ...look(map, width, { ...plainOptions, compare }), others });
const uri = 'file:///maps/other.journey.yaml';
const withOther = (map: JourneyMap, other: JourneyMap | null, width?: number) =>
  drawn(map, { a: 'now', b: mapHalf(uri) }, { maps: [{ uri, name: 'Other' }], loaded: [{ uri, map: other }] }, width);
const shapes = ({ groups }: Figure, kind: string) =>
  groups.flatMap(group => group.shapes.filter(({ look: own }) => own === kind));

describe('The comparison as a drawing', () => {
  it('says of each stage how it feels on either side and what differs, and of the whole what is in no stage', () => {
    const figure = drawn(lumo);
    assert.match(
      words(figure),
      /What differs As it is As it should be On the whole it feels better by 0\.3 · 1 pain is solved/,
    );
    assert.match(
      words(figure),
      /3\. Buy As it is −1\.5 furious As it should be 0 neutral Feels better by 1\.5 \(−1\.5 → 0\)/,
    );
    assert.match(words(figure), /Show shipping on the product page: planned → done/);
    assert.match(words(figure), /The whole map Believed: “Good light is worth 120 €” instead of “A lamp is a lamp”/);
    const [buy] = figure.groups.filter(({ id }) => id === 'stage-3');
    assert.ok(
      buy?.items.some(({ key }) => key === 'stages/2/touchpoints/0'),
      'leads to its text',
    );
  });

  it('stands below the plot, a column for each stage, whose curves differ by dash and dot', () => {
    const figure = drawn(lumo);
    for (const side of ['first', 'second']) {
      assert.equal(shapes(figure, `compared-line ${side}`).length, 2, 'the curve, and its piece in the legend');
      assert.equal(shapes(figure, `compared-dot ${side}`).length, 10);
    }
    assert.match(shapes(figure, 'compared-dot first')[0]?.d ?? '', /a3\.6/);
    assert.match(shapes(figure, 'compared-dot second')[0]?.d ?? '', /h6\.6/);
    const columns = figure.groups.filter(({ id }) => id.startsWith('stage-'));
    const edges = columns.map(({ items }) => items.map(({ x, width }) => [x, x + width] as const));
    for (const [at, own] of edges.entries()) {
      const right = Math.max(...own.map(([, end]) => end));
      const next = edges[at + 1]?.map(([start]) => start) ?? [figure.width];
      assert.ok(right < Math.min(...next), `column ${at + 1}`);
    }
  });

  it('has signs whose form says what their colour does', () => {
    const figure = withOther(lumo, { ...lumo, stages: lumo.stages.slice(1), beliefs: [] });
    assert.equal(shapes(figure, 'sign-removed').length, 3, 'a stage and two beliefs');
    assert.match(words(figure), /1\. Feel the strain As it is 0 neutral Buying.*no such stage Only in “As it is”/);
    const better = shapes(drawn(lumo), 'sign-better')[0]?.d ?? '';
    assert.match(better, /Z$/);
    assert.notEqual(better.replace(/^\S+ \S+/, ''), shapes(figure, 'sign-removed')[0]?.d.replace(/^\S+ \S+/, ''));
  });

  it('shows the two personas, or the other map, that were chosen', () => {
    const personas = drawn(lumo, { a: personaHalf('maya'), b: personaHalf('tom') });
    assert.match(words(personas), /What differs Maya Tom Berg On the whole it feels worse by 0\.1/);
    const other = { ...lumo, title: 'A year later', type: 'future' as const };
    assert.match(words(withOther(lumo, other)), /As it is A year later \(to-be\) They do not differ/);
    assert.match(words(drawn({ ...lumo, type: 'future' })), /What differs As it will be As it should be/);
  });

  it('heeds the filter on either map, as far as the other one knows what is filtered by', () => {
    const filter = { ...plainOptions.filter, phases: ['during' as const], channels: ['web'] };
    const filtered = (channels: JourneyMap['channels']) => {
      const other = { ...lumo, title: 'Next', channels, curves: [] };
      const others = { maps: [{ uri, name: 'Next' }], loaded: [{ uri, map: other }] };
      const options = { ...plainOptions, filter, compare: { a: 'now', b: mapHalf(uri) } };
      return compareFigure({ ...look(lumo, 1600, options), others });
    };
    const both = filtered(lumo.channels);
    assert.deepEqual(
      both.groups.map(({ id }) => id),
      ['about', 'differs', 'plot', 'stage-1'],
    );
    assert.match(words(both), /1\. Buy As it is −2 furious Next \(as-is\) feeling not told/);
    // Where only one of them knows the channel, what leaves the basket passes on both sides.
    const one = filtered(lumo.channels.map(each => (each.id === 'web' ? { ...each, id: 'shop' } : each)));
    assert.match(words(one), /1\. Buy As it is −1\.5 furious/);
    assert.doesNotMatch(words(one), /New:|Gone:/);
  });

  it('says why there is nothing to compare with', () => {
    const none = { maps: [], loaded: [] };
    assert.match(words(drawn(plainMap(2, 2), undefined, none)), /There is nothing to compare with yet/);
    assert.match(words(withOther(lumo, null)), /The other map cannot be read/);
  });

  it('clips nothing: all that differs is there, and nothing lies on anything else', () => {
    fc.assert(
      fc.property(anyRichMap, anyRichMap, widths, fc.boolean(), (one, other, width, two) => {
        const figure = two ? withOther(one, other, width) : drawn(one, { a: 'now', b: 'wanted' }, undefined, width);
        assertReadable(figure);
        const all = letters(said(figure).replaceAll('\n', ''));
        for (const { look: of, label } of figure.groups.flatMap(({ items }) => items)) {
          if (of.startsWith('difference')) assert.ok(all.includes(letters(label)), label);
        }
        const count = figure.groups.filter(({ id }) => id.startsWith('stage-')).length;
        assert.ok(count >= one.stages.length && (!two || count >= other.stages.length));
      }),
      { numRuns: 50 },
    );
    assertReadable(withOther(plainMap(30, 1), plainMap(12, 5)));
    assertReadable(withOther(journey(), journey({ stages: [stage(0, 'Alone')] }), 300));
  });

  it('is a picture on its own', () => {
    const markup = render(<FigureDrawing figure={drawn(lumo)} />);
    assert.doesNotMatch(markup, /role="button"|tabindex|foreignObject|NaN|undefined/);
  });
});
