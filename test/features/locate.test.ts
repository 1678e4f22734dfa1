import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { locate } from '../../server/src/features/locate';
import { snapshotOf } from '../support/snapshots';

const library = 'personas:\n  tom: { name: "Tom Reed", role: secondary }\n';
const map = `journey: 'Buying a lamp'
use: ./library.journey.yaml
channels: { web: Our shop }
stages:
  - stage: Buy
    doubts: [Too dear -> 30-day trial]
    kpis: { NPS: 31 -> 45 }
    touchpoints:
      - Searches for "light" @web (curious)
      - touch: "Pays at the checkout"
        id: checkout
        emotion: -2 -> +1
        says: Why so late?
        backstage: [Order is checked, Parcel is packed]
        risk: It fails
        pains:
          - financial: Shipping cost appears late
lanes: { risk: Risks }
opportunities:
  early: { idea: Show shipping early, fixes: [] }
`;

interface Found {
  readonly text: string;
  /** What stands where the id begins. */
  readonly id: string | undefined;
  readonly file: string;
}

async function find(key: string, part?: string): Promise<Found | null> {
  const snapshot = await snapshotOf(map, { 'library.journey.yaml': library });
  const found = locate(snapshot, key, part, uri =>
    uri.endsWith('/library.journey.yaml') ? TextDocument.create(uri, 'journey', 0, library) : undefined,
  );
  if (!found) return null;
  const file = found.uri.replace('file:///maps/', '');
  const document =
    file === 'map.journey.yaml' ? snapshot.document : TextDocument.create(found.uri, 'journey', 0, library);
  const after = found.id && document.getText({ start: found.id, end: { line: found.id.line, character: 99 } });
  return { text: document.getText(found.text), id: after?.match(/^[\w -]+/)?.[0], file };
}

const texts: readonly (readonly [key: string, part: string | undefined, text: string])[] = [
  ['journey', undefined, 'Buying a lamp'],
  ['stages/0', undefined, 'Buy'],
  ['stages/0/touchpoints/0', undefined, 'Searches for "light"'],
  ['stages/0/touchpoints/0', 'emotion', 'curious'],
  ['stages/0/touchpoints/1', undefined, 'Pays at the checkout'],
  ['stages/0/touchpoints/1', 'emotion', '-2 -> +1'],
  ['stages/0/touchpoints/1', 'says', 'Why so late?'],
  ['stages/0/touchpoints/1', 'backstage/1', 'Parcel is packed'],
  ['stages/0/touchpoints/1', 'risk/0', 'It fails'],
  ['stages/0/touchpoints/1/pains/0', undefined, 'Shipping cost appears late'],
  ['stages/0/doubts/0', undefined, 'Too dear'],
  ['opportunities/early', undefined, 'Show shipping early'],
  ['personas/tom', undefined, 'Tom Reed'],
];

describe('locate', () => {
  for (const [key, part, text] of texts)
    it(`finds the text of ${key}${part ? `, ${part}` : ''}`, async () => {
      assert.equal((await find(key, part))?.text, text);
    });

  it('finds where references can be asked for', async () => {
    assert.equal((await find('stages/0/touchpoints/1'))?.id, 'checkout');
    assert.equal((await find('opportunities/early'))?.id, 'early');
    assert.equal((await find('stages/0'))?.id, 'Buy');
    assert.equal((await find('stages/0/doubts/0'))?.id, undefined);
  });

  it('leads into a library', async () => {
    assert.deepEqual(await find('personas/tom'), { text: 'Tom Reed', id: 'tom', file: 'library.journey.yaml' });
  });

  it('falls back on the element where it has no such part, and finds nothing that is gone', async () => {
    assert.equal((await find('stages/0/touchpoints/1', 'thinking'))?.text, 'Pays at the checkout');
    assert.equal(await find('stages/7'), null);
  });
});
