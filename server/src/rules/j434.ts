import { type Journey, onceAStage, type Pain } from '../model/journey';
import { firstOf } from '../model/value';
import { startOf } from '../yaml/node';
import { fixedPains, opportunityFor, painText } from './craft';
import type { Rule } from './rule';
import { limitsOf } from './thresholds';

const thresholds = {
  severity: {
    default: 2,
    minimum: 1,
    maximum: 3,
    about: 'From this severity on, a pain point needs an opportunity; one without a severity counts as 2.',
  },
};
const limits = limitsOf('J434', thresholds);

/** J434: a pain that nobody does anything about. */
export const painWithoutOpportunity: Rule = {
  code: 'J434',
  severity: 'warning',
  title: 'A pain point without an opportunity',
  reads: 'lows',
  why: 'A map that leads to nothing is decoration: each pain that matters needs an idea of what could be done about it.',
  source: 'S2, step 5; Nielsen Norman Group on what journey maps are for.',
  bad: `journey: A lamp
stages:
  - stage: Buy
    pains:
      - financial: Shipping appears on the last page
        id: shipping
`,
  good: `journey: A lamp
stages:
  - stage: Buy
    pains:
      - financial: Shipping appears on the last page
        id: shipping
opportunities:
  early-shipping: { idea: Show shipping on the product page, fixes: [shipping] }
`,
  yieldsTo: ['J418', 'J419'],
  thresholds,
  map: ({ journey, settings }, report) => {
    const limit = limits(settings).severity;
    const fixed = fixedPains(journey);
    for (const { pain, severity } of painsOf(journey))
      if (severity >= limit && !fixed.has(pain))
        report(painText(pain), 'Nothing is planned against this pain point: no opportunity fixes it');
  },
  fixes: (problem, context) => {
    const found = painsOf(context.snapshot.journey).find(({ pain }) => startOf(painText(pain)) === startOf(problem.at));
    return found ? opportunityFor(found.pain, context) : [];
  },
};

const painsOf = ({ stages }: Journey): readonly Weighed[] => stages.flatMap(painsIn);

interface Weighed {
  readonly pain: Pain;
  readonly severity: number;
}

/** Pains of a stage that have words already, and how much they weigh. */
const painsIn = onceAStage((stage): readonly Weighed[] =>
  [stage, ...stage.touchpoints]
    .flatMap(({ pains }) => pains)
    .filter(({ text }) => text !== '')
    .map(pain => ({ pain, severity: firstOf(pain.value, 'severity', 'number')?.value ?? 2 })),
);
