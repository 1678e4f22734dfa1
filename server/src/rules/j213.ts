import type { Stage } from '../model/journey';
import { firstOf, type NumberValue } from '../model/value';
import { replaceAt } from './mend';
import type { Rule } from './rule';

/** J213: stages that do not go round the clock. */
export const hourRule: Rule = {
  code: 'J213',
  severity: 'warning',
  title: 'Two stages on one hour, or hours that run backwards',
  reads: 'map',
  why: 'On the clock view the stages follow each other clockwise, each at a place of its own.',
  source: 'S1: the customer journey as a circle with twelve hours.',
  bad: `journey: A lamp
stages:
  - stage: Compare
    hour: 3
  - stage: Buy
    hour: 3
`,
  good: `journey: A lamp
stages:
  - stage: Compare
    hour: 12
  - stage: Buy
    hour: 6
`,
  map: ({ journey }, report) => {
    const seen = new Map<number, Stage>();
    let before: number | undefined;
    let passed = 0;
    for (const stage of journey.stages) {
      const hour = hourOf(stage);
      if (!hour) continue;
      passed += before === undefined ? 0 : (hour.value - before + 12) % 12;
      const same = seen.get(hour.value);
      if (same) {
        const at = hourOf(same)?.at ?? hour.at;
        report(hour.at, `\`${same.name}\` has hour ${hour.value} already`, {
          related: [{ at, message: `The hour of \`${same.name}\`` }],
        });
      } else if (passed >= 12)
        report(hour.at, `Hour ${hour.value} does not follow hour ${before}: the stages go once round the clock`);
      before = hour.value;
      seen.set(hour.value, stage);
    }
  },
  fixes: (_, context) => {
    const { stages } = context.snapshot.journey;
    const told = stages.flatMap((stage, index) => {
      const hour = hourOf(stage);
      return hour ? [{ hour, spread: Math.floor((index * 12) / stages.length) || 12 }] : [];
    });
    if (stages.length > 12) return [];
    const edits = told
      .filter(({ hour, spread }) => hour.value !== spread)
      .map(({ hour, spread }) => replaceAt(hour.at, String(spread), context));
    return [{ title: 'Spread the hours evenly', edits, preferred: true }];
  },
};

const hourOf = (stage: Stage): NumberValue | undefined => firstOf(stage.value, 'hour', 'number');
