import { quoteFix } from './quoting';
import type { Rule } from './rule';

/** J103: text behind a closing quote. */
export const textAfterQuote: Rule = {
  code: 'J103',
  severity: 'error',
  title: 'Text after a closing quote',
  reads: 'map',
  why: 'Quotes must go around the whole value: a value that starts with a quote ends with it.',
  source: 'YAML 1.2, quoted scalars; quotes of customers start like this all the time.',
  bad: `journey: A lamp
stages:
  - stage: Buy
    touchpoints:
      - touch: Pays
        says: "Great" she said
`,
  good: `journey: A lamp
stages:
  - stage: Buy
    touchpoints:
      - touch: Pays
        says: '"Great" she said'
`,
  fixes: problem => quoteFix(problem, { preferred: true, all: true }),
};
