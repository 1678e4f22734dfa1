/** How long a journey takes: what the touchpoints take, and how long people wait for an answer. */
import { durationInWords } from '../../dialect/durations';
import type { Journey, Touchpoint } from '../../model/journey';
import { firstOf, placeOf } from '../../model/value';
import { counted, type Fact, inLine, nameOf, type Read, spot, steps } from './words';

/** The time of each stage with its longest touchpoint, the longest stage first; then what is promised. */
export function timeSpent(journey: Journey): Read {
  const timed = journey.stages
    .flatMap(stage => {
      const taking = stage.touchpoints.filter(touchpoint => minutesOf(touchpoint) > 0);
      const [longest] = taking.toSorted((a, b) => minutesOf(b) - minutesOf(a));
      const total = taking.reduce((sum, touchpoint) => sum + minutesOf(touchpoint), 0);
      return longest ? [{ stage, longest, total, of: taking.length }] : [];
    })
    .sort((a, b) => b.total - a.total);
  const facts = timed.map(({ stage, longest, total, of }): Fact => {
    const most = of > 1 ? `, ${durationInWords(minutesOf(longest))} of it at` : ' at';
    return {
      text: `${nameOf(stage)} takes ${durationInWords(total)}${most} “${inLine(longest.text, 60)}”`,
      at: placeOf(longest.value, 'takes'),
    };
  });
  for (const { touchpoint, stage } of steps(journey)) {
    const promised = firstOf(touchpoint.value, 'reply_within', 'duration');
    if (promised)
      facts.push({
        text: `They wait up to ${durationInWords(promised.minutes)} for an answer at ${spot(touchpoint, stage)}`,
        at: promised.at,
      });
  }
  const all = timed.reduce((sum, { total }) => sum + total, 0);
  const told = timed.reduce((sum, { of }) => sum + of, 0);
  const touchpoints = journey.stages.reduce((sum, stage) => sum + stage.touchpoints.length, 0);
  const summary = `${durationInWords(all)}, as far as ${told} of ${counted(touchpoints, 'touchpoint')} tell`;
  return { summary: told > 0 ? summary : 'No touchpoint tells how long it takes', facts };
}

const minutesOf = ({ value }: Touchpoint): number => firstOf(value, 'takes', 'duration')?.minutes ?? 0;
