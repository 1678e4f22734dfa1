import assert from 'node:assert/strict';
import { highlights, referencesIn } from '../../server/src/features/references';
import { thingAt } from '../../server/src/features/thing';
import { cursor, readAll, snapshotOf } from '../support/snapshots';

const files = {
  'library.journey.yaml': 'channels:\n  parcel: Parcel\nemotions: { torn: -0.5 }\n',
};

const map = `journey: J
use: ./library.journey.yaml
lanes: { risk: Risks }
personas: { maya: { name: Maya, channels: [web, parcel] } }
channels: { web: Our shop }
stages:
  - stage: Find
    emotion: torn
    risk: a
    touchpoints:
      - x @web @parcel (Torn -> +1)
      - { touch: Pays, id: pay, channel: web, emotion: { maya: 1 }, risk: b, pains: [Too dear] }
      - { touch: Again, next: { yes: pay, no: find } }
story: { climax: pay }
opportunities:
  cheaper: { idea: Cost less, fixes: [too-dear] }
`;

/** The places found in all files for the cursor in the map, as `file line:text`. */
async function found(marked: string, declaration: boolean, others: Readonly<Record<string, string>> = files) {
  const { text, offset } = cursor(marked);
  const all = await readAll({ ...others, 'map.journey.yaml': text });
  const own = all.get('map.journey.yaml');
  assert.ok(own);
  const thing = thingAt(own, own.document.positionAt(offset));
  if (!thing) return [];
  return [...all].flatMap(([name, snapshot]) =>
    referencesIn(snapshot, thing, declaration).map(
      ({ range }) =>
        `${snapshot === own ? '' : `${name.split('.')[0]} `}${range.start.line}:${snapshot.document.getText(range)}`,
    ),
  );
}

describe('references', () => {
  const cases: readonly (readonly [name: string, from: string, to: string, declared: string, ...uses: string[]])[] = [
    ['a channel, from its use', '@web', '@we|b', '4:web', '3:web', '10:web', '11:web'],
    ['a channel, from its declaration', '{ web: Our', '{ we|b: Our', '4:web', '3:web', '10:web', '11:web'],
    ['a channel of the library', '@parcel', '@par|cel', 'library 1:parcel', '3:parcel', '10:parcel'],
    ['a persona', '{ maya: 1', '{ ma|ya: 1', '3:maya', '11:maya'],
    ['a touchpoint, from its id', 'id: pay', 'id: p|ay', '11:pay', '12:pay', '13:pay'],
    ['a touchpoint, from its name', 'Pays', 'Pa|ys', '11:pay', '12:pay', '13:pay'],
    ['a stage, from its name', 'Find', 'Fi|nd', '6:Find', '12:find'],
    ['a pain, from its text', 'Too dear', 'Too d|ear', '11:Too dear', '15:too-dear'],
    ['a word for an emotion', 'emotion: torn', 'emotion: to|rn', 'library 2:torn', '7:torn', '10:Torn'],
    ['a lane', 'risk: a', 'ri|sk: a', '2:risk', '8:risk', '11:risk'],
    ['an opportunity that nothing refers to', 'cheaper:', 'che|aper:', '15:cheaper'],
  ];
  for (const [name, from, to, declared, ...uses] of cases)
    it(`finds those of ${name}`, async () => {
      const marked = map.replace(from, to);
      assert.notEqual(marked, map);
      assert.deepEqual((await found(marked, false)).sort(), [...uses].sort());
      assert.deepEqual((await found(marked, true)).sort(), [declared, ...uses].sort());
    });

  it('finds the uses of an id that nothing declares', async () => {
    assert.deepEqual(await found(map.replaceAll('@web', '@web @no-where').replace('@no-where', '@no-wh|ere'), true), [
      '10:no-where',
    ]);
  });

  it('finds nothing where no id stands', async () => {
    assert.deepEqual(await found(map.replace('journey: J', 'journey: |J'), true), []);
    assert.deepEqual(await found('|', true), []);
  });

  it('finds those of other maps that take the thing from the same library', async () => {
    const uses = 'journey: J\nuse: ./library.journey.yaml\nstages:\n  - touchpoints: [x @parcel]\n';
    const own = 'journey: J\nchannels: { parcel: Other }\nstages:\n  - touchpoints: [x @parcel]\n';
    const marked = uses.replace('@parcel', '@par|cel');
    assert.deepEqual(await found(marked, true, { ...files, 'b.journey.yaml': uses, 'c.journey.yaml': own }), [
      'library 1:parcel',
      'b 3:parcel',
      '3:parcel',
    ]);
  });

  it('finds ids in texts of several lines', async () => {
    const text =
      'journey: J\nchannels: { w|eb: Shop }\nstages:\n  - touchpoints:\n      - Pays on the web\n        @web (+1)\n';
    assert.deepEqual(await found(text, false), ['5:web']);
  });
});

describe('highlights', () => {
  it('tell the declaration from the uses', async () => {
    const { text, offset } = cursor(map.replace('@web', '@we|b'));
    const snapshot = await snapshotOf(text, files);
    const marked = highlights(snapshot, snapshot.document.positionAt(offset));
    assert.deepEqual(
      marked.map(({ range, kind }) => [range.start.line, kind]),
      [
        [4, 3],
        [3, 2],
        [10, 2],
        [11, 2],
      ],
    );
  });

  it('stay in the document, and are none where no id stands', async () => {
    const { text, offset } = cursor(map.replace('@parcel', '@par|cel'));
    const snapshot = await snapshotOf(text, files);
    const lines = highlights(snapshot, snapshot.document.positionAt(offset)).map(({ range }) => range.start.line);
    assert.deepEqual(lines, [3, 10]);
    assert.deepEqual(highlights(snapshot, { line: 0, character: 3 }), []);
  });
});
