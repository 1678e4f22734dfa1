import { textOf } from '../model/value';
import { mainCurve, mainPath, type ScoredPoint, titleKey } from './craft';
import type { Rule, RuleSettings } from './rule';
import { limitsOf } from './thresholds';

/** From so many points on a curve says something. */
const fewest = 3;

const thresholds = {
  spread: {
    default: 1,
    minimum: 0.5,
    maximum: 4,
    about: 'A curve with less than this between its highest and its lowest point is flat.',
  },
};
const limits = limitsOf('J416', thresholds);

/** J416: too good, or too even, to be true. */
export const flatCurve: Rule = {
  code: 'J416',
  severity: 'information',
  title: 'A flat curve, or a map of today without a low point',
  reads: 'lows',
  why: 'There will be negative emotions: where a map shows none, nobody was asked.',
  source: 'S2: there will be negative emotions; Smaply’s list of common mistakes.',
  bad: `journey: A lamp
stages:
  - stage: Buy
    touchpoints:
      - Finds the lamp (+1)
      - Pays at the checkout (0)
      - Unboxes it (+2)
`,
  good: `journey: A lamp
stages:
  - stage: Buy
    touchpoints:
      - Finds the lamp (+1)
      - touch: Pays at the checkout
        emotion: -0.5
        pains: [{ financial: Shipping is dear, severity: 1 }]
      - Unboxes it (+2)
`,
  thresholds,
  map: ({ journey, settings }, report) => {
    const at = titleKey(journey);
    const curve = mainCurve(journey);
    if (!at || curve.length < fewest) return;
    const today = journey.root && textOf(journey.root, 'type') !== 'future';
    if (isFlat(mainPath(journey), settings))
      report(at, 'The curve is flat: nothing on this journey feels better or worse');
    else if (today && curve.every(({ feeling }) => feeling.now >= 0))
      report(at, 'Nothing feels bad on this map of how it is today: were people asked?');
  },
};

/** True if there is less than a step (as set) between the highest and the lowest point. */
export function isFlat(path: readonly ScoredPoint[], settings: RuleSettings): boolean {
  const scores = path.map(({ feeling }) => feeling.now);
  const [low, high] = [scores.reduce((a, b) => Math.min(a, b), 2), scores.reduce((a, b) => Math.max(a, b), -2)];
  return path.length >= fewest && high - low < limits(settings).spread;
}
