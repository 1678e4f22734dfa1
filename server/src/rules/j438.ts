import { isAscii } from '../dialect/ids';
import { onceAStage } from '../model/journey';
import { placeOf } from '../model/value';
import { painsIn } from './j430';
import { once } from './once';
import type { Rule, RuleSettings } from './rule';
import { limitsOf } from './thresholds';
import { wordsFor } from './words';

const thresholds = {
  words: { default: 3, minimum: 1, maximum: 20, about: 'A pain point of fewer words is vague.' },
  signs: {
    default: 6,
    minimum: 1,
    maximum: 60,
    about: 'So is one of fewer signs in scripts without blanks, such as Chinese.',
  },
};
const limits = limitsOf('J438', thresholds);

const words = [
  ...['bad ux', 'poor ux', 'bad user experience', 'poor user experience', 'bad experience', 'poor experience'],
  ...['bad usability', 'poor usability', 'confusing', 'slow', 'frustrating', 'complicated', 'difficult', 'annoying'],
];
const vagueWords = wordsFor('J438', words);

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
  thresholds,
  words,
  map: ({ journey, settings }, report) => {
    const vagueIn = vagueBy(settings);
    for (const stage of journey.stages)
      for (const at of vagueIn(stage)) report(at, 'What exactly happens, and when? This could be any pain point');
  },
};

const vagueBy = once((settings: RuleSettings) =>
  onceAStage(stage =>
    painsIn(stage).flatMap(pain => (isVague(pain.text, settings) ? [placeOf(pain.value, pain.type ?? 'pain')] : [])),
  ),
);

/** Too short to tell what happens, or a vague word with nothing beside it but who or what it is said of. */
function isVague(text: string, settings: RuleSettings): boolean {
  const least = limits(settings);
  const plain = text.trim();
  if (plain === '') return false;
  if (isBlankless(plain)) return [...plain].length < least.signs;
  if (plain.split(/\s+/).length < least.words) return true;
  const word = vagueWords(settings).firstIn(plain);
  return (
    word !== undefined &&
    plain
      .replace(word, ' ')
      .split(/[\s\p{P}]+/u)
      .filter(isContent).length <= 1
  );
}

const isBlankless = (text: string): boolean =>
  !isAscii(text) &&
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u.test(text);
const isContent = (word: string): boolean => word !== '' && !EMPTY.has(word.toLowerCase());
const EMPTY = new Set(['the', 'a', 'an', 'is', 'are', 'was', 'it', 'its', 'this', 'that', 'too', 'very', 'so', 'and']);
