import { onceAStage } from '../model/journey';
import { placeOf } from '../model/value';
import { painsIn } from './j430';
import { once } from './once';
import type { Rule } from './rule';
import { wordsFor } from './words';

const vagueWords = wordsFor('J438', [
  ...['bad ux', 'poor ux', 'bad user experience', 'poor user experience', 'bad experience', 'poor experience'],
  ...['bad usability', 'poor usability', 'confusing', 'slow', 'frustrating', 'complicated', 'difficult', 'annoying'],
]);

/** J438: a pain that could be any pain. */
export const vaguePain: Rule = {
  code: 'J438',
  severity: 'information',
  title: 'A vague pain point',
  reads: 'lows',
  why: '“Confusing” can’t be mended: what exactly happens, and when, can.',
  source: 'Cemantica; the reviewer’s checklist of bol.',
  bad: `journey: A lamp
stages:
  - stage: Buy
    pains:
      - process: The checkout is confusing
`,
  good: `journey: A lamp
stages:
  - stage: Buy
    pains:
      - process: The form asks twice for the same address
`,
  map: ({ journey, settings }, report) => {
    const vagueIn = vagueBy(vagueWords(settings));
    for (const stage of journey.stages)
      for (const at of vagueIn(stage)) report(at, 'What exactly happens, and when? This could be any pain point');
  },
};

const vagueBy = once((pattern: RegExp) =>
  onceAStage(stage =>
    painsIn(stage).flatMap(pain => (isVague(pain.text, pattern) ? [placeOf(pain.value, pain.type ?? 'pain')] : [])),
  ),
);

const BLANKLESS = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u;

/** Too short to tell what happens, or a vague word with nothing beside it but who or what it is said of. */
function isVague(text: string, pattern: RegExp): boolean {
  const plain = text.trim();
  if (plain === '') return false;
  if (BLANKLESS.test(plain)) return [...plain].length < 6;
  const words = plain.split(/\s+/);
  if (words.length < 3) return true;
  const word = pattern.exec(plain)?.[0];
  return (
    word !== undefined &&
    plain
      .replace(word, ' ')
      .split(/[\s\p{P}]+/u)
      .filter(isContent).length <= 1
  );
}

const isContent = (word: string): boolean => word !== '' && !EMPTY.has(word.toLowerCase());
const EMPTY = new Set(['the', 'a', 'an', 'is', 'are', 'was', 'it', 'its', 'this', 'that', 'too', 'very', 'so', 'and']);
