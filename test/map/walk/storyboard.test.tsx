import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { render } from 'preact-render-to-string';
import { FigureDrawing } from '../../../media/map/figure/drawing';
import type { Figure } from '../../../media/map/figure/figure';
import { printable } from '../../../media/map/text';
import { plainOptions } from '../../../media/map/view/options';
import { walkFigure } from '../../../media/map/walk';
import { pathOn, timesOn } from '../../../media/map/walk/path';
import { walkOf } from '../../../media/map/walk/steps';
import type { JourneyMap } from '../../../server/src/model/map';
import { anyRichMap, assertReadable, look, said, widths } from '../figure/support';
import { journey, lumo, plainMap, stage, touchpoint } from '../fixtures';

const figure = walkFigure(look(lumo, 1600));
const words = (of: Figure) => said(of).replace(/\s+/g, ' ');
const letters = (text: string) => printable(text).replace(/\s+/g, '');

/** Items of one panel, the frame first. */
function panelOf({ groups }: Figure, key: string) {
  const items = groups.flatMap(group => group.items);
  const frame = items.find(({ id }) => id === key);
  assert.ok(frame, key);
  const inside = items.filter(
    ({ x, y }) => x >= frame.x && x < frame.x + frame.width && y >= frame.y && y < frame.y + frame.height,
  );
  return { frame, inside };
}

const wordsAt = (of: Figure, key: string) => {
  const { inside } = panelOf(of, key);
  return words({ ...of, groups: [{ id: 'one', label: '', shapes: [], words: [], items: inside }] });
};

/** A map in which the way parts, comes back and ends early; minutes only where they are told. */
const parting: JourneyMap = journey({
  stages: [
    stage(0, 'Look', {
      touchpoints: [
        touchpoint('stages/0/touchpoints/0', 'Searches', { takes: '10m' }),
        touchpoint('stages/0/touchpoints/1', 'Compares', {
          takes: '20m',
          next: [
            { to: 'stages/1/touchpoints/1', when: 'knows enough' },
            { to: 'stages/1/touchpoints/0', when: 'has a question' },
          ],
        }),
      ],
    }),
    stage(1, 'Buy', {
      touchpoints: [
        touchpoint('stages/1/touchpoints/0', 'Asks', { takes: '5m', next: [{ to: 'stages/0/touchpoints/1' }] }),
        touchpoint('stages/1/touchpoints/1', 'Pays'),
        touchpoint('stages/1/touchpoints/2', 'Gives up', { act: 'exit' }),
      ],
    }),
    stage(2, 'Keep'),
  ],
});

describe('The walk as a storyboard', () => {
  it('has a panel for each step in the order of the journey, in the first person, under its stage', () => {
    const panels = figure.groups.flatMap(({ items }) => items.filter(({ look: of }) => of.startsWith('touchpoint')));
    assert.deepEqual(
      panels.map(({ key }) => key),
      lumo.stages.flatMap(({ touchpoints }) => touchpoints.map(({ key }) => key)),
    );
    assert.match(words(figure), /I am Maya freelance editor who works after the kids sleep/);
    assert.match(words(figure), /3\. Buy during · I want: Get it before Monday/);
    const checkout = wordsAt(figure, 'stages/2/touchpoints/0');
    assert.match(checkout, /^moment of truth 5 Our shop Pays at the checkout/);
    assert.match(checkout, /I say “Why is shipping a surprise on the last page\?”/);
    assert.match(checkout, /I feel furious \(−2\) I should feel satisfied \(\+1\) · This was measured/);
    assert.match(checkout, /financial Shipping cost appears only on the last page/);
    assert.match(checkout, /Takes 4 minutes · at least 4 minutes so far/);
    assert.match(
      wordsAt(figure, 'stages/1/touchpoints/1'),
      /It is expensive 30-day trial.*Too many models no answer yet/,
    );
  });

  it('shows ways that part, lead back or out as choices, and plain ones as an arrow', () => {
    const drawn = walkFigure(look(parting, 1600));
    assert.match(
      wordsAt(drawn, 'stages/0/touchpoints/1'),
      /I choose knows enough on to 4: Pays \(Buy\) has a question on to 3: Asks \(Buy\)/,
    );
    assert.match(wordsAt(drawn, 'stages/1/touchpoints/0'), /back to 2: Compares \(Look\)/);
    assert.match(wordsAt(drawn, 'stages/1/touchpoints/1'), /out, by 5: Gives up/);
    assert.match(wordsAt(drawn, 'stages/1/touchpoints/2'), /I leave/);
    const arrows = drawn.groups.flatMap(({ shapes }) => shapes.filter(({ look: of }) => of === 'lead-on'));
    assert.deepEqual(
      arrows.map(({ id }) => id),
      ['on-stages/0/touchpoints/0'],
    );
    assert.match(words(drawn), /3\. Keep before I meet nobody and nothing here yet\./);
  });

  it('tells the time so far along the way that is gone, beside it from where it parts', () => {
    const walk = walkOf(parting, '');
    const times = timesOn(walk, pathOn(walk, ['stages/0/touchpoints/0']));
    assert.deepEqual(
      [...times].map(([key, { minutes, untold }]) => [key, minutes, untold]),
      [
        ['stages/0/touchpoints/0', 10, 0],
        ['stages/0/touchpoints/1', 30, 0],
        ['stages/1/touchpoints/1', 30, 1],
        ['stages/1/touchpoints/0', 35, 0],
        ['stages/1/touchpoints/2', 30, 2],
      ],
    );
  });

  it('is seen through the eyes that were chosen, and ends with the questions, ticked as they were', () => {
    const tom = walkFigure(look(lumo, 1600, { ...plainOptions, eyes: 'tom', answered: ['again'] }));
    assert.match(words(tom), /I am Tom Berg/);
    assert.match(words(figure), /The way is over 8 steps · at least 4 minutes · 2 pains met It was worst at 5 \(−2\)/);
    assert.match(words(figure), /Will I see the business again\? Sends a friend the 10 € code\./);
    const boxes = (of: Figure, kind: string) =>
      of.groups.flatMap(({ shapes }) => shapes.filter(({ look: own }) => own === kind)).map(({ id }) => id);
    assert.equal(boxes(figure, 'tick-box').length, 5);
    assert.deepEqual(boxes(figure, 'tick'), []);
    assert.deepEqual(boxes(tom, 'tick'), ['tick-again']);
  });

  it('says that there is nothing to walk through', () => {
    assert.match(words(walkFigure(look(journey()))), /nothing to walk through yet/);
  });

  it('clips nothing: all words are there, none lies on another, and each panel holds what is in it', () => {
    fc.assert(
      fc.property(anyRichMap, widths, (map, width) => {
        const drawn = walkFigure(look(map, width));
        assertReadable(drawn);
        const all = letters(said(drawn).replaceAll('\n', ''));
        const walk = walkOf(map, '');
        for (const { key, text, says, thinking, doing, pains, doubts } of walk.steps.values()) {
          const { frame, inside } = panelOf(drawn, key);
          for (const item of inside) assert.ok(item.x + item.width <= frame.x + frame.width, item.id);
          for (const item of inside) assert.ok(item.y + item.height <= frame.y + frame.height, item.id);
          const told = [says, thinking, doing, ...[...pains, ...doubts].map(each => each.text), text];
          for (const each of told) assert.ok(all.includes(letters(each ?? '')), each);
        }
        const stages = drawn.groups.flatMap(({ items }) => items.filter(({ look: of }) => of.startsWith('stage')));
        assert.equal(stages.length, walk.stages.length);
      }),
      { numRuns: 60 },
    );
    for (const [stages, each] of [
      [1, 1],
      [12, 5],
      [30, 0],
    ] as const) {
      assertReadable(walkFigure(look(plainMap(stages, each))));
    }
  });

  it('is a picture on its own', () => {
    const markup = render(<FigureDrawing figure={figure} />);
    assert.doesNotMatch(markup, /role="button"|tabindex|foreignObject|NaN|undefined/);
  });
});
