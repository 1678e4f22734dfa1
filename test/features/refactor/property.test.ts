import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { applyEdits } from '../../../server/src/edits/edit';
import { refactorings } from '../../../server/src/features/refactor/all';
import { expandKind, expansion } from '../../../server/src/features/refactor/expand';
import { listKind } from '../../../server/src/features/refactor/lists';
import type { Refactoring } from '../../../server/src/features/refactor/refactoring';
import { shortening, shortenKind } from '../../../server/src/features/refactor/shorten';
import { sortKind } from '../../../server/src/features/refactor/sort';
import { splitMapKind } from '../../../server/src/features/refactor/split-map';
import { signatureHelp } from '../../../server/src/features/signature';
import type { JourneyMap } from '../../../server/src/model/map';
import { toMap } from '../../../server/src/model/to-map';
import { refactoringsOf } from '../../support/refactor';
import { today } from '../../support/rules';
import { snapshotOf } from '../../support/snapshots';

const folder = 'examples';
const files = Object.fromEntries(
  readdirSync(folder)
    .filter(name => name.endsWith('.yaml'))
    .map(name => [name, readFileSync(`${folder}/${name}`, 'utf8')]),
);
const texts = { ...files, 'lumo.journey.yaml': readFileSync('test/fixtures/lumo.journey.yaml', 'utf8') };

/** Refactorings that leave what the map says as it is. */
const same = [expandKind, shortenKind, listKind, sortKind];

const atCursor = refactorings.map(({ make }) => make);

/** An offset in each word of a text, some of them left out. */
function places(text: string, every: number): number[] {
  return [...text.matchAll(/[^\s:]+/g)].flatMap(({ index }, at) => (at % every === 0 ? [index + 1] : []));
}

/** What is told of each touchpoint, wherever it stands. */
function touchpointsOf({ stages }: JourneyMap): string[] {
  const all = stages.flatMap(({ touchpoints }) => touchpoints);
  return all
    .map(({ text, channels, says, pains }) => [text, channels, says, pains.map(pain => pain.text)].join('\n'))
    .sort();
}

const problemsIn = (list: readonly { readonly code: string }[]): string[] => list.map(({ code }) => code).sort();

describe('refactorings of whole maps', () => {
  it('short forms of all maps are written out and come back to the byte', async () => {
    for (const text of Object.values(texts)) {
      const before = await snapshotOf(text, files);
      const seen = new Set<number>();
      for (const offset of places(text, 1))
        for (const found of refactoringsOf(before, offset, [expansion])) {
          const from = found.edits[0]?.from ?? 0;
          if (seen.has(from)) continue;
          seen.add(from);
          const read = await snapshotOf(applyEdits(text, found.edits), files);
          assert.equal(back(read, found), text, found.title);
        }
      assert.ok(seen.size > 2);
    }
  });

  for (const [name, text] of Object.entries(texts)) {
    it(`${name}: are read as the same map`, async () => {
      const before = await snapshotOf(text, files);
      const model = toMap(before.journey, today, name);
      const seen = new Set<string>();
      for (const [at, offset] of places(text, 61).entries())
        for (const found of refactoringsOf(before, offset, at === 0 ? undefined : atCursor)) {
          const after = applyEdits(text, found.edits);
          if (seen.has(after)) continue;
          seen.add(after);
          const shared = found.other && applyEdits(found.other.text, found.other.edits);
          const read = await snapshotOf(
            after,
            shared === undefined ? files : { ...files, 'library.journey.yaml': shared },
          );
          assert.deepEqual(problemsIn(read.yaml.problems), problemsIn(before.yaml.problems), found.title);
          const next = found.kind === splitMapKind ? await snapshotOf(found.create?.text ?? '', files) : undefined;
          const told = [read, ...(next ? [next] : [])].flatMap(each => touchpointsOf(toMap(each.journey, today, name)));
          assert.deepEqual(told.sort(), touchpointsOf(model), found.title);
          if (!same.includes(found.kind)) continue;
          assert.deepEqual(toMap(read.journey, today, name), model, found.title);
        }
      assert.ok(seen.size > 0);
    });
  }

  /** The text after the way back from a short form that was written out. */
  function back(read: Awaited<ReturnType<typeof snapshotOf>>, { edits }: Refactoring): string | undefined {
    const { text } = read.yaml;
    const start = Math.min(...edits.map(({ from }) => from));
    const key = text.slice(start).search(/[^\s:{#-]+:/) + start + 1;
    const found = refactoringsOf(read, key, [shortening])[0];
    return found && applyEdits(text, found.edits);
  }

  it('are offered at every place of a broken text without an error', async () => {
    const text = texts['lumo.journey.yaml'];
    assert.ok(text);
    for (let end = 1; end < text.length; end += 197) {
      const snapshot = await snapshotOf(text.slice(0, end), files);
      for (const { edits } of refactoringsOf(snapshot, end)) assert.ok(edits.length > 0);
      signatureHelp(snapshot, snapshot.document.positionAt(end));
    }
  });
});
