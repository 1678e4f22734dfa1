import { scoreWords } from '../words';

export function mean(scores: readonly number[]): number | undefined {
  return scores.length === 0 ? undefined : scores.reduce((sum, score) => sum + score, 0) / scores.length;
}

/** To a tenth, and never −0. */
export const tenth = (score: number): number => Math.round(score * 10) / 10 || 0;

/** `−1.5 → +1`. */
export const steps = (before: number, after: number): string =>
  `${scoreWords(tenth(before))} → ${scoreWords(tenth(after))}`;
