import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { references } from '../../server/src/features/references';
import { Store } from '../../server/src/model/store';
import { cursor, memoryWorkspace, snapshotOf } from '../support/snapshots';

const files = {
  'library.journey.yaml': 'channels:\n  parcel: Parcel\nemotions: { torn: -0.5 }\n',
};
const libraryUri = 'file:///maps/library.journey.yaml';
const documentOf = (uri: string): TextDocument | undefined =>
  uri === libraryUri ? TextDocument.create(uri, 'journey', 0, files['library.journey.yaml']) : undefined;

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

/** The places found for the cursor put before `at`, as `line:text`. */
async function found(marked: string, declaration: boolean): Promise<string[]> {
  const { text, offset } = cursor(marked);
  const snapshot = await snapshotOf(text, files);
  return references(snapshot, snapshot.document.positionAt(offset), declaration, documentOf).map(({ uri, range }) => {
    const home = uri === snapshot.uri ? snapshot.document : documentOf(uri);
    return `${uri === snapshot.uri ? '' : 'library '}${range.start.line}:${home?.getText(range)}`;
  });
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
    const store = new Store(memoryWorkspace(files));
    const open = async (name: string, text: string) => {
      const uri = `file:///maps/${name}`;
      store.open(TextDocument.create(uri, 'journey', 1, text));
      const snapshot = await store.snapshot(uri);
      assert.ok(snapshot);
      return snapshot;
    };
    const uses = 'journey: J\nuse: ./library.journey.yaml\nstages:\n  - touchpoints: [x @parcel]\n';
    const own = 'journey: J\nchannels: { parcel: Other }\nstages:\n  - touchpoints: [x @parcel]\n';
    const [a, b, c] = [await open('a.yaml', uses), await open('b.yaml', uses), await open('c.yaml', own)];
    const position = a.document.positionAt(uses.indexOf('@parcel') + 2);
    const uris = references(a, position, true, documentOf, [a, b, c]).map(({ uri }) =>
      uri.replace('file:///maps/', ''),
    );
    assert.deepEqual(uris, ['library.journey.yaml', 'a.yaml', 'b.yaml']);
  });
});
