import type { Item } from '../block';
import { iconPath } from '../drawing/icon-path';
import type { FigureGroup, Shape, Words } from '../figure/figure';
import { text } from '../figure/rows';
import type { Typesetter } from '../text';
import { dotted } from '../words';
import { painCard } from './cards';
import type { BoardView } from './view';

const cardGap = 9;

export interface Place {
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

/** The names of the columns, and what they mean. */
export function painHeads({ columns }: BoardView, width: number, type: Typesetter) {
  const heads = columns.map(
    ({ name, about, pains }) =>
      [
        type.set(name, 'heading', width - 22),
        type.set(pains.length === 0 ? 'None is told' : dotted(`${pains.length}`, about), 'small', width),
      ] as const,
  );
  return { heads, height: Math.max(...heads.map(([head, under]) => head.height + under.height)) };
}

/**
 * Pains in a column for each type.
 * @param gutter left of each column but the first, for lines to what mends the pains
 * @param below room between their names and the pains
 */
export function layoutPains(
  view: BoardView,
  { x, y, width: each }: Place,
  { gutter, below }: { readonly gutter: number; readonly below: number },
  type: Typesetter,
) {
  const { columns } = view;
  const [items, words, shapes]: [Item[], Words[], Shape[]] = [[], [], []];
  const { heads, height } = painHeads(view, each, type);
  const top = y + height + below;
  let bottom = top;
  columns.forEach(({ id, icon, pains }, at) => {
    const left = x + at * (each + gutter);
    const [head, under] = heads[at] ?? [];
    if (!head || !under) return;
    shapes.push({ id: `icon-${id}`, look: 'icon tone-bad', d: iconPath(icon, left, y + 2) });
    words.push({ id: `${id}-name`, part: text(head, left + 22, y, 'ink') });
    words.push({ id: `${id}-about`, part: text(under, left, y + head.height, 'muted') });
    let down = top;
    for (const pain of pains) {
      const card = painCard(pain, each, type);
      items.push({ ...card, x: left, y: down });
      down += card.height + cardGap;
    }
    bottom = Math.max(bottom, down - cardGap);
  });
  const group: FigureGroup = { id: 'pains', label: 'Pain points by type, the severest first', shapes, words, items };
  return { group, bottom };
}
