import type { Channel, JourneyMap, Touchpoint } from '../../../server/src/model/map';
import type { WayView } from './types';

/** A touchpoint and its number in the order of the text. */
interface Step {
  readonly touchpoint: Touchpoint;
  readonly at: number;
}

type Draft = Omit<WayView, 'id'>;

/**
 * The ways that are not simply on to the next touchpoint: branches with their condition, jumps, loops, exits, and where
 * the plain way changes between online and offline or from device to device. It reads `next` as the checks do: without
 * it a touchpoint leads to the following one, past exits between them; an exit leads out.
 */
export function waysOf(map: JourneyMap): WayView[] {
  const all = map.stages.flatMap(({ touchpoints }) => touchpoints);
  const numbers = numbersOf(map);
  const channels = new Map(map.channels.map(channel => [channel.id, channel]));
  return all.flatMap((touchpoint, at) => {
    const plain = plainTargets(all, at);
    const told = toldWays({ touchpoint, at }, all, plain, numbers);
    const onward = isPlain(touchpoint, plain, numbers) ? all[plain.at(-1) ?? all.length] : undefined;
    const handOff = onward && handOffWay(touchpoint, onward, channels);
    return [...told, ...(handOff ? [handOff] : [])].map((way, nth) => ({
      ...way,
      id: `${touchpoint.key}/next/${nth}`,
    }));
  });
}

/** Where a touchpoint leads to; without a `to` out of the journey. */
export interface Lead {
  readonly to?: Touchpoint;
  readonly when: string;
  /** To where the customer was before, or is. */
  readonly back: boolean;
}

/** Where each touchpoint leads to, in the order of the text. Where nothing is told, the plain way comes first, then the exits beside it. */
export function leadsOf(map: JourneyMap): ReadonlyMap<Touchpoint, readonly Lead[]> {
  const all = map.stages.flatMap(({ touchpoints }) => touchpoints);
  const numbers = numbersOf(map);
  const lead = (from: number, number: number, when = ''): Lead => {
    const to = all[number];
    return { ...(to ? { to } : {}), when, back: number <= from };
  };
  return new Map(
    all.map((touchpoint, at) => {
      const { act, next = [] } = touchpoint;
      const told = next.flatMap(({ to, when }) => {
        const number = numbers.get(to);
        return number === undefined ? [] : [lead(at, number, when)];
      });
      const plain = act === 'exit' ? [all.length] : plainTargets(all, at).reverse();
      return [touchpoint, told.length > 0 ? told : plain.map(number => lead(at, number))];
    }),
  );
}

/** Key of a touchpoint, or of a stage (its first touchpoint, else the next one's) → number; the end is behind the last. */
function numbersOf({ stages }: JourneyMap): ReadonlyMap<string, number> {
  const numbers = new Map<string, number>();
  let at = 0;
  for (const { key, touchpoints } of stages) {
    numbers.set(key, at);
    for (const touchpoint of touchpoints) numbers.set(touchpoint.key, at++);
  }
  return numbers.set('end', at);
}

function plainTargets(all: readonly Touchpoint[], at: number): number[] {
  const found = [at + 1];
  for (let next = at + 1; all[next]?.act === 'exit'; next++) found.push(next + 1);
  return found;
}

/** Whether the way goes on as the text does. */
function isPlain({ act, next }: Touchpoint, plain: readonly number[], numbers: ReadonlyMap<string, number>): boolean {
  if (!next) return act !== 'exit';
  const [only, ...more] = next;
  return only !== undefined && more.length === 0 && !only.when && plain.includes(numbers.get(only.to) ?? -1);
}

function toldWays(
  { touchpoint, at }: Step,
  all: readonly Touchpoint[],
  plain: readonly number[],
  numbers: ReadonlyMap<string, number>,
): Draft[] {
  const { key, act, next } = touchpoint;
  const exit = act === 'exit';
  if (isPlain(touchpoint, plain, numbers) && !exit) return [];
  const ways = next ?? [{ to: 'end' }];
  return ways.flatMap(({ to, when = '' }): Draft[] => {
    const number = numbers.get(to);
    if (number === undefined) return [];
    const target = all[number];
    const on = when === '' ? '' : ` when: ${when}`;
    if (!target) return [{ key, look: 'exit', text: when, label: exit ? `Leaves here${on}` : `Ends here${on}` }];
    const back = number <= at;
    const look = back ? 'loop' : ways.length > 1 || when !== '' ? 'branch' : 'jump';
    const label = `Leads ${back ? 'back ' : ''}to ${target.text}${on}`;
    return [{ key, to: target.key, look, text: when, label }];
  });
}

function handOffWay(from: Touchpoint, to: Touchpoint, channels: ReadonlyMap<string, Channel>): Draft | undefined {
  const last = channels.get(from.channels.at(-1) ?? '')?.kind;
  const first = channels.get(to.channels[0] ?? '')?.kind;
  const changes = [
    [last, first],
    [from.device, to.device],
  ].filter(([a, b]) => a !== undefined && b !== undefined && a !== b);
  if (changes.length === 0) return undefined;
  const text = changes.map(([, b]) => b).join(', ');
  const said = changes.map(([a, b]) => `from ${a} to ${b}`).join(', ');
  return { key: from.key, to: to.key, look: 'handoff', text, label: `Hand-off ${said}: ${to.text}` };
}
