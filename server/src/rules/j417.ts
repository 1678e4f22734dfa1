import { Raw } from '../edits/draft';
import { onceAStage } from '../model/journey';
import { firstOf } from '../model/value';
import { mainCurve, titleKey } from './craft';
import { addKey, fixWith } from './mend';
import type { Fix, Rule } from './rule';
import { limitsOf } from './thresholds';

const thresholds = {
  oneIn: { default: 3, minimum: 1, maximum: 100, about: 'At most one touchpoint in so many is a moment of truth.' },
};
const limits = limitsOf('J417', thresholds);

/** J417: where is it decided? */
export const momentsOfTruth: Rule = {
  code: 'J417',
  severity: 'information',
  title: 'No moment of truth, or too many',
  reads: 'truths',
  why: 'A few moments decide whether people stay: where none is marked, or every third one, nobody knows where to begin.',
  source: 'Nielsen Norman Group, TheyDo, Shaktra; S1.',
  bad: `journey: A lamp
stages:
  - stage: Buy
    touchpoints:
      - touch: Finds the lamp
        emotion: +1
      - touch: Unboxes it
        emotion: +2
`,
  good: `journey: A lamp
stages:
  - stage: Buy
    touchpoints:
      - touch: Finds the lamp
        emotion: +1
      - touch: Unboxes it
        emotion: +2
        truth: true
`,
  thresholds,
  map: ({ journey, settings }, report) => {
    const at = titleKey(journey);
    const counts = journey.stages.map(countIn);
    const total = counts.reduce((sum, { touchpoints }) => sum + touchpoints, 0);
    const truths = counts.reduce((sum, count) => sum + count.truths, 0);
    if (!at || total < 2) return;
    if (truths === 0) report(at, 'No touchpoint is marked as a moment of truth (`truth: true`)');
    else if (truths > 1 && truths * limits(settings).oneIn > total)
      report(at, `${truths} of ${total} touchpoints are moments of truth: keep those that decide`);
  },
  fixes: (_, context) => {
    const { journey } = context.snapshot;
    if (journey.stages.some(stage => countIn(stage).truths > 0)) return [];
    const points = mainCurve(journey).flatMap(({ element, feeling, aside }) =>
      element.is === 'touchpoint' && !aside ? [{ element, now: feeling.now }] : [],
    );
    const scores = points.map(({ now }) => now);
    const mark = (what: string, score: number): Fix[] => {
      const element = points.find(({ now }) => now === score)?.element;
      const edit = element && addKey(element.value, 'truth', new Raw('true'), context);
      return fixWith(`Mark the ${what} point, “${element?.text}”, as a moment of truth`, edit);
    };
    return [...mark('lowest', Math.min(...scores)), ...mark('highest', Math.max(...scores))];
  },
};

const countIn = onceAStage(({ touchpoints }) => ({
  touchpoints: touchpoints.length,
  truths: touchpoints.filter(({ value }) => firstOf(value, 'truth', 'flag')?.on).length,
}));
