import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type Joined, joinJourney } from '../../server/src/model/join';
import type { Journey } from '../../server/src/model/journey';
import { readYaml, type YamlDocument } from '../../server/src/yaml/document';
import { startOf } from '../../server/src/yaml/node';
import { mapUri } from '../support/snapshots';

const example = `journey: A lamp
personas: { maya: Maya }
stages:
  - stage: Buy
    pains: [financial: Shipping]
    touchpoints:
      - touch: Pays
        id: pay
        says: Why on the last page?
        opportunities: { early: Show it }
  - stage: Use
    phase: after
    touchpoints:
      - Pays (-1)
      - Uses it
opportunities: { later: Tell it }
`;

/** All that the joining of parts tells, as plain values. */
function told({ declared, ids, clashes, opportunities, phases, stages }: Journey): unknown {
  return {
    phases,
    declared: [...declared].map(([kind, all]) => [
      kind,
      [...all].map(([id, { at, idAt, explicit, element }]) => [id, startOf(at), startOf(idAt), explicit, element?.is]),
    ]),
    ids: stages.flatMap(stage =>
      [stage, ...stage.pains, ...stage.touchpoints.flatMap(each => [each, ...each.pains])].map(each => ids.get(each)),
    ),
    elements: [...declared.values()].every(all =>
      [...all.values()].every(({ element, value }) => !element || element.value === value),
    ),
    clashes: clashes.map(({ again, first }) => [again.id, startOf(again.at), startOf(first.at)]),
    opportunities: opportunities.map(({ id, at }) => [id, startOf(at)]),
  };
}

const edits = fc.array(
  fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    remove: fc.integer({ min: 0, max: 3 }),
    insert: fc.constantFrom('', 'x', ' ', '\n', ': ', '- ', 'id: use\n', '(-1)', '#'),
  }),
  { minLength: 1, maxLength: 12 },
);

describe('joining again', () => {
  it('tells the same as joining anew, whatever is typed', () => {
    fc.assert(
      fc.property(edits, steps => {
        let text = example;
        let yaml: YamlDocument | undefined;
        let joined: Joined | undefined;
        for (const { at, remove, insert } of [{ at: 0, remove: 0, insert: '' }, ...steps]) {
          const offset = Math.floor(at * text.length);
          text = text.slice(0, offset) + insert + text.slice(offset + remove);
          yaml = readYaml(text, yaml);
          joined = joinJourney(mapUri, yaml, [], [], joined);
          assert.deepEqual(told(joined.journey), told(joinJourney(mapUri, readYaml(text), [], []).journey));
        }
      }),
      { numRuns: 60 },
    );
  });

  it('keeps the ids while text is typed that gives none', () => {
    const yaml = readYaml(example);
    const before = joinJourney(mapUri, yaml, [], []);
    const longer = readYaml(example.replace('last page', 'very last page'), yaml);
    const after = joinJourney(mapUri, longer, [], [], before);
    assert.ok(after.journey.declared === before.journey.declared);
    const pay = after.journey.stages.flatMap(({ touchpoints }) => touchpoints).find(({ text }) => text === 'Pays');
    assert.ok(pay && after.journey.declared.get('place')?.get('pay')?.element === pay);
  });
});
