import { nearest, preferredIf, replaceAt, textIn, textsIn } from './mend';
import type { Rule } from './rule';

/** J203: a word or number outside the ones that a key takes. */
export const notInEnum: Rule = {
  code: 'J203',
  severity: 'error',
  title: 'A value that the key does not take',
  reads: 'map',
  why: 'The map is drawn, filtered and checked by a few fixed words: one that it does not know is left out.',
  source: 'The dialect’s table of keys.',
  bad: `journey: A lamp
stages:
  - stage: Buy
    phase: durign
`,
  good: `journey: A lamp
stages:
  - stage: Buy
    phase: during
`,
  fixes: (problem, context) => {
    const words = textsIn(problem, 'words');
    const near = nearest(textIn(problem, 'value') ?? '', words);
    const offered = near.length > 0 ? near : words.slice(0, 8).map(word => ({ word, clear: false }));
    return offered.map(({ word, clear }) => ({
      title: `Write \`${word}\``,
      edits: [replaceAt(problem.at, word, context)],
      ...preferredIf(clear && words.length > 1),
    }));
  },
};
