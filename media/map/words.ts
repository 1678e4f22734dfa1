import type { JourneyMap, Opportunity, Pain, Review } from '../../server/src/model/map';

/** The words that the drawing adds to the author's own. */
const statusWords = { draft: 'draft', review: 'in review', live: 'live', archived: 'archived' } as const;
const opportunityWords = {
  idea: 'idea',
  planned: 'planned',
  doing: 'in work',
  testing: 'testing',
  done: 'done',
  dropped: 'dropped',
} as const;
const painWords = {
  financial: 'financial',
  productivity: 'productivity',
  process: 'process',
  support: 'support',
} as const;

const dates = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });

/** `2026-05-04` → `4 May 2026`; what is no date stays as written. */
export function dateWords(iso: string): string {
  const time = Date.parse(iso);
  return Number.isNaN(time) ? iso : dates.format(time);
}

/** What a journey map tells of: how it is, or how it is to be. */
export function typeWords(type: JourneyMap['type']): string {
  return type === 'future' ? 'to-be' : 'as-is';
}

/** How far a map has come. */
export function statusWord(status: JourneyMap['status']): string {
  return statusWords[status];
}

function days(count: number): string {
  return count === 1 ? '1 day' : `${count} days`;
}

/** When the map was last looked at, and whether that is too long ago. */
export function reviewWords(review: Review): string {
  if (review.on === undefined) return 'never reviewed';
  const by = review.by === undefined ? '' : ` by ${review.by}`;
  const due = review.due ? `review due every ${days(review.everyDays)}` : '';
  return dotted(`reviewed ${dateWords(review.on)}${by}`, agoWords(review), due);
}

/** `today`, `yesterday`, `202 days ago`; empty where it can't be told. */
export function agoWords({ age }: Review): string {
  if (age === undefined) return '';
  return age <= 0 ? 'today' : age === 1 ? 'yesterday' : `${days(age)} ago`;
}

/** `+1`, `−0.5`, `0`: with a sign that can't be taken for a hyphen. */
export function scoreWords(score: number): string {
  return score > 0 ? `+${score}` : score < 0 ? `−${-score}` : '0';
}

/** What a score feels like: for those who don't see the face. */
export function feelingWord(score: number): string {
  if (score <= -1.5) return 'furious';
  if (score <= -0.5) return 'frustrated';
  if (score < 0.5) return 'neutral';
  return score < 1.5 ? 'satisfied' : 'delighted';
}

/** How a score is coloured: as its word has it, for a mean of −0.2 is neutral and no bad one. */
export function feelingTone(score: number): 'good' | 'flat' | 'bad' {
  if (score <= -0.5) return 'bad';
  return score < 0.5 ? 'flat' : 'good';
}

/** What a feeling rests on, in a word. */
export function proofWord({ measured, assumed }: { readonly measured: boolean; readonly assumed: boolean }): string {
  return measured ? 'measured' : assumed ? 'an assumption' : 'a guess';
}

/** What a pain costs, in a word. */
export function painType(pain: Pain): string {
  return pain.type === undefined ? 'pain' : painWords[pain.type];
}

/** How much and how often it hurts. */
export function painMeta(pain: Pain): string {
  const { now, wanted } = pain.amount ?? {};
  const amount = [now, wanted].filter(text => text !== undefined).join(' → ');
  const count = pain.count === undefined ? '' : `${pain.count}×`;
  return dotted(amount, count);
}

/** Rows under an opportunity: its scores; who does what by when; what it serves. */
export function opportunityMeta(opportunity: Opportunity): string[] {
  const { impact, effort, size, serves } = opportunity;
  const scores = [
    impact === undefined ? '' : together(`impact ${impact}`),
    effort === undefined ? '' : together(`effort ${effort}`),
    size ?? '',
  ];
  const aims = serves.length === 0 ? [] : [`serves ${serves.map(aim => aim.replaceAll('_', ' ')).join(', ')}`];
  return [dotted(...scores), workWords(opportunity), dotted(...aims)].filter(row => row !== '');
}

/** How far an opportunity has come, in a word. */
export function opportunityWord(status: NonNullable<Opportunity['status']>): string {
  return opportunityWords[status];
}

/** Who does what by when. */
export function workWords({ status, owner, due }: Opportunity): string {
  return dotted(
    status === undefined ? '' : opportunityWord(status),
    owner ?? '',
    due ? together(`due ${dateWords(due)}`) : '',
  );
}

/** Short facts in a row; a line ends after a dot, never begins with one. */
export function dotted(...parts: readonly (string | undefined)[]): string {
  return parts.filter(part => part !== undefined && part !== '').join('\u00a0· ');
}

/** A phrase that no line break takes apart. */
export function together(phrase: string): string {
  return phrase.replaceAll(' ', '\u00a0');
}

/** What a journey is called; a word in its place while its title is still to be written. */
export const journeyName = (title: string): string => (title === '' ? 'Untitled journey' : title);

/** One or two letters that stand for a name. */
export function initials(name: string): string {
  const [first = '', second] = name.split(/[^\p{L}\p{N}\p{M}]+/u).filter(Boolean);
  const letters = second === undefined ? [...first].slice(0, 2) : [[...first][0] ?? '', [...second][0] ?? ''];
  return letters.join('').toUpperCase();
}

/** Clauses of a label that a screen reader reads with a pause between. */
export function clauses(...parts: readonly (string | undefined | false)[]): string {
  const all = parts.flatMap(part => part || []);
  return all.map((part, at) => (at === all.length - 1 || /[.?!…]$/.test(part) ? part : `${part}.`)).join(' ');
}
