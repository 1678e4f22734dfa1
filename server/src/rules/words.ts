/** Words that rules look for in texts: English ones, and what the settings add to them. */
import { once } from './once';
import type { RuleSettings } from './rule';

const none: readonly string[] = [];

/** The pattern of a rule's words, those of the settings among them. The same words give the same object. */
export function wordsFor(code: string, english: readonly string[]): (settings: RuleSettings) => RegExp {
  const patternOf = once((more: readonly string[]) => patternFor([...english, ...more]));
  return ({ words }) => patternOf(words[code] ?? none);
}

/**
 * Whole words, whatever their case; in scripts without blanks wherever they stand. The borders are asked for once, not
 * around each word: making a pattern ready costs most where it names a class of letters regardless of case.
 */
function patternFor(words: readonly string[]): RegExp {
  const literals = words.map(word => word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&').replace(/\s+/g, '\\s+'));
  const blankless = literals.filter(literal => BLANKLESS.test(literal));
  const spaced = literals.filter(literal => !BLANKLESS.test(literal));
  const bordered = spaced.length > 0 ? [`(?<![\\p{L}\\p{N}])(?:${spaced.join('|')})(?![\\p{L}\\p{N}])`] : [];
  return new RegExp([...bordered, ...blankless].join('|'), 'iu');
}

const BLANKLESS = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]/u;
