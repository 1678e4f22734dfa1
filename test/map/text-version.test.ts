import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { printable } from '../../media/map/text';
import { mapText } from '../../media/map/text-version';
import { mapView } from '../../media/map/view';
import type { JourneyMap } from '../../server/src/model/map';
import { anyMap } from './arbitrary';
import { journey, lumo, pain, stage, touchpoint } from './fixtures';

const textOf = (map: JourneyMap) => mapText(mapView(map));

describe('The text version of a map', () => {
  it('is an outline: the map, then each stage with its touchpoints and what belongs to them', () => {
    const map = journey({
      title: 'Buying a lamp',
      goal: 'Work without a headache',
      stages: [
        stage(0, 'Search', { goal: 'Understand why' }),
        stage(1, 'Buy', {
          phase: 'during',
          touchpoints: [
            touchpoint('stages/1/touchpoints/0', 'Pays', {
              says: 'Why is it so\nexpensive?',
              pains: [pain('stages/1/touchpoints/0/pains/0', 'Shipping appears late', { severity: 3 })],
            }),
          ],
          doubts: [{ key: 'stages/1/doubts/0', text: 'Will it arrive?', answer: 'On Monday' }],
        }),
      ],
      curves: [{ points: [{ key: 'stages/1/touchpoints/0', now: -2, wanted: 1, evidence: 'measured', aside: false }] }],
    });
    const text = textOf(map);
    assert.equal(
      text.slice(text.indexOf('## 1.')),
      `## 1. Search

Phase: before. Goal: Understand why

## 2. Buy

Phase: during

- Touchpoint: Pays
  - Emotion: −2, furious; wanted +1, satisfied (measured)
  - Says: “Why is it so expensive?”
  - Pain point: Shipping appears late. Severity 3 of 3
- Doubt: Will it arrive? Answer: On Monday
`,
    );
    assert.match(text, /^# Buying a lamp\n\n- Customer wants: Work without a headache\n/);
  });

  it('tells where beliefs and villains work, and what belongs to the whole map', () => {
    const text = textOf(lumo);
    assert.match(text, /## Beliefs\n\n- Belief now: .*\. Stages: .* to .*\n/);
    assert.match(text, /## The whole map\n\n- Opportunity: /);
  });

  it('says everything that the drawing says, whatever the map', () => {
    fc.assert(
      fc.property(anyMap, map => {
        const text = textOf(map);
        const squeezed = text.replace(/\s+/g, ' ');
        for (const { name, touchpoints, pains } of map.stages)
          for (const said of [name, ...touchpoints.map(each => each.text), ...pains.map(each => each.text)])
            assert.ok(squeezed.includes(printable(said).replace(/\s+/g, ' ')), said);
      }),
      { numRuns: 50 },
    );
  });

  it('lets no text of the map begin a line, so that none can pass for a heading', () => {
    const evil = 'x\n# Fake\r\n- item\u2028## y';
    const text = textOf(journey({ title: evil, stages: [stage(0, evil, { goal: evil })] }));
    assert.deepEqual(text.split(/[\n\r\u2028]/).filter(line => line.startsWith('#')).length, 2);
  });
});
