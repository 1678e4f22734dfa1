import { builtInWords } from '../dialect/emotions';
import { Stop } from '../edits/draft';
import { wordsOf } from '../edits/expand';
import { addEntry } from '../edits/insert';
import { fixWith, nearest, orderOf, pageOf, preferredIf, replaceAt, rootOf, textIn } from './mend';
import type { Rule } from './rule';

/** J205: a feeling that the dialect has no score for. */
export const unknownEmotion: Rule = {
  code: 'J205',
  severity: 'warning',
  title: 'An unknown word or face for an emotion',
  reads: 'map',
  why: 'Free words are fine, but the curve needs their score: tell it once under `emotions`.',
  source: 'Free words are what people write in real maps.',
  bad: `journey: A lamp
stages:
  - stage: Buy
    touchpoints:
      - touch: Pays at the checkout
        emotion: gutted
`,
  good: `journey: A lamp
emotions:
  gutted: -2
stages:
  - stage: Buy
    touchpoints:
      - touch: Pays at the checkout
        emotion: gutted
        pains:
          - financial: Shipping appears on the last page
`,
  fixes: (problem, context) => {
    const word = textIn(problem, 'word');
    const root = rootOf(context);
    if (word === undefined || !root) return [];
    const known = [...builtInWords.keys(), ...wordsOf(context.snapshot.journey).own.keys()];
    const near = nearest(word, known).map(each => ({
      title: `Did you mean \`${each.word}\`?`,
      edits: [replaceAt(problem.at, each.word, context)],
      ...preferredIf(each.clear),
    }));
    const score = new Stop('0', true);
    const add = addEntry(pageOf(context), root, 'emotions', word, score, orderOf('map'));
    return [...near, ...fixWith(`Add \`${word}\` to the emotions of the map`, add)];
  },
};
