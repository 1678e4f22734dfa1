import { onceAStage } from '../model/journey';
import { firstOf, valuesOf } from '../model/value';
import { once } from './once';
import type { Rule } from './rule';
import { type Words, wordsFor } from './words';

const words = [
  ...['limited', 'only today', 'today only', 'last chance', 'hurry', 'ends soon', 'ends today', 'ends tonight'],
  ...['while stocks last', 'while supplies last', 'only a few left', 'almost gone', 'act now', 'buy now', 'order now'],
  ...['before it is too late', 'countdown', 'now or never', 'expires'],
];
const hurryWords = wordsFor('J446', words);

/** J446: pressure instead of an answer. */
export const pressure: Rule = {
  code: 'J446',
  severity: 'hint',
  title: 'Urgency as the only answer to a doubt',
  reads: 'expectations',
  why: 'Pressure does not take a doubt away: people who were pushed send it back, and tell others.',
  source: 'S4: don’t be sleazy.',
  bad: `journey: A lamp
stages:
  - stage: Compare
    doubts:
      - It is expensive -> Only today, limited offer
`,
  good: `journey: A lamp
stages:
  - stage: Compare
    doubts:
      - It is expensive -> Only today, and 30 days to send it back for free
`,
  words,
  map: ({ journey, settings }, report) => {
    const pressingIn = pressingBy(hurryWords(settings));
    for (const stage of journey.stages)
      for (const at of pressingIn(stage)) report(at, 'This puts pressure on the doubt and does not answer it');
  },
};

const pressingBy = once((words: Words) =>
  onceAStage(stage =>
    valuesOf(stage.value, 'doubts', 'object').flatMap(doubt => {
      const answer = firstOf(doubt, 'answer', 'text');
      return answer && isOnlyPressure(answer.text, words) ? [answer.at] : [];
    }),
  ),
);

/** True if every part of an answer is pressure. */
function isOnlyPressure(text: string, words: Words): boolean {
  const parts = text.split(/[,;.!:–—、，。]+|\s-\s|\band\b/u).filter(part => /[\p{L}\p{N}]/u.test(part));
  return parts.length > 0 && parts.every(part => words.firstIn(part) !== undefined);
}
