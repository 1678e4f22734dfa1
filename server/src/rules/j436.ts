import { Stop } from '../edits/draft';
import type { Opportunity } from '../model/journey';
import { firstOf } from '../model/value';
import { fixOf, opportunityAt, setKeys } from './complete';
import { preferredIf } from './mend';
import type { Rule } from './rule';

/** J436: an idea that can't be weighed. */
export const unweighed: Rule = {
  code: 'J436',
  severity: 'information',
  title: 'An opportunity without impact or effort',
  reads: 'map',
  why: 'Ideas compete for the same hands: what each one brings and what it costs tells you where to begin.',
  source: 'S4, prioritise.',
  bad: `journey: A lamp
business_goal: 8 % keep the lamp
stages:
  - Compare
opportunities:
  quiz: { idea: A quiz that names the cause, impact: 4, serves: business_goal }
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
      const missing = missingIn(opportunity);
      if (isOpen(opportunity) && missing.length > 0)
        report(opportunity.idAt, `Is it worth it? Tell its ${missing.join(' and its ')}, 1 to 5`);
    }
  },
  fixes: (problem, context) => {
    const opportunity = opportunityAt(problem, context);
    if (!opportunity?.value) return [];
    const missing = missingIn(opportunity);
    const scores = missing.map(key => [key, new Stop('3', false, ['1', '2', '3', '4', '5'])] as const);
    return fixOf(
      `Add ${missing.join(' and ')}`,
      setKeys(opportunity.value, Object.fromEntries(scores), context),
      preferredIf(context.snippets && (missing.length === 1 || opportunity.value.short)),
    );
  },
};

const missingIn = ({ value }: Opportunity): string[] =>
  value ? ['impact', 'effort'].filter(key => !firstOf(value, key, 'number')) : [];

/** Neither done nor dropped. */
export function isOpen({ value }: Opportunity): boolean {
  const status = value && firstOf(value, 'status', 'word')?.word;
  return status !== 'done' && status !== 'dropped';
}
