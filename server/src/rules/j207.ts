import { readDuration } from '../dialect/durations';
import { replaceAt, textIn } from './mend';
import type { Rule } from './rule';

/** J207: a duration that can't be read. */
export const durationRule: Rule = {
  code: 'J207',
  severity: 'error',
  title: 'An unreadable duration',
  reads: 'time',
  why: 'Pace, promised replies and the time of the next review are reckoned with, so they need a number and a unit.',
  source: 'The dialect’s table of keys.',
  bad: `journey: A lamp
review_every: 3 months
stages:
  - Buy
`,
  good: `journey: A lamp
review_every: 3mo
stages:
  - Buy
`,
  fixes: (problem, context) => {
    const text = textIn(problem, 'value') ?? '';
    const months = textIn(problem, 'm') === 'months';
    const meant = meaningOf(text, months);
    if (meant)
      return [
        { title: `Write \`${meant}\``, edits: [replaceAt(problem.at, meant, context)], preferred: true, all: true },
      ];
    const common = months ? ['90d', '6w', '3m', '1y'] : ['5m', '1h', '1d'];
    return common.map(each => ({ title: `Write \`${each}\``, edits: [replaceAt(problem.at, each, context)] }));
  },
};

const units: readonly (readonly [RegExp, string])[] = [
  [/^sec(ond)?s?\.?$/, 's'],
  [/^minutes?$|^mins?\.?$/, 'min'],
  [/^hours?$|^hrs?\.?$/, 'h'],
  [/^days?$/, 'd'],
  [/^weeks?$|^wks?\.?$/, 'w'],
  [/^months?$/, 'mo'],
  [/^years?$|^yrs?\.?$/, 'y'],
];
const intervals: Readonly<Record<string, string>> = {
  daily: '1d',
  weekly: '1w',
  monthly: '1mo',
  quarterly: '3mo',
  yearly: '1y',
  annually: '1y',
};

/** The duration that common words mean, if that is certain: `3 months`, `quarterly`, a bare number of days. */
function meaningOf(text: string, months: boolean): string | undefined {
  const lower = text
    .trim()
    .toLowerCase()
    .replace(/(\d),(?=\d)/g, '$1.');
  const interval = intervals[lower];
  if (interval) return interval;
  if (months && /^\d+$/.test(lower)) return `${lower}d`;
  const parts = [...lower.matchAll(/(\d+(?:\.\d+)?)\s*([a-z]+\.?)/g)];
  if (parts.length === 0 || lower.replace(/(\d+(?:\.\d+)?)\s*([a-z]+\.?)|[\s,]|and/g, '') !== '') return undefined;
  const duration = parts
    .map(
      ([, number, name = '']) =>
        `${number}${units.find(([form, unit]) => form.test(name) || name === unit)?.[1] ?? '?'}`,
    )
    .join('');
  return readDuration(duration, 'minutes') === undefined ? undefined : duration;
}
