import { titleKey } from './craft';
import type { Rule } from './rule';

const [fewest, most, mostTouchpoints] = [3, 12, 60];

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
  map: ({ journey }, report) => {
    const at = titleKey(journey);
    const stages = journey.stages.length;
    if (!at || stages === 0) return;
    const touchpoints = journey.stages.reduce((sum, stage) => sum + stage.touchpoints.length, 0);
    if (stages < fewest)
      report(at, `${stages === 1 ? 'One stage is' : 'Two stages are'} no journey yet: what comes before and after?`);
    else if (stages > most)
      report(
        at,
        `${stages} stages are more than one map holds (${most}): move some to a map of their own, linked by \`related\``,
      );
    else if (touchpoints > mostTouchpoints)
      report(
        at,
        `${touchpoints} touchpoints are more than one map holds (${mostTouchpoints}): move some to a map of their own, linked by \`related\``,
      );
  },
};
