import { signed } from '../dialect/emotions';
import { curveOf, feelingPersonas, type Point } from '../model/curve';
import type { Journey } from '../model/journey';
import { addPain } from './craft';
import type { Rule } from './rule';
import { limitsOf } from './thresholds';

const thresholds = {
  drop: {
    default: 2,
    minimum: 0.5,
    maximum: 4,
    about:
      'By how much the emotion must fall from one touchpoint to the next before it needs a reason. Scores run from −2 to +2, so 4 is the whole scale.',
  },
};
const limits = limitsOf('J412', thresholds);

/** J412: the curve falls and nothing says why. */
export const unexplainedDrop: Rule = {
  code: 'J412',
  severity: 'warning',
  title: 'The emotion drops, and nothing explains it',
  reads: 'lows',
  why: 'Where the curve falls like that something happened: a pain point or a doubt that is missing on the map.',
  source: 'S2, step 3; in seventeen real maps no drop is deeper than three.',
  bad: `journey: A lamp
stages:
  - stage: Buy
    touchpoints:
      - Finds the lamp in stock (+1)
      - Pays at the checkout (-1)
`,
  good: `journey: A lamp
stages:
  - stage: Buy
    touchpoints:
      - Finds the lamp in stock (+1)
      - touch: Pays at the checkout
        emotion: -1
        pains:
          - financial: Shipping appears on the last page
`,
  thresholds,
  map: ({ journey, settings }, report) => {
    const limit = limits(settings).drop;
    const told = new Set<unknown>();
    for (const persona of personasOf(journey)) {
      let before: number | undefined;
      for (const point of curveOf(journey, persona)) {
        const { now, at } = point.feeling;
        if (now === undefined) continue;
        const drop = before === undefined ? 0 : before - now;
        if (drop >= limit && now < 0 && !told.has(at) && !isExplained(point)) {
          told.add(at);
          report(
            at,
            `The emotion drops by ${drop} here, from ${signed(before ?? 0)} to ${signed(now)}, and no pain point or doubt says why`,
            { about: point.element.value.at },
          );
        }
        if (!point.aside) before = now;
      }
    }
  },
  fixes: addPain,
};

/** Everybody whose curve is drawn; undefined for a map whose feelings are everybody's. */
function personasOf(journey: Journey): (string | undefined)[] {
  const named = feelingPersonas(journey);
  return named.length > 0 ? named : [undefined];
}

function isExplained({ element, stage }: Point): boolean {
  return element.pains.length > 0 || stage.pains.length > 0 || stage.value.fields.get('doubts')?.value !== undefined;
}
