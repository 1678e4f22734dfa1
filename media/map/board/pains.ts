import type { Item } from '../block';
import { iconPath } from '../drawing/icon-path';
import type { FigureGroup, Shape, Words } from '../figure/figure';
import { text } from '../figure/rows';
import type { Typesetter } from '../text';
import { painCard } from './cards';
import type { BoardView } from './view';

/** Left of each column, where lines run down to what mends the pains. */
export const gutter = 20;
const cardGap = 9;

export interface Place {
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

/** Pains in a column for each type. */
export function layoutPains({ columns }: BoardView, { x, y, width }: Place, type: Typesetter) {
  const each = Math.floor(width / columns.length) - gutter;
  const [items, words, shapes]: [Item[], Words[], Shape[]] = [[], [], []];
  const heads = columns.map(
    ({ name, about, pains }) =>
      [
        type.set(`${name} · ${pains.length}`, 'heading', each - 22),
        type.set(pains.length === 0 ? 'None is told' : about, 'small', each),
      ] as const,
  );
  const top = y + Math.max(...heads.map(([head, under]) => head.height + under.height)) + 10;
  let bottom = top;
  columns.forEach(({ id, icon, pains }, at) => {
    const left = x + gutter + at * (each + gutter);
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
