import { strict as assert } from 'node:assert';
import { renderToString } from 'preact-render-to-string';
import { MapList, OtherFiles } from '../../../media/map/portfolio/portfolio';
import { plainList, rowsOf } from '../../../media/map/portfolio/rows';
import { SparkLine } from '../../../media/map/portfolio/spark-line';
import { toState } from '../../../media/portfolio/guard';
import { listed, shop, uriOf } from './fixtures';

const drawn = (maps = shop.maps) =>
  renderToString(
    <MapList rows={rowsOf(maps, plainList)} sort={plainList.sort} stop={uriOf('life')} onSort={() => undefined} />,
  );
const rowIn = (html: string, name: string): string =>
  html.split('<tr').find(row => row.includes(`data-uri="${uriOf(name)}"`)) ?? '';

describe('The drawing of the list of all maps', () => {
  it('says of each map what it is, what hurts, and when somebody looked', () => {
    const row = rowIn(drawn(), 'life')
      .replace(/<wbr\/?>/g, '')
      .replace(/<[^>]*>/g, ' ')
      .replace(/\s+/g, ' ');
    assert.match(row, /Life with a lamp maps\/life\.journey\.yaml as-is · 5 stages, 21 touchpoints/);
    assert.match(row, /live 0 4, 1 severe 2 202 days ago overdue, every 90 days Mira Okafor/);
    assert.match(rowIn(drawn(), 'archive'), /not told.*never.*nobody/);
    assert.match(rowIn(drawn(), 'returning'), /Can’t be read now\. Line 3/);
  });

  it('is a tree table with heads that tell the order', () => {
    const html = drawn();
    assert.match(html, /<table role="treegrid" aria-label="Journey maps"/);
    assert.equal(html.match(/aria-sort="ascending"/g)?.length, 1);
    assert.match(
      rowIn(html, 'buying'),
      /tabindex="-1" aria-level="2" aria-expanded="true" aria-posinset="1" aria-setsize="2"/,
    );
    assert.match(rowIn(html, 'life'), /tabindex="0"/);
    assert.doesNotMatch(rowIn(html, 'using'), /aria-expanded/);
  });

  it('shows nothing of a map that hides or turns words', () => {
    const html = drawn([listed('x', { title: 'A\u202e<script>', owner: '\u2066B' })]);
    assert.doesNotMatch(html, /[\u202e\u2066]|<script/);
  });

  it('tells what is wrong with files that are no maps', () => {
    const html = renderToString(<OtherFiles files={[...shop.others, { uri: 'x', path: 'x', kind: 'unreadable' }]} />);
    assert.match(html, /broken\.journey\.yaml<\/button><span class="about">Line 1/);
    assert.match(html, /A library that maps use/);
    assert.match(html, /Cannot be read/);
  });
});

describe('The spark line', () => {
  const dots = (...scores: readonly (number | undefined)[]) =>
    [
      ...renderToString(<SparkLine scores={scores} label="x" />).matchAll(
        /class="spark-dot (\w+)" cx="(\S+)" cy="(\S+)" r="(\S+)"/g,
      ),
    ].map(([, look, ...numbers]) => [look, ...numbers.map(Number)]);

  it('goes from edge to edge, good above and bad below the middle, the lowest point larger', () => {
    assert.deepEqual(dots(2, 0, -2), [
      ['good', 5, 5, 2],
      ['flat', 66, 15, 2],
      ['bad', 127, 25, 3.6],
    ]);
  });

  it('keeps the place of a stage of which nothing is told, and stands one stage or none', () => {
    assert.deepEqual(
      dots(1, undefined, 1).map(([, x]) => x),
      [5, 127],
    );
    assert.deepEqual(dots(-1), [['bad', 66, 20, 3.6]]);
    assert.deepEqual(dots(), []);
  });

  it('says in words what it shows', () => {
    assert.match(
      rowIn(drawn(), 'buying'),
      /aria-label="Emotion by stage: Stage 1 \+0\.5, Stage 2 not told, Stage 3 −2, Stage 4 \+1"/,
    );
  });
});

describe('What the portfolio keeps', () => {
  it('is taken as far as it is plain', () => {
    const options = {
      sort: { by: 'pains', down: true },
      filter: { text: 'a', owner: 1, status: 'live' },
      closed: ['x', 2],
    };
    assert.deepEqual(toState({ schema: 1, options }), {
      schema: 1,
      options: { sort: { by: 'pains', down: true }, filter: { text: 'a', owner: '', status: 'live' }, closed: ['x'] },
    });
    for (const strange of [null, 1, 'x', {}, { options: [] }]) assert.deepEqual(toState(strange).options, plainList);
  });
});
