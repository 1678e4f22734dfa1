import { placeOf } from '../model/value';
import { actsIn, addAct, stagesIn } from './acts';
import type { Rule } from './rule';

/** J443: a journey that never starts again. */
export const openLoop: Rule = {
  code: 'J443',
  severity: 'warning',
  title: 'No loyalty after the purchase: the loop stays open',
  reads: 'highs',
  why: 'The journey is a circle: those who come back or bring a friend are where the next one begins.',
  source: 'S0 to S4: all five ask what happens after the sale.',
  bad: `journey: A lamp
stages:
  - stage: Use and keep
    phase: after
    touchpoints:
      - Unboxes in five minutes (+2)
`,
  good: `journey: A lamp
stages:
  - stage: Use and keep
    phase: after
    touchpoints:
      - Unboxes in five minutes (+2)
      - { touch: Sends a friend the 10 € code, act: loyalty, emotion: +1 }
`,
  yieldsTo: ['J400'],
  map: ({ journey }, report) => {
    const after = stagesIn(journey, 'after');
    const last = after.at(-1);
    if (last && !after.some(stage => actsIn(stage).has('loyalty')))
      report(
        placeOf(last.value, 'stage'),
        'Do they come back, or bring a friend? No touchpoint after the purchase is `loyalty`',
      );
  },
  fixes: (_, context) => {
    const last = stagesIn(context.snapshot.journey, 'after').at(-1);
    if (!last) return [];
    return [
      ...addAct(last, 'Add a recommendation', 'Recommends it to a friend', 'loyalty', context),
      ...addAct(last, 'Add a thank-you for a survey', 'Answers a survey and gets a thank-you', 'loyalty', context),
      ...addAct(last, 'Add a plan or a renewal', 'Extends the plan', 'loyalty', context),
    ];
  },
};
