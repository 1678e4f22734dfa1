import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { reviewOf } from '../../../server/src/features/review/review';
import { defaultSettings } from '../../../server/src/rules/rule';
import { corpus } from '../../corpus/corpus';
import { look, today } from '../../support/rules';
import { snapshotOf } from '../../support/snapshots';

const options = { settings: defaultSettings, today, snippets: true, docs: undefined };

describe('reviews of the corpus', () => {
  it('tell of every finding once, and point into the text', async () => {
    let maps = 0;
    for (const [name, text] of Object.entries(corpus)) {
      const snapshot = await snapshotOf(text, corpus);
      const review = reviewOf(snapshot, options);
      if (!review) continue;
      maps++;
      const { findings } = await look(text, { files: corpus });
      const told = review.groups.flatMap(group => group.findings.map(({ code }) => code));
      const more = review.groups.reduce((sum, group) => sum + group.more, 0);
      assert.equal(told.length + more, findings.length, name);
      if (more === 0) assert.deepEqual(told.sort(), findings.map(({ code }) => code).sort(), name);
      for (const { range } of review.groups.flatMap(group => [...group.facts, ...group.findings])) {
        assert.ok(snapshot.document.offsetAt(range.end) <= text.length, name);
        assert.deepEqual(snapshot.document.positionAt(snapshot.document.offsetAt(range.start)), range.start, name);
      }
      for (const { text: fact } of review.groups.flatMap(group => group.facts))
        assert.doesNotMatch(fact, /undefined|NaN|\n|“”|\(\)/, name);
    }
    assert.ok(maps >= 7);
  });

  it('can be had of a map that is only begun', async () => {
    const lumo = readFileSync('test/fixtures/lumo.journey.yaml', 'utf8');
    let reviews = 0;
    for (let length = 0; length <= lumo.length; length += 97)
      if (reviewOf(await snapshotOf(lumo.slice(0, length)), options)) reviews++;
    assert.ok(reviews > 50);
  });
});
