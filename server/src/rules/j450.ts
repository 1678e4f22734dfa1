import { metrics } from '../dialect/presets';
import { Stop } from '../edits/draft';
import { addEntry } from '../edits/insert';
import { entriesOf, placeOf } from '../model/value';
import { startOf } from '../yaml/node';
import { called } from './craft';
import { addKey, fixWith, orderOf, pageOf } from './mend';
import type { Rule } from './rule';

/** J450: a stage that nobody measures. */
export const unmeasuredStage: Rule = {
  code: 'J450',
  severity: 'information',
  inDraft: 'hint',
  title: 'A stage without a KPI',
  reads: 'expectations',
  why: 'Without a number nobody knows whether this stage got better: one is enough to begin with.',
  source: 'S2, benefit 3; S4.',
  bad: `journey: A lamp
stages:
  - stage: Buy
    phase: during
`,
  good: `journey: A lamp
stages:
  - stage: Buy
    phase: during
    kpis: { Conversion: 3.1% -> 4% }
`,
  stage: (stage, report) => {
    if (entriesOf(stage.value, 'kpis').length === 0)
      report(placeOf(stage.value, 'stage'), `How do you know that ${called(stage)} goes well? It has no KPI`);
  },
  fixes: (problem, context) => {
    const { stages, phases } = context.snapshot.journey;
    const index = stages.findIndex(({ value }) => startOf(placeOf(value, 'stage')) === startOf(problem.at));
    const stage = stages[index];
    if (!stage) return [];
    const { node } = stage.value;
    const inPhase = metrics.filter(({ phase }) => phase === phases[index]).slice(0, 4);
    return inPhase.flatMap(({ name, example }) => {
      const numbers = new Stop(example);
      const edit =
        node.kind === 'map' && !stage.value.short
          ? addEntry(pageOf(context), node, 'kpis', name, numbers, orderOf('stage'))
          : addKey(stage.value, 'kpis', { [name]: numbers }, context);
      return fixWith(`Measure ${name}`, edit);
    });
  },
};
