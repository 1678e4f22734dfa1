import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { type DocumentSymbol, type Range, SymbolKind } from 'vscode-languageserver-types';
import { documentSymbols, flatSymbols } from '../../server/src/features/symbols';
import { Store } from '../../server/src/model/store';
import { mapUri, memoryWorkspace, snapshotOf } from '../support/snapshots';

/** The outline as indented lines: `name | detail`. */
async function outline(text: string): Promise<string> {
  return lines(documentSymbols(await snapshotOf(text))).join('\n');
}

function lines(symbols: readonly DocumentSymbol[], indent = ''): string[] {
  return symbols.flatMap(({ name, detail, children }) => [
    `${indent}${name}${detail === undefined ? '' : ` | ${detail}`}`,
    ...lines(children ?? [], `${indent}  `),
  ]);
}

const example = readFileSync('test/fixtures/lumo.journey.yaml', 'utf8');

describe('the outline', () => {
  it('shows sections, stages and what stands in them', async () => {
    const text = `journey: Buying a lamp
type: future
personas:
  maya: Maya, editor
channels: { web: Our shop, email: }
emotions: { gutted: -2 }
lanes: { risk: Risks }
beliefs: { alike: A lamp is a lamp -> Good light }
story: { conflict: Headaches }
stages:
  - Search
  - stage: Buy
    phase: during
    emotion: -0.5
    doubts: [It is expensive -> Try it]
    kpis: { NPS: 31 -> 45 }
    pains: [Too slow]
    touchpoints:
      - Looks @web (+1)
      - touch: Pays
        emotion: { maya: -2 -> +1 }
        pains:
          - financial: Shipping is dear
            severity: 3
        opportunities: { tell: Tell it early }
opportunities:
  quiz: { idea: A quiz }
`;
    assert.equal(
      await outline(text),
      `Buying a lamp | future
personas | 1
  Maya | maya
channels | 2
  Our shop | web
  email
emotions | 1
  gutted | −2
lanes | 1
  Risks | risk
beliefs | 1
  A lamp is a lamp → Good light | alike
story | 1
  conflict | Headaches
stages | 2
  Search | before
  Buy | during · −0.5
    It is expensive | Try it
    NPS | 31 → 45
    Too slow
    Looks | @web · +1
    Pays | maya −2 → +1
      Shipping is dear | financial · severity 3
      Tell it early | tell
opportunities | 1
  A quiz | quiz`,
    );
  });

  it('gives each kind of thing an icon of its own', async () => {
    const symbols = documentSymbols(await snapshotOf(example));
    const kinds = new Map(symbols.map(({ name, children }) => [name, children?.[0]?.kind]));
    const told = [...kinds.values()].filter(kind => kind !== undefined);
    assert.equal(new Set(told).size, told.length);
    assert.equal(kinds.get('stages'), SymbolKind.Class);
  });

  for (const [name, text] of [
    ['an empty text', ''],
    ['a comment', '# nothing'],
    ['something else', '- a\n- b'],
    ['a list of stages that holds nothing', 'journey: J\nstages:\n  -\n  - \n'],
  ] as const)
    it(`does not fail on ${name}`, async () => {
      for (const { children } of documentSymbols(await snapshotOf(text))) assert.deepEqual(children ?? [], []);
    });

  it('names what has no name, for a symbol must have one', async () => {
    const text =
      'journey: J\nchannels: { "": x }\nstages:\n  - stage:\n    touchpoints:\n      - touch: ""\n      - "@web"\n      - (+1)\n    pains: [{ severity: 3 }]\n';
    for (const { name } of flatSymbols(await snapshotOf(text))) assert.notEqual(name.trim(), '');
  });

  it('cuts long texts and puts them in one line', async () => {
    const [title] = documentSymbols(await snapshotOf(`journey: |\n  two\n  lines ${'x'.repeat(200)}\n`));
    assert.match(title?.name ?? '', /^two lines x+…$/);
    assert.equal(title?.name.length, 80);
  });

  it('has the selection within the range, and children within their parents, in the order of the text', async () => {
    const texts = [
      example,
      ...['online-shop', 'hospital-visit', 'software-trial', 'library'].map(name =>
        readFileSync(`examples/${name}.journey.yaml`, 'utf8'),
      ),
      'journey: J\nstages: [{stage: A, touchpoints: [x @web (+1)]}, B]',
      'x-a: &a { touch: T, pains: [p] }\njourney: J\nstages:\n  - stage: A\n    touchpoints: [*a, { <<: *a, id: b }]\n',
    ];
    const precedes = (a: Range, b: Range): boolean =>
      a.start.line < b.start.line || (a.start.line === b.start.line && a.start.character <= b.start.character);
    const within = (inner: Range, outer: Range): boolean =>
      precedes(outer, inner) && precedes({ start: inner.end, end: inner.end }, { start: outer.end, end: outer.end });
    const check = (symbols: readonly DocumentSymbol[], aliases: boolean, parent?: Range): void => {
      symbols.forEach(({ name, range, selectionRange, children }, index) => {
        assert.ok(within(selectionRange, range), name);
        if (parent && !aliases) assert.ok(within(range, parent), `${name} in its parent`);
        const next = symbols[index + 1];
        if (next && !aliases) assert.ok(precedes(range, next.range), `${name} before ${next.name}`);
        check(children ?? [], aliases, range);
      });
    };
    for (const text of texts) check(documentSymbols(await snapshotOf(text)), text.includes('*a'));
  });

  it('is the same after an edit as if it had been made anew', async () => {
    const store = new Store(memoryWorkspace({}));
    const document = TextDocument.create(mapUri, 'journey', 1, example);
    store.open(document);
    const edits: readonly (readonly [from: string, to: string])[] = [
      ['owner: Mira', 'owner: Mira M.'],
      ['story:', '# two\n# lines\nstory:'],
      ['phase: during', 'phase: after'],
      ['# two\n# lines\n', ''],
      ['  - stage: Compare\n    phase: before', '  - stage: Weigh'],
    ];
    for (const [from, to] of edits) {
      const at = document.getText().indexOf(from);
      assert.ok(at >= 0, from);
      const range = { start: document.positionAt(at), end: document.positionAt(at + from.length) };
      TextDocument.update(document, [{ range, text: to }], document.version + 1);
      store.changed(mapUri);
      const snapshot = await store.snapshot(mapUri);
      assert.ok(snapshot);
      assert.deepEqual(documentSymbols(snapshot), documentSymbols(await snapshotOf(document.getText())));
    }
  });

  it('comes as a list for clients that know no tree', async () => {
    const snapshot = await snapshotOf(example);
    const flat = flatSymbols(snapshot);
    const checkout = flat.find(({ name }) => name === 'Pays at the checkout');
    assert.equal(checkout?.containerName, 'Buy');
    assert.equal(checkout?.location.uri, mapUri);
    assert.equal(flat.find(({ name }) => name === 'Buy')?.containerName, 'stages');
    assert.equal(flat.length, lines(documentSymbols(snapshot)).length);
  });
});
