import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { render } from 'preact-render-to-string';
import { boardFigure } from '../../../media/map/board';
import { boardView } from '../../../media/map/board/view';
import { FigureDrawing } from '../../../media/map/figure/drawing';
import type { Figure } from '../../../media/map/figure/figure';
import type { JourneyMap } from '../../../server/src/model/map';
import { anyRichMap, assertReadable, look, said, textsIn, widths } from '../figure/support';
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
    for (const text of ['9 € → 0 €', '40×', 'Buy', '3\u00a0· It costs too much', 'None is told']) {
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

  it('stands with the matrix beside the pains where both have room, with goals beside that where they have it, too', () => {
    for (const [width, beside, goalsBeside] of [
      [700, false, false],
      [1100, true, false],
      [1600, true, true],
    ] as const) {
      const at = (id: string) => itemIn(boardFigure(look(lumo, width)), id);
      const [hurt, mends, good] = [at(painOf(lumo)), at('opportunities/early-shipping'), at('business_goal')];
      assert.equal(mends.x > hurt.x + hurt.width && mends.y < hurt.y + 200, beside, `${width} px`);
      assert.equal(good.x > mends.x + mends.width && good.y < mends.y + 200, goalsBeside, `${width} px`);
    }
  });

  it('lets no line run behind a card, or through words', () => {
    for (const map of [lumo, shop, busy]) {
      for (const width of [700, 900, 1100, 1600, 2200]) {
        const drawn = boardFigure(look(map, width));
        const cards = drawn.groups.flatMap(({ items }) => items).filter(({ key: of }) => of !== 'journey');
        const boxes = [...cards, ...textsIn(drawn)];
        for (const { id, d } of links(map, width)) {
          for (const [[ax, ay], [bx, by]] of stretchesOf(d)) {
            const hit = boxes.find(
              box =>
                Math.max(ax, bx) > box.x + 1 &&
                Math.min(ax, bx) < box.x + box.width - 1 &&
                Math.max(ay, by) > box.y + 1 &&
                Math.min(ay, by) < box.y + box.height - 1,
            );
            assert.equal(hit?.id, undefined, `${id} runs behind it at ${ax}, ${ay} (${width} px)`);
          }
        }
      }
    }
  });

  it('lets lines that lead to different ends run beside one another, never on one another', () => {
    for (const width of [700, 900, 1100, 1600]) {
      const all = links(busy, width).map(({ id, d }) => ({ id, stretches: stretchesOf(d) }));
      all.forEach((a, nth) => {
        for (const b of all.slice(nth + 1)) {
          // From the same card they set out together.
          if (endsOf(a.id).some((end, side) => end === endsOf(b.id)[side])) continue;
          const shared = a.stretches.some(one => b.stretches.some(other => together(one, other) > 1));
          assert.ok(!shared, `${a.id} and ${b.id} (${width} px)`);
        }
      });
    }
  });

  it('turns small what has no idea: a column of the matrix, and a row', () => {
    const lone = journey({ opportunities: [opportunity('one', 'Only one', { impact: 3, effort: 3 })] });
    const grid = shapes(lone, 900);
    const at = (id: string) => Number(/^M([\d.]+) /.exec(grid.find(each => each.id === id)?.d ?? '')?.[1]);
    assert.ok(at('column-4') - at('column-3') > 1.3 * (at('column-3') - at('column-2')));
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

type Point = readonly [x: number, y: number];
type Stretch = readonly [from: Point, to: Point];

function painOf(map: JourneyMap): string {
  return map.opportunities.find(({ key: of }) => of === 'opportunities/early-shipping')?.fixes[0] ?? '';
}

function itemIn(of: Figure, id: string) {
  const found = of.groups.flatMap(({ items }) => items).find(each => each.key === id);
  assert.ok(found, id);
  return found;
}

function links(map: JourneyMap, width: number) {
  const found = shapes(map, width).filter(({ look: shape }) => /^link( |$)/.test(shape));
  assert.ok(found.length > 0);
  return found;
}

/** What a line leads from and to, as its id tells. */
function endsOf(id: string): readonly [from: string, to: string] {
  const [, from = '', to = ''] =
    /^mends-(.*)-(opportunities.*)$/.exec(id) ?? /^serves-(.*)-(stages.*|business_goal)$/.exec(id) ?? [];
  assert.ok(from && to, id);
  return [from, to];
}

/** The straight parts of a line, its small arcs at corners taken as straight. */
function stretchesOf(d: string): Stretch[] {
  const points = [...d.matchAll(/[MLQ]([^MLQ]*)/g)].map(([, rest = '']): Point => {
    const [x = 0, y = 0] = rest.trim().split(/[ ,]+/).slice(-2).map(Number);
    return [x, y];
  });
  return points.slice(1).map((to, at) => [points[at] ?? to, to]);
}

/** How long two stretches run on one another, or so near that they can't be told apart. */
function together([a, b]: Stretch, [c, d]: Stretch): number {
  for (const axis of [0, 1] as const) {
    const across = axis === 0 ? 1 : 0;
    const level = [a, b, c, d].every(each => Math.abs(each[across] - a[across]) < 2);
    if (!level) continue;
    const [from, to] = [Math.min(a[axis], b[axis]), Math.max(a[axis], b[axis])];
    return Math.min(to, Math.max(c[axis], d[axis])) - Math.max(from, Math.min(c[axis], d[axis]));
  }
  return 0;
}
