import assert from 'node:assert/strict';
import fc from 'fast-check';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { JourneyMap } from '../../server/src/model/map';
import { Store } from '../../server/src/model/store';
import { toMap } from '../../server/src/model/to-map';
import { diagnose } from '../../server/src/rules/diagnose';
import { defaultSettings } from '../../server/src/rules/rule';
import { endOf, startOf } from '../../server/src/yaml/node';
import { mapUri } from '../support/snapshots';

const example = `journey: A lamp
personas: { maya: Maya, tom: Tom }
channels: { web: Our site, store: Shop }
sources: { talks: interview, guess: assumption }
stages:
  - stage: Compare
    touchpoints:
      - touch: Reads two guides
        next: { tired: leaves, curious: pay }
      - touch: Leaves
        act: exit
        next: end
  - stage: Buy
    kpis: { Conversion: 3% -> 4% }
    touchpoints:
      - touch: Pays @web (-1)
        id: pay
        next: unbox
        evidence: [talks]
        pains:
          - process: Asks twice for the address
            id: twice
      - Asks a friend (-1)
  - stage: Use
    for: [maya]
    touchpoints:
      - touch: Unboxes
        id: unbox
        emotion: { maya: -1 -> +1 }
        next: pay
        opportunities:
          once: { idea: Ask once, fixes: [twice] }
opportunities:
  early: { idea: Show it, fixes: [Conversion] }
`;

const edits = fc.array(
  fc.record({
    at: fc.nat(),
    remove: fc.integer({ min: 0, max: 6 }),
    insert: fc.constantFrom(
      '',
      'x',
      '\n',
      ' @web',
      ' @fax',
      'pay',
      'leaves',
      'twice',
      'talks',
      '\n        next: pay',
      '      - Goes on\n',
      '-1',
    ),
  }),
  { minLength: 1, maxLength: 6 },
);

/** Findings of the newest version and what is drawn of it, as plain values. */
async function told(store: Store): Promise<{ readonly found: unknown; readonly map: JourneyMap }> {
  const snapshot = await store.snapshot(mapUri);
  assert.ok(snapshot);
  const found = diagnose(snapshot, defaultSettings, 20_779).map(({ code, at, message, severity }) => [
    code,
    startOf(at),
    endOf(at),
    message,
    severity,
  ]);
  return { found, map: toMap(snapshot.journey, 20_779, 'map') };
}

const storeOf = (document: TextDocument): Store => {
  const store = new Store({ readFile: async () => undefined });
  store.open(document);
  return store;
};

describe('checking and drawing again', () => {
  it('tells of a stage that did not change what another one now says of it', async () => {
    const document = TextDocument.create(mapUri, 'journey', 1, example);
    const store = storeOf(document);
    const fixedBy = async () => (await told(store)).map.stages[1]?.touchpoints[0]?.pains[0]?.fixedBy;
    assert.deepEqual(await fixedBy(), ['stages/2/touchpoints/0/opportunities/once']);
    const at = document.positionAt(example.indexOf('twice]'));
    TextDocument.update(document, [{ range: { start: at, end: at }, text: 'not-' }], 2);
    store.changed(mapUri);
    assert.deepEqual(await fixedBy(), []);
  });

  it('tells the same as anew, whatever is typed', async () => {
    await fc.assert(
      fc.asyncProperty(edits, async steps => {
        const document = TextDocument.create(mapUri, 'journey', 1, example);
        const store = storeOf(document);
        await told(store);
        for (const { at, remove, insert } of steps) {
          const text = document.getText();
          const from = at % (text.length + 1);
          const range = { start: document.positionAt(from), end: document.positionAt(from + remove) };
          TextDocument.update(document, [{ range, text: insert }], document.version + 1);
          store.changed(mapUri);
          const anew = storeOf(TextDocument.create(mapUri, 'journey', 1, document.getText()));
          assert.deepEqual(await told(store), await told(anew), document.getText());
        }
      }),
      { numRuns: 15 },
    );
  });
});
