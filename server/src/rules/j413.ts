import { signed } from '../dialect/emotions';
import { primaryPersona } from '../model/curve';
import { firstOf, holds, textsOf } from '../model/value';
import { startOf } from '../yaml/node';
import { mainCurve } from './craft';
import { replaceAt } from './mend';
import type { Rule } from './rule';
import { limitsOf } from './thresholds';

const thresholds = {
  severity: {
    default: 2,
    minimum: 1,
    maximum: 3,
    about: 'From this severity on, a pain point and a good feeling contradict each other.',
  },
};
const limits = limitsOf('J413', thresholds);

/** J413: it hurts, and they smile. */
export const happyPain: Rule = {
  code: 'J413',
  severity: 'information',
  title: 'A severe pain point where the emotion is positive',
  reads: 'highs',
  why: 'What makes people look for a way round, or give up, does not feel good: one of the two is not true.',
  source: 'The dialect: severity 2 is a workaround, 3 is abandonment.',
  bad: `journey: A lamp
stages:
  - stage: Buy
    touchpoints:
      - touch: Pays at the checkout
        emotion: +1
        pains:
          - { financial: Shipping appears on the last page, severity: 3 }
`,
  good: `journey: A lamp
stages:
  - stage: Buy
    touchpoints:
      - touch: Pays at the checkout
        emotion: -1
        pains:
          - { financial: Shipping appears on the last page, severity: 3 }
`,
  thresholds,
  map: ({ journey, settings }, report) => {
    const limit = limits(settings).severity;
    const primary = primaryPersona(journey);
    for (const { element, feeling } of mainCurve(journey)) {
      if (feeling.now <= 0) continue;
      for (const { value } of element.pains) {
        // What hurts others does not contradict how it feels to the one whose curve this is.
        const whom = textsOf(value, 'for');
        if (primary !== undefined && whom.length > 0 && !whom.includes(primary)) continue;
        const severity = firstOf(value, 'severity', 'number');
        if (severity && severity.value >= limit)
          report(
            severity.at,
            `A pain point of severity ${severity.value} where it feels good (${signed(feeling.now)})`,
            {
              related: [{ at: feeling.at, message: 'The emotion' }],
            },
          );
      }
    }
  },
  fixes: ({ at }, context) => {
    const point = mainCurve(context.snapshot.journey).find(({ element }) => holds(element.value.at, startOf(at)));
    const lower = { title: 'Lower the severity to 1', edits: [replaceAt(at, '1', context)] };
    if (!point) return [lower];
    const { wanted } = point.feeling;
    const emotion = wanted === undefined ? '-1' : `-1 -> ${wanted > 0 ? `+${wanted}` : wanted}`;
    return [{ title: 'Set the emotion to −1', edits: [replaceAt(point.feeling.at, emotion, context)] }, lower];
  },
};
