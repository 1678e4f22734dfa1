import { Stop } from '../edits/draft';
import { placeOf, valuesOf } from '../model/value';
import { stagesIn } from './acts';
import { setKey } from './complete';
import { called, elementAt } from './craft';
import { fixWith, preferredIf } from './mend';
import type { Rule } from './rule';

/** J444: nothing to read while they make up their minds. */
export const noContent: Rule = {
  code: 'J444',
  severity: 'hint',
  title: 'A stage before the purchase without content',
  reads: 'expectations',
  why: 'Before they buy people want to learn: a guide, a comparison or a demonstration is what you can give them.',
  source: 'S1, S3, S4: educate first.',
  bad: `journey: A lamp
stages:
  - stage: Compare
    phase: before
    touchpoints: [{ touch: Reads two guides, act: discovery }]
`,
  good: `journey: A lamp
stages:
  - stage: Compare
    phase: before
    content: [Guide to evening light]
    touchpoints: [{ touch: Reads two guides, act: discovery }]
`,
  yieldsTo: ['J400'],
  map: ({ journey }, report) => {
    for (const stage of stagesIn(journey, 'before'))
      if (valuesOf(stage.value, 'content', 'object').length === 0)
        report(placeOf(stage.value, 'stage'), `What can they read or watch in ${called(stage)}? It has no \`content\``);
  },
  fixes: (problem, context) => {
    const stage = elementAt(problem, context);
    const edit = stage && setKey(stage, 'content', context.snippets ? [new Stop('What they can read')] : '', context);
    return fixWith('Add content', edit, preferredIf(context.snippets));
  },
};
