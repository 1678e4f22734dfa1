import { titleKey } from './craft';
import { kpisIn } from './kpis';
import type { Rule } from './rule';

/** J454: only the sale counts. */
export const onlySales: Rule = {
  code: 'J454',
  severity: 'information',
  title: 'All KPIs measure the purchase',
  reads: 'expectations',
  why: 'What is measured gets attention: numbers of the purchase alone make everybody press for the sale and forget the rest.',
  source: 'S1, short-term pressure.',
  bad: `journey: A lamp
stages:
  - stage: Compare
    phase: before
  - stage: Buy
    phase: during
    kpis: { Conversion: 3.1% -> 4% }
`,
  good: `journey: A lamp
stages:
  - stage: Compare
    phase: before
    kpis: { Newsletter open rate: 22% -> 30% }
  - stage: Buy
    phase: during
    kpis: { Conversion: 3.1% -> 4% }
`,
  map: ({ journey }, report) => {
    const at = titleKey(journey);
    const measured = journey.phases.filter((_, index) => {
      const stage = journey.stages[index];
      return stage !== undefined && kpisIn(stage).length > 0;
    });
    const others = journey.phases.some(phase => phase !== 'during');
    if (at && others && measured.length > 0 && measured.every(phase => phase === 'during'))
      report(at, 'Every KPI is about the purchase itself: what tells you how it goes before and after?');
  },
};
