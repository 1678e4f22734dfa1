/** Emotion scores, the words and faces that stand for them, and their reading. */
import type { EmotionWords } from './shape';

/** Lowest and highest score; steps are halves. */
export const LOWEST = -2;
export const HIGHEST = 2;

/** Built-in words by score. The scale's reasons stand in the reference page. */
const WORDS: readonly (readonly [score: number, words: readonly string[]])[] = [
  [-2, ['furious', 'hated']],
  [-1, ['frustrated', 'disappointed', 'annoyed', 'anxious']],
  [-0.5, ['bored', 'confused']],
  [0, ['neutral', 'calm']],
  [1, ['curious', 'satisfied', 'happy', 'relieved']],
  [2, ['delighted', 'impressed', 'excited', 'loved']],
];

/** Faces by score; the first of each family is the one that completion writes. */
const FACES: readonly (readonly [score: number, faces: readonly string[]])[] = [
  [-2, ['😡', '🤬', '😠', '😭', '😫', '😩', '💔']],
  [-1, ['😟', '🙁', '☹', '☹️', '😞', '😒', '😕', '😢', '😣', '😖', '😤', '😰', '😨', '😬']],
  [0, ['😐', '😶', '🫤', '😑', '🤔']],
  [1, ['🙂', '😊', '☺', '☺️', '😌', '😉', '👍']],
  [2, ['😀', '😃', '😄', '😁', '😆', '🤩', '😍', '🥰', '🥳', '❤', '❤️']],
];

export const builtInWords: ReadonlyMap<string, number> = new Map(
  WORDS.flatMap(([score, words]) => words.map(word => [word, score] as const)),
);
export const faces: ReadonlyMap<string, number> = new Map(
  FACES.flatMap(([score, list]) => list.map(face => [face, score] as const)),
);

/** The face that a score is shown with, in texts that have no vector faces. Halves take the stronger face. */
export function faceOf(score: number): string {
  const strength = Math.min(HIGHEST, Math.ceil(Math.abs(score)));
  return FACES[HIGHEST + Math.sign(score) * strength]?.[1][0] ?? '😐';
}

/** A score in words: `very bad`, `bad`, `neutral`, `good`, `very good`. */
export function feelingOf(score: number): string {
  if (score <= -1.5) return 'very bad';
  if (score < 0) return 'bad';
  if (score === 0) return 'neutral';
  return score < 1.5 ? 'good' : 'very good';
}

/** `+1`, `−0.5`, `0`: as scores are shown. */
export function signed(score: number): string {
  return score > 0 ? `+${score}` : score < 0 ? `−${-score}` : '0';
}

/** The mean of scores; undefined of none. */
export function meanScore(scores: readonly number[]): number | undefined {
  return scores.length === 0 ? undefined : scores.reduce((sum, score) => sum + score, 0) / scores.length;
}

/** A mean as it is shown, to a tenth. Halves go away from zero, so that −0.25 is as far from it as 0.25. */
export function tenth(score: number): number {
  return (Math.sign(score) * Math.round(Math.abs(score) * 10)) / 10 || 0;
}

/** What one side of an emotion says. */
export type ScoreReading =
  | { readonly is: 'score'; readonly score: number; readonly by: 'number' | 'word' | 'face' }
  /** A number outside −2..2, or not in halves. */
  | { readonly is: 'out'; readonly value: number }
  /** A number in another notation (U+2212, decimal comma); `fixed` is how to write it. */
  | { readonly is: 'notation'; readonly fixed: string }
  | { readonly is: 'unknown' };

/** Reads a score, word or face; blanks around it don't count. */
export function readScore(text: string, words: EmotionWords): ScoreReading {
  const trimmed = text.trim();
  const value = Number(trimmed);
  if (trimmed !== '' && /^[+-]?(\d+\.?\d*|\.\d+)$/.test(trimmed)) {
    const fits = value >= LOWEST && value <= HIGHEST && Number.isInteger(value * 2);
    return fits ? { is: 'score', score: value === 0 ? 0 : value, by: 'number' } : { is: 'out', value };
  }
  const fixed = plainNumber(trimmed);
  if (fixed !== undefined) return { is: 'notation', fixed };
  const lower = trimmed.toLowerCase();
  const word = words.own.get(lower) ?? builtInWords.get(lower);
  if (word !== undefined) return { is: 'score', score: word, by: 'word' };
  const face = faces.get(trimmed);
  return face === undefined ? { is: 'unknown' } : { is: 'score', score: face, by: 'face' };
}

/** A number written with a minus sign (U+2212), a dash or a decimal comma → as YAML and the dialect write it; else undefined. */
export function plainNumber(text: string): string | undefined {
  if (!/^[+\-−–]?\d+([.,]\d+)?$/.test(text)) return undefined;
  const fixed = text.replace(/[−–]/, '-').replace(',', '.');
  return fixed === text ? undefined : fixed;
}
