import { Stop } from '../edits/draft';
import { placeOf } from '../model/value';
import { called, elementAt } from './craft';
import { addKey, fixWith } from './mend';
import type { Rule } from './rule';

/** J407: why are they here? */
export const stageWithoutGoal: Rule = {
  code: 'J407',
  severity: 'information',
  title: 'A stage without a goal',
  reads: 'expectations',
  why: 'What people want in a stage is what its touchpoints are measured by.',
  source: 'S3, motivations; UXPressia.',
  bad: `journey: A lamp
stages:
  - stage: Buy
    touchpoints: [Pays at the checkout]
`,
  good: `journey: A lamp
stages:
  - stage: Buy
    goal: Get it before Monday
    touchpoints: [Pays at the checkout]
`,
  stage: (stage, report) => {
    if (!stage.value.fields.has('goal'))
      report(placeOf(stage.value, 'stage'), `What do people want in ${called(stage)}? The stage has no goal`);
  },
  fixes: (problem, context) => {
    const stage = elementAt(problem, context);
    if (!stage || (stage.short && !context.snippets)) return [];
    return fixWith('Add its goal', addKey(stage, 'goal', new Stop('What people want here'), context), {
      preferred: true,
    });
  },
};
