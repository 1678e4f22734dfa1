import { type Journey, onceAStage, type Pain } from '../model/journey';
import { firstOf } from '../model/value';
import { startOf } from '../yaml/node';
import { fixedPains, opportunityFor, painText } from './craft';
import type { Rule } from './rule';

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
  map: ({ journey }, report) => {
    const fixed = fixedPains(journey);
    for (const pain of painsOf(journey))
      if (!fixed.has(pain))
        report(painText(pain), 'Nothing is planned against this pain point: no opportunity fixes it');
  },
  fixes: (problem, context) => {
    const pain = painsOf(context.snapshot.journey).find(each => startOf(painText(each)) === startOf(problem.at));
    return pain ? opportunityFor(pain, context) : [];
  },
};

const painsOf = ({ stages }: Journey): readonly Pain[] => stages.flatMap(painsIn);

/** Pains of a stage that are worth mending: not trivial, and not yet without words. */
const painsIn = onceAStage((stage): readonly Pain[] =>
  [stage, ...stage.touchpoints]
    .flatMap(({ pains }) => pains)
    .filter(({ value, text }) => text !== '' && (firstOf(value, 'severity', 'number')?.value ?? 2) >= 2),
);
