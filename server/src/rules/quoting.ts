import { quoteSpan } from '../edits/quote';
import type { Problem } from '../yaml/node';
import { rangeIn } from './mend';
import type { Fix } from './rule';

/** Quotes around the span that the problem's data names. */
export function quoteFix(problem: Problem, more: Pick<Fix, 'preferred' | 'all'>): Fix[] {
  const range = rangeIn(problem, 'quote');
  return range ? [{ title: 'Quote the text', edits: [quoteSpan(problem.at.block, ...range)], ...more }] : [];
}
