import { readArrow } from '../dialect/arrow';
import { HIGHEST, LOWEST } from '../dialect/emotions';
import type { Edit } from '../edits/edit';
import type { Journey } from '../model/journey';
import type { Value } from '../model/value';
import { sourceOf, startOf } from '../yaml/node';
import { childrenOf, numberIn, replaceAt } from './mend';
import { once } from './once';
import type { Fix, Rule } from './rule';

/** J204: an emotion on another scale. */
export const emotionScale: Rule = {
  code: 'J204',
  severity: 'error',
  title: 'An emotion outside −2 to +2',
  reads: 'map',
  why: 'Zero is neutral and the sign is the message: on another scale a bad moment would be drawn as a good one.',
  source:
    'The scale of the field’s journey formats (Smaply, TiSDD); Mermaid’s 1–5 (its issues 6262, 6263) and 0–10 are common.',
  bad: `journey: A lamp
stages:
  - stage: Buy
    touchpoints:
      - Looks at it in the shop (4)
      - Pays at the checkout (2)
`,
  good: `journey: A lamp
stages:
  - stage: Buy
    touchpoints:
      - Looks at it in the shop (+1)
      - Pays at the checkout (-1)
`,
  fixes: (problem, context) => {
    const score = numberIn(problem, 'score');
    if (score === undefined) return [];
    const near = halves(score);
    const clamped = Math.min(HIGHEST, Math.max(LOWEST, near));
    if (score >= LOWEST && score <= HIGHEST)
      return [
        {
          title: `Round to ${written(clamped)}`,
          edits: [replaceAt(problem.at, written(clamped), context)],
          preferred: true,
          all: true,
        },
      ];
    return [
      ...conversions(context.snapshot.journey).slice(0, 1),
      {
        title: `Set to ${written(clamped)}, the ${clamped > 0 ? 'highest' : 'lowest'} score`,
        edits: [replaceAt(problem.at, written(clamped), context)],
      },
    ];
  },
};

/** A number of the map that stands for an emotion. */
interface Score {
  readonly from: number;
  readonly to: number;
  readonly value: number;
}

/** The whole map from each scale that its numbers fit, the likeliest first; none where they fit no other scale. */
export const conversions = once((journey: Journey): readonly Fix[] => {
  const scores = scoresOf(journey);
  const values = scores.map(({ value }) => value);
  const [lowest, highest] = [Math.min(...values), Math.max(...values)];
  const fix = (title: string, change: (value: number) => number): Fix => ({
    title,
    edits: scores.map(({ from, to, value }): Edit => ({ from, to, text: written(halves(change(value))) })),
  });
  if (highest <= HIGHEST) return [];
  return [
    ...(lowest >= 1 && highest <= 5 ? [fix('Convert this map from 1–5', value => value - 3)] : []),
    ...(lowest >= 0 && highest <= 10 ? [fix('Convert this map from 0–10', value => (value - 5) / 2.5)] : []),
  ];
});

const halves = (value: number): number => Math.round(value * 2) / 2;

/** A score as authors write it: `+1`, `0`, `-0.5`. */
const written = (value: number): string => (value > 0 ? `+${value}` : String(value === 0 ? 0 : value));

/** All numbers that stand for emotions, readable on our scale or not. */
function scoresOf(journey: Journey): Score[] {
  const scores: Score[] = [];
  const visit = (value: Value): void => {
    if (value.is === 'emotion') scores.push(...numbersIn(sourceOf(value.at), startOf(value.at)));
    else childrenOf(value).forEach(visit);
  };
  if (journey.root) visit(journey.root);
  return scores;
}

function numbersIn(source: string, start: number): Score[] {
  const { left, right } = readArrow(source.replace(/["']/g, ' '));
  return [left, ...(right ? [right] : [])].flatMap(([from, to]) => {
    const part = source.slice(from, to);
    return /^[+-]?(\d+\.?\d*|\.\d+)$/.test(part) ? [{ from: start + from, to: start + to, value: Number(part) }] : [];
  });
}
