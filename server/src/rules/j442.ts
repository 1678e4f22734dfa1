import { placeOf } from '../model/value';
import { actOf, actsIn, stagesIn } from './acts';
import { setKey } from './complete';
import { fixWith } from './mend';
import type { Rule } from './rule';

/** J442: nobody finds us. */
export const noDiscovery: Rule = {
  code: 'J442',
  severity: 'information',
  title: 'No discovery before the purchase',
  reads: 'map',
  why: 'Somewhere they learn that you exist, or that their problem has a name: without that moment there is no journey.',
  source: 'S3: the first contact.',
  bad: `journey: A lamp
stages:
  - stage: Feel the strain
    phase: before
    touchpoints:
      - Sees a reel about glare (+1)
`,
  good: `journey: A lamp
stages:
  - stage: Feel the strain
    phase: before
    touchpoints:
      - touch: Sees a reel about glare
        act: discovery
        emotion: +1
`,
  yieldsTo: ['J400'],
  map: ({ journey }, report) => {
    const before = stagesIn(journey, 'before');
    const [first] = before;
    if (first && !before.some(stage => actsIn(stage).has('discovery')))
      report(
        placeOf(first.value, 'stage'),
        'Where do they find you? No touchpoint before the purchase is a `discovery`',
      );
  },
  fixes: (_, context) => {
    const touchpoints = stagesIn(context.snapshot.journey, 'before').flatMap(stage => stage.touchpoints);
    const first = touchpoints.find(touchpoint => actOf(touchpoint) === undefined);
    return first
      ? fixWith(`“${first.text}” is a discovery`, setKey(first.value, 'act', 'discovery', context), { preferred: true })
      : [];
  },
};
