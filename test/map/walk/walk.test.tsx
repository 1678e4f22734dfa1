import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { renderToString } from 'preact-render-to-string';
import {
  livedOn,
  type Path,
  pathOn,
  pathTo,
  questionsOf,
  spokenStep,
  stepOfKey,
  stillThere,
  theEnd,
  timeWords,
} from '../../../media/map/walk/path';
import { walkOf } from '../../../media/map/walk/steps';
import { WalkPage } from '../../../media/map/walk/walk';
import type { JourneyMap } from '../../../server/src/model/map';
import { anyMap } from '../arbitrary';
import { journey, lumo, pain, stage, touchpoint } from '../fixtures';

const [strain, guides, parts, checkout, abandon, unbox, friend] = [
  'stages/0/touchpoints/0',
  'stages/1/touchpoints/0',
  'stages/1/touchpoints/1',
  'stages/2/touchpoints/0',
  'stages/2/touchpoints/1',
  'stages/3/touchpoints/0',
  'stages/3/touchpoints/2',
] as const;
const walk = walkOf(lumo, '');
const step = (key: string, of = walk) => {
  const found = of.steps.get(key);
  assert.ok(found, key);
  return found;
};
const page = (path: Path, map: JourneyMap = lumo, answered: readonly string[] = []) => {
  const way = walkOf(map, '');
  const nothing = () => undefined;
  return renderToString(
    <WalkPage
      walk={way}
      step={way.steps.get(path.at(-1) ?? '')}
      path={path}
      lived={livedOn(way, path)}
      questions={questionsOf(map)}
      answered={answered}
      marked={{ highlighted: undefined, selected: undefined }}
      onGo={nothing}
      onBack={nothing}
      onStage={nothing}
      onEyes={nothing}
      onAnswer={nothing}
      onAgain={nothing}
    />,
  );
};
const words = (html: string): string =>
  html
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
/** A map of one stage, of these touchpoints. */
const row = (...touchpoints: readonly Parameters<typeof touchpoint>[2][]) =>
  journey({
    stages: [
      stage(0, 'All', {
        touchpoints: touchpoints.map((each, at) => touchpoint(`stages/0/touchpoints/${at}`, `Step ${at}`, each)),
      }),
    ],
  });

describe('A walk through a map', () => {
  it('says where one is, what happens by which channel, what one wants, feels, says, and what hurts', () => {
    const { number, stage: at, text, channels, feeling, says, truth, minutes, pains } = step(checkout);
    assert.equal(number, 5);
    assert.deepEqual(at, { key: 'stages/2', name: 'Buy', phase: 'during', goal: 'Get it before Monday' });
    assert.equal(text, 'Pays at the checkout');
    assert.deepEqual(channels, [{ name: 'Our shop', icon: 'web' }]);
    assert.deepEqual(feeling, { now: -2, wanted: 1, guess: false });
    assert.equal(says, 'Why is shipping a surprise on the last page?');
    assert.equal(truth, true);
    assert.equal(minutes, 4);
    assert.equal(pains.length, 2);
  });

  it('has branches as choices, past exits the plain way first, and an end', () => {
    assert.deepEqual(step(checkout).ways, [
      { to: unbox, look: 'on', when: 'buys', text: 'Unboxes in five minutes', stage: 'Use and keep' },
      { to: abandon, look: 'leave', when: 'gives up', text: 'Leaves the basket' },
    ]);
    assert.deepEqual(step(abandon).ways, [{ look: 'end', when: '', text: 'I leave' }]);
    assert.deepEqual(step(friend).ways, [{ look: 'end', when: '', text: 'The end' }]);
    const plain = walkOf(row({}, { act: 'exit' }, {}), '');
    assert.deepEqual(
      step('stages/0/touchpoints/0', plain).ways.map(({ to, look }) => [to?.at(-1), look]),
      [
        ['2', 'on'],
        ['1', 'leave'],
      ],
    );
  });

  it('tells loops', () => {
    const loop = walkOf(row({}, { next: [{ to: 'stages/0/touchpoints/0', when: 'again' }, { to: 'end' }] }), '');
    assert.deepEqual(
      step('stages/0/touchpoints/1', loop).ways.map(({ look, when }) => [look, when]),
      [
        ['back', 'again'],
        ['end', ''],
      ],
    );
  });

  it('is seen through the eyes of the primary persona, or of another one, with stages and feelings of their own', () => {
    assert.equal(walk.who?.name, 'Maya');
    const only = { ...lumo, stages: lumo.stages.map((each, at) => (at === 1 ? { ...each, for: ['maya'] } : each)) };
    const tom = walkOf(only, 'tom');
    assert.equal(tom.who?.name, 'Tom Berg');
    assert.equal(tom.steps.has(guides), false);
    assert.deepEqual(step('stages/0/touchpoints/1', tom).ways, [
      { to: checkout, look: 'on', when: '', text: 'Pays at the checkout', stage: 'Buy' },
    ]);
    assert.equal(step('stages/0/touchpoints/1').feeling?.now, 1);
    assert.equal(step('stages/0/touchpoints/1', tom).feeling?.now, 0);
    assert.equal(walkOf(only, 'nobody').who?.name, 'Maya');
  });

  it('shows doubts before the next stage, and pains of a stage as one enters it', () => {
    assert.deepEqual(step(guides).doubts, []);
    assert.deepEqual(
      step(parts).doubts.map(({ text }) => text),
      ['It is expensive', 'Too many models'],
    );
    const own = pain('stages/0/pains/0', 'Everything is slow');
    const map = row({}, {});
    const slow = walkOf({ ...map, stages: map.stages.map(each => ({ ...each, pains: [own] })) }, '');
    assert.deepEqual(
      [...slow.steps.values()].map(({ pains }) => pains.length),
      [1, 0],
    );
  });

  it('finds the shortest way to a step, and the step that an element belongs to', () => {
    assert.deepEqual(pathTo(walk, unbox).at(-2), checkout);
    assert.equal(pathTo(walk, abandon).length, 6);
    assert.equal(stepOfKey(walk, `${checkout}/pains/0`), checkout);
    assert.equal(stepOfKey(walk, 'stages/1/doubts/0'), parts, 'where the doubt is told');
    assert.equal(stepOfKey(walk, 'stages/1'), guides);
    assert.equal(stepOfKey(walk, 'personas/maya'), undefined);
    const cut = walkOf(row({ next: [{ to: 'end' }] }, {}), '');
    assert.deepEqual(pathTo(cut, 'stages/0/touchpoints/1'), ['stages/0/touchpoints/1'], 'no way leads there');
  });

  it('counts the time that is told, and the worst', () => {
    const lived = livedOn(walk, pathTo(walk, checkout));
    assert.equal(timeWords(lived), 'at least 4 minutes so far');
    assert.equal(lived.lowest?.key, checkout);
    assert.equal(lived.pains, 2);
    assert.equal(timeWords(livedOn(walk, [strain])), '');
    const timed = walkOf(row({ takes: '1h30m' }, { takes: '2d' }), '');
    assert.equal(timeWords(livedOn(timed, [...timed.steps.keys()])), '2 days 1 hour 30 minutes so far');
  });

  it('goes to the end by the first ways, never round and round', () => {
    assert.deepEqual(pathOn(walk, [strain]).slice(-2), [friend, theEnd]);
    const ring = walkOf(row({}, { next: [{ to: 'stages/0/touchpoints/0' }] }), '');
    assert.deepEqual(pathOn(ring, ['stages/0/touchpoints/0']), [
      'stages/0/touchpoints/0',
      'stages/0/touchpoints/1',
      theEnd,
    ]);
  });

  it('goes on where it was when the map changes, from the beginning where that is gone', () => {
    assert.deepEqual(stillThere(walk, [strain, 'stages/9/touchpoints/0']), [strain]);
    assert.deepEqual(stillThere(walk, ['gone']), [strain]);
    assert.deepEqual(stillThere(walkOf(journey(), ''), ['gone']), []);
  });

  it('is read out in a few words', () => {
    assert.equal(
      spokenStep(walk, step(checkout), 2),
      'Buy, step 5 of 9, for the second time. Pays at the checkout, by Our shop. I feel furious, −2. It hurts: Shipping cost appears only on the last page. It hurts: The form asks twice for the same address. 2 ways lead on.',
    );
  });

  it('asks five questions, and says what the map has to say to them', () => {
    assert.deepEqual(
      questionsOf(lumo).map(({ text, hint }) => `${text} ${hint}`),
      [
        'Where am I going, and how do I get there? 4 of 4 stages say what I want.',
        'I have a problem: which one? Headaches after two hours of screen work.',
        'Can I discover the product that solves it? Sees a reel about glare.',
        'Do I make a purchase decision? Pays at the checkout.',
        'Will I see the business again? Sends a friend the 10 € code.',
      ],
    );
    assert.match(questionsOf(journey())[4]?.hint ?? '', /Nothing brings me back/);
  });

  it('never fails, whatever the map', () => {
    fc.assert(
      fc.property(anyMap, map => {
        const any = walkOf(map, '');
        const some = map.stages.some(({ touchpoints }) => touchpoints.length > 0);
        assert.equal(any.steps.size > 0 || !some || any.stages.length < map.stages.length, true);
        for (const { key, ways } of any.steps.values()) {
          assert.ok(ways.every(({ to }) => to === undefined || any.steps.has(to)));
          assert.doesNotMatch(page(pathTo(any, key), map), /<script/);
        }
        assert.doesNotMatch(page(pathOn(any, stillThere(any, [])), map), /<script/);
      }),
      { numRuns: 30 },
    );
  });
});

describe('The page of the walk', () => {
  it('tells a step in the first person', () => {
    const text = words(page(pathTo(walk, checkout)));
    assert.match(text, /I am Maya freelance editor/);
    assert.match(
      text,
      /Buy · during · step 5 of 9 I want: Get it before Monday Pays at the checkout Our shop Moment of truth/,
    );
    assert.match(text, /I say “Why is shipping a surprise on the last page\?”/);
    assert.match(text, /I feel furious \(−2\) I should feel satisfied \(\+1\)\. This was measured/);
    assert.match(text, /What hurts Shipping cost appears only on the last page financial · severity 3 of 3/);
    assert.match(text, /Takes 4 minutes · at least 4 minutes so far · 2 pains met/);
    assert.match(text, /← Back buys → Unboxes in five minutes \(Use and keep\) gives up ⇥ Leaves the basket/);
  });

  it('makes words elements that lead to their text, fields told apart', () => {
    const html = page(pathTo(walk, checkout));
    assert.match(html, /<h1><span class="item"[^>]*data-key="stages\/2\/touchpoints\/0"[^>]*>Pays at/);
    assert.match(html, /data-field="says"[^>]*>“Why/);
    assert.match(html, /data-key="stages\/2\/touchpoints\/0\/pains\/0"/);
  });

  it('says what is not told', () => {
    assert.match(words(page(['stages/0/touchpoints/0'], row({}))), /I am the customer.*How I feel is not told/);
    assert.match(words(page([], journey({ stages: [stage(0, 'Alone')] }))), /nothing to walk through yet/);
  });

  it('ends with the worst of it and the questions, ticked as they were', () => {
    const html = page(pathOn(walk, [strain]), lumo, ['again']);
    assert.match(
      words(html),
      /The way is over 8 steps · at least 4 minutes · 2 pains met It was worst here \(−2\): Pays at the checkout/,
    );
    assert.equal(html.match(/type="checkbox"/g)?.length, 5);
    assert.equal(html.match(/ checked/g)?.length, 1);
  });
});
