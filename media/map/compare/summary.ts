import { meanScore, tenth } from '../../../server/src/dialect/emotions';
import type { ComparedStage } from './compare';
import type { Difference } from './difference';

type Kind = Pick<Difference, 'about' | 'is'> & { readonly look?: Difference['look'] };

/** What is counted, in the order in which it is told, and what one and many of it are called. */
const counted: readonly (readonly [Kind, one: string, many: string])[] = [
  [{ about: 'stage', is: 'new' }, 'stage is new', 'stages are new'],
  [{ about: 'stage', is: 'gone' }, 'stage is gone', 'stages are gone'],
  [{ about: 'touchpoint', is: 'new' }, 'touchpoint is new', 'touchpoints are new'],
  [{ about: 'touchpoint', is: 'gone' }, 'touchpoint is gone', 'touchpoints are gone'],
  [{ about: 'pain', is: 'gone' }, 'pain is solved', 'pains are solved'],
  [{ about: 'pain', is: 'new' }, 'pain is new', 'pains are new'],
  [{ about: 'kpi', is: 'changed', look: 'better' }, 'figure is better', 'figures are better'],
  [{ about: 'kpi', is: 'changed', look: 'worse' }, 'figure is worse', 'figures are worse'],
  [{ about: 'doubt', is: 'changed', look: 'better' }, 'doubt is answered', 'doubts are answered'],
  [{ about: 'doubt', is: 'gone' }, 'doubt is gone', 'doubts are gone'],
  [{ about: 'doubt', is: 'new' }, 'doubt is new', 'doubts are new'],
  [{ about: 'belief', is: 'new' }, 'belief is new', 'beliefs are new'],
  [{ about: 'belief', is: 'gone' }, 'belief is gone', 'beliefs are gone'],
  [{ about: 'belief', is: 'changed', look: 'better' }, 'belief is won', 'beliefs are won'],
  [{ about: 'opportunity', is: 'changed', look: 'better' }, 'idea is done', 'ideas are done'],
  [{ about: 'opportunity', is: 'new' }, 'idea is new', 'ideas are new'],
  [{ about: 'opportunity', is: 'gone' }, 'idea is gone', 'ideas are gone'],
];

/** What differs as a whole, in short sentences. */
export function summaryOf(rows: readonly ComparedStage[], whole: readonly Difference[]): string[] {
  const all = [...rows.flatMap(({ differences }) => differences), ...whole];
  const [before, after] = [0, 1].map(side => meanScore(rows.flatMap(({ comparable }) => comparable[side] ?? [])));
  const by = before === undefined || after === undefined ? 0 : tenth(after - before);
  const counts = counted.flatMap(([{ about, is, look }, one, many]) => {
    const found = all.filter(
      each => each.about === about && each.is === is && (look === undefined || each.look === look),
    ).length;
    return found === 0 ? [] : [`${found} ${found === 1 ? one : many}`];
  });
  const said =
    by === 0 ? counts : [`On the whole it feels ${by > 0 ? 'better' : 'worse'} by ${Math.abs(by)}`, ...counts];
  return said.length === 0 && all.length === 0 ? ['They do not differ in anything that is compared'] : said;
}
