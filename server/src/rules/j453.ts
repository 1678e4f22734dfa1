import { metricOf } from '../dialect/presets';
import { firstOf } from '../model/value';
import { startOf } from '../yaml/node';
import { isOutOfRange } from './j451';
import { type Kpi, kpisIn, numbersOf } from './kpis';
import { replaceAt } from './mend';
import type { Rule } from './rule';

/** J453: a goal in the wrong direction. */
export const wrongDirection: Rule = {
  code: 'J453',
  severity: 'warning',
  title: 'A KPI whose target lies in the wrong direction',
  reads: 'expectations',
  why: 'A target that is worse than today, or a direction that speaks against its numbers, is a slip: one of them is wrong.',
  source: 'New Relic on bounds; how the metrics are defined.',
  bad: `journey: A lamp
stages:
  - stage: Use and keep
    kpis: { Churn: 5% -> 9% }
`,
  good: `journey: A lamp
stages:
  - stage: Use and keep
    kpis: { Churn: 9% -> 5% }
`,
  stage: (stage, report) => {
    for (const kpi of kpisIn(stage)) {
      const told = firstOf(kpi.value, 'better', 'word');
      const better = told?.word ?? metricOf(kpi.name)?.better;
      const numbers = numbersOf(kpi);
      if (!better || !numbers || numbers.actual === numbers.target) continue;
      // Of a number that can't be J451 tells.
      if ([numbers.actual, numbers.target].some(value => isOutOfRange(kpi.name, value))) continue;
      if (numbers.target > numbers.actual === (better === 'higher')) continue;
      if (told)
        report(told.at, `${kpi.name} is to go from ${kpi.actual?.text} to ${kpi.target?.text}: is ${better} better?`);
      else if (kpi.target)
        report(kpi.target.at, `${kpi.name} is better the ${better} it is, and this target is worse than today`);
    }
  },
  fixes: (problem, context) => {
    const at = startOf(problem.at);
    for (const stage of context.snapshot.journey.stages)
      for (const kpi of kpisIn(stage)) {
        const told = firstOf(kpi.value, 'better', 'word');
        if (told && startOf(told.at) === at) {
          const other = told.word === 'higher' ? 'lower' : 'higher';
          return [{ title: `${other} is better`, edits: [replaceAt(told.at, other, context)] }, ...swap(kpi, context)];
        }
        if (!told && kpi.target && startOf(kpi.target.at) === at) return swap(kpi, context);
      }
    return [];
  },
};

function swap({ actual, target }: Kpi, context: Parameters<typeof replaceAt>[2]) {
  if (!actual || !target) return [];
  const edits = [replaceAt(actual.at, target.text, context), replaceAt(target.at, actual.text, context)];
  return [{ title: 'Swap the two numbers', edits }];
}
