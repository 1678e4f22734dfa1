import { Raw, Stop } from '../edits/draft';
import { placeOf } from '../model/value';
import { called, elementAt } from './craft';
import { addKey, addToList, fixWith } from './mend';
import type { Rule } from './rule';

/** J400: nothing happens in a stage. */
export const emptyStage: Rule = {
  code: 'J400',
  severity: 'warning',
  title: 'A stage without touchpoints',
  reads: 'map',
  why: 'A stage is what people do and where they meet us: without touchpoints there is nothing to feel, measure or mend.',
  source: 'S4, the essentials of a map; Shaktra’s checks.',
  bad: `journey: A lamp
stages:
  - stage: Buy
    goal: Get it before Monday
`,
  good: `journey: A lamp
stages:
  - stage: Buy
    goal: Get it before Monday
    touchpoints:
      - Pays at the checkout (0)
`,
  stage: (stage, report) => {
    if (stage.touchpoints.length === 0)
      report(placeOf(stage.value, 'stage'), `Nothing happens in ${called(stage)} yet: it has no touchpoint`);
  },
  fixes: (problem, context) => {
    const stage = elementAt(problem, context);
    if (!stage) return [];
    const edit = context.snippets
      ? addToList(stage, 'touchpoints', new Raw(new Stop('What happens'), ' (', new Stop('0', true), ')'), context)
      : stage.fields.has('touchpoints')
        ? undefined
        : addKey(stage, 'touchpoints', '', context);
    return fixWith('Add a touchpoint', edit, context.snippets ? { preferred: true } : {});
  },
};
