import assert from 'node:assert/strict';
import fc from 'fast-check';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { Store } from '../../server/src/model/store';
import { diagnose } from '../../server/src/rules/diagnose';
import { defaultSettings } from '../../server/src/rules/rule';
import { endOf, startOf } from '../../server/src/yaml/node';
import { mapUri } from '../support/snapshots';

const example = `journey: A lamp
personas: { maya: Maya, tom: Tom }
channels: { web: Our site, store: Shop }
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
      - Asks a friend
  - stage: Use
    for: [maya]
    touchpoints:
      - touch: Unboxes
        id: unbox
        next: pay
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
      '\n        next: pay',
      '      - Goes on\n',
      '-1',
    ),
  }),
  { minLength: 1, maxLength: 10 },
);

/** Findings of the newest version, as plain values. */
async function found(store: Store): Promise<unknown> {
  const snapshot = await store.snapshot(mapUri);
  assert.ok(snapshot);
  return diagnose(snapshot, defaultSettings, 20_779).map(({ code, at, message, severity }) => [
    code,
    startOf(at),
    endOf(at),
    message,
    severity,
  ]);
}

const storeOf = (document: TextDocument): Store => {
  const store = new Store({ readFile: async () => undefined });
  store.open(document);
  return store;
};

describe('checking again', () => {
  it('finds the same as checking anew, whatever is typed', async () => {
    await fc.assert(
      fc.asyncProperty(edits, async steps => {
        const document = TextDocument.create(mapUri, 'journey', 1, example);
        const store = storeOf(document);
        await found(store);
        for (const { at, remove, insert } of steps) {
          const text = document.getText();
          const from = at % (text.length + 1);
          const range = { start: document.positionAt(from), end: document.positionAt(from + remove) };
          TextDocument.update(document, [{ range, text: insert }], document.version + 1);
          store.changed(mapUri);
          const anew = storeOf(TextDocument.create(mapUri, 'journey', 1, document.getText()));
          assert.deepEqual(await found(store), await found(anew), document.getText());
        }
      }),
      { numRuns: 40 },
    );
  });
});
