/** What the curves of a map say: where they feel worst and best, and how far that is from what is wanted. */
import { HIGHEST, signed } from '../../dialect/emotions';
import { curveOf, feelingPersonas, type Point } from '../../model/curve';
import { type Journey, lookUp, type Pain, type Stage, type Touchpoint } from '../../model/journey';
import { firstOf, placeOf, textOf } from '../../model/value';
import type { Span } from '../../yaml/node';
import { nameOf as nameOfDeclared } from '../cards';
import { counted, type Fact, inLine, nameOf, type Read, spot } from './words';

interface Felt extends Point {
  readonly now: number;
  /** `Tom: `, where several personas have a curve. */
  readonly who: string;
}

/** Where somebody feels bad, the worst first. */
export function lows(journey: Journey): Read {
  const felt = feltIn(journey);
  const low = felt.filter(({ now }) => now < 0).sort((a, b) => a.now - b.now);
  const facts = low.map(point => ({ text: `${told(point)}${reasonOf(point)}`, at: nameAt(point.element) }));
  const [worst] = low;
  const lowest = worst
    ? `${counted(low.length, 'low point')}, the lowest ${signed(worst.now)} in ${nameOf(worst.stage)}`
    : '';
  return { summary: lowest || (felt.length > 0 ? 'Nobody feels bad anywhere' : 'The map tells of no feelings'), facts };
}

/** Where somebody feels very good or is surprised, or else as good as it gets; the best first. */
export function highs(journey: Journey): Read {
  const felt = feltIn(journey);
  const best = felt.reduce((high, { now }) => Math.max(high, now), 0);
  const wows = ({ element }: Felt): boolean => firstOf(element.value, 'wow', 'flag')?.on === true;
  const high = felt
    .filter(point => point.now > 0 && (point.now >= Math.min(best, HIGHEST - 0.5) || wows(point)))
    .sort((a, b) => b.now - a.now);
  const facts = high.map(point => ({
    text: `${told(point)}${wows(point) ? ', a surprise' : ''}${quoteOf(point)}`,
    at: nameAt(point.element),
  }));
  const [first] = high;
  const highest = first
    ? `${counted(high.length, 'high point')}, the highest ${signed(first.now)} in ${nameOf(first.stage)}`
    : '';
  return {
    summary: highest || (felt.length > 0 ? 'Nobody feels good anywhere' : 'The map tells of no feelings'),
    facts,
  };
}

/** Feelings that are worse than they should be, the widest gap first. */
export function unfulfilled(journey: Journey): Fact[] {
  return feltIn(journey)
    .flatMap(({ now, who, element, stage, feeling: { wanted } }) =>
      wanted !== undefined && wanted > now
        ? [
            {
              gap: wanted - now,
              text: `${who}${placeName(element, stage)} feels ${signed(now)}, and should feel ${signed(wanted)}`,
              at: nameAt(element),
            },
          ]
        : [],
    )
    .sort((a, b) => b.gap - a.gap)
    .map(({ text, at }) => ({ text, at }));
}

/** The points of all curves that have a score, curve by curve. */
function feltIn(journey: Journey): Felt[] {
  const personas = feelingPersonas(journey);
  const curves = personas.length > 0 ? personas : [undefined];
  return curves.flatMap(persona => {
    const declared = persona === undefined ? undefined : lookUp(journey, 'persona', persona);
    const who = curves.length > 1 && declared ? `${nameOfDeclared(declared)}: ` : '';
    return curveOf(journey, persona).flatMap(point =>
      point.feeling.now === undefined ? [] : [{ ...point, now: point.feeling.now, who }],
    );
  });
}

const told = ({ who, now, element, stage }: Felt): string => `${who}${signed(now)} at ${placeName(element, stage)}`;

function placeName(element: Touchpoint | Stage, stage: Stage): string {
  return element.is === 'stage' ? nameOf(stage) : spot(element, stage);
}

const nameAt = (element: Touchpoint | Stage): Span =>
  placeOf(element.value, element.is === 'stage' ? 'stage' : 'touch');

/** The worst pain point there, else what they say. */
function reasonOf(point: Felt): string {
  const [worst] = point.element.pains.filter(({ text }) => text !== '').sort((a, b) => severityOf(b) - severityOf(a));
  return worst ? `: ${inLine(worst.text)}` : quoteOf(point);
}

function quoteOf({ element }: Felt): string {
  const says = textOf(element.value, 'says');
  return says === undefined ? '' : `: “${inLine(says)}”`;
}

/** 1 trivial, 2 workaround, 3 abandonment; 2 where nothing is said. */
export const severityOf = ({ value }: Pain): number => firstOf(value, 'severity', 'number')?.value ?? 2;
