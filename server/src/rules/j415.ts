import { signed } from '../dialect/emotions';
import { mainPath, titleKey } from './craft';
import { isFlat } from './j416';
import type { Rule } from './rule';

/** J415: no better off than before. */
export const noTransformation: Rule = {
  code: 'J415',
  severity: 'information',
  title: 'The journey does not end better than it began',
  reads: 'highs',
  why: 'A journey takes people from pain to paradise: who feels no better at the end has travelled for nothing.',
  source: 'S1, from pain to paradise; S0, the transformation of the hero.',
  bad: `journey: A lamp
stages:
  - stage: Buy
    touchpoints:
      - Finds the lamp (+1)
      - touch: Sees the shipping cost
        emotion: -1
        pains: [{ financial: Shipping is dear, severity: 1 }]
      - Pays (0)
`,
  good: `journey: A lamp
stages:
  - stage: Buy
    touchpoints:
      - Finds the lamp (+1)
      - touch: Sees the shipping cost
        emotion: -1
        pains: [{ financial: Shipping is dear, severity: 1 }]
      - Pays (+2)
`,
  map: ({ journey, settings }, report) => {
    const at = titleKey(journey);
    const path = mainPath(journey);
    const [first, last] = [path[0], path.at(-1)];
    // Of a flat curve J416 tells.
    if (!at || !first || !last || first === last || last.feeling.now > first.feeling.now || isFlat(path, settings))
      return;
    report(
      at,
      `The journey ends at ${signed(last.feeling.now)} and began at ${signed(first.feeling.now)}: nobody is better off`,
      {
        related: [
          { at: first.feeling.at, message: 'It begins here' },
          { at: last.feeling.at, message: 'It ends here' },
        ],
      },
    );
  },
};
