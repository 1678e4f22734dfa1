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
    for (const { name, actual, target } of kpisIn(stage))
      for (const amount of [actual, target]) {
        const metric = metricOf(name);
        if (!metric?.range || amount?.value === undefined || !isOutOfRange(name, amount.value)) continue;
        const [min, max] = metric.range;
        report(
          amount.at,
          `${metric.name} lies between ${String(min).replace('-', '−')} and ${max}: not ${amount.text}`,
        );
      }
  },
};

/** True for a number that a known metric can't have. */
export function isOutOfRange(name: string, value: number): boolean {
  const [min, max] = metricOf(name)?.range ?? [value, value];
  return value < min || value > max;
}
