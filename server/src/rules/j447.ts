import { Stop } from '../edits/draft';
import { lookUp, onceAStage } from '../model/journey';
import { firstOf, headOf, valuesOf } from '../model/value';
import { actOf } from './acts';
import { setKey } from './complete';
import { elementAt } from './craft';
import { fixWith, preferredIf } from './mend';
import type { Rule } from './rule';

/** J447: how long will they wait for help? */
export const noPromise: Rule = {
  code: 'J447',
  severity: 'information',
  title: 'Support without a promised time to answer',
  reads: 'time',
  why: 'People wait patiently if they know how long: set a clear expectation, and then beat it.',
  source: 'S4: clear expectations.',
  bad: `journey: A lamp
channels:
  chat: Live chat
stages:
  - stage: Use and keep
    touchpoints:
      - { touch: Asks for a spare part, channel: chat, act: support }
`,
  good: `journey: A lamp
channels:
  chat: { name: Live chat, reply_within: 5m }
stages:
  - stage: Use and keep
    touchpoints:
      - { touch: Asks for a spare part, channel: chat, act: support }
`,
  map: ({ journey }, report) => {
    if (journey.kind !== 'map') return;
    for (const stage of journey.stages)
      for (const { at, channels } of waitsIn(stage))
        if (
          !channels.some(id => {
            const channel = lookUp(journey, 'channel', id)?.value;
            return channel?.is === 'object' && firstOf(channel, 'reply_within', 'duration');
          })
        )
          report(at, 'When do they get an answer? Neither it nor its channel has `reply_within`');
  },
  fixes: (problem, context) => {
    const { journey } = context.snapshot;
    const touchpoint = elementAt(problem, context);
    if (!touchpoint) return [];
    const channels = valuesOf(touchpoint, 'channel', 'ref').flatMap(({ id }) => lookUp(journey, 'channel', id) ?? []);
    const promise = new Stop('1d');
    return [
      ...fixWith(
        'Add the promised time to answer',
        setKey(touchpoint, 'reply_within', promise, context),
        preferredIf(context.snippets),
      ),
      ...channels.flatMap(({ id, uri, value }) =>
        uri === journey.uri && value?.is === 'object'
          ? fixWith(`Add it to the channel \`${id}\``, setKey(value, 'reply_within', promise, context))
          : [],
      ),
    ];
  },
};

/** Touchpoints of support that promise nothing themselves. */
const waitsIn = onceAStage(stage =>
  stage.touchpoints
    .filter(touchpoint => actOf(touchpoint) === 'support' && !firstOf(touchpoint.value, 'reply_within', 'duration'))
    .map(({ value }) => ({
      at: firstOf(value, 'act', 'word')?.at ?? headOf(value),
      channels: valuesOf(value, 'channel', 'ref').map(({ id }) => id),
    })),
);
