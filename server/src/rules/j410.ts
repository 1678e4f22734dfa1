import { Raw, Stop } from '../edits/draft';
import type { Stage } from '../model/journey';
import { placeOf } from '../model/value';
import { sourceOf, startOf } from '../yaml/node';
import { called } from './craft';
import { addKey, fixWith, replaceAt } from './mend';
import type { Rule } from './rule';

/** J410: nobody feels anything. */
export const noEmotion: Rule = {
  code: 'J410',
  severity: 'warning',
  title: 'A stage without any emotion',
  reads: 'lows',
  why: 'How people feel is what tells a journey map from a flow chart: the curve has a hole here.',
  source: 'S2, S4; Interaction Design Foundation.',
  bad: `journey: A lamp
stages:
  - stage: Buy
    touchpoints:
      - Pays at the checkout @web
channels: { web: Our shop }
`,
  good: `journey: A lamp
stages:
  - stage: Buy
    touchpoints:
      - Pays at the checkout @web (0)
channels: { web: Our shop }
`,
  yieldsTo: ['J400'],
  stage: (stage, report) => {
    if (stage.feelings.length === 0 && stage.touchpoints.every(({ feelings }) => feelings.length === 0))
      report(placeOf(stage.value, 'stage'), `How do people feel in ${called(stage)}? It has no emotion`);
  },
  fixes: (problem, context) => {
    const stage = context.snapshot.journey.stages.find(
      ({ value }) => startOf(placeOf(value, 'stage')) === startOf(problem.at),
    );
    return stage ? fixWith('Add an emotion: 0 is neutral', neutral(stage, context), { preferred: true }) : [];
  },
};

function neutral({ touchpoints, value }: Stage, context: Parameters<typeof addKey>[3]): ReturnType<typeof addKey> {
  const first = touchpoints[0]?.value ?? value;
  const { node } = first;
  const short = first.type === 'touchpoint' && node.kind === 'scalar' && !sourceOf(node).includes('\n');
  if (short) return replaceAt(first.at, `${node.text} (0)`, context);
  return addKey(first, 'emotion', new Raw(new Stop('0', true)), context);
}
