/** Emotion scales of other formats: which one numbers are on, and what they are on ours. */

import { HIGHEST, LOWEST, readScore } from '../dialect/emotions';
import { feelingWords } from './feeling-words';
import type { ScaleId } from './format';
import { inHalves } from './journey/feelings';

export interface Scale {
  readonly id: ScaleId;
  readonly min: number;
  readonly max: number;
}

/** Every scale that is known, its lowest and its highest number from its id. */
export const scales: readonly Scale[] = (
  ['-2..2', '1..5', '0..10', '0..5', '1..7', '1..10', '0..100', '-3..3', '-5..5', '-10..10', '-100..100'] as const
).map(id => {
  const [min = 0, max = 0] = id.split('..').map(Number);
  return { id, min, max };
});

const scaleOf = (id: ScaleId): Scale =>
  scales.find(scale => scale.id === id) ?? { id: '-2..2', min: LOWEST, max: HIGHEST };

/** A scale that was chosen, and the words that say which and why. */
export interface Chosen {
  readonly scale: Scale;
  readonly why: string;
}

/**
 * The scale that numbers are on.
 * @param usual the scale of their format, which they are on if they fit; without one, 0 to 2 is ours.
 * @param asked the scale that somebody who knows said.
 * @param by how it was said.
 */
export function chooseScale(
  values: readonly number[],
  usual?: ScaleId,
  asked?: ScaleId,
  by: string = 'as asked',
): Chosen {
  if (asked) return chosen(asked, by);
  if (values.length === 0) return chosen(usual ?? '-2..2', 'there are no scores');
  let [low, high] = [Infinity, -Infinity];
  for (const value of values) [low, high] = [Math.min(low, value), Math.max(high, value)];
  const range = `they go from ${shown(low)} to ${shown(high)}`;
  if (low < 0) return chosen(signedScale(Math.max(-low, high)), `${range}: some are below zero`);
  if (usual === undefined && low === 0 && high <= HIGHEST) return chosen('-2..2', `${range}, with 0`);
  if (low >= 1 && high <= 5) return chosen('1..5', range);
  // Next to the usual five steps lie slips, if they are few; a scale of its own if they are many.
  const five = values.filter(value => value >= 1 && value <= 5).length;
  if (low >= 0 && high <= 6 && five >= values.length * 0.8)
    return chosen('1..5', `${range}, but nearly all of them from 1 to 5`);
  if (high <= 5) return chosen('0..5', range);
  if (high <= 10) return chosen('0..10', `${range}: some are above 5`);
  if (five >= values.length * 0.8) return chosen('1..5', `nearly all of them go from 1 to 5`);
  const ten = values.filter(value => value <= 10).length;
  if (ten >= values.length * 0.8) return chosen('0..10', `nearly all of them go up to 10`);
  if (high <= NEAR_TEN && ten >= values.length / 2) return chosen('0..10', `${range}, but most of them up to 10`);
  return chosen('0..100', range);
}

/** Slips above ten: a scale to 100 would make all of them nearly the same. */
const NEAR_TEN = 12;

function signedScale(most: number): ScaleId {
  return most <= 2 ? '-2..2' : most <= 3 ? '-3..3' : most <= 5 ? '-5..5' : most <= NEAR_TEN ? '-10..10' : '-100..100';
}

function chosen(id: ScaleId, why: string): Chosen {
  const scale = scaleOf(id);
  const { min, max } = scale;
  if (id === '-2..2') return { scale, why: `Scores are taken as −2 to +2, as they are here (${why})` };
  const middle = shown((min + max) / 2);
  return {
    scale,
    why: `Scores are taken as ${shown(min)} to ${shown(max)} (${why}): ${shown(min)} is −2, ${middle} is 0, ${shown(max)} is +2`,
  };
}

/** `−0.5`: a number in words for people. */
export const shown = (value: number): string => (value < 0 ? `−${-value}` : String(value));

/** A number of a scale on ours; one step outside counts as the end of the scale, further away as nothing. */
export function onOurs(value: number, { min, max }: Scale): number | undefined {
  const step = (max - min) / 4;
  if (value < min - step || value > max + step) return undefined;
  return inHalves(LOWEST + ((value - min) * (HIGHEST - LOWEST)) / (max - min));
}

/** True if a number lies on a scale. */
export const fits = (value: number, { min, max }: Scale): boolean => value >= min && value <= max;

/** What turns a word for a feeling into its opposite. */
const NOT = /^(?:not|no|never|without|nicht|keine?|nie|ohne|pas|jamais|sans|sin|nunca)$/i;

/** What an emotion's cell says. */
export type Feeling =
  /** `of`: out of how many. `signed`: it has a plus sign, which only scales that go below zero need. */
  | { readonly is: 'number'; readonly value: number; readonly of?: number; readonly signed?: true }
  /** A word or a face, on our scale; `rest` if more than that stands there. */
  | { readonly is: 'word'; readonly score: number; readonly rest: boolean }
  | { readonly is: 'unknown' };

/** Reads an emotion as tables have it: `4`, `4/5`, `−1,5`, `+1 🙂`, `★★★☆☆`, `😀`, `happy`, `Frustrated (the page is slow)`. */
export function readFeeling(text: string): Feeling {
  const bare = text.replace(/\p{Extended_Pictographic}\uFE0F?/gu, '').trim();
  const plain = (/^[+\-−–]?\d/.test(bare) ? bare : text.trim()).replace(/^[−–](?=\d)/, '-');
  const number = /^([+-]?\d{1,4}(?:[.,]\d{1,3})?)(?:\s*\/\s*(\d{1,3}))?$/.exec(plain);
  if (number) {
    const value = Number((number[1] ?? '').replace(',', '.'));
    return {
      is: 'number',
      value,
      ...(number[2] === undefined ? {} : { of: Number(number[2]) }),
      ...(plain.startsWith('+') ? { signed: true } : {}),
    };
  }
  const stars = /^(★+|⭐+)(☆*)$/.exec(plain.replace(/\uFE0F/g, ''));
  if (stars) return { is: 'number', value: stars[1]?.length ?? 0, of: 5 };
  const whole = scoreOf(plain);
  if (whole !== undefined) return { is: 'word', score: whole, rest: false };
  const parts = plain.slice(0, 200).split(/[\s,;:/()!.|]+/u);
  for (const [at, part] of parts.entries()) {
    const score = scoreOf(part);
    if (score === undefined) continue;
    // What `not very happy` says is for people to judge.
    if (parts.slice(Math.max(0, at - 2), at).some(before => NOT.test(before))) break;
    return { is: 'word', score, rest: true };
  }
  return { is: 'unknown' };
}

function scoreOf(word: string): number | undefined {
  const reading = readScore(word, { own: feelingWords });
  return reading.is === 'score' && reading.by !== 'number' ? reading.score : undefined;
}
