import { signed } from '../dialect/emotions';
import { addOpportunity, mainCurve, mainPath, type ScoredPoint, unsettled } from './craft';
import type { Rule } from './rule';

/** J419: what people will remember, and nobody mends. */
export const peakAndEnd: Rule = {
  code: 'J419',
  severity: 'hint',
  title: 'The lowest point, or a poor end, without an opportunity',
  reads: 'lows',
  why: 'People remember the peak and the end of what they lived through: these are where an improvement is felt most.',
  source: 'The peak–end rule; Custellence.',
  bad: `journey: A lamp
stages:
  - stage: Buy
    touchpoints:
      - touch: Pays at the checkout
        emotion: -1
        pains:
          - { financial: Shipping appears on the last page, id: shipping, severity: 1 }
      - Unboxes it (+2)
`,
  good: `journey: A lamp
stages:
  - stage: Buy
    touchpoints:
      - touch: Pays at the checkout
        emotion: -1
        pains:
          - { financial: Shipping appears on the last page, id: shipping, severity: 1 }
      - Unboxes it (+2)
opportunities:
  early-shipping: { idea: Show shipping on the product page, fixes: [shipping] }
`,
  yieldsTo: ['J411', 'J412', 'J418'],
  map: ({ journey }, report) => {
    const curve = mainCurve(journey);
    const tell = (point: ScoredPoint, what: string): void => {
      const place = unsettled(journey, point);
      if (place) report(place.at, `${what}, and no opportunity is there`, { about: place.about });
    };
    const lowest = curve.reduce((low, point) => (point.feeling.now < (low?.feeling.now ?? 0) ? point : low), curve[0]);
    const low = lowest && lowest.feeling.now < 0 ? lowest : undefined;
    if (low) tell(low, `This is the lowest point of the journey (${signed(low.feeling.now)})`);
    const last = mainPath(journey).at(-1);
    if (last && last.feeling.now <= 0 && last !== low && curve.length > 1)
      tell(last, `The journey ends with ${signed(last.feeling.now)}: people remember the end`);
  },
  fixes: addOpportunity,
};
