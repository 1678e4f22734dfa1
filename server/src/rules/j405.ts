import { placeOf } from '../model/value';
import type { Rule } from './rule';
import { limitsOf } from './thresholds';

const thresholds = {
  share: {
    default: 50,
    minimum: 10,
    maximum: 100,
    about: 'A stage with more than this share of all touchpoints, in percent, outweighs the others.',
  },
};
const limits = limitsOf('J405', thresholds);

/** Below these, half of it says nothing. */
const [fewestStages, fewestTouchpoints] = [3, 6];

/** J405: one stage outweighs all the others. */
export const heavyStage: Rule = {
  code: 'J405',
  severity: 'hint',
  title: 'One stage holds over half of all touchpoints',
  reads: 'needless',
  why: 'Every stage matters to the customer alike: where the map looks at one only, the others were perhaps not asked about.',
  source: 'S3: all stages are of the same degree of importance.',
  bad: `journey: A lamp
stages:
  - { stage: Compare, touchpoints: [Reads a guide] }
  - { stage: Buy, touchpoints: [Opens the shop, Fills the basket, Signs in, Pays] }
  - { stage: Use, touchpoints: [Unboxes it] }
`,
  good: `journey: A lamp
stages:
  - { stage: Compare, touchpoints: [Reads a guide, Asks a friend] }
  - { stage: Buy, touchpoints: [Fills the basket, Pays] }
  - { stage: Use, touchpoints: [Unboxes it, Asks for a spare part] }
`,
  thresholds,
  map: ({ journey: { stages }, settings }, report) => {
    const { share } = limits(settings);
    const total = stages.reduce((sum, stage) => sum + stage.touchpoints.length, 0);
    if (stages.length < fewestStages || total < fewestTouchpoints) return;
    for (const { name, touchpoints, value } of stages)
      if (touchpoints.length * 100 > total * share)
        report(placeOf(value, 'stage'), `\`${name}\` holds ${touchpoints.length} of all ${total} touchpoints`);
  },
};
