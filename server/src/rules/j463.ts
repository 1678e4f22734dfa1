import { isoDate } from '../dialect/dates';
import { firstOf } from '../model/value';
import { kindOf, ownOf } from './complete';
import type { Rule } from './rule';

/** J463: old news, or an anecdote. */
export const weakSource: Rule = {
  code: 'J463',
  severity: 'information',
  title: 'A source older than a year, or with fewer than five voices',
  reads: 'map',
  why: 'Habits change within a year, and four people are a story, not a pattern: ask again, or ask more.',
  source: 'The states “stale” and “anecdotal” of the CX suite.',
  bad: `journey: A lamp
sources:
  survey-20: { kind: survey, on: 2020-03-10, n: 412 }
stages:
  - { stage: Buy, evidence: [survey-20] }
`,
  good: `journey: A lamp
sources:
  survey-26: { kind: survey, on: 2026-03-10, n: 412 }
stages:
  - { stage: Buy, evidence: [survey-26] }
`,
  map: ({ journey, today }, report) => {
    for (const source of ownOf(journey, 'source')) {
      const { value } = source;
      if (value?.is !== 'object' || kindOf(source) === 'assumption') continue;
      const [on, n] = [firstOf(value, 'on', 'date'), firstOf(value, 'n', 'number')];
      if (on && today - on.day > 365)
        report(on.at, `This is of ${isoDate(on.day)}, over a year old: does it still hold?`);
      if (n && n.value < 5) report(n.at, 'Fewer than five are an anecdote: is there more that says the same?');
    }
  },
};
