import { type Journey, onceAStage, type Stage, type Touchpoint } from '../model/journey';
import { firstOf, placeOf } from '../model/value';
import { type Span, startOf } from '../yaml/node';
import { cite, citedBy, kindsOfSources } from './complete';
import { mainCurve, painText } from './craft';
import { painsIn } from './j430';
import { objectsAt } from './mend';
import type { Rule } from './rule';
import { limitsOf } from './thresholds';

const thresholds = {
  severity: { default: 3, minimum: 1, maximum: 3, about: 'From this severity on, a pain point needs evidence.' },
};
const limits = limitsOf('J460', thresholds);

/** J460: the map stands on it, and it stands on nothing. */
export const unprovenPeak: Rule = {
  code: 'J460',
  severity: 'information',
  title: 'A severe pain point, moment of truth or lowest point without evidence',
  reads: 'truths',
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
  thresholds,
  map: ({ journey, settings }, report) => {
    const limit = limits(settings).severity;
    if (journey.kind !== 'map') return;
    const kinds = kindsOfSources(journey);
    const bare = ({ cited }: Point): boolean => !cited.some(id => kinds.has(id));
    const severe = new Set(
      journey.stages
        .flatMap(painsOf)
        .filter(pain => pain.severity >= limit && bare(pain))
        .map(({ at }) => at),
    );
    for (const at of severe) report(at, 'How do you know? They give up here, and nothing backs it');
    const lowest = lowestPoint(journey);
    const places = [
      ...(lowest ? [{ point: pointOf(lowest), why: 'This is the lowest point' }] : []),
      ...journey.stages
        .flatMap(truthsIn)
        .filter(({ element }) => element !== lowest)
        .map(point => ({ point, why: 'This is a moment of truth' })),
    ];
    // What backs the pain point backs the place too.
    for (const { point, why } of places)
      if (bare(point) && !point.element.pains.some(pain => severe.has(painText(pain))))
        report(point.at, `${why}, and nothing backs it`);
  },
  fixes: (problem, context) => {
    const element = objectsAt(context.snapshot.journey, startOf(problem.at)).at(-1);
    return element ? cite(element, context) : [];
  },
};

interface Point {
  readonly at: Span;
  /** The sources that back it. */
  readonly cited: readonly string[];
}

interface Place extends Point {
  readonly element: Stage | Touchpoint;
}

const pointOf = (element: Stage | Touchpoint): Place => ({
  element,
  at: placeOf(element.value, element.is === 'stage' ? 'stage' : 'touch'),
  cited: citedBy(element.value, element.pains),
});

/** Moments of truth in a stage. */
const truthsIn = onceAStage((stage): readonly Place[] =>
  stage.touchpoints.filter(({ value }) => firstOf(value, 'truth', 'flag')?.on === true).map(pointOf),
);

interface Weighed extends Point {
  /** 0 where none is told. */
  readonly severity: number;
}

/** Pain points that have words already. */
const painsOf = onceAStage((stage): readonly Weighed[] =>
  painsIn(stage)
    .filter(({ text }) => text !== '')
    .map(pain => ({
      at: painText(pain),
      cited: citedBy(pain.value),
      severity: firstOf(pain.value, 'severity', 'number')?.value ?? 0,
    })),
);

/** Where the primary persona feels worst, if it is bad at all. */
function lowestPoint(journey: Journey): Stage | Touchpoint | undefined {
  let low = 0;
  let lowest: Stage | Touchpoint | undefined;
  for (const { element, feeling } of mainCurve(journey))
    if (feeling.now < low) {
      low = feeling.now;
      lowest = element;
    }
  return lowest;
}
