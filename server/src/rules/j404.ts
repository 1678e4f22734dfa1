import { splitMap } from '../edits/split-map';
import { titleKey } from './craft';
import { pageOf } from './mend';
import type { Fix, FixContext, Rule } from './rule';
import { limitsOf } from './thresholds';

const thresholds = {
  fewestStages: { default: 3, minimum: 1, maximum: 12, about: 'A map with fewer stages is no journey yet.' },
  stages: { default: 12, minimum: 3, maximum: 100, about: 'More stages than this are too many for one map.' },
  touchpoints: {
    default: 60,
    minimum: 5,
    maximum: 1000,
    about: 'More touchpoints than this are too many for one map.',
  },
};
const limits = limitsOf('J404', thresholds);

/** J404: too little for a journey, or too much for one map. */
export const mapSize: Rule = {
  code: 'J404',
  severity: 'information',
  title: 'Too few or too many stages, or too many touchpoints',
  reads: 'map',
  why: 'One or two stages are no journey yet, and what has more stages than a clock has hours nobody takes in at a glance.',
  source: 'S1: the clock has twelve hours; Cemantica; the checks of service blueprints.',
  bad: `journey: A lamp
stages:
  - Compare
  - Buy
`,
  good: `journey: A lamp
stages:
  - Compare
  - Buy
  - Use and keep
`,
  thresholds,
  map: ({ journey, settings }, report) => {
    const limit = limits(settings);
    const at = titleKey(journey);
    const stages = journey.stages.length;
    if (!at || stages === 0) return;
    const touchpoints = journey.stages.reduce((sum, stage) => sum + stage.touchpoints.length, 0);
    if (stages < limit.fewestStages)
      report(
        at,
        `${stages === 1 ? 'One stage is' : `${stages === 2 ? 'Two' : stages} stages are`} no journey yet: what comes before and after?`,
      );
    else if (stages > limit.stages)
      report(
        at,
        `${stages} stages are more than one map holds (${limit.stages}): move some to a map of their own, linked by \`related\``,
        { data: { split: true } },
      );
    else if (touchpoints > limit.touchpoints)
      report(
        at,
        `${touchpoints} touchpoints are more than one map holds (${limit.touchpoints}): move some to a map of their own, linked by \`related\``,
        { data: { split: true } },
      );
  },
  fixes: ({ data }, context) => (data?.split ? splits(context) : []),
};

/** Up to three cuts: where a phase ends first, and then those that halve the map best. */
function splits(context: FixContext): Fix[] {
  const { stages, phases } = context.snapshot.journey;
  const page = { ...pageOf(context), snippets: false };
  const fromMiddle = (index: number): number => Math.abs(index - stages.length / 2);
  const staysIn = (index: number): number => Number(phases[index] === phases[index - 1]);
  return stages
    .flatMap(({ name }, index) => {
      const split = splitMap(page, context.snapshot, index);
      return split ? [{ index, fix: { title: `Move the stages from “${name}” on to a new map`, ...split } }] : [];
    })
    .sort((a, b) => staysIn(a.index) - staysIn(b.index) || fromMiddle(a.index) - fromMiddle(b.index))
    .slice(0, 3)
    .map(({ fix }) => fix);
}
