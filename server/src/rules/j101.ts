import { quoteFix } from './quoting';
import type { Rule } from './rule';

/** J101: a sign that YAML keeps for itself begins a text. */
export const reservedStart: Rule = {
  code: 'J101',
  severity: 'error',
  title: 'A value starts with a sign that YAML keeps for itself',
  reads: 'map',
  why: 'A text that starts with @, `, %, *, & or [ must stand in quotes, or YAML takes it for something else and drops it.',
  source: 'YAML 1.2, indicator characters; `- @store Buys` is natural to type.',
  bad: `journey: A lamp
channels:
  store: Shop in Leipzig
stages:
  - stage: Buy
    touchpoints:
      - @store Buys the lamp
`,
  good: `journey: A lamp
channels:
  store: Shop in Leipzig
stages:
  - stage: Buy
    touchpoints:
      - '@store Buys the lamp'
`,
  fixes: problem => quoteFix(problem, { preferred: true, all: true }),
};
