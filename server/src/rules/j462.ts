import { evidenceOf } from '../model/facts';
import { type Journey, onceAStage, type Pain } from '../model/journey';
import { firstOf, type ObjectValue } from '../model/value';
import { replaceAt } from './mend';
import type { Rule } from './rule';

/** J462: a map in use that is mostly guessed. */
export const mostlyGuessed: Rule = {
  code: 'J462',
  severity: 'warning',
  title: 'A live map of which over 70 % are hypotheses',
  why: 'A collection of hypotheses is a good beginning and a bad basis: others will take it for what customers said.',
  source: 'S2: the map as a collection of hypotheses.',
  bad: `journey: A lamp
status: live
stages:
  - stage: Buy
    touchpoints: [Pays at the checkout (0)]
`,
  good: `journey: A lamp
status: draft
stages:
  - stage: Buy
    touchpoints: [Pays at the checkout (0)]
`,
  map: ({ journey }, report) => {
    const status = journey.root && firstOf(journey.root, 'status', 'word');
    if (status?.word !== 'live') return;
    const claims = claimsOf(journey);
    const guessed = claims.filter(({ value, pains }) => evidenceOf(journey, value, pains) !== 'measured').length;
    if (guessed > claims.length * 0.7)
      report(
        status.at,
        `${guessed} of ${claims.length} claims on this map are hypotheses: it is not ready to be taken for the truth`,
      );
  },
  fixes: ({ at }, context) => [
    { title: 'Back to `review`', edits: [replaceAt(at, 'review', context)], preferred: true },
  ],
};

interface Claim {
  readonly value: ObjectValue;
  readonly pains: readonly Pain[];
}

/** What the map says of the world: personas, beliefs, pain points, and touchpoints that feel like something. */
function claimsOf(journey: Journey): Claim[] {
  const people = [
    ...(journey.declared.get('persona')?.values() ?? []),
    ...(journey.declared.get('belief')?.values() ?? []),
  ].flatMap(({ value }): Claim[] => (value?.is === 'object' ? [{ value, pains: [] }] : []));
  return [...people, ...journey.stages.flatMap(claimsIn)];
}

const claimsIn = onceAStage((stage): readonly Claim[] => {
  const pains = [stage, ...stage.touchpoints].flatMap(element => element.pains);
  return [
    ...pains.map(({ value }) => ({ value, pains: [] })),
    ...stage.touchpoints
      .filter(({ feelings }) => feelings.length > 0)
      .map(({ value, pains: own }) => ({ value, pains: own })),
  ];
});
