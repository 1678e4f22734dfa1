/** Words that rules look for in texts: English ones, and what the settings add to them. */
import { isAscii } from '../dialect/ids';
import { once } from './once';
import type { RuleSettings } from './rule';

const none: readonly string[] = [];

/** The words of a rule, those of the settings among them. The same words give the same object. */
export function wordsFor(code: string, english: readonly string[]): (settings: RuleSettings) => Words {
  const wordsOf = once((more: readonly string[]) => new Words([...english, ...more]));
  return ({ words }) => wordsOf(words[code] ?? none);
}

/**
 * Whole words, whatever their case; in scripts without blanks wherever they stand.
 *
 * A pattern whose borders are letters of all scripts takes V8 ten milliseconds to make ready. So it is asked only where
 * one that knows the borders of ASCII, and finds all that the other does, came upon a letter of another script.
 */
export class Words {
  readonly #quick: RegExp;
  readonly #spaced: string;
  readonly #blankless: readonly string[];
  #exact: RegExp | undefined;

  constructor(words: readonly string[]) {
    const literals = words.map(word => word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&').replace(/\s+/g, '\\s+'));
    this.#blankless = literals.filter(isBlankless);
    this.#spaced = literals.filter(literal => !isBlankless(literal)).join('|');
    this.#quick = this.#pattern('A-Za-z0-9');
  }

  /** The first of the words in a text, as it stands there. */
  firstIn(text: string): string | undefined {
    const found = this.#quick.exec(text);
    if (!found) return undefined;
    const [{ length }, from] = [found[0], found.index];
    const within =
      LETTER_BEFORE.test(text.slice(Math.max(0, from - 2), from)) ||
      LETTER_AFTER.test(text.slice(from + length, from + length + 2));
    if (!within) return found[0];
    this.#exact ??= this.#pattern('\\p{L}\\p{N}');
    return this.#exact.exec(text)?.[0];
  }

  /** @param letters of which none may stand right before or behind a word. */
  #pattern(letters: string): RegExp {
    const bordered = this.#spaced === '' ? [] : [`(?<![${letters}])(?:${this.#spaced})(?![${letters}])`];
    return new RegExp([...bordered, ...this.#blankless].join('|'), 'iu');
  }
}

const LETTER_BEFORE = /[\p{L}\p{N}]$/u;
const LETTER_AFTER = /^[\p{L}\p{N}]/u;

const isBlankless = (word: string): boolean =>
  !isAscii(word) && /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]/u.test(word);
