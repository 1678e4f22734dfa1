import { curveOf, primaryPersona } from '../model/curve';
import { evidenceOf } from '../model/facts';
import { type Journey, onceAStage, type Pain, type Stage, type Touchpoint } from '../model/journey';
import { firstOf, placeOf } from '../model/value';
import { startOf } from '../yaml/node';
import { cite } from './complete';
import { painsIn } from './j430';
import { objectsAt } from './mend';
import type { Rule } from './rule';

/** J460: the map stands on it, and it stands on nothing. */
export const unprovenPeak: Rule = {
  code: 'J460',
  severity: 'information',
  title: 'A severe pain point, moment of truth or lowest point without evidence',
  why: '“We think” is not enough where it matters most: decisions will be taken on these points.',
  source: 'S1, on “we think”; Smaply’s colours; Kalbach.',
  bad: `journey: A lamp
sources: { calls: calls }
stages:
  - stage: Buy
    touchpoints:
      - { touch: Pays at the checkout, emotion: +1, truth: true }
`,
  good: `journey: A lamp
sources: { calls: calls }
stages:
  - stage: Buy
    touchpoints:
      - { touch: Pays at the checkout, emotion: +1, truth: true, evidence: [calls] }
`,
  map: ({ journey }, report) => {
    if (journey.kind !== 'map') return;
    const lowest = lowestPoint(journey);
    for (const stage of journey.stages) {
      const severe = severeIn(stage).filter(({ value }) => evidenceOf(journey, value) === 'none');
      for (const pain of severe)
        report(placeOf(pain.value, pain.type ?? 'pain'), 'How do you know? They give up here, and nothing backs it');
      for (const element of [stage, ...stage.touchpoints]) {
        const why =
          element === lowest ? 'This is the lowest point' : isTruth(element) ? 'This is a moment of truth' : undefined;
        // What backs the pain point backs the place too.
        if (!why || element.pains.some(pain => severe.includes(pain))) continue;
        if (evidenceOf(journey, element.value, element.pains) === 'none')
          report(placeOf(element.value, element.is === 'stage' ? 'stage' : 'touch'), `${why}, and nothing backs it`);
      }
    }
  },
  fixes: (problem, context) => {
    const element = objectsAt(context.snapshot.journey, startOf(problem.at)).at(-1);
    return element ? cite(element, context) : [];
  },
};

const isTruth = ({ value }: Stage | Touchpoint): boolean => firstOf(value, 'truth', 'flag')?.on === true;

/** Pain points that make people give up. */
const severeIn = onceAStage((stage): readonly Pain[] =>
  painsIn(stage).filter(({ value, text }) => text !== '' && firstOf(value, 'severity', 'number')?.value === 3),
);

/** Where the primary persona feels worst, if it is bad at all. */
function lowestPoint(journey: Journey): Stage | Touchpoint | undefined {
  let lowest: Stage | Touchpoint | undefined;
  let low = 0;
  for (const { element, feeling } of curveOf(journey, primaryPersona(journey)))
    if (feeling.now !== undefined && feeling.now < low) {
      low = feeling.now;
      lowest = element;
    }
  return lowest;
}
