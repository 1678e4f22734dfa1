import { isoDate } from '../dialect/dates';
import { Stop } from '../edits/draft';
import { firstOf, textOf } from '../model/value';
import { startOf } from '../yaml/node';
import { setKey } from './complete';
import { fixWith, objectsAt, preferredIf, replaceAt } from './mend';
import type { Rule } from './rule';

/** J439: a plan that nobody carries, or that is late. */
export const stalled: Rule = {
  code: 'J439',
  severity: 'warning',
  title: 'A planned opportunity without an owner, or past its date',
  reads: 'map',
  why: 'What is everybody’s is nobody’s: most maps fail because nothing is done with what they found.',
  source: 'Smaply, on why journey maps fail: reason number one.',
  bad: `journey: A lamp
business_goal: 8 % keep the lamp
stages:
  - Compare
opportunities:
  quiz: { idea: A quiz that names the cause, impact: 4, effort: 2, status: planned, serves: business_goal }
`,
  good: `journey: A lamp
business_goal: 8 % keep the lamp
stages:
  - Compare
opportunities:
  quiz: { idea: A quiz that names the cause, impact: 4, effort: 2, owner: Mira, status: planned, serves: business_goal }
`,
  map: ({ journey, today }, report) => {
    for (const { value } of journey.opportunities) {
      const status = value && firstOf(value, 'status', 'word');
      if (!value || (status?.word !== 'planned' && status?.word !== 'doing')) continue;
      const due = firstOf(value, 'due', 'date');
      if (textOf(value, 'owner') === undefined) report(status.at, 'Who does it? It is decided, and has no `owner`');
      if (due && due.day < today)
        report(due.at, `It was to be done by ${isoDate(due.day)}: is it, or when will it be?`);
    }
  },
  fixes: (problem, context) => {
    const opportunity = objectsAt(context.snapshot.journey, startOf(problem.at)).findLast(
      ({ type }) => type === 'opportunity',
    );
    const status = opportunity && firstOf(opportunity, 'status', 'word');
    if (!opportunity || !status) return [];
    const late = startOf(status.at) !== startOf(problem.at);
    return late
      ? [{ title: 'It is done', edits: [replaceAt(status.at, 'done', context)] }]
      : fixWith(
          'Add the owner',
          setKey(opportunity, 'owner', new Stop('Who drives it'), context),
          preferredIf(context.snippets),
        );
  },
};
