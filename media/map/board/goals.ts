import type { Item } from '../block';
import type { FigureGroup, Words } from '../figure/figure';
import { heading } from '../figure/rows';
import type { Typesetter } from '../text';
import { goalCard } from './cards';
import { flow } from './matrix';
import type { Place } from './pains';
import type { BoardView } from './view';

/** What ideas are good for, and the figures that none of them serves. */
export function layoutGoals({ goals }: BoardView, place: Place, type: Typesetter) {
  const served = goals.filter(each => each.served);
  const open = goals.filter(each => !each.served);
  const none = 'No KPIs yet. Write them under “kpis:” of a stage, each “name: actual -> target”.';
  const about =
    served.length > 0
      ? 'KPIs and aims that an idea serves'
      : 'No idea serves one yet: write “serves:” at an idea, with a KPI’s name';
  const head = heading('goals', 'What it is good for', goals.length > 0 ? about : none, place, type);
  const top = flow(
    served.map(goal => (width: number) => goalCard(goal, width, type)),
    { ...place, y: head.bottom },
  );
  const [items, words]: [Item[], Words[]] = [[...top.items], [...head.words]];
  let { bottom } = top;
  if (open.length > 0) {
    const under = heading('unserved', 'Served by no idea', 'Who works on these?', { ...place, y: bottom + 8 }, type);
    const rest = flow(
      open.map(goal => (width: number) => goalCard(goal, width, type)),
      { ...place, y: under.bottom },
    );
    items.push(...rest.items);
    words.push(...under.words);
    bottom = rest.bottom;
  }
  const group: FigureGroup = { id: 'goals', label: 'KPIs and aims', shapes: [], words, items };
  return { group, bottom };
}
