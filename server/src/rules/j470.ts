import { isoDate } from '../dialect/dates';
import { type Draft, Inline } from '../edits/draft';
import { insertItem } from '../edits/insert';
import { contentEnd, ownPair } from '../edits/tree';
import { lastReview, reviewDays } from '../model/facts';
import { type Node, type Problem, startOf } from '../yaml/node';
import { pageOf, replaceAt, rootOf } from './mend';
import type { Edit, Fix, FixContext, Rule } from './rule';

/** J470: the map was not looked at for too long. */
export const reviewDue: Rule = {
  code: 'J470',
  severity: 'warning',
  title: 'Not reviewed for longer than `review_every`',
  reads: 'map',
  why: 'Reality moves on and the map does not: one that nobody holds against it gathers dust on the shelf.',
  source: 'S2, step 6: the map is a living document; UXCEL.',
  bad: `journey: A lamp
reviewed: 2020-05-04
review_every: 90d
stages:
  - Buy
`,
  good: `journey: A lamp
reviewed: 2020-05-04
review_every: 100y
stages:
  - Buy
`,
  map: ({ journey, today }, report) => {
    const review = lastReview(journey.root);
    const days = reviewDays(journey.root);
    if (journey.kind !== 'map' || !review || today - review.on <= days) return;
    report(
      review.at,
      `Last reviewed ${today - review.on} days ago, where ${days} days are the limit: is all of it still true?`,
    );
  },
  fixes: markReviewed,
};

/** Fixes that put today in the place of the review that a problem stands on, or behind it. */
export function markReviewed(problem: Problem, context: FixContext): Fix[] {
  const now = isoDate(context.today);
  const entry = addReview(now, context);
  return [
    { title: `Set it to today, ${now}`, edits: [replaceAt(problem.at, now, context)] },
    ...(entry.length > 0 ? [{ title: `Add a review of today, ${now}`, edits: entry }] : []),
  ];
}

/** Today as one more review, written like the last one. */
function addReview(now: string, context: FixContext): Edit[] {
  const root = rootOf(context);
  const page = { ...pageOf(context), snippets: false };
  const value = root && ownPair(root, 'reviewed')?.value;
  if (!value) return [];
  if (value.kind === 'seq') {
    const edit = insertItem(page, value, draftLike(value.items.at(-1), now));
    return edit ? [edit] : [];
  }
  if (value.kind === 'map' && !value.flow) return [];
  const [from, to] = [startOf(value), contentEnd(value, page.text)];
  const entry = value.kind === 'map' ? `{ on: ${now} }` : now;
  return [
    { from, to: from, text: '[' },
    { from: to, to, text: `, ${entry}]` },
  ];
}

function draftLike(item: Node | undefined, now: string): Draft {
  if (item?.kind !== 'map') return now;
  return item.flow ? new Inline({ on: now }) : { on: now };
}
