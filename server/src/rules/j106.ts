import { quoteFix } from './quoting';
import type { Rule } from './rule';

/** J106: `!word` was read as a tag. */
export const lostTag: Rule = {
  code: 'J106',
  severity: 'warning',
  title: 'A word with an exclamation mark was read as a tag',
  reads: 'map',
  why: 'A word that starts with ! is taken for a note to the computer, and is silently left out of the map.',
  source: 'YAML 1.2, tags.',
  bad: `journey: A lamp
stages:
  - stage: Buy
    goal: !important before Monday
`,
  good: `journey: A lamp
stages:
  - stage: Buy
    goal: '!important before Monday'
`,
  fixes: problem => quoteFix(problem, { preferred: true, all: true }),
};
