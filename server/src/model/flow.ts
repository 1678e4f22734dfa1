/** The way through a map: which touchpoint leads to which, by `next` and by the order of the text. */
import { isExit } from './curve';
import { type Journey, lookUp, onceAStage, type Touchpoint } from './journey';
import type { Value } from './value';

/** Which touchpoint leads to which. Touchpoints go by their numbers in the text; the number behind the last is the end. */
export interface Ways {
  /** Where each touchpoint leads to. */
  readonly ways: readonly (readonly number[])[];
  /** Where people come in. */
  readonly starts: readonly number[];
  /** False if a `next` names nothing: where it would lead is not known. */
  readonly complete: boolean;
}

export interface Flow extends Ways {
  readonly touchpoints: readonly Touchpoint[];
  /** The ways alone: the same object in all versions of a document that have the same ones. */
  readonly same: Ways;
}

/** The ways that were read last, by the ids of a document, and what its touchpoints said of them. */
const waysBefore = new WeakMap<Journey['declared'], { readonly said: string; readonly ways: Ways }>();

/**
 * Reads the flow of a map. Without `next` a touchpoint leads to the following one, past the exits between them: people
 * may leave there, or go on. An exit without `next` leads to the end.
 */
export function readFlow(journey: Journey): Flow {
  const touchpoints = journey.stages.flatMap(stage => stage.touchpoints);
  const said = journey.stages.map(stage => stepsIn(stage).said).join('\n');
  const before = waysBefore.get(journey.declared);
  const same = before?.said === said ? before.ways : readWays(journey, touchpoints);
  if (same !== before?.ways) waysBefore.set(journey.declared, { said, ways: same });
  return { ...same, touchpoints, same };
}

function readWays(journey: Journey, touchpoints: readonly Touchpoint[]): Ways {
  const steps = journey.stages.flatMap(stage => stepsIn(stage).steps);
  const numbers = new Map<unknown, number>(touchpoints.map((touchpoint, at) => [touchpoint, at]));
  const end = touchpoints.length;
  let following = end;
  for (const stage of journey.stages.toReversed()) {
    following = numbers.get(stage.touchpoints[0]) ?? following;
    numbers.set(stage, following);
  }
  const after = (at: number): number[] => {
    const found = [at + 1];
    for (let next = at + 1; steps[next]?.exit; next++) found.push(next + 1);
    return found;
  };
  let complete = true;
  const ways = steps.map(({ exit, targets }, at) => {
    if (targets.length === 0) return exit ? [end] : after(at);
    return targets.flatMap(id => {
      const to = id === undefined ? end : numbers.get(lookUp(journey, 'place', id)?.element);
      if (to === undefined) complete = false;
      return to ?? [];
    });
  });
  return { ways, starts: after(-1), complete };
}

/** What the touchpoints of a stage say of the way; `said` is the same for two stages that say the same. */
const stepsIn = onceAStage(({ touchpoints }) => {
  const steps = touchpoints.map(touchpoint => ({ exit: isExit(touchpoint), targets: targetsOf(touchpoint) }));
  return { steps, said: steps.map(({ exit, targets }) => JSON.stringify([exit, ...targets])).join(' ') };
});

/** Ids that a touchpoint's `next` names; undefined stands for the end. */
export function targetsOf({ value }: Touchpoint): readonly (string | undefined)[] {
  return idsIn(value.fields.get('next')?.value);
}

function idsIn(value: Value | undefined): (string | undefined)[] {
  switch (value?.is) {
    case 'ref':
      return [value.id];
    case 'word':
      return [undefined];
    case 'entries':
      return value.entries.flatMap(entry => idsIn(entry.value));
    default:
      return [];
  }
}

/** What can be reached from some numbers, these among them; `into` has what was reached before. */
export function reachable(
  ways: readonly (readonly number[])[],
  from: readonly number[],
  into: Set<number> = new Set(),
): Set<number> {
  const open = [...from];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    if (into.has(at)) continue;
    into.add(at);
    for (const to of ways[at] ?? []) open.push(to);
  }
  return into;
}

/** The same ways, walked backwards: from where each number, the end's too, can be reached in one step. */
export function reversed(ways: readonly (readonly number[])[]): number[][] {
  const back: number[][] = Array.from({ length: ways.length + 1 }, () => []);
  ways.forEach((targets, from) => {
    for (const to of targets) back[to]?.push(from);
  });
  return back;
}
