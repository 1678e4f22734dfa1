import { painsFixedBy } from '../model/facts';
import type { Opportunity } from '../model/journey';
import { entriesOf, textOf, textsOf } from '../model/value';
import { opportunityAt, setKey } from './complete';
import { isOpen } from './j436';
import { fixWith } from './mend';
import type { Rule } from './rule';

/** J437: an idea for its own sake. */
export const aimless: Rule = {
  code: 'J437',
  severity: 'hint',
  title: 'An opportunity that serves no KPI, no pain point and no goal',
  reads: 'map',
  why: 'An improvement that is good for nothing that you measure or mend is made for its own sake.',
  source: 'S2: each tweak should contribute to the overall goals.',
  bad: `journey: A lamp
business_goal: 8 % keep the lamp
stages:
  - Compare
opportunities:
  quiz: { idea: A quiz that names the cause, impact: 4, effort: 2 }
`,
  good: `journey: A lamp
business_goal: 8 % keep the lamp
stages:
  - Compare
opportunities:
  quiz: { idea: A quiz that names the cause, impact: 4, effort: 2, serves: business_goal }
`,
  map: ({ journey }, report) => {
    for (const opportunity of journey.opportunities) {
      if (!opportunity.value || !isOpen(opportunity) || opportunity.fixes.length > 0) continue;
      if (textsOf(opportunity.value, 'serves').length === 0 && painsFixedBy(journey, opportunity).length === 0)
        report(opportunity.idAt, 'What is it good for? It serves no KPI, no pain point and no goal');
    }
  },
  fixes: (problem, context) => {
    const { journey } = context.snapshot;
    const opportunity = opportunityAt(problem, context);
    const { value } = opportunity ?? {};
    if (!opportunity || !value) return [];
    const goal = journey.root && textOf(journey.root, 'business_goal') ? ['business_goal'] : [];
    const kpis = journey.stages
      .toSorted((a, b) => Number(isIn(opportunity, b)) - Number(isIn(opportunity, a)))
      .flatMap(stage => entriesOf(stage.value, 'kpis').map(({ name }) => name));
    return [...new Set([...goal, ...kpis])]
      .slice(0, 6)
      .flatMap(name => fixWith(`It serves \`${name}\``, setKey(value, 'serves', name, context)));
  },
};

const isIn = (opportunity: Opportunity, stage: unknown): boolean => opportunity.in === stage;
