import assert from 'node:assert/strict';
import { applyEdits } from '../../../server/src/edits/edit';
import type { Refactoring } from '../../../server/src/features/refactor/refactoring';
import { diagnose } from '../../../server/src/rules/diagnose';
import { defaultSettings } from '../../../server/src/rules/rule';
import { offered } from '../../support/refactor';
import { today } from '../../support/rules';
import { cursor, snapshotOf } from '../../support/snapshots';

const map = `journey: A
use: ./library.journey.yaml
sources:
  calls: { kind: calls, n: 5 }
  survey: survey
personas:
  maya: Maya
  # the careful one
  tom:
    name: Tom   # Berg
    channels: [web]
    evidence: [calls]

channels:
  web: Our shop
stages:
  - stage: Buy
    for: [tom]
    touchpoints:
      - Pays @web (+1)
`;
const library = 'channels:\r\n    store:\r\n        name: Shop\r\n# end\r\n';

/** The map, and the library, after a refactoring. */
function applied(
  text: string,
  { edits, other, create }: Refactoring,
): { readonly text: string; readonly library: string } {
  return { text: applyEdits(text, edits), library: other ? applyEdits(other.text, other.edits) : (create?.text ?? '') };
}

async function dangling(text: string, files: Readonly<Record<string, string>>): Promise<string[]> {
  const findings = diagnose(await snapshotOf(text, files), defaultSettings, today);
  return findings.flatMap(({ code, message }) => (/^J(1|2|300|301|304)/.test(code) ? [`${code} ${message}`] : []));
}

describe('extraction into a library', () => {
  it('moves an entry with its comments, and with what it refers to', async () => {
    const [one, ...more] = await offered(map.replace('Tom ', 'T|om '), 'extract', { 'library.journey.yaml': library });
    assert.ok(one);
    assert.deepEqual(more, []);
    assert.equal(one.title, 'Move `tom`, with `web`, `calls`, to ./library.journey.yaml');
    const { text, library: shared } = applied(map, one);
    assert.equal(
      text,
      'journey: A\nuse: ./library.journey.yaml\nsources:\n  survey: survey\npersonas:\n  maya: Maya\n\nstages:\n' +
        map.slice(map.indexOf('  - stage')),
    );
    assert.equal(
      shared,
      'channels:\r\n    store:\r\n        name: Shop\r\n    web: Our shop\r\n\r\npersonas:\r\n    # the careful one\r\n' +
        '    tom:\r\n      name: Tom   # Berg\r\n      channels: [web]\r\n      evidence: [calls]\r\n\r\nsources:\r\n' +
        '    calls: { kind: calls, n: 5 }\r\n# end\r\n',
    );
    assert.deepEqual(await dangling(text, { 'library.journey.yaml': shared }), []);
  });

  it('makes a library where the map uses none', async () => {
    const alone = map.replace('use: ./library.journey.yaml\n', '');
    const [one] = await offered(alone.replace('calls:', 'c|alls:'), 'extract');
    assert.ok(one?.create);
    assert.equal(one.create.uri, 'file:///maps/library.journey.yaml');
    const { text, library: shared } = applied(alone, one);
    assert.equal(text, map.replace('  calls: { kind: calls, n: 5 }\n', ''));
    assert.equal(shared, 'sources:\n  calls: { kind: calls, n: 5 }\n');
    assert.deepEqual(await dangling(text, { 'library.journey.yaml': shared }), []);
  });

  it('is not offered where something would be lost', async () => {
    const none = async (marked: string, files = {}): Promise<void> => {
      assert.deepEqual(await offered(marked, 'extract', files), []);
    };
    // The library is missing, or has the id already.
    await none(map.replace('Tom ', 'T|om '));
    await none(map.replace('survey: survey', 'sur|vey: survey'), {
      'library.journey.yaml': 'sources:\n  survey: survey\n',
    });
    // The first persona is the primary one by its place alone.
    await none(map.replace('Maya', 'M|aya'), { 'library.journey.yaml': library });
    // A library is one already; stages stay.
    await none('channels:\n  web: S|hop\n');
    await none(map.replace('Pays', 'P|ays'), { 'library.journey.yaml': library });
  });

  it('takes a key that it leaves empty along', async () => {
    const marked = map.replace('Our shop', 'Our| shop');
    const [one] = await offered(marked, 'extract', { 'library.journey.yaml': library });
    assert.ok(one);
    assert.equal(applied(cursor(marked).text, one).text, map.replace('channels:\n  web: Our shop\n', ''));
  });
});
