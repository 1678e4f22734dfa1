import assert from 'node:assert/strict';
import { fixesOf } from '../../server/src/rules/registry';
import { applied, look } from '../support/rules';

const map = (touchpoints: string, reviewed = '2026-11-01'): string =>
  `journey: A\nreviewed: ${reviewed}\nstages:\n  - stage: Look\n    touchpoints: [Asks a friend]\n` +
  `  - stage: Buy\n    touchpoints: [${touchpoints}]\n`;

/** What J472 says of a map that was another one when it was reviewed. */
async function said(now: string, earlier: string | undefined): Promise<string[]> {
  const { findings } = await look(now, { earlier });
  return findings.flatMap(({ code, message }) => (code === 'J472' ? [message] : []));
}

describe('what changed since the review', () => {
  it('is told by how many touchpoints came and went, and by the first of them', async () => {
    assert.deepEqual(await said(map('Pays, Waits'), map('Pays')), [
      'A touchpoint was added since this review: `Waits`',
    ]);
    assert.deepEqual(await said(map('Pays'), map('Pays, Waits')), [
      'A touchpoint was removed since this review: `Waits`',
    ]);
    assert.deepEqual(await said(map('Signs in, Pays, Waits'), map('Leaves, Pays')), [
      '2 touchpoints were added and 1 removed since this review, among them `Signs in`',
    ]);
  });

  it('is nothing where touchpoints are known again by their id or their words', async () => {
    const long = (touch: string, id = ''): string => `{ touch: ${touch}, ${id} emotion: 1 }`;
    assert.deepEqual(await said(map(long('Pays at once', 'id: pays,')), map('Pays')), []);
    assert.deepEqual(await said(map(long('Pays', 'id: checkout,')), map('Pays')), []);
    assert.deepEqual(await said(map('Waits, Pays @web (+1)'), map('Pays, Waits')), []);
    const moved = map('Pays').replace('[Asks a friend]', '[]').replace('[Pays', '[Asks a friend, Pays');
    assert.deepEqual(await said(moved, map('Pays')), []);
  });

  it('counts touchpoints of the same name one by one', async () => {
    assert.deepEqual(await said(map('Waits, Pays, Waits'), map('Waits, Pays')), [
      'A touchpoint was added since this review: `Waits`',
    ]);
  });

  it('is not told without a history, without a review, nor of a review of today', async () => {
    assert.deepEqual(await said(map('Pays, Waits'), undefined), []);
    assert.deepEqual(await said(map('Pays, Waits').replace('reviewed', 'note'), map('Pays')), []);
    assert.deepEqual(await said(map('Pays, Waits', '2026-11-22'), map('Pays')), []);
  });

  it('is shown by a command of the client that has one; marking the review of today settles it', async () => {
    const now = map('Pays, Waits');
    const { findings, context } = await look(now, { earlier: map('Pays') });
    const finding = findings.find(({ code }) => code === 'J472');
    assert.ok(finding);
    const [show, today, entry, ...more] = fixesOf(finding, { ...context, changesCommand: 'show' });
    assert.deepEqual(show?.command, { command: 'show', arguments: [context.snapshot.uri, '2026-11-01'] });
    assert.deepEqual(more, []);
    assert.ok(today && entry);
    assert.equal(applied(now, today), now.replace('2026-11-01', '2026-11-22'));
    assert.equal(applied(now, entry), now.replace('2026-11-01', '[2026-11-01, 2026-11-22]'));
    for (const fix of [today, entry]) assert.deepEqual(await said(applied(now, fix), map('Pays')), []);
    assert.deepEqual(
      fixesOf(finding, context).map(({ title }) => title),
      [today.title, entry.title],
    );
  });
});
