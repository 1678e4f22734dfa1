/** Words that rules look for in texts: English ones, and what the settings add to them. */
import { once } from './once';
import type { RuleSettings } from './rule';

const none: readonly string[] = [];

/** The pattern of a rule's words, those of the settings among them. The same words give the same object. */
export function wordsFor(code: string, english: readonly string[]): (settings: RuleSettings) => RegExp {
  const patternOf = once((more: readonly string[]) => patternFor([...english, ...more]));
  return ({ words }) => patternOf(words[code] ?? none);
}

/** Whole words, whatever their case; in scripts without blanks wherever they stand. */
function patternFor(words: readonly string[]): RegExp {
  const parts = words.map(word => {
    const literal = word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&').replace(/\s+/g, '\\s+');
    const blankless = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]/u.test(word);
    return blankless ? literal : `(?<![\\p{L}\\p{N}])${literal}(?![\\p{L}\\p{N}])`;
  });
  return new RegExp(parts.join('|'), 'iu');
}
