import type { Rule } from './rule';

/** J211: a placeholder that was never filled in. */
export const placeholder: Rule = {
  code: 'J211',
  severity: 'warning',
  title: 'A placeholder is left',
  reads: 'map',
  why: 'TODO, TBD, {title here} and the like look like content on a drawn map, and are none.',
  source: 'Maps in the wild ship with the placeholders of their templates.',
  bad: `journey: A lamp
stages:
  - stage: Buy
    goal: TODO
`,
  good: `journey: A lamp
stages:
  - stage: Buy
    goal: Get it before Monday
`,
};
