import type { Item } from '../block';
import type { FigureGroup, Words } from '../figure/figure';
import { heading } from '../figure/rows';
import type { Typesetter } from '../text';
import { goalCard } from './cards';
import { flow } from './flow';
import type { Place } from './pains';
import { type Point, Tracks } from './tracks';
import type { BoardGoal, BoardView } from './view';

/** Goals that an idea serves, each with a line of its own. */
export function servedGoals({ goals }: BoardView): Tracks {
  return new Tracks(goals.flatMap(({ key, served }) => (served ? [key] : [])));
}

/**
 * What ideas are good for, and the figures that none of them serves.
 * @param trunk where a line to a goal comes from: beside all goals, or from above and their right
 */
export function layoutGoals(
  { goals }: BoardView,
  place: Place,
  { beside, at }: { readonly beside: boolean; readonly at: (goal: string) => number },
  type: Typesetter,
) {
  const served = goals.filter(each => each.served);
  const open = goals.filter(each => !each.served);
  const none = 'No KPIs yet. Write them under “kpis:” of a stage, each “name: actual -> target”.';
  const about =
    served.length > 0
      ? 'KPIs and aims that an idea serves'
      : 'No idea serves one yet: write “serves:” at an idea, with a KPI’s name';
  const head = heading('goals', 'What it is good for', goals.length > 0 ? about : none, place, type);
  const above = (keys: readonly string[]) => (beside ? 0 : new Tracks(keys).room(10));
  const top = flow(served.map(carded), { ...place, y: head.bottom }, { above });
  const [items, words]: [Item[], Words[]] = [[...top.items], [...head.words]];
  let { bottom } = top;
  const reach = new Map<string, readonly Point[]>();
  for (const row of top.rows) {
    const tracks = new Tracks(row.map(({ key }) => key));
    for (const { key, x, y, width, height } of row) {
      const from = at(key);
      const line = y - 10 - tracks.room(0) + tracks.offset(key);
      const [middle, down] = [y + height / 2, x + width - 16];
      reach.set(
        key,
        beside
          ? [
              [from, middle],
              [x, middle],
            ]
          : [
              [from, line],
              [down, line],
              [down, y],
            ],
      );
    }
  }
  if (open.length > 0) {
    const under = heading('unserved', 'Served by no idea', 'Who works on these?', { ...place, y: bottom + 8 }, type);
    const rest = flow(open.map(carded), { ...place, y: under.bottom });
    items.push(...rest.items);
    words.push(...under.words);
    bottom = rest.bottom;
  }
  const group: FigureGroup = { id: 'goals', label: 'KPIs and aims', shapes: [], words, items };
  return { group, bottom, reach };

  function carded(goal: BoardGoal) {
    return { key: goal.key, card: (width: number) => goalCard(goal, width, type) };
  }
}
