import { reachable, reversed, type Ways } from '../model/flow';
import { placeOf } from '../model/value';
import { flowOf } from './craft';
import { once } from './once';
import type { Rule } from './rule';

/** J307: round and round. */
export const endlessLoop: Rule = {
  code: 'J307',
  severity: 'information',
  title: 'A branch that neither rejoins the way nor ends',
  reads: 'handOffs',
  why: 'Whoever gets in there goes round for ever: the map does not tell how they get out, or that they give up.',
  source: 'The checklist of reviewers at bol.',
  bad: `journey: A lamp
stages:
  - stage: Buy
    touchpoints:
      - touch: Pays at the checkout
        next: { declined: retry, paid: unbox }
      - { touch: Tries another card, id: retry, next: retry }
      - { touch: Unboxes the lamp, id: unbox }
`,
  good: `journey: A lamp
stages:
  - stage: Buy
    touchpoints:
      - touch: Pays at the checkout
        next: { declined: retry, paid: unbox }
      - { touch: Tries another card, id: retry, next: { declined: retry, paid: unbox } }
      - { touch: Unboxes the lamp, id: unbox }
`,
  map: ({ journey }, report) => {
    const { touchpoints, same } = flowOf(journey);
    for (const at of circlesIn(same)) {
      const value = touchpoints[at]?.value;
      if (value)
        report(placeOf(value, 'next'), 'This way only goes round: it neither comes back to the others nor ends');
    }
  },
};

/** The last touchpoints of circles that nothing leads out of: those have no way but back. */
const circlesIn = once(({ ways, complete }: Ways): readonly number[] => {
  if (!complete) return [];
  const ending = reachable(reversed(ways), [ways.length]);
  return ways.flatMap((targets, at) => (!ending.has(at) && targets.every(to => to <= at) ? [at] : []));
});
