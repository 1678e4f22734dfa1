import { signed } from '../dialect/emotions';
import type { Stage, Touchpoint } from '../model/journey';
import { addPain } from './craft';
import type { Rule } from './rule';

/** J411: a bad feeling without its cause. */
export const negativeWithoutPain: Rule = {
  code: 'J411',
  severity: 'warning',
  title: 'A negative emotion, and no pain point',
  reads: 'lows',
  why: 'Negative emotions come from pain points: only what has a name can be mended.',
  source: 'S2, step 3: emotions come from pain points.',
  bad: `journey: A lamp
stages:
  - stage: Buy
    touchpoints:
      - Pays at the checkout (-1)
`,
  good: `journey: A lamp
stages:
  - stage: Buy
    touchpoints:
      - touch: Pays at the checkout
        emotion: -1
        pains:
          - financial: Shipping appears on the last page
`,
  yieldsTo: ['J412'],
  stage: (stage, report) => {
    const check = ({ feelings, value }: Stage | Touchpoint): void => {
      const bad = feelings.find(({ now }) => now !== undefined && now < 0);
      if (bad)
        report(bad.at, `It feels bad here (${signed(bad.now ?? 0)}), and no pain point says why`, { about: value.at });
    };
    if (stage.pains.length > 0) return;
    if (stage.touchpoints.every(({ pains }) => pains.length === 0)) check(stage);
    for (const touchpoint of stage.touchpoints) if (touchpoint.pains.length === 0) check(touchpoint);
  },
  fixes: addPain,
};
