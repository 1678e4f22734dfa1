import type { Opportunity } from '../../../server/src/model/map';
import { opportunityWord } from '../words';
import { align } from './align';
import { changed, type Difference, fresh, gone } from './difference';

/** What differs in an idea, and where that is to be said: key of a stage or of something in it, on the difference's side. */
export interface IdeaDifference {
  readonly difference: Difference;
  readonly at: string | undefined;
}

/** Opportunities of two maps: new, gone, called otherwise, further on, of another impact or effort. */
export function ideas(a: readonly Opportunity[], b: readonly Opportunity[]): IdeaDifference[] {
  return align(a, b, ({ idea }) => idea, false).flatMap(({ a: was, b: is }): IdeaDifference[] => {
    if (!is) return was ? [{ difference: gone('opportunity', `Idea gone: ${was.idea}`, was.key), at: was.at }] : [];
    const all = was ? changes(was, is) : [fresh('opportunity', `New idea: ${is.idea}${stateOf(is)}`, is.key)];
    return all.map(difference => ({ difference, at: is.at }));
  });
}

function stateOf({ status }: Opportunity): string {
  return status === undefined || status === 'idea' ? '' : ` (${opportunityWord(status)})`;
}

function changes(was: Opportunity, is: Opportunity): Difference[] {
  const change = (text: string, look?: Difference['look']) => changed('opportunity', text, is.key, look);
  const steps = (what: string, before: string | number | undefined, after: string | number | undefined): string =>
    `${is.idea}: ${what}${before === undefined ? '' : `${before} → `}${after ?? 'not told'}`;
  const status = was.status === is.status ? [] : [change(steps('', wordOf(was), wordOf(is)), progress(was, is))];
  return [
    ...(was.idea === is.idea ? [] : [change(`“${was.idea}” is now “${is.idea}”`)]),
    ...status,
    ...(was.impact === is.impact ? [] : [change(steps('impact ', was.impact, is.impact))]),
    ...(was.effort === is.effort ? [] : [change(steps('effort ', was.effort, is.effort))]),
  ];
}

const wordOf = ({ status }: Opportunity): string | undefined => status && opportunityWord(status);

function progress(was: Opportunity, is: Opportunity): Difference['look'] {
  return is.status === 'done' ? 'better' : was.status === 'done' ? 'worse' : 'changed';
}
