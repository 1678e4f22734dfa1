import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { idAt, type Step, stepsAt } from '../../server/src/model/at';
import { endOf, type Span, startOf } from '../../server/src/yaml/node';
import { cursor, snapshotOf } from '../support/snapshots';

const named = (step: Step): string => {
  switch (step.is) {
    case 'field':
      return step.field.key.key;
    case 'entry':
      return `<${step.entry.name}>`;
    case 'pair':
      return `?${step.pair.key.text}`;
    case 'value':
      return step.value.is;
  }
};

const source = ({ block, from, to }: Span): string => block.text.slice(from, to);

describe('what stands at an offset', () => {
  const paths: readonly (readonly [marked: string, path: string])[] = [
    ['jour|ney: J', 'object/journey'],
    ['journey:| J', 'object/journey'],
    ['journey: J|', 'object/journey/text'],
    ['journey: J\n|', 'object'],
    ['journey: J\ntags: [a|, b]', 'object/tags/any'],
    ['journey: J\nstatus: wro|ng', 'object/status'],
    ['journey: J\nunknown: a|', 'object/?unknown'],
    ['journey: J\nx-a: { b: c| }', 'object/?x-a'],
    ['journey: J\nchannels: { we|b: Shop }', 'object/channels/entries/<web>'],
    ['journey: J\nchannels: { web: Sh|op }', 'object/channels/entries/<web>/object/name/text'],
    ['personas:\n  a: Maya, edi|tor', 'object/personas/entries/<a>/object/general/text'],
    ['personas:\n  a: Maya|, editor', 'object/personas/entries/<a>/object/name/text'],
    ['beliefs: { a: b -|> c }', 'object/beliefs/entries/<a>/object'],
    ['stages:\n  - A|', 'object/stages/list/object/stage/text'],
    ['stages:\n  - stage: A\n    go|al: b', 'object/stages/list/object/goal'],
    ['stages:\n  - stage: A\n  - stage: B|', 'object/stages/list/object/stage/text'],
    ['stages: [{ stage: A|, goal: b }]', 'object/stages/list/object/stage/text'],
    [
      'stages:\n  - touchpoints:\n      - a @b| @c (+1)',
      'object/stages/list/object/touchpoints/list/object/channel/ref',
    ],
    [
      'stages:\n  - touchpoints:\n      - a @b @c| (+1)',
      'object/stages/list/object/touchpoints/list/object/channel/ref',
    ],
    [
      'stages:\n  - touchpoints:\n      - a @b @c (+|1)',
      'object/stages/list/object/touchpoints/list/object/emotion/emotion',
    ],
    ['stages:\n  - touchpoints:\n      - a @b @c (+1)|', 'object/stages/list/object/touchpoints/list/object'],
    ['stages:\n  - touchpoints: a @b|', 'object/stages/list/object/touchpoints/object/channel/ref'],
    ['stages:\n  - kpis: { NPS: 3|1 -> 4 }', 'object/stages/list/object/kpis/entries/<NPS>/object/actual/amount'],
    ['lanes: { a: A }\nstages:\n  - a: [x, y|]', 'object/stages/list/object/?a/text'],
    ['stages:\n  - pains:\n      - financial: x|', 'object/stages/list/object/pains/list/object/financial/text'],
  ];
  for (const [marked, path] of paths)
    it(JSON.stringify(marked), async () => {
      const { text, offset } = cursor(marked);
      const { journey } = await snapshotOf(text);
      assert.equal(stepsAt(journey, offset).map(named).join('/'), path);
    });

  it('finds at every offset of an example pieces that begin before it, and ids as they are written', async () => {
    const text = readFileSync('examples/online-shop.journey.yaml', 'utf8');
    const { journey } = await snapshotOf(text);
    for (let offset = 0; offset <= text.length; offset++) {
      const ahead = stepsAt(journey, offset).filter(step => startOf(step.at) > offset);
      assert.deepEqual(ahead.map(named), []);
      const id = idAt(journey, offset);
      if (id) assert.equal(text.slice(startOf(id.at), endOf(id.at)), source(id.at));
    }
  });

  it('follows an alias to what it stands for only where that stands', async () => {
    const text = 'x-a: &a { touch: T, channel: web }\nstages:\n  - touchpoints: [*a]\n';
    const { journey } = await snapshotOf(text);
    assert.equal(stepsAt(journey, text.indexOf('web')).map(named).join('/'), 'object/?x-a');
    assert.equal(
      stepsAt(journey, text.indexOf('*a') + 1)
        .map(named)
        .at(-1),
      'list',
    );
  });
});

describe('ids in the text', () => {
  const cases: readonly (readonly [marked: string, id: string | undefined])[] = [
    ['channels: { we|b: a }', 'channel web declared web'],
    ['personas: { a: { channels: [we|b] } }', 'channel web used web'],
    ['stages:\n  - stage: Find |it', 'place find-it declared Find it'],
    ['stages:\n  - { stage: Find it, id: fi|nd }', 'place find declared find'],
    ['stages:\n  - { stage: Find |it, id: find }', 'place find declared Find it'],
    ['stages:\n  - touchpoints: [Pa|ys @web (+1)]', 'place pays declared Pays'],
    ['stages:\n  - touchpoints: [Pays @we|b (+1)]', 'channel web used web'],
    ['stages:\n  - touchpoints: ["Pays @we|b (+1)"]', 'channel web used web'],
    ['stages:\n  - pains: [Too d|ear]', 'pain too-dear declared Too dear'],
    ['stages:\n  - pains: [{ process: Too s|low }]', 'pain too-slow declared Too slow'],
    ['stages:\n  - touchpoints: [{ touch: a, emotion: { ma|ya: 1 } }]', 'persona maya used maya'],
    ['emotions: { So s|o: 0 }', 'emotion So so declared So so'],
    ['emotions: { So so: 0 }\nstages:\n  - touchpoints: [a (so s|o)]', 'emotion So so used so so'],
    ['emotions: { So so: 0 }\nstages:\n  - touchpoints: [a (so so -> So| so)]', 'emotion So so used So so'],
    ['emotions: { So so: 0 }\nstages:\n  - { emotion: "so s|o" }', 'emotion So so used so so'],
    ['lanes: { ri|sk: a }', 'lane risk declared risk'],
    ['lanes: { risk: a }\nstages:\n  - ri|sk: b', 'lane risk used risk'],
    ['stages:\n  - ri|sk: b', undefined],
    ['stages:\n  - touchpoints: [a (hap|py)]', undefined],
    ['jour|ney: a', undefined],
    ['id: my-m|ap', undefined],
    ['stages:\n  - go|al: a', undefined],
    ['stages:\n  - doubts: [a |b]', undefined],
  ];
  for (const [marked, expected] of cases)
    it(JSON.stringify(marked), async () => {
      const { text, offset } = cursor(marked);
      const id = idAt((await snapshotOf(text)).journey, offset);
      const told = id && `${id.kind} ${id.id} ${id.declares ? 'declared' : 'used'} ${source(id.at)}`;
      assert.equal(told, expected);
    });
});
