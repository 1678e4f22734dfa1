import assert from 'node:assert/strict';
import { type PortfolioEntry, portfolioEntry } from '../../server/src/features/portfolio';
import { today } from '../support/rules';
import { snapshotOf } from '../support/snapshots';

const entry = async (text: string, last?: PortfolioEntry): Promise<PortfolioEntry> =>
  portfolioEntry(await snapshotOf(text), today, last?.is === 'map' ? last.map : undefined);

const map = async (text: string) => {
  const found = await entry(text);
  assert.ok(found.is === 'map', JSON.stringify(found));
  return found.map;
};

const shop = `journey: Buying a lamp
status: live
type: future
owner: Mira
reviewed: { on: 2026-05-04, by: Ana }
related: { parent: ./all.journey.yaml, next: [use.journey.yaml, ../return.journey.yaml] }
personas: { maya: Maya, tom: Tom }
stages:
  - stage: Find
    touchpoints:
      - Searches (-1)
      - { touch: Reads, emotion: { maya: -2, tom: +2 } }
  - stage: Buy
    pains: [{ process: Too many forms, id: forms, severity: 3 }]
    touchpoints:
      - { touch: Pays, emotion: +1, pains: [{ financial: Shipping, id: shipping }, { support: Waits, id: waits, severity: 2 }] }
      - { touch: Gives up, act: exit, emotion: -2 }
  - Keep
opportunities:
  tell: { idea: Tell it early, fixes: [shipping], impact: 5, effort: 1, status: done }
  ask: { idea: Ask less, fixes: [forms], impact: 4, effort: 2, status: planned }
  gone: { idea: Drop it, fixes: [waits, shipping], impact: 5, effort: 1, status: dropped }
`;

describe('a map in the portfolio', () => {
  it('says what it is, whose, how old its review is, and which maps it names by role', async () => {
    const { title, type, status, owner, review, personas, touchpoints, related } = await map(shop);
    assert.deepEqual([title, type, status, owner], ['Buying a lamp', 'future', 'live', 'Mira']);
    assert.deepEqual([review.on, review.by, review.due], ['2026-05-04', 'Ana', true]);
    assert.equal(review.age, 202);
    assert.deepEqual(personas, ['Maya', 'Tom']);
    assert.equal(touchpoints, 4);
    assert.deepEqual(related, [
      { role: 'parent', uri: 'file:///maps/all.journey.yaml' },
      { role: 'next', uri: 'file:///maps/use.journey.yaml' },
      { role: 'next', uri: 'file:///return.journey.yaml' },
    ]);
  });

  it('takes the mean of what the primary persona feels in each stage, without those who leave', async () => {
    const { stages } = await map(shop);
    assert.deepEqual(stages, [{ name: 'Find', emotion: -1.5 }, { name: 'Buy', emotion: 1 }, { name: 'Keep' }]);
  });

  it('takes the feeling of a stage that has none of its touchpoints’', async () => {
    const { stages } = await map(
      'journey: A\nstages: [{ stage: B, emotion: bored }, { stage: C, touchpoints: [D (0), E (0), F (+1)] }]\n',
    );
    assert.deepEqual(stages, [
      { name: 'B', emotion: -0.5 },
      { name: 'C', emotion: 0.33 },
    ]);
  });

  it('counts pains that nothing finished mends, and quick wins that are still to be had', async () => {
    const { pains, quickWins } = await map(shop);
    assert.deepEqual(pains, [3, 2], 'shipping is mended, a dropped idea mends nothing');
    assert.equal(quickWins, 1);
  });

  it('stays with its problem while its text is broken', async () => {
    const before = await entry(shop);
    const after = await entry(shop.replace('status: live', 'status: "live'), before);
    assert.ok(after.is === 'map' && before.is === 'map');
    assert.match(after.map.problem ?? '', /^Line \d+: /);
    assert.deepEqual({ ...after.map, problem: undefined }, { ...before.map, problem: undefined });
  });
});

describe('a file that is no map', () => {
  it('is told apart: library, empty, foreign, never readable', async () => {
    const kinds = await Promise.all(
      ['personas: { maya: Maya }\n', '', 'services:\n  db: { image: x }\n', 'journey: "A\nstages: [B]\n'].map(
        async text => {
          const found = await entry(text);
          assert.ok(found.is === 'other', text);
          return [found.file.kind, found.file.problem?.slice(0, 34)];
        },
      ),
    );
    assert.deepEqual(kinds, [
      ['library', undefined],
      ['empty', undefined],
      ['foreign', 'Line 1: This is not a journey map:'],
      ['broken', 'Line 1: `"` is never closed'],
    ]);
  });
});
