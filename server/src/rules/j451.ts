import { metricOf } from '../dialect/presets';
import { kpisIn } from './kpis';
import type { Rule } from './rule';

/** J451: a number that can't be. */
export const impossibleNumber: Rule = {
  code: 'J451',
  severity: 'error',
  title: 'A metric outside of its range',
  reads: 'expectations',
  why: 'A known metric has its limits: a number beyond them is a slip, and the picture drawn from it is wrong.',
  source: 'S4; how NPS, CSAT, CES and rates are defined.',
  bad: `journey: A lamp
stages:
  - stage: Use and keep
    kpis: { NPS: 31 -> 145 }
`,
  good: `journey: A lamp
stages:
  - stage: Use and keep
    kpis: { NPS: 31 -> 45 }
`,
  stage: (stage, report) => {
    for (const { name, actual, target } of kpisIn(stage)) {
      const metric = metricOf(name);
      if (!metric?.range) continue;
      const [min, max] = metric.range;
      for (const amount of [actual, target])
        if (amount?.value !== undefined && (amount.value < min || amount.value > max))
          report(
            amount.at,
            `${metric.name} lies between ${String(min).replace('-', '−')} and ${max}: not ${amount.text}`,
          );
    }
  },
};
