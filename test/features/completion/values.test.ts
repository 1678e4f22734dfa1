import assert from 'node:assert/strict';
import { objectTypes, shapeFor } from '../../../server/src/dialect/dialect';
import { blockPlaces, flowPlaces } from './places';
import { applied, completeAt, labelsAt, today, yamlProblems } from './support';

const map = `personas:
  maya: Maya, editor
  tom: { name: Tom Berg }
channels:
  web: Our shop
  store: { name: Shop in Leipzig }
beliefs:
  dear: Too dear -> Worth it
villains:
  inertia: The ceiling light
sources:
  survey-26: { kind: survey, title: Post-purchase survey }
emotions: { gutted: -2 }
opportunities:
  quiz: A quiz
stages:
  - stage: Compare
    kpis: { Conversion: 3% }
    touchpoints:
      - touch: Pays
        id: checkout
        pains:
          - financial: Shipping is a surprise
            id: surprise
`;

describe('completion of values', () => {
  for (const type of objectTypes)
    for (const { key, shape } of type.keys) {
      const scalar = shapeFor(shape, 'scalar');
      if (scalar?.is !== 'enum') continue;
      const words = scalar.values.map(({ word }) => word);
      it(`offers the words of ${type.name}.${key}`, async () => {
        const places = [blockPlaces[type.name], ...(type.name === 'map' ? [] : [flowPlaces[type.name]])];
        for (const place of places) {
          assert.deepEqual(await labelsAt(place.replace('|', `${key}: |`)), words);
          for (const word of words)
            assert.equal(await applied(place.replace('|', `${key}: |`), word), place.replace('|', `${key}: ${word}`));
          const first = words[0] ?? '';
          assert.equal(
            await applied(place.replace('|', `${key}: ${first.slice(0, 2)}|${first.slice(2)}`), words[1] ?? ''),
            place.replace('|', `${key}: ${words[1]}`),
          );
        }
      });
    }

  const ids: readonly (readonly [place: string, labels: readonly string[]])[] = [
    ['story:\n  climax: |', ['compare', 'checkout']],
    ['villains:\n  v: { tempts: | }', ['compare', 'checkout']],
    ['villains:\n  v: { tempts: [|] }', ['compare', 'checkout']],
    ['villains:\n  v: { counter: | }', ['quiz']],
    ['stages:\n  - stage: A\n    shifts: [|]', ['dear']],
    ['stages:\n  - stage: A\n    shifts:\n      - |', ['dear']],
    ['stages:\n  - stage: A\n    shifts:\n      |', ['dear']],
    ['stages:\n  - stage: A\n    shifts:\n    - |', ['dear']],
    ['stages:\n  - stage: A\n    for: |', ['maya', 'tom']],
    ['stages:\n  - stage: A\n    for: [tom, |]', ['maya']],
    ['stages:\n  - stage: A\n    for: [|, tom]', ['maya']],
    ['stages:\n  - stage: A\n    for:\n      - tom\n      - |', ['maya']],
    ['stages:\n  - stage: A\n    evidence: |', ['survey-26']],
    ['stages:\n  - stage: A\n    touchpoints:\n      - touch: B\n        channel: |', ['web', 'store']],
    ['stages:\n  - stage: A\n    touchpoints:\n      - { touch: B, channel: | }', ['web', 'store']],
    ['stages:\n  - stage: A\n    touchpoints:\n      - { touch: B, channel: [web, |] }', ['store']],
    ['personas:\n  p: { channels: [|] }', ['web', 'store']],
    ['opportunities:\n  o: { fixes: [|] }', ['surprise']],
    ['opportunities:\n  o: { serves: | }', ['business_goal', 'Conversion', 'surprise']],
    ['stages:\n  - stage: A\n    kpis:\n      NPS: { from: | }', ['survey-26']],
  ];
  for (const [place, labels] of ids)
    it(`offers ids at ${JSON.stringify(place)}`, async () => {
      const { text, at } = within(place);
      const offered = await labelsAt(text);
      assert.deepEqual(
        offered.filter(label => labels.includes(label)),
        labels,
      );
      assert.deepEqual(
        offered.filter(label => !labels.includes(label) && !['a', 'b'].includes(label)),
        [],
        at,
      );
    });

  /** The map with an entry more; where a key is there already, the map's own is left out. */
  function within(place: string): { text: string; at: string } {
    const key = place.slice(0, place.indexOf(':'));
    const rest = map.split(/^(?=\w)/m);
    const own = rest.find(part => part.startsWith(`${key}:`)) ?? '';
    const added = place.slice(place.indexOf('\n') + 1);
    const text = own ? map.replace(own, `${own.trimEnd()}\n${added}\n`) : `${place}\n${map}`;
    return { text, at: text };
  }

  it('tells the name behind an id', async () => {
    const items = await completeAt(`${map}story:\n  climax: |`);
    assert.equal(items.find(({ label }) => label === 'checkout')?.labelDetails?.description, 'Pays');
    const personas = await completeAt(`${map}  - stage: B\n    for: |`);
    assert.deepEqual(
      personas.map(({ label, detail }) => [label, detail]),
      [
        ['maya', 'Maya'],
        ['tom', 'Tom Berg'],
      ],
    );
  });

  it('offers what a library declares', async () => {
    const files = { 'lib.journey.yaml': 'personas:\n  ben: Ben, nurse\nchannels:\n  ward: The ward\n' };
    const text =
      'journey: A\nuse: ./lib.journey.yaml\nstages:\n  - stage: B\n    for: |\n    touchpoints:\n      - Waits';
    assert.deepEqual(await labelsAt(text, { files }), ['ben']);
    const short = text.replace('|', 'ben').replace('Waits', 'Waits @|');
    assert.deepEqual(await labelsAt(short, { files }), ['@ward']);
  });

  it('offers the next place, the end, and other ways on', async () => {
    const next = `${map}      - touch: Waits\n        next: |`;
    const labels = await labelsAt(next);
    assert.ok(
      ['end', 'compare', 'checkout', 'waits', 'condition'].every(label => labels.includes(label)),
      labels.join(),
    );
    assert.equal(await applied(next, 'condition'), next.replace(' |', '\n          condition: '));
    const way = next.replace('|', '{ buys: | }');
    assert.equal(await applied(way, 'end'), way.replace('|', 'end'));
  });

  it('offers today where a date is asked for', async () => {
    for (const place of [
      'reviewed: |',
      'reviewed:\n  - on: |',
      'sources:\n  s: { on: | }',
      'opportunities:\n  o:\n    due: |',
    ])
      assert.equal(await applied(place, today), place.replace('|', today));
  });

  it('offers durations by what the key counts in', async () => {
    assert.ok((await labelsAt('review_every: |')).includes('90d'));
    assert.ok((await labelsAt('channels:\n  c:\n    reply_within: |')).includes('15m'));
  });

  it('offers whole numbers of a range, and true', async () => {
    assert.deepEqual(await labelsAt('opportunities:\n  o: { impact: | }'), ['1', '2', '3', '4', '5']);
    assert.deepEqual(await labelsAt('stages:\n  - stage: A\n    touchpoints:\n      - touch: B\n        wow: |'), [
      'true',
    ]);
  });

  it('quotes what would not stand for itself', async () => {
    const text = 'stages:\n  - stage: A\n    kpis: { "A, b": 3, "It: c": 4 }\nopportunities:\n  o: { serves: [|] }';
    assert.equal(await applied(text, 'A, b'), text.replace('|', '"A, b"'));
    assert.equal(await applied(text, 'It: c'), text.replace('|', '"It: c"'));
    assert.equal(await applied(text.replace('[|]', '"|"'), 'A, b'), text.replace('[|]', '"A, b"'));
  });

  it('offers stages by their usual names', async () => {
    const text = 'stages:\n  - stage: |';
    assert.equal(await applied(text, 'Compare'), 'stages:\n  - stage: Compare');
  });

  it('offers nothing in free text', async () => {
    for (const text of [
      'journey: |',
      'journey: Buying a l|amp',
      'goal: Wo|',
      'stages:\n  - stage: A\n    touchpoints:\n      - touch: Pa|',
      'stages:\n  - stage: A\n    touchpoints:\n      - Pays at t|',
      'stages:\n  - stage: A\n    touchpoints:\n      - Pays and g|oes @web (+1)',
      'stages:\n  - stage: A\n    doubts:\n      - Too dear -> Wo|',
      'use: ./|',
      'note: |',
      'tags: [|]',
      'x-own: |',
      'x-own:\n  |',
    ])
      assert.deepEqual(await labelsAt(text), [], text);
  });

  it('offers nothing in comments and block texts', async () => {
    for (const text of [
      '# jo|',
      'journey: A # ty|',
      'type: current #|',
      'stages:\n  - stage: A\n    # pha|',
      'journey: A\nnote: |2\n  pha'.replace('|2', '>').concat('|'),
      'note: >-\n  a\n  |\ntype: current',
      'note: >\n  type: |\n',
    ])
      assert.deepEqual(await labelsAt(text), [], text);
  });

  it('keeps what it writes readable', async () => {
    for (const place of [
      'type: |',
      'reviewed: |',
      'story: |',
      'personas: |',
      'stages: |',
      'emotions: |',
      'related: |',
      'lanes: |',
    ])
      for (const { label } of await completeAt(place))
        assert.deepEqual(await yamlProblems(await applied(place, label)), [], `${place} ${label}`);
  });
});
