import { quoteFix } from './quoting';
import type { Rule } from './rule';

/** J102: ` #` made the rest of a value a comment. */
export const lostComment: Rule = {
  code: 'J102',
  severity: 'warning',
  title: 'The rest of a value became a comment',
  reads: 'map',
  why: 'A blank and # start a comment in YAML: what follows is silently lost, an emotion at the end with it.',
  source: 'YAML 1.2, comments; Mermaid’s journey diagrams lose text in the same way (its issue 7105).',
  bad: `journey: A lamp
stages:
  - stage: Buy
    touchpoints:
      - Buys a lamp #summer (+1)
`,
  good: `journey: A lamp
stages:
  - stage: Buy
    touchpoints:
      - 'Buys a lamp #summer (+1)'
`,
  fixes: problem => quoteFix(problem, { preferred: true, all: true }),
};
