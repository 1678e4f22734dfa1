import type { Item } from '../block';
import type { Unplaced } from './cards';
import type { Place } from './pains';

/** Cards outside of the matrix are as wide as this, or a little wider. */
const usual = 190;

export interface Carded {
  readonly key: string;
  readonly card: (width: number) => Unplaced;
}

/** Room for lines: between two cards of a row, above the cards of a row, and below them. */
export interface Gaps {
  readonly between?: number;
  readonly above?: (keys: readonly string[]) => number;
  readonly below?: (keys: readonly string[]) => number;
}

/** Cards in rows, as many side by side as have room. */
export function flow(cards: readonly Carded[], { x, y: top, width }: Place, gaps: Gaps = {}) {
  const { between = 10, above, below } = gaps;
  const across = Math.max(1, Math.floor((width + between) / (usual + between)));
  const each = Math.floor((width + between) / across) - between;
  const rows: (readonly Item[])[] = [];
  let y = top;
  for (let first = 0; first < cards.length; first += across) {
    const some = cards.slice(first, first + across);
    const keys = some.map(({ key }) => key);
    y += above?.(keys) ?? 0;
    const row = some.map(({ card }, at) => ({ ...card(each), x: x + at * (each + between), y }));
    rows.push(row);
    y += Math.max(...row.map(({ height }) => height)) + 9 + (below?.(keys) ?? 0);
  }
  return { rows, items: rows.flat(), bottom: y };
}
