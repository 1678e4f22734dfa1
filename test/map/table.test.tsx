import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { renderToString } from 'preact-render-to-string';
import { keep } from '../../media/map/same';
import { firstIn, type Piece, type Row, tableOf } from '../../media/map/table/rows';
import { nextSort, sortedTable } from '../../media/map/table/sort';
import { MapTable } from '../../media/map/table/table';
import { printable } from '../../media/map/text';
import { mapView } from '../../media/map/view';
import { noFilter, plainOptions } from '../../media/map/view/options';
import type { Mark } from '../../server/src/protocol';
import { anyMap } from './arbitrary';
import { journey, lumo, plainMap, stage } from './fixtures';

const table = tableOf(mapView(lumo));
const words = ({ text, facts }: Piece): string => [text, ...facts].join(' · ');
const rowOf = (name: string, of = table): Row | undefined =>
  of.groups.flatMap(({ own, rows }) => [own, ...rows]).find(({ head }) => head.text === name);
const cell = (name: string, column: string, of = table): string[] => {
  const at = of.columns.findIndex(each => each.name === column);
  return (rowOf(name, of)?.cells[at] ?? []).map(words);
};
const drawn = (marks: readonly Mark[] = [], highlighted?: string) =>
  renderToString(<MapTable table={table} marks={marks} highlighted={highlighted} selected={undefined} />);

describe('The table of a map', () => {
  it('has a row for each touchpoint, grouped by stage, and a column for each thing that is told', () => {
    assert.deepEqual(
      table.groups.map(({ own, rows }) => [own.head.text, rows.length]),
      [
        ['Feel the strain', 2],
        ['Compare', 2],
        ['Buy', 2],
        ['Use and keep', 3],
        ['The whole map', 0],
      ],
    );
    assert.deepEqual(
      table.columns.map(({ name }) => name),
      [
        ...['Goals', 'Beliefs', 'Channel', 'Maya feels', 'Tom Berg feels', 'Thinks, says', 'Pain points', 'Doubts'],
        ...['Villains', 'Opportunities', 'KPIs', 'Content', 'Backstage', 'Story'],
      ],
    );
  });

  it('says feelings by persona in score and word, and what they rest on', () => {
    const [felt] = cell('Pays at the checkout', 'Maya feels');
    assert.equal(
      felt,
      '−2, furious · wanted: +1, satisfied · measured · falls by 3: Shipping cost appears only on the last page · the lowest point',
    );
    assert.deepEqual(cell('Leaves the basket', 'Tom Berg feels'), ['−1, frustrated · a guess · only if: gives up']);
  });

  it('says type and severity of pains, answers of doubts, targets of figures, and where ways lead', () => {
    assert.deepEqual(cell('Pays at the checkout', 'Pain points'), [
      'Shipping cost appears only on the last page · financial · severity 3 of 3',
      'The form asks twice for the same address · process',
    ]);
    assert.deepEqual(cell('Compare', 'Doubts'), [
      'It is expensive · answer: 30-day trial, we pay the return',
      'Too many models · no answer yet',
    ]);
    assert.deepEqual(cell('Buy', 'KPIs')[0], 'Conversion · actual 3.1 % · target 4 % · target not met');
    assert.match(
      words(rowOf('Pays at the checkout')?.head ?? table.title),
      /moment of truth.*Leads to Unboxes in five/,
    );
    assert.deepEqual(cell('Sees a reel about glare', 'Channel'), ['Instagram']);
    assert.deepEqual(cell('Feel the strain', 'Beliefs'), [
      'Belief now: A lamp is a lamp. Wanted: Good light is worth 120 € · up to Compare',
    ]);
  });

  it('shows what the drawing shows: filters, hidden and folded lanes, pains only, coverage', () => {
    const seen = (change: Partial<typeof plainOptions>) => tableOf(mapView(lumo, { ...plainOptions, ...change }));
    const chat = seen({ filter: { ...noFilter, channels: ['chat'] } });
    assert.deepEqual(
      chat.groups.flatMap(({ rows }) => rows.map(({ head }) => head.text)),
      ['Asks whether parts can be replaced'],
    );
    assert.equal(
      seen({ hidden: ['kpis'] }).columns.some(({ name }) => name === 'KPIs'),
      false,
    );
    assert.deepEqual(cell('Compare', 'Doubts', seen({ folded: ['doubts'] })), ['2 · folded']);
    assert.deepEqual(
      seen({ preset: 'pains' }).columns.map(({ name }) => name),
      ['Channel', 'Maya feels', 'Tom Berg feels', 'Pain points'],
    );
    assert.deepEqual(cell('Feel the strain', 'Pain points', seen({ preset: 'coverage' })), ['nothing yet']);
    const nameless = seen({ hidden: ['touchpoints'] });
    assert.deepEqual(cell('Pays at the checkout', 'Backstage', nameless).length, 1, 'rows keep their names');
  });

  it('leaves nothing out, whatever the map', () => {
    fc.assert(
      fc.property(anyMap, map => {
        const view = mapView(map);
        const known = firstIn(tableOf(view));
        for (const lane of view.lanes) {
          const keys =
            lane.kind === 'cells'
              ? lane.entries.map(({ key }) => key)
              : lane.kind === 'ribbons'
                ? lane.ribbons.map(({ key }) => key)
                : lane.kind === 'curve'
                  ? lane.curves.flatMap(({ points }) => points.map(({ key }) => key))
                  : [];
          for (const key of keys) assert.ok(known.has(key), `${lane.id}: ${key}`);
        }
        const text = renderToString(
          <MapTable table={tableOf(view)} marks={[]} highlighted={undefined} selected={undefined} />,
        );
        assert.doesNotMatch(text, /<script/);
      }),
      { numRuns: 40 },
    );
  });

  it('keeps groups that an edit does not touch', () => {
    const before = tableOf(mapView(plainMap(4, 3)));
    const map = plainMap(4, 3);
    const edited = { ...map, stages: map.stages.map((each, at) => (at === 2 ? { ...each, goal: 'Another' } : each)) };
    const after = keep(before, tableOf(mapView(edited)));
    assert.deepEqual(
      after.groups.map((group, at) => group === before.groups[at]),
      [true, true, false, true],
    );
  });

  it('has a caption and heads of columns, rows and groups', () => {
    const html = drawn();
    assert.match(html, /<caption><h1><span[^>]*data-key="journey"[^>]*>Buying and living/);
    assert.equal(html.match(/<th scope="col"/g)?.length, table.columns.length + 1);
    assert.equal(html.match(/<th scope="row"/g)?.length, 9);
    assert.equal(html.match(/<th scope="rowgroup"/g)?.length, 5);
  });

  it('says remarks in words, once, and where the cursor is', () => {
    const key = 'stages/2/touchpoints/0';
    const mark: Mark = { key: `${key}/unknown`, code: 'J411', severity: 'warning', message: 'No \u202epain' };
    const html = drawn([mark], key);
    assert.equal(html.match(/Warning: No pain/g)?.length, 1);
    assert.match(html, /is-highlighted"[^>]*data-key="stages\/2\/touchpoints\/0"[^>]*aria-current="location"/);
  });

  it('draws an empty map', () => {
    const empty = tableOf(mapView(journey({ title: '', stages: [stage(0, printable('Find out'))] })));
    assert.equal(empty.title.text, 'Untitled journey');
    assert.deepEqual(empty.columns, []);
    assert.equal(empty.groups.length, 1);
  });

  describe('sorted by a column', () => {
    const whole = tableOf(mapView(lumo), lumo);
    const order = (sort: string, of = whole) => (sortedTable(of, sort).sorted ?? []).map(({ head }) => head.text);
    const idOf = (name: string) => whole.columns.find(column => column.name === name)?.id ?? '';

    it('is one list, with what has nothing there last and equals in the order of the journey', () => {
      assert.deepEqual(order(idOf('Maya feels')).slice(0, 4), [
        'Pays at the checkout',
        'Searches "headache desk light"',
        'Leaves the basket',
        'Gets a two-question survey',
      ]);
      assert.equal(order(`-${idOf('Maya feels')}`)[0], 'Unboxes in five minutes');
      for (const sort of [idOf('Maya feels'), `-${idOf('Maya feels')}`])
        assert.deepEqual(order(sort).slice(-5), ['Feel the strain', 'Compare', 'Buy', 'Use and keep', 'The whole map']);
      assert.equal(order(idOf('Channel')).length, 14);
    });

    it('weighs pains by severity, opportunities by impact and effort, doubts that are open, figures off their target', () => {
      assert.equal(order(`-${idOf('Pain points')}`)[0], 'Pays at the checkout');
      assert.equal(order(`-${idOf('Opportunities')}`)[0], 'Pays at the checkout');
      assert.equal(order(`-${idOf('Doubts')}`)[0], 'Compare');
      assert.equal(order(idOf('KPIs'))[0], 'Feel the strain');
    });

    it('tells of a touchpoint its stage, sorts by name, and leaves the table alone where there is no such column', () => {
      const sorted = sortedTable(whole, 'name').sorted ?? [];
      assert.equal(sorted[0]?.head.text, 'Asks whether parts can be replaced');
      assert.equal(sorted[0]?.within?.text, 'Compare');
      for (const sort of ['', 'gone', '-goals']) assert.equal(sortedTable(whole, sort), whole);
    });

    it('goes from the least to the most and back to the journey', () => {
      assert.deepEqual(
        [nextSort('', 'a'), nextSort('a', 'a'), nextSort('-a', 'a'), nextSort('-a', 'b')],
        ['a', '-a', '', 'b'],
      );
    });

    it('has buttons in heads, and tells which way it is sorted', () => {
      const html = renderToString(
        <MapTable
          table={sortedTable(whole, '-pains')}
          marks={[]}
          highlighted={undefined}
          selected={undefined}
          sort="-pains"
          onSort={() => undefined}
        />,
      );
      assert.equal(html.match(/aria-sort="descending"/g)?.length, 1);
      assert.match(html, /<th scope="col" aria-sort="descending"><button type="button" class="sort">Pain points/);
      assert.match(html, /<th scope="col">Goals</);
      assert.match(html, /<th scope="row"><span[^>]*>Pays at the checkout.*?in Buy/);
      assert.doesNotMatch(drawn(), /<button/, 'on paper there is nothing to press');
    });
  });

  it('tells what mends a pain and what an opportunity mends', () => {
    const whole = tableOf(mapView(lumo), lumo);
    assert.deepEqual(cell('Pays at the checkout', 'Pain points', whole), [
      'Shipping cost appears only on the last page · financial · severity 3 of 3 · mended by: Show shipping on the product page',
      'The form asks twice for the same address · process · nothing mends it yet',
    ]);
    assert.match(
      cell('Pays at the checkout', 'Opportunities', whole)[0]?.replaceAll('\u00a0', ' ') ?? '',
      /quick win · impact 5 · effort 1.*mends: Shipping cost appears only/,
    );
  });
});
