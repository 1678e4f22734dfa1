import assert from 'node:assert/strict';
import fc from 'fast-check';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { isSlug } from '../../server/src/dialect/ids';
import { complete } from '../../server/src/features/completion/complete';
import { format, sameContent } from '../../server/src/features/formatting/format';
import { renameIn, renaming } from '../../server/src/features/rename';
import { semanticTokens } from '../../server/src/features/semantic-tokens';
import { lookUp, problemsOf } from '../../server/src/model/journey';
import { type Snapshot, Store } from '../../server/src/model/store';
import { toMap } from '../../server/src/model/to-map';
import { diagnose, type Finding } from '../../server/src/rules/diagnose';
import { fixesOf } from '../../server/src/rules/registry';
import { defaultSettings } from '../../server/src/rules/rule';
import { readYaml } from '../../server/src/yaml/document';
import { applyItem } from '../features/completion/support';
import { applied, look, today } from '../support/rules';
import { memoryWorkspace, snapshotOf } from '../support/snapshots';
import { corpus, saidOf } from './corpus';
import { anyMap, names, place, typed } from './typing';

const settings = { ...defaultSettings, advice: 'thorough' } as const;

/** What YAML gets wrong in a text. */
const misread = ({ yaml, journey }: Snapshot): string[] =>
  [...yaml.problems, ...problemsOf(journey)].flatMap(({ code }) => (code < 'J109' ? [code] : []));

describe('maps of the corpus', () => {
  it('are read after any edits as if they had been opened so', async () => {
    await fc.assert(
      fc.asyncProperty(anyMap, typed, async (name, steps) => {
        const uri = `file:///maps/${name}`;
        const store = new Store(memoryWorkspace(corpus));
        let document = TextDocument.create(uri, 'journey', 1, corpus[name] ?? '');
        store.open(document);
        await store.snapshot(uri);
        for (const { at, remove, insert } of steps) {
          const from = Math.floor(at * document.getText().length);
          const range = { start: document.positionAt(from), end: document.positionAt(from + remove) };
          document = TextDocument.update(document, [{ range, text: insert }], document.version + 1);
          store.changed(uri);
          const text = document.getText();
          const [now, anew] = [await store.snapshot(uri), await snapshotOf(text, corpus, name)];
          assert.ok(now);
          assert.deepEqual(told(now, name), told(anew, name), JSON.stringify(text));
        }
      }),
      { numRuns: 30 },
    );
  });

  it('can be read after what is offered is taken, as well as before', async () => {
    await fc.assert(
      fc.asyncProperty(anyMap, place, fc.nat(), async (name, at, pick) => {
        const text = corpus[name] ?? '';
        const snapshot = await snapshotOf(text, corpus, name);
        fc.pre(misread(snapshot).length === 0);
        const position = snapshot.document.positionAt(Math.floor(at * text.length));
        const { items } = complete(snapshot, position, { snippets: true, today: '2026-11-22' });
        const item = items[pick % Math.max(1, items.length)];
        if (!item) return;
        const after = applyItem(snapshot, item);
        assert.deepEqual(
          misread(await snapshotOf(after, corpus, name)),
          [],
          `${item.label} at ${JSON.stringify(position)}:\n${after}`,
        );
      }),
      { numRuns: 80 },
    );
  });

  it('offer nothing in a file that is a list of somebody else', async () => {
    const text = corpus['playbook.journey.yaml'] ?? '';
    const snapshot = await snapshotOf(text, corpus, 'playbook.journey.yaml');
    const end = snapshot.document.positionAt(text.length);
    assert.deepEqual(complete(snapshot, end, { snippets: true, today: '2026-11-22' }).items, []);
  });

  for (const [name, text] of Object.entries(corpus))
    it(`are mended by each fix, and read as well as before: ${name}`, async () => {
      const { findings, context } = await look(text, { files: corpus, name, snippets: true });
      const before = misread(context.snapshot);
      for (const finding of findings)
        for (const fix of fixesOf(finding, context)) {
          const where = `${finding.code} ${fix.title} in ${name}`;
          const after = applied(text, fix);
          const files = fix.create
            ? { ...corpus, [fix.create.uri.replace('file:///maps/', '')]: fix.create.text }
            : corpus;
          const left = await look(after, { files, name });
          const worse = misread(left.context.snapshot).filter(code => !before.includes(code));
          assert.deepEqual(worse, [], `${where}:\n${after}`);
          if (fix.preferred)
            assert.ok(countOf(finding, left.findings) < countOf(finding, findings), `${where}, in vain:\n${after}`);
        }
    });

  it('are formatted once and for all, and mean the same', async () => {
    for (const [name, text] of Object.entries(corpus)) {
      const once = await formatted(text);
      assert.equal(await formatted(once), once, name);
      const [before, after] = [readYaml(text), readYaml(once)];
      assert.ok(sameContent(before.root ?? before.other, after.root ?? after.other), name);
      assert.equal(once.replace(/\s+/g, ''), text.replace(/\s+/g, ''), name);
    }
  });

  it('come back to the byte when an id is renamed and renamed back', async () => {
    let renames = 0;
    for (const name of names) {
      const text = corpus[name] ?? '';
      const snapshot = await snapshotOf(text, corpus, name);
      const seen = new Set<string>();
      for (const offset of [...text.matchAll(/[\p{L}\p{N}][\p{L}\p{N}-]+/gu)].map(({ index }) => index + 1)) {
        const there = renameAt(snapshot, offset, 'quite-another');
        if (!there || seen.has(there.text)) continue;
        seen.add(there.text);
        renames++;
        const renamed = await snapshotOf(there.text, corpus, name);
        const back = renameAt(renamed, there.text.indexOf('quite-another') + 1, there.id);
        assert.equal(back?.text, text, `${there.id} in ${name}`);
      }
    }
    assert.ok(renames > 150, String(renames));
  });
});

/** What a reading comes to: findings, the map that is drawn, the colours of the text. */
function told(snapshot: Snapshot, name: string): unknown {
  const { text } = snapshot.yaml;
  const findings = diagnose(snapshot, settings, today);
  return {
    said: saidOf(text, findings),
    messages: findings.map(({ message }) => message),
    map: toMap(snapshot.journey, today, name),
    tokens: semanticTokens(snapshot, []),
  };
}

/** How many findings say the same. */
const countOf = ({ code, message }: Finding, findings: readonly Finding[]): number =>
  findings.filter(each => each.code === code && each.message === message).length;

async function formatted(text: string): Promise<string> {
  const { document, ...snapshot } = await snapshotOf(text);
  return TextDocument.applyEdits(document, format({ document, ...snapshot }, { tabSize: 2, insertSpaces: true }));
}

/** A map after a rename of what the file itself gives an id, and the id that is replaced; undefined where there is none. */
function renameAt(
  snapshot: Snapshot,
  offset: number,
  to: string,
): { readonly id: string; readonly text: string } | undefined {
  const thing = renaming(snapshot, snapshot.document.positionAt(offset), to);
  if (!thing || 'refused' in thing || thing.home !== snapshot.uri) return undefined;
  // An id that follows from a name is written out by the first rename, and stays so. What is no slug is refused.
  if (!isSlug(thing.id) && thing.kind !== 'emotion') return undefined;
  // What hid a library's no longer does under another name: then the old one is taken.
  if (snapshot.journey.hidden.some(({ own }) => own.id === thing.id)) return undefined;
  if (lookUp(snapshot.journey, thing.kind, thing.id)?.explicit !== true) return undefined;
  const edits = renameIn(snapshot, thing, to).flatMap(each => ('refused' in each ? [] : each.edits));
  if (edits.length === 0) return undefined;
  return { id: thing.id, text: TextDocument.applyEdits(snapshot.document, [...edits]) };
}
