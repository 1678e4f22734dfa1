import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { render } from 'preact-render-to-string';
import { boardFigure } from '../../../media/map/board';
import { boardView } from '../../../media/map/board/view';
import { FigureDrawing } from '../../../media/map/figure/drawing';
import type { JourneyMap } from '../../../server/src/model/map';
import { anyRichMap, assertReadable, look, said, widths } from '../figure/support';
import { journey, lumo, opportunity, pain, plainMap, stage } from '../fixtures';

const key = (nth: number) => `stages/0/pains/${nth}`;
const idea = (id: string) => `opportunities/${id}`;
const kpi = { key: 'stages/0/kpis/nps', name: 'NPS', actual: '31', target: '45', met: false } as const;

/** Four pains, three ideas and a figure. */
const shop = journey({
  stages: [
    stage(0, 'Buy', {
      pains: [
        pain(key(0), 'Shipping is a surprise', { type: 'financial', severity: 2, count: 3, fixedBy: [idea('early')] }),
        pain(key(1), 'The total is hidden', { type: 'financial', severity: 3, amount: { now: '9 €', wanted: '0 €' } }),
        pain(key(2), 'Fees on fees', { type: 'financial', severity: 2, count: 40 }),
        pain(key(3), 'It annoys', {}),
      ],
      kpis: [kpi, { ...kpi, key: 'stages/0/kpis/csat', name: 'CSAT' }],
    }),
  ],
  opportunities: [
    opportunity('early', 'Show it early', { impact: 5, effort: 1, quickWin: true, fixes: [key(0)], serves: ['NPS'] }),
    opportunity('loose', 'Paint it blue', { impact: 2, effort: 4 }),
    opportunity('open', 'Ask why'),
  ],
});
/** Ideas that share cells, each for two pains and a figure. */
const busy = journey({
  ...shop,
  stages: shop.stages.map(each => ({
    ...each,
    pains: each.pains.map((of, nth) => ({ ...of, fixedBy: [idea(`i${nth}`), idea(`i${nth + 4}`)] })),
  })),
  opportunities: [0, 1, 2, 3, 4, 5, 6, 7].map(nth =>
    opportunity(`i${nth}`, `Idea ${nth} that mends it for good`, {
      ...(nth === 7 ? {} : { impact: 5 - (nth % 2), effort: 1 + (nth % 3) }),
      serves: ['NPS', 'CSAT'],
    }),
  ),
});
const view = boardView(look(shop));
const figure = boardFigure(look(shop));
const shapes = (map: JourneyMap, width = 900) => boardFigure(look(map, width)).groups.flatMap(each => each.shapes);
const item = (id: string) => figure.groups.flatMap(({ items }) => items).find(each => each.key === id);

describe('The board', () => {
  it('has a column for each type of pain, the severest first, then the one told most often', () => {
    assert.deepEqual(
      view.columns.map(({ id }) => id),
      ['financial', 'productivity', 'process', 'support', 'untyped'],
    );
    assert.deepEqual(
      view.columns[0]?.pains.map(each => each.key),
      [key(1), key(2), key(0)],
    );
    assert.equal(boardView(look(lumo)).columns.length, 4);
  });

  it('tells amounts, counts and where it hurts', () => {
    const words = said(figure);
    for (const text of ['9 € → 0 €', '40×', 'Buy', 'Financial · 3', 'Support · 0', 'None is told']) {
      assert.ok(words.includes(text), text);
    }
  });

  it('puts each idea into the cell of its scores, quick wins at the upper left, the others below', () => {
    const [early, loose, open] = ['early', 'loose', 'open'].map(id => item(idea(id)));
    assert.ok(early && loose && open);
    assert.ok(early.x < loose.x && early.y < loose.y && open.y > loose.y);
    assert.ok(early.block.parts.some(part => part.kind === 'icon' && part.name === 'quickWin'));
    assert.match(said(figure), /Not scored yet/);
  });

  it('draws lines from pain to idea to figure, and none else', () => {
    const links = shapes(shop).filter(({ look: shape }) => /^link( |$)/.test(shape));
    assert.deepEqual(
      links.map(({ id, look: shape }) => [id, shape]),
      [
        [`mends-${key(0)}-${idea('early')}`, 'link quick'],
        [`serves-${idea('early')}-${kpi.key}`, 'link serves quick'],
      ],
    );
  });

  it('says what has no line: pains, ideas, figures', () => {
    const words = said(figure);
    assert.equal(words.match(/no idea mends it yet/g)?.length, 3);
    assert.equal(words.match(/mends no pain\u00a0· serves no KPI/g)?.length, 2);
    assert.match(words, /Served by no idea/);
    assert.deepEqual([item(kpi.key)?.look, item('stages/0/kpis/csat')?.look], ['kpi', 'kpi loose']);
    assert.match(item(key(1))?.look ?? '', /loose/);
    assert.doesNotMatch(item(key(0))?.look ?? '', /loose/);
  });

  it('takes an idea that serves a pain as one that mends it', () => {
    const [early, ...rest] = shop.opportunities;
    const ideas = [{ ...opportunity('why', 'Say why'), serves: ['it-annoys'] }, ...rest, ...(early ? [early] : [])];
    const untyped = boardView(look({ ...shop, opportunities: ideas })).columns.at(-1);
    assert.deepEqual(untyped?.pains[0]?.ideas, [idea('why')]);
  });

  it('lets no line run behind a card', () => {
    for (const map of [lumo, shop, busy]) {
      for (const width of [700, 900, 1600]) {
        const { groups } = boardFigure(look(map, width));
        const cards = groups.flatMap(({ items }) => items).filter(({ key: of }) => of !== 'journey');
        for (const { id, d } of shapes(map, width).filter(({ look: shape }) => /^link( |$)/.test(shape))) {
          for (const [x, y] of pointsOf(d)) {
            const hit = cards.find(
              card => x > card.x + 1 && x < card.x + card.width - 1 && y > card.y + 1 && y < card.y + card.height - 1,
            );
            assert.equal(hit?.key, undefined, `${id} runs behind it at ${x}, ${y} (${width} px)`);
          }
        }
      }
    }
  });

  it('lets no two texts overlap and nothing leave the frame', () => {
    fc.assert(
      fc.property(anyRichMap, widths, (map, width) => assertReadable(boardFigure(look(map, width)))),
      { numRuns: 120 },
    );
    assertReadable(boardFigure(look(plainMap(12, 5))));
  });

  it('says what to write while it is empty', () => {
    const words = said(boardFigure(look(journey())));
    for (const text of ['No pains yet', 'No ideas yet', 'No KPIs yet']) assert.ok(words.includes(text), text);
  });

  it('is a picture on its own', () => {
    const markup = render(<FigureDrawing figure={figure} />);
    assert.ok(
      !/role="button"|tabindex|foreignObject|NaN|undefined/.test(markup),
      markup.match(/.{60}(NaN|undefined)/)?.[0],
    );
  });
});

/** Points along a path, close to one another. */
function pointsOf(d: string): (readonly [x: number, y: number])[] {
  const found: (readonly [x: number, y: number])[] = [];
  let [x, y] = [0, 0];
  for (const [, command = '', rest = ''] of d.matchAll(/([MHVC])([^MHVC]*)/g)) {
    const numbers = rest.trim().split(/[ ,]+/).map(Number);
    const [a = 0, b = 0, e = 0, f = 0, g = 0, h = 0] = numbers;
    const from = [x, y] as const;
    if (command === 'M') [x, y] = [a, b];
    else if (command === 'H') x = a;
    else if (command === 'V') y = a;
    else [x, y] = [g, h];
    for (let part = 0; command !== 'M' && part <= 40; part++) {
      const t = part / 40;
      const u = 1 - t;
      const on = (p: number, q: number, r: number, s: number) =>
        u ** 3 * p + 3 * u * u * t * q + 3 * u * t * t * r + t ** 3 * s;
      if (command === 'C') found.push([on(from[0], a, e, g), on(from[1], b, f, h)]);
      else found.push([from[0] + (x - from[0]) * t, from[1] + (y - from[1]) * t]);
    }
  }
  return found;
}
