/** Any sequence of edits from the drawing, over all maps that there are: what was asked is read back, and nothing else. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { applyEdits } from '../../../server/src/edits/edit';
import type { Intent } from '../../../server/src/intents';
import { feelingFor, primaryPersona } from '../../../server/src/model/curve';
import { refsOf } from '../../../server/src/model/journey';
import { locateKey } from '../../../server/src/model/keys';
import type { Snapshot } from '../../../server/src/model/store';
import { textsOf } from '../../../server/src/model/value';
import { endOf, startOf } from '../../../server/src/yaml/node';
import { corpus } from '../../corpus/corpus';
import { type Edited, edit } from '../../support/intents';
import { snapshotOf } from '../../support/snapshots';
import { factsOf, linksOf, randomIntent } from './arbitrary';

const read = (folder: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(folder)
      .filter(name => name.endsWith('.journey.yaml'))
      .map(name => [name, readFileSync(`${folder}/${name}`, 'utf8')]),
  );

const files = { ...corpus, ...read('test/fixtures'), ...read('examples') };

/** Forms that the others do not have. */
const forms: Record<string, string> = {
  flow: 'journey: A\npersonas: { m: Maya, t: { name: Tom } }\nchannels: { web: Web, shop: Shop }\nstages: [{ stage: B, touchpoints: [C @web (+1), { touch: D, emotion: { m: 1, t: -1 }, pains: [E] }] }, F]\n',
  spaces:
    'journey:   "A"   # t\nstages:\n    -   stage:   B   # s\n        touchpoints:\n            -   touch:   C   # c\n                emotion:   -1   # e\n                pains:\n                    -   process:   P   # p\n                        id:   q\n\n            -   "D @web (0)"   # d\n    -   E\nopportunities:\n    o:\n        idea: >-\n            Mend\n            it\n        fixes: [q]\n',
  anchors:
    'journey: A\npersonas: { m: M, t: T }\nstages:\n  - stage: B\n    touchpoints:\n      - &one\n        touch: C\n        emotion: &bad -1\n      - touch: D\n        emotion: *bad\n      - *one\n      - <<: *one\n        touch: E\n',
  noBreakAtEnd:
    'journey: A\nlanes: { law: Law }\nbeliefs: { b: C -> D }\nstages:\n- B\n-   stage: C\n    touchpoints:\n    - D @web (+1)\n    -   touch: E\n        says: F',
};

const texts: Record<string, string> = {
  ...files,
  ...forms,
  crlf: (files['lumo.journey.yaml'] ?? '').replaceAll('\n', '\r\n'),
};

const only: ReadonlySet<Intent['op']> = new Set<Intent['op']>(['emotion', 'set', 'type']);

describe('edits from the drawing, one after the other', () => {
  for (const [name, text] of Object.entries(texts))
    it(`${name}: are read back, touch nothing else, and undo restores the bytes`, async () => {
      const steps = fc.array(fc.infiniteStream(fc.nat(0xffff)), { minLength: 1, maxLength: 6 });
      await fc.assert(
        fc.asyncProperty(steps, async streams => {
          const undo: { from: number; to: number; text: string }[][] = [];
          let now = text;
          for (const stream of streams) {
            const before = await snapshotOf(now, files);
            const intent = randomIntent(before, most => (stream.next().value ?? 0) % most);
            if (!intent) continue;
            const edited = await edit(now, intent, files);
            if (edited.refused !== undefined) {
              assert.equal(edited.text, now);
              continue;
            }
            await judge(before, intent, edited);
            undo.push(inverse(now, edited));
            now = edited.text;
          }
          for (const edits of undo.reverse()) now = applyEdits(now, edits);
          assert.equal(now, text);
        }),
        { numRuns: 4 },
      );
    });
});

/** The edits that take these back. */
function inverse(text: string, { edits }: Edited): { from: number; to: number; text: string }[] {
  let shift = 0;
  return [...edits]
    .sort((a, b) => a.from - b.from || a.to - b.to)
    .map(each => {
      const from = each.from + shift;
      shift += each.text.length - (each.to - each.from);
      return { from, to: from + each.text.length, text: text.slice(each.from, each.to) };
    });
}

async function judge(before: Snapshot, intent: Intent, edited: Edited): Promise<void> {
  const { text } = before.yaml;
  const about = JSON.stringify(intent);
  const after = await snapshotOf(edited.text, edited.files);
  const codes = (snapshot: Snapshot): number => snapshot.yaml.problems.length;
  assert.ok(codes(after) <= codes(before), about);
  readsBack(after, intent, edited);
  const comments = text.match(/^\s*#.*$/gm) ?? [];
  if (intent.op !== 'delete') for (const comment of comments) assert.ok(edited.text.includes(comment.trim()), about);
  if (only.has(intent.op) && 'key' in intent) {
    const facts = factsOf(after);
    for (const [key, fact] of factsOf(before))
      if (key !== intent.key) assert.equal(facts.get(key), fact, `${about} ${key}`);
    assert.deepEqual(linksOf(after, 'keys'), linksOf(before, 'keys'), about);
    staysInLines(before, intent.key, edited, about);
  }
  if (intent.op === 'move') {
    // A stage that does not tell its phase takes over that of its new place.
    const phaseless = (snapshot: Snapshot, moved: string): string[] =>
      [...factsOf(snapshot)]
        .map(([key, fact]) => (key === moved ? fact.replace(/,"(before|during|after)",/, ',') : fact))
        .sort();
    assert.deepEqual(phaseless(after, edited.select ?? ''), phaseless(before, intent.key), about);
    assert.deepEqual(linksOf(after, 'texts'), linksOf(before, 'texts'), about);
  }
  if (intent.op === 'add' || intent.op === 'duplicate') {
    const rest = [...factsOf(after).values()];
    for (const fact of factsOf(before).values()) {
      assert.ok(rest.includes(fact), `${about} ${fact}`);
      rest.splice(rest.indexOf(fact), 1);
    }
    assert.ok(rest.length > 0, about);
  }
  if (intent.op === 'delete') {
    const facts = [...factsOf(before).values()];
    for (const fact of factsOf(after).values()) assert.ok(facts.includes(fact), `${about} ${fact}`);
    assert.ok(factsOf(after).size < facts.length, about);
  }
}

function readsBack({ journey }: Snapshot, intent: Intent, edited: Edited): void {
  const about = JSON.stringify(intent);
  if (edited.select) assert.ok(locateKey(journey, edited.select), `${about} ${edited.select}`);
  if (intent.op === 'emotion') {
    const drawn = locateKey(journey, intent.key)?.drawn;
    assert.ok(drawn?.is === 'stage' || drawn?.is === 'touchpoint', about);
    const everybody = intent.persona === undefined || intent.persona === primaryPersona(journey);
    assert.equal(feelingFor(drawn, intent.persona, everybody)?.[intent.part] ?? null, intent.score, about);
  }
  if (intent.op === 'set' && intent.part !== undefined && !intent.part.includes('/')) {
    const value = locateKey(journey, intent.key)?.value;
    assert.ok(value?.is === 'object', about);
    const lane = value.lanes.get(intent.part);
    const field = value.fields.get(intent.part)?.value;
    const wanted = (Array.isArray(intent.value) ? intent.value : [intent.value]).map(each => String(each ?? '').trim());
    if (field?.is === 'flag') assert.equal(field.on, intent.value === true, about);
    else if (field?.is === 'number') assert.equal(field.value, intent.value, about);
    else
      assert.deepEqual(
        (lane?.map(each => each.text) ?? textsOf(value, intent.part)).map(each => each.trim()),
        wanted.filter(each => each !== '' && each !== 'false'),
        about,
      );
  }
}

/** Edits stand in lines of the element itself, with their breaks, but for ids of others that follow. */
function staysInLines({ yaml, journey, uri }: Snapshot, key: string, { edits }: Edited, about: string): void {
  const found = locateKey(journey, key);
  if (!found || found.uri !== uri) return;
  const from = yaml.text.lastIndexOf('\n', startOf(found.at) - 1) + 1;
  const end = yaml.text.indexOf('\n', endOf(found.at) - 1);
  const to = end < 0 ? yaml.text.length : end + 1;
  const refs = [...refsOf(journey)];
  for (const each of edits)
    assert.ok(
      (each.from >= from && each.to <= to) || refs.some(({ at }) => startOf(at) <= each.from && each.to <= endOf(at)),
      `${about} ${JSON.stringify(each)}`,
    );
}
