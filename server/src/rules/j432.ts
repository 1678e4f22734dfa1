import { Stop } from '../edits/draft';
import { isExit } from '../model/curve';
import { type Journey, lookUp, onceAStage, type Touchpoint } from '../model/journey';
import { firstOf, placeOf, textOf, valuesOf } from '../model/value';
import { setKey } from './complete';
import { elementAt } from './craft';
import { fixWith, preferredIf } from './mend';
import type { Rule } from './rule';

/** J432: from screen to shop, and nobody says how. */
export const silentHandOff: Rule = {
  code: 'J432',
  severity: 'information',
  title: 'A change between online and offline, or of the device, without a word on the hand-off',
  reads: 'handOffs',
  why: 'Where people change the channel they get lost most easily: say what carries them over.',
  source: 'S4, omnichannel; Nielsen Norman Group; the CJML notation.',
  bad: `journey: A lamp
channels:
  web: Our shop
  store: { name: Shop in Leipzig, kind: offline }
stages:
  - stage: Buy
    touchpoints:
      - Puts the lamp on the list @web (0)
      - Looks at it on a desk @store (+1)
`,
  good: `journey: A lamp
channels:
  web: Our shop
  store: { name: Shop in Leipzig, kind: offline }
stages:
  - stage: Buy
    touchpoints:
      - Puts the lamp on the list @web (0)
      - touch: Looks at it on a desk
        channel: store
        emotion: +1
        note: The list shows which shop has it on a desk
`,
  map: ({ journey }, report) => {
    if (journey.kind !== 'map') return;
    let before: Step | undefined;
    for (const stage of journey.stages)
      for (const step of stepsIn(stage)) {
        const change = before && changeBetween(journey, before, step);
        if (change && !before?.told && !step.told)
          report(
            placeOf(step.touchpoint.value, change.key),
            `They go ${change.what} here, and nothing says how: a word in \`note\` or \`backstage\` will do`,
          );
        before = step.leads ? step : undefined;
      }
  },
  fixes: (problem, context) => {
    const element = elementAt(problem, context);
    if (!element) return [];
    const note = new Stop('What carries them over');
    return fixWith('Add a note on the hand-off', setKey(element, 'note', note, context), preferredIf(context.snippets));
  },
};

interface Step {
  readonly touchpoint: Touchpoint;
  readonly channel: string | undefined;
  readonly device: string | undefined;
  /** Something says how people come here or go on. */
  readonly told: boolean;
  /** It leads to the touchpoint that follows in the text. */
  readonly leads: boolean;
}

/** The touchpoints of a stage that are on the way, exits left out. */
const stepsIn = onceAStage((stage): readonly Step[] =>
  stage.touchpoints.flatMap(touchpoint => {
    if (isExit(touchpoint)) return [];
    const { value } = touchpoint;
    const channels = valuesOf(value, 'channel', 'ref');
    return {
      touchpoint,
      channel: channels[0]?.id,
      device: textOf(value, 'device')?.toLowerCase(),
      told: channels.length > 1 || ['backstage', 'note'].some(key => value.fields.get(key)?.value !== undefined),
      leads: !value.fields.has('next'),
    };
  }),
);

function changeBetween(
  journey: Journey,
  before: Step,
  after: Step,
): { readonly key: string; readonly what: string } | undefined {
  const [from, to] = [kindOf(journey, before.channel), kindOf(journey, after.channel)];
  if (from !== undefined && to !== undefined && from !== to) return { key: 'channel', what: `from ${from} to ${to}` };
  if (before.device !== undefined && after.device !== undefined && before.device !== after.device)
    return { key: 'device', what: `from ${before.device} to ${after.device}` };
  return undefined;
}

function kindOf(journey: Journey, channel: string | undefined): string | undefined {
  const declared = channel === undefined ? undefined : lookUp(journey, 'channel', channel);
  if (!declared) return undefined;
  return (declared.value?.is === 'object' ? firstOf(declared.value, 'kind', 'word')?.word : undefined) ?? 'online';
}
