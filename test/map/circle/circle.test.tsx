import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { render } from 'preact-render-to-string';
import { circleFigure } from '../../../media/map/circle';
import { circleView } from '../../../media/map/circle/view';
import { FigureDrawing } from '../../../media/map/figure/drawing';
import { noFilter, plainOptions } from '../../../media/map/view/options';
import { anyRichMap, assertReadable, look, said, widths } from '../figure/support';
import { journey, lumo, plainMap, stage, touchpoint } from '../fixtures';

const figure = circleFigure(look(lumo));
const loopOf = (map: typeof lumo) => circleView(look(map)).loop;

describe('The circle', () => {
  it('says every stage and touchpoint, title, persona and mean', () => {
    const words = said(figure);
    for (const { name, touchpoints } of lumo.stages) {
      assert.ok(words.includes(name), name);
      for (const { text } of touchpoints) assert.ok(words.replaceAll('\n', '').includes(text), text);
    }
    for (const text of ['Buying and living', 'Maya', 'moment of truth', 'lowest point'])
      assert.ok(words.includes(text), text);
    // Maya: −1, +1, +1, +1, −2, +2, 0 and +1 on the path; who leaves is off it.
    const scores = lumo.curves[0]?.points.flatMap(({ now, aside }) => (aside || now === undefined ? [] : [now])) ?? [];
    const mean = Math.round((scores.reduce((sum, each) => sum + each, 0) / scores.length) * 10) / 10;
    assert.ok(words.includes(`mean +${mean}`), words);
  });

  it('closes its loop where an act of loyalty leads on, and says which', () => {
    const loop = loopOf(lumo);
    assert.equal(loop?.closes, true);
    assert.equal(loop?.key, 'stages/3/touchpoints/2');
    assert.match(said(figure), /The loop closes/);
    assert.ok(!figure.groups.some(({ shapes }) => shapes.some(({ look: shape }) => shape === 'gap-arc')));
  });

  it('leaves a gap where none does, and says so', () => {
    const stages = lumo.stages.map(each => ({
      ...each,
      touchpoints: each.touchpoints.map(({ act: _, ...rest }) => rest),
    }));
    const open = { ...lumo, stages };
    const loop = loopOf(open);
    assert.equal(loop?.closes, false);
    assert.equal(loop?.key, 'stages/3');
    const made = circleFigure(look(open));
    assert.match(said(made), /The loop stays open/);
    assert.ok(made.groups.some(({ shapes }) => shapes.some(({ look: shape }) => shape === 'gap-arc')));
    // What a filter hides leads on all the same.
    const filter = { ...noFilter, phases: ['before'] as const };
    assert.equal(circleView(look(lumo, 900, { ...plainOptions, filter })).loop?.closes, true);
  });

  it('lays good feelings at the rim and bad ones around the middle', () => {
    const { x, y } = middle();
    const away = (key: string) => {
      const face = figure.groups.flatMap(({ items }) => items).find(({ id }) => id === `${key}/now/0`);
      assert.ok(face, key);
      return Math.hypot(face.x + face.width / 2 - x, face.y + face.height / 2 - y);
    };
    const [worst, flat, best] = ['stages/2/touchpoints/0', 'stages/3/touchpoints/1', 'stages/3/touchpoints/0'].map(
      away,
    );
    assert.ok((worst ?? 0) < (flat ?? 0) && (flat ?? 0) < (best ?? 0), `${worst} ${flat} ${best}`);
  });

  it('lets no two texts overlap and nothing leave the frame', () => {
    fc.assert(
      fc.property(anyRichMap, widths, (map, width) => assertReadable(circleFigure(look(map, width)))),
      { numRuns: 120 },
    );
    for (const [stages, each] of [
      [1, 1],
      [3, 1],
      [12, 5],
      [1, 60],
      [30, 0],
      [25, 4],
    ] as const) {
      assertReadable(circleFigure(look(plainMap(stages, each))));
    }
  });

  it('says what to write while it is empty', () => {
    assert.match(said(circleFigure(look(journey()))), /No stages yet/);
    assert.match(said(circleFigure(look(journey({ stages: [stage(0, 'Find out')] })))), /No touchpoints yet/);
    const steps = [touchpoint('stages/0/touchpoints/0', 'Looks around')];
    assert.match(
      said(circleFigure(look(journey({ stages: [stage(0, 'Find out', { touchpoints: steps })] })))),
      /No feelings yet/,
    );
  });

  it('is a picture on its own: real text, nothing to be pressed, nothing undefined', () => {
    const markup = render(<FigureDrawing figure={figure} />);
    assert.match(markup, /^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
    assert.ok(
      !/role="button"|tabindex|foreignObject|NaN|undefined/.test(markup),
      markup.match(/.{40}(NaN|undefined)/)?.[0],
    );
    assert.ok(markup.includes('Pays at the checkout'));
  });
});

function middle() {
  const mean = figure.groups.flatMap(({ items }) => items).find(({ id }) => id === 'title');
  const rim = figure.groups.flatMap(({ shapes }) => shapes).find(({ id }) => id === 'ring-0');
  const [, x = '', y = '', r = ''] = /^M([\d.]+) ([\d.]+)a([\d.]+)/.exec(rim?.d ?? '') ?? [];
  assert.ok(mean);
  return { x: Number(x), y: Number(y) + Number(r) };
}
