import { endOf, sourceOf, startOf } from '../yaml/node';
import { textIn } from './mend';
import type { Rule } from './rule';

/** J108: a minus sign or decimal comma that makes a number a text. */
export const numberNotation: Rule = {
  code: 'J108',
  severity: 'error',
  title: 'A number that is none to a computer',
  reads: 'map',
  why: 'The typographic minus sign (−) and the decimal comma look right, but the number is read as text and is lost.',
  source: 'YAML 1.2, core schema; French, Swedish and German authors write 1,5.',
  bad: `journey: A lamp
stages:
  - stage: Buy
    touchpoints:
      - Pays at the checkout (−1)
`,
  good: `journey: A lamp
stages:
  - stage: Buy
    touchpoints:
      - Pays at the checkout (-1)
`,
  fixes: problem => {
    const number = textIn(problem, 'number');
    const fixed = textIn(problem, 'fixed');
    const source = sourceOf(problem.at);
    if (number === undefined || fixed === undefined || !source.includes(number)) return [];
    const text = source.replace(number, () => fixed);
    return [
      {
        title: `Write \`${fixed}\``,
        edits: [{ from: startOf(problem.at), to: endOf(problem.at), text }],
        preferred: true,
        all: true,
      },
    ];
  },
};
