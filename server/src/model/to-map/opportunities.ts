import { dateOf, given, painsFixedBy } from '../facts';
import type { Opportunity } from '../journey';
import type * as json from '../map';
import { firstOf, textOf, textsOf } from '../value';
import type { Context } from './context';

/** An opportunity as JSON. */
export function opportunityOf(context: Context, opportunity: Opportunity): json.Opportunity {
  const { value } = opportunity;
  const text = (key: string): string | undefined => value && textOf(value, key);
  const number = (key: string): number | undefined => value && firstOf(value, key, 'number')?.value;
  const pains = painsFixedBy(context.journey, opportunity);
  const [impact, effort] = [number('impact'), number('effort')];
  const first = pains[0];
  const at = opportunity.in ? context.key(opportunity.in) : first && context.key(first).replace(/\/pains\/\d+$/, '');
  return {
    key: context.key(opportunity),
    id: opportunity.id,
    idea: text('idea') ?? '',
    quickWin: impact !== undefined && effort !== undefined && impact >= 4 && effort <= 2,
    fixes: pains.map(pain => context.key(pain)),
    serves: value ? textsOf(value, 'serves') : [],
    ...given({
      size: text('size') as json.Opportunity['size'],
      impact,
      effort,
      owner: text('owner'),
      status: text('status') as json.Opportunity['status'],
      due: value && dateOf(value, 'due'),
      at,
    }),
  };
}
