import { Stop } from '../edits/draft';
import { textOf } from '../model/value';
import { declaredAt, ownOf, setKey } from './complete';
import { fixWith, preferredIf } from './mend';
import type { Rule } from './rule';

/** J424: a villain whom nothing stops. */
export const villainUncountered: Rule = {
  code: 'J424',
  severity: 'information',
  title: 'A villain without a counter',
  reads: 'expectations',
  why: 'What pulls customers off the path goes on pulling until you hold something against it.',
  source: 'S0, villains; S1 on competition.',
  bad: `journey: A lamp
villains:
  bargain: { name: Marketplace lamps at 19 €, tempts: [compare] }
stages:
  - Compare
`,
  good: `journey: A lamp
villains:
  bargain: { name: Marketplace lamps at 19 €, tempts: [compare], counter: A trial at home }
stages:
  - Compare
`,
  map: ({ journey }, report) => {
    if (journey.kind !== 'map') return;
    for (const { idAt, value } of ownOf(journey, 'villain'))
      if (value?.is === 'object' && textOf(value, 'counter') === undefined)
        report(idAt, `Nothing is held against “${textOf(value, 'name') ?? 'this villain'}”: it has no \`counter\``);
  },
  fixes: (problem, context) => {
    const { value } = declaredAt('villain', problem, context) ?? {};
    if (value?.is !== 'object') return [];
    const opportunities = context.snapshot.journey.opportunities.slice(0, 3);
    return [
      ...fixWith(
        'Add what you hold against it',
        setKey(value, 'counter', new Stop('What you hold against it'), context),
        preferredIf(context.snippets),
      ),
      ...opportunities.flatMap(({ id }) => fixWith(`Counter it by \`${id}\``, setKey(value, 'counter', id, context))),
    ];
  },
};
