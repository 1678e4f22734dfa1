import { Stop } from '../edits/draft';
import { startOf } from '../yaml/node';
import { completeArrow } from './complete';
import { kpisIn } from './kpis';
import { fixWith, objectsAt, preferredIf } from './mend';
import type { Rule } from './rule';

/** J455: a number without a goal. */
export const noTarget: Rule = {
  code: 'J455',
  severity: 'information',
  title: 'A KPI without a target',
  reads: 'expectations',
  why: 'A number alone is neither good nor bad: the target says what it should become.',
  source: 'The brief of the dialect; Cemantica.',
  bad: `journey: A lamp
stages:
  - stage: Buy
    kpis: { Conversion: 3.1% }
`,
  good: `journey: A lamp
stages:
  - stage: Buy
    kpis: { Conversion: 3.1% -> 4% }
`,
  stage: (stage, report) => {
    for (const { name, actual, target } of kpisIn(stage))
      if (actual && !target) report(actual.at, `What should ${name} become? It has no target`);
  },
  fixes: (problem, context) => {
    const kpi = objectsAt(context.snapshot.journey, startOf(problem.at)).findLast(({ type }) => type === 'kpi');
    const edit = kpi && completeArrow(kpi, 'target', new Stop('target'), context);
    return fixWith('Add the target', edit, preferredIf(context.snippets));
  },
};
