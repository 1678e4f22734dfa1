import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { render } from 'preact-render-to-string';
import { FigureDrawing } from '../../../media/map/figure/drawing';
import { storyFigure } from '../../../media/map/story';
import { storyView } from '../../../media/map/story/view';
import type { JourneyMap } from '../../../server/src/model/map';
import { anyRichMap, assertReadable, look, said, textsIn, widths } from '../figure/support';
import { journey, lumo, plainMap, stage } from '../fixtures';

const figure = storyFigure(look(lumo));
const view = (map: JourneyMap) => storyView(look(map));
const belief = (id: string, stages: readonly string[]): JourneyMap['beliefs'][number] => ({
  key: `beliefs/${id}`,
  id,
  kind: 'belief',
  now: `${id} now`,
  wanted: `${id} then`,
  evidence: 'none',
  stages,
});
const doubtful = (answer?: string) => [
  { key: 'stages/1/doubts/0', text: 'Too many models', ...(answer ? { answer } : {}) },
];

/** Three stages, with the hard decision in the second one. */
const told = (change: Partial<JourneyMap>) =>
  journey({ stages: [stage(0, 'Look'), stage(1, 'Buy'), stage(2, 'Keep')], story: { climax: 'stages/1' }, ...change });

describe('The story', () => {
  it('tells circumstances, conflict, climax and change', () => {
    const words = said(figure).replaceAll('\n', ' ');
    for (const text of ['The kitchen table is the office', 'Headaches after two hours', 'Pays at the checkout']) {
      assert.ok(words.includes(text), text);
    }
  });

  it('asks for what is not told, where it would stand', () => {
    const { acts } = view(journey());
    assert.deepEqual(
      acts.map(({ missing }) => missing),
      [true, true, true, true, true],
    );
    for (const { id, text } of acts) assert.ok(text.includes(`“${id}:”`) || id === 'climax', text);
    const words = said(storyFigure(look(journey())));
    for (const text of ['No doubts yet', 'No villains yet', 'No beliefs yet', 'the climax is not told']) {
      assert.ok(words.includes(text), text);
    }
  });

  it('says of each belief what it shall become, where it is worked on, and whether that is in time', () => {
    const map = told({
      beliefs: [belief('early', ['stages/0', 'stages/1']), belief('late', ['stages/2']), belief('never', [])],
    });
    assert.deepEqual(
      view(map).beliefs.map(({ armed, at }) => [armed, at]),
      [
        ['armed', 'Look, Buy'],
        ['late', 'Keep'],
        ['never', ''],
      ],
    );
    const words = said(storyFigure(look(map)));
    for (const text of [
      'early now',
      'early then',
      'armed',
      'worked on only after the climax',
      'no stage works on it',
    ]) {
      assert.ok(words.includes(text), text);
    }
  });

  it('names what is still unarmed at the climax: beliefs not worked on, doubts without an answer up to there', () => {
    const stages = [
      stage(0, 'Look'),
      stage(1, 'Buy', { doubts: doubtful() }),
      stage(2, 'Keep', { doubts: doubtful() }),
    ];
    const map = told({ stages, beliefs: [belief('early', ['stages/0']), belief('late', ['stages/2'])] });
    assert.deepEqual(
      view(map).unarmed?.map(({ key }) => key),
      ['beliefs/late', 'stages/1/doubts/0'],
    );
    const answered = stages.map(each => ({ ...each, doubts: each.doubts.length > 0 ? doubtful('A quiz') : [] }));
    assert.deepEqual(view(told({ stages: answered, beliefs: [belief('early', ['stages/0'])] })).unarmed, []);
    assert.equal(view(journey()).unarmed, undefined);
  });

  it('lets the pressure of a villain grow from where it first tempts to the climax', () => {
    const villain = { key: 'villains/v', id: 'v', name: 'Bargains', tempts: ['stages/0'] };
    const [found] = view(told({ villains: [villain] })).villains;
    assert.deepEqual([found?.from, found?.to, found?.tempts], [0, 1, [0]]);
    assert.match(said(storyFigure(look(told({ villains: [villain] })))), /no counter yet/);
    const wedge = storyFigure(look(told({ villains: [villain] })))
      .groups.flatMap(({ shapes }) => shapes)
      .find(({ id }) => id === 'wedge-villains/v');
    const [, , low = '', , high = ''] = /^M(\S+) (\S+)L\S+ (\S+)L(\S+) (\S+)V/.exec(wedge?.d ?? '') ?? [];
    assert.ok(Number(high) < Number(low), wedge?.d);
  });

  it('lets no two texts overlap and nothing leave the frame', () => {
    fc.assert(
      fc.property(anyRichMap, widths, (map, width) => assertReadable(storyFigure(look(map, width)))),
      { numRuns: 120 },
    );
    for (const [stages, each] of [
      [1, 1],
      [12, 5],
      [30, 0],
    ] as const) {
      assertReadable(storyFigure(look(plainMap(stages, each))));
    }
  });

  it('draws the line of the climax past all words, down to the ladder', () => {
    fc.assert(
      fc.property(anyRichMap, widths, (map, width) => {
        const drawn = storyFigure(look(map, width));
        const line = drawn.groups[0]?.shapes.find(({ id }) => id === 'climax-line');
        const pieces = [...(line?.d.matchAll(/M(\S+) (\S+)V(\S+?)(?=M|$)/g) ?? [])].map(each =>
          each.slice(1).map(Number),
        );
        assert.equal(line === undefined, view(map).climax === undefined);
        for (const [x = 0, top = 0, bottom = 0] of pieces) {
          assert.ok(bottom > top);
          for (const box of textsIn(drawn)) {
            const beside = x < box.x || x > box.x + box.width;
            assert.ok(beside || top >= box.y + box.height - 0.1 || bottom <= box.y + 0.1, JSON.stringify([line, box]));
          }
        }
      }),
      { numRuns: 40 },
    );
    const pieces = figure.groups[0]?.shapes[0]?.d.match(/M/g)?.length ?? 0;
    assert.ok(pieces > 1, 'words are in its way, and it goes on below them');
  });

  it('is a picture on its own', () => {
    const markup = render(<FigureDrawing figure={figure} />);
    assert.ok(
      !/role="button"|tabindex|foreignObject|NaN|undefined/.test(markup),
      markup.match(/.{60}(NaN|undefined)/)?.[0],
    );
  });
});
