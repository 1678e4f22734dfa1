import { painTypes } from '../dialect/presets';
import { Stop } from '../edits/draft';
import { insertKey } from '../edits/insert';
import { removePlace } from '../edits/remove';
import { ownPair } from '../edits/tree';
import { fixWith, orderOf, pageOf, pathOf, textsIn } from './mend';
import type { Rule } from './rule';

/** J209: a pain with several types, or with no text at all. */
export const painType: Rule = {
  code: 'J209',
  severity: 'error',
  title: 'A pain point with two types, or without a text',
  reads: 'map',
  why: 'The type of a pain point tells who can mend it: each has one (financial, productivity, process or support), and its text under it.',
  source: 'S2, step 3: the four types of pain points.',
  bad: `journey: A lamp
stages:
  - stage: Buy
    pains:
      - financial: Shipping appears on the last page
        process: The form asks twice for the address
`,
  good: `journey: A lamp
stages:
  - stage: Buy
    pains:
      - financial: Shipping appears on the last page
        severity: 1
`,
  fixes: (problem, context) => {
    const path = pathOf(problem, context);
    const place = path.at(-1);
    if (!place || !('pair' in place)) return [];
    const types = textsIn(problem, 'types');
    if (types.length === 0)
      return painTypes.flatMap(({ word }) =>
        fixWith(
          `It is a ${word} pain`,
          insertKey(pageOf(context), place.in, word, new Stop('What hurts'), orderOf('pain')),
        ),
      );
    return types.flatMap(type => {
      const pair = ownPair(place.in, type);
      const step = pair && { in: place.in, pair, node: pair.value };
      return fixWith(
        `Remove \`${type}\``,
        step && removePlace(context.snapshot.yaml.text, [...path.slice(0, -1), step]),
      );
    });
  },
};
