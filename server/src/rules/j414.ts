import { signed } from '../dialect/emotions';
import { mainPath, type ScoredPoint } from './craft';
import { goTo } from './mend';
import type { Rule } from './rule';
import { limitsOf } from './thresholds';

const thresholds = {
  falls: { default: 3, minimum: 2, maximum: 20, about: 'So many falls in a row are told.' },
};
const limits = limitsOf('J414', thresholds);

/** J414: down, down, down. */
export const sinkingCurve: Rule = {
  code: 'J414',
  severity: 'information',
  title: 'The curve sinks over three touchpoints running',
  reads: 'lows',
  why: 'A story needs positive momentum: whoever only hears bad news for so long stops reading, and whoever lives it leaves.',
  source: 'S0: positive momentum.',
  bad: `journey: A lamp
stages:
  - stage: Buy
    touchpoints:
      - Finds the lamp (+2)
      - Reads the reviews (+1)
      - Fills in the form (0)
      - Sees the shipping cost (-1)
`,
  good: `journey: A lamp
stages:
  - stage: Buy
    touchpoints:
      - Finds the lamp (+2)
      - Reads the reviews (+1)
      - Fills in the form with one click (+2)
      - Sees the shipping cost (-1)
`,
  thresholds,
  map: ({ journey, settings }, report) => {
    const { falls } = limits(settings);
    let run: ScoredPoint[] = [];
    const tell = (): void => {
      const [first, last] = [run[0], run.at(-1)];
      if (!first || !last || run.length <= falls) return;
      const message = `The emotion falls ${run.length - 1} times running, from ${signed(first.feeling.now)} to ${signed(last.feeling.now)}: this is the lowest point of it`;
      report(last.feeling.at, message, { related: [{ at: first.feeling.at, message: 'From here on' }] });
    };
    for (const point of mainPath(journey)) {
      const before = run.at(-1);
      if (before && point.feeling.now >= before.feeling.now) {
        tell();
        run = [];
      }
      run.push(point);
    }
    tell();
  },
  // The remark itself stands at the lowest point.
  fixes: ({ related = [] }, context) => related.flatMap(({ at }) => goTo('Go to where it begins to fall', at, context)),
};
