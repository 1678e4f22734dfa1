import assert from 'node:assert/strict';
import { elementCard } from '../../server/src/features/element-card';
import { reviewFix } from '../../server/src/features/review/review';
import type { Card } from '../../server/src/protocol';
import { diagnose } from '../../server/src/rules/diagnose';
import { defaultSettings } from '../../server/src/rules/rule';
import { snapshotOf } from '../support/snapshots';

const today = 20_779;
const options = { settings: defaultSettings, today, snippets: false, docs: 'file:///rules.md' };
const map = `journey: Buying a lamp
channels: { web: Our shop }
sources:
  calls-q2: { kind: calls, on: 2026-04-30, n: 57 }
  hunch: { kind: assumption }
stages:
  - stage: Buy
    phaze: during
    kpis: { Conversion: 3.1% -> 4% }
    doubts: [Too dear -> 30-day trial]
    touchpoints:
      - touch: Pays at the checkout
        channel: web
        emotion: -2 -> +1
        says: Why so late?
        evidence: [calls-q2]
        pains:
          - financial: Shipping cost appears late
            evidence: [hunch]
      - Leaves @wep
`;

async function cardOf(key: string, text = map): Promise<Card | null> {
  const snapshot = await snapshotOf(text);
  return elementCard(snapshot, key, diagnose(snapshot, options.settings, today), options);
}

describe('the card of an element', () => {
  it('has the whole text, the facts in words, and what backs it', async () => {
    const card = await cardOf('stages/0/touchpoints/0');
    assert.equal(card?.kind, 'touchpoint');
    assert.equal(card.text, 'Pays at the checkout');
    assert.deepEqual(card.facts, [
      { name: 'channel', text: 'Our shop' },
      { name: 'emotion', text: '−2 very bad → +1 good' },
      { name: 'says', text: 'Why so late?' },
    ]);
    assert.deepEqual(card.proof, { standing: 'measured', sources: ['calls-q2 (calls)', 'hunch (assumption)'] });
    const pain = await cardOf('stages/0/touchpoints/0/pains/0');
    assert.deepEqual(pain?.proof, { standing: 'assumed', sources: ['hunch (assumption)'] });
  });

  it('tells of doubts, KPIs and the map itself', async () => {
    const doubt = await cardOf('stages/0/doubts/0');
    assert.deepEqual([doubt?.text, doubt?.facts], ['Too dear', [{ name: 'answer', text: '30-day trial' }]]);
    const kpi = await cardOf('stages/0/kpis/Conversion');
    assert.equal(kpi?.text, 'Conversion');
    assert.deepEqual(
      kpi.facts.map(({ name }) => name),
      ['actual', 'target'],
    );
    assert.equal((await cardOf('journey'))?.text, 'Buying a lamp');
    assert.equal(await cardOf('stages/4'), null);
  });

  it('has what the checks say of this element alone, and fixes that mend it', async () => {
    const stage = await cardOf('stages/0');
    const slip = stage?.findings.find(({ code }) => code === 'J201');
    assert.ok(slip && stage && slip.why.length > 10);
    assert.ok(!stage.findings.some(({ code }) => code === 'J301'), 'the touchpoint has that one');
    assert.ok((await cardOf('stages/0/touchpoints/1'))?.findings.some(({ code }) => code === 'J301'));
    const [fix] = slip.fixes;
    assert.ok(fix);
    const snapshot = await snapshotOf(map);
    const asked = { version: stage.version, code: slip.code, position: slip.range.start, title: fix.title };
    const edit = reviewFix(snapshot, asked, options);
    const [change] = edit?.documentChanges ?? [];
    assert.ok(change && 'edits' in change);
    assert.deepEqual(
      change.edits.map(each => ('newText' in each ? each.newText : '')),
      ['phase'],
    );
    assert.equal(reviewFix(snapshot, { ...asked, version: stage.version - 1 }, options), null);
  });
});
