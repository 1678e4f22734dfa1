import { writeScalar } from '../edits/quote';
import { endOf, startOf } from '../yaml/node';
import { textIn } from './mend';
import { quoteFix } from './quoting';
import type { Rule } from './rule';

/** J104: a colon and a blank in a text of a list. */
export const colonInText: Rule = {
  code: 'J104',
  severity: 'warning',
  title: 'A colon made a text a key with a value',
  reads: 'map',
  why: 'A colon and a blank turn the words before them into a label: the text is no longer read as one, and part of it is lost.',
  source: 'YAML 1.2, mappings; real Mermaid journeys hold colons in their names.',
  bad: `journey: A lamp
stages:
  - stage: Compare
    touchpoints:
      - Compare prices: +1
`,
  good: `journey: A lamp
stages:
  - stage: Compare
    touchpoints:
      - Compare prices (+1)
`,
  fixes: problem => {
    const rewrite = textIn(problem, 'rewrite');
    if (rewrite === undefined) return quoteFix(problem, { preferred: true, all: true });
    const text = writeScalar(rewrite, false);
    return [
      {
        title: `Write \`${rewrite}\``,
        edits: [{ from: startOf(problem.at), to: endOf(problem.at), text }],
        preferred: true,
        all: true,
      },
      ...quoteFix(problem, {}),
    ];
  },
};
