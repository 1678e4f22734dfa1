import { isoDate } from '../dialect/dates';
import { firstOf } from '../model/value';
import { kindOf, ownOf } from './complete';
import type { Rule } from './rule';
import { limitsOf } from './thresholds';

const thresholds = {
  days: { default: 365, minimum: 1, maximum: 10000, about: 'A source that is older than so many days is asked about.' },
  voices: { default: 5, minimum: 1, maximum: 10000, about: 'Fewer voices than this are an anecdote.' },
};
const limits = limitsOf('J463', thresholds);

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
  thresholds,
  map: ({ journey, settings, today }, report) => {
    const { days, voices } = limits(settings);
    for (const source of ownOf(journey, 'source')) {
      const { value } = source;
      if (value?.is !== 'object' || kindOf(source) === 'assumption') continue;
      const [on, n] = [firstOf(value, 'on', 'date'), firstOf(value, 'n', 'number')];
      if (on && today - on.day > days)
        report(
          on.at,
          `This is of ${isoDate(on.day)}, over ${days === 365 ? 'a year' : `${days} days`} old: does it still hold?`,
        );
      if (n && n.value < voices)
        report(n.at, `Fewer than ${voices === 5 ? 'five' : voices} are an anecdote: is there more that says the same?`);
    }
  },
};
