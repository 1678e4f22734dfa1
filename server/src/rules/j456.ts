import { isoDate } from '../dialect/dates';
import { reviewDays } from '../model/facts';
import { onceAStage } from '../model/journey';
import { firstOf } from '../model/value';
import { kpisIn } from './kpis';
import { replaceAt } from './mend';
import type { Rule } from './rule';

/** J456: a number of yesterday. */
export const staleNumber: Rule = {
  code: 'J456',
  severity: 'information',
  title: 'A KPI older than `review_every`',
  reads: 'expectations',
  why: 'A map is only as true as its numbers: one that is older than a review round says how it was, not how it is.',
  source: 'S2, step 6: the map is a living document.',
  bad: `journey: A lamp
stages:
  - stage: Buy
    kpis: { Conversion: { actual: 3.1%, target: 4%, on: 2020-04-01 } }
`,
  good: `journey: A lamp
review_every: 100y
stages:
  - stage: Buy
    kpis: { Conversion: { actual: 3.1%, target: 4%, on: 2020-04-01 } }
`,
  map: ({ journey, today }, report) => {
    const days = reviewDays(journey.root);
    for (const stage of journey.stages)
      for (const { name, on } of datedIn(stage))
        if (today - on.day > days)
          report(on.at, `${name} is ${today - on.day} days old, where ${days} days are the limit: what is it now?`);
  },
  fixes: (problem, context) => {
    const now = isoDate(context.today);
    return [{ title: `It is still so today, ${now}`, edits: [replaceAt(problem.at, now, context)] }];
  },
};

const datedIn = onceAStage(stage =>
  kpisIn(stage).flatMap(({ name, value }) => {
    const on = firstOf(value, 'on', 'date');
    return on ? [{ name, on }] : [];
  }),
);
