/** Hand-offs: where people change between online and offline, or from one device to another. */
import { isExit } from './curve';
import { type Journey, lookUp, onceAStage, type Stage, type Touchpoint } from './journey';
import { firstOf, textOf, valuesOf } from './value';

/** A change from one touchpoint to the one that follows it. */
export interface HandOff {
  readonly from: Touchpoint;
  readonly to: Touchpoint;
  /** The stage of `to`. */
  readonly stage: Stage;
  /** The key of `to` that changes. */
  readonly key: 'channel' | 'device';
  /** `from online to offline`. */
  readonly what: string;
  /** Something on either side says how people get over: a word backstage, a note, or both channels in one step. */
  readonly told: boolean;
}

/** The hand-offs of a map, in the order of the text. Ways that `next` tells are not followed. */
export function handOffs(journey: Journey): HandOff[] {
  const found: HandOff[] = [];
  let before: Step | undefined;
  for (const stage of journey.stages)
    for (const step of stepsIn(stage)) {
      const change = before && changeBetween(journey, before, step);
      if (before && change)
        found.push({
          ...change,
          from: before.touchpoint,
          to: step.touchpoint,
          stage,
          told: before.told || step.told,
        });
      before = step.leads ? step : undefined;
    }
  return found;
}

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

function changeBetween(journey: Journey, before: Step, after: Step): Pick<HandOff, 'key' | 'what'> | undefined {
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
