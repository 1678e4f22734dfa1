import { dotted, feelingWord, scoreWords } from '../words';
import { type Lived, timeWords } from './path';
import type { Feeling } from './steps';

/** A feeling in the first person. */
export interface FeltWords {
  readonly score: number;
  /** It is no more than a guess, or a wish. */
  readonly guess: boolean;
  readonly felt: string;
  /** What should be felt, where that is another thing; empty if not. */
  readonly wanted: string;
  readonly proof: string;
}

export function feltWords({ now, wanted, guess }: Feeling): FeltWords {
  const score = now ?? wanted ?? 0;
  const words = (of: number) => `${feelingWord(of)} (${scoreWords(of)})`;
  return {
    score,
    guess: guess || now === undefined,
    felt: `${now === undefined ? 'I should feel' : 'I feel'} ${words(score)}`,
    wanted: now === undefined || wanted === undefined || wanted === now ? '' : `I should feel ${words(wanted)}`,
    proof: guess ? 'A guess, not measured' : 'This was measured',
  };
}

/** What the whole way was like, in a row of facts. */
export function factsOf(lived: Lived): string {
  const { pains, steps } = lived;
  return dotted(
    `${steps} ${steps === 1 ? 'step' : 'steps'}`,
    timeWords(lived).replace(' so far', ''),
    `${pains} ${pains === 1 ? 'pain' : 'pains'} met`,
  );
}
