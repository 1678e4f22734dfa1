import type { Item } from '../block';
import { round } from '../drawing/parts';
import type { FigureGroup, Shape, Words } from '../figure/figure';
import { heading, text } from '../figure/rows';
import type { Typesetter } from '../text';
import { ideaCard } from './cards';
import type { Place } from './pains';
import type { BoardIdea, BoardView } from './view';

const scores = [1, 2, 3, 4, 5] as const;
/** Left of the cells: the numbers of the impact. */
const axis = 54;
const rowMin = 46;
const cellPad = 6;
/** Above the cells, where lines find their column. */
const crossing = 62;
/** Cards outside of the matrix are as wide as this, or a little wider. */
const looseWidth = 190;
/** Quick wins have at least this impact, and at most that effort. */
const quick = { impact: 4, effort: 2 } as const;

/** Where lines reach an idea without running behind others: between the cells, and between their rows. */
export interface Port {
  /** Left of its card and right of it. */
  readonly left: number;
  readonly right: number;
  /** Below all cards of its row. */
  readonly below: number;
  /** Outside of the matrix. */
  readonly unscored?: true;
}

export interface Matrix {
  readonly group: FigureGroup;
  readonly bottom: number;
  readonly ports: ReadonlyMap<string, Port>;
  /** Lines cross from one column to another between these. */
  readonly top: readonly [from: number, to: number];
  readonly right: number;
  readonly low: number;
}

/**
 * Ideas by what they bring and what they take: each in the cell of its scores; those without scores below.
 * @param headWidth room for the heading, beside which lines run
 */
export function layoutMatrix({ ideas }: BoardView, place: Place, headWidth: number, type: Typesetter): Matrix {
  const about = 'Up: more impact. To the right: more effort.';
  const none = 'No ideas yet. Write them under “opportunities:”, with “fixes:”, “impact:” and “effort:”, from 1 to 5.';
  const head = heading(
    'matrix',
    'Impact and effort',
    ideas.length > 0 ? about : none,
    { ...place, width: headWidth },
    type,
  );
  const left = place.x + axis;
  const cell = (place.width - axis) / scores.length;
  const right = left + scores.length * cell;
  const corner = head.bottom + crossing;
  const scored = ideas.filter(({ impact, effort }) => impact !== undefined && effort !== undefined);
  const [items, words, shapes]: [Item[], Words[], Shape[]] = [[], [...head.words], []];
  const ports = new Map<string, Port>();
  let [y, quickEnd] = [corner, corner];
  for (const impact of [...scores].reverse()) {
    const stacks = scores.map(effort => {
      const own = scored.filter(idea => idea.impact === impact && idea.effort === effort);
      return stack(own, left + (effort - 1) * cell + cellPad, y + cellPad, cell - 2 * cellPad, type);
    });
    const height = Math.max(rowMin, ...stacks.map(({ bottom }) => bottom + cellPad - y));
    for (const item of stacks.flatMap(made => made.items)) {
      items.push(item);
      ports.set(item.key, { left: item.x - cellPad, right: item.x + item.width + cellPad, below: y + height });
    }
    const number = type.set(`${impact}`, 'smallStrong', axis);
    words.push({
      id: `impact-${impact}`,
      part: text(number, place.x + 18, y + height / 2 - number.height / 2, 'muted'),
    });
    shapes.push({ id: `row-${impact}`, look: 'cell-line', d: `M${left} ${round(y)}H${round(right)}` });
    y += height;
    if (impact === quick.impact) quickEnd = y;
  }
  const box = (width: number, bottom: number) =>
    `M${left} ${round(corner)}h${round(width)}V${round(bottom)}h${round(-width)}Z`;
  const columns = scores.slice(1).map((effort): Shape => {
    return {
      id: `column-${effort}`,
      look: 'cell-line',
      d: `M${round(left + (effort - 1) * cell)} ${round(corner)}V${round(y)}`,
    };
  });
  const quickWidth = quick.effort * cell;
  const quickName = type.set('Quick wins', 'smallStrong', cell);
  words.push({ id: 'quick', part: { ...text(quickName, left + cell * 1.5, corner - 17, 'good'), middle: true } });
  words.push({ id: 'impact', part: text(type.set('Impact', 'smallStrong', 60), place.x, corner - 17, 'muted') });
  for (const effort of scores) {
    const set = type.set(effort === 5 ? '5 Effort' : `${effort}`, 'smallStrong', cell);
    words.push({
      id: `effort-${effort}`,
      part: { ...text(set, left + (effort - 0.5) * cell, y + 4, 'muted'), middle: true },
    });
  }
  const rest = layoutUnscored(ideas, { ...place, y: y + 34 }, type);
  for (const { key, x, y: top, width } of rest.items) {
    const row = rest.items.filter(each => each.y === top);
    const below = top + Math.max(...row.map(({ height }) => height)) + 5;
    ports.set(key, { left: x - cellPad, right: x + width + 5, below, unscored: true });
  }
  const zone = { id: 'quick-zone', look: 'quick-zone', d: box(quickWidth, quickEnd) };
  const frame = { id: 'frame', look: 'matrix-frame', d: box(right - left, y) };
  return {
    group: {
      id: 'matrix',
      label: 'Opportunities by impact and effort',
      shapes: [zone, ...shapes, ...columns, frame],
      words: [...words, ...rest.words],
      items: [...items, ...rest.items],
    },
    bottom: rest.bottom,
    ports,
    top: [head.bottom, corner - 20],
    right,
    low: y + 22,
  };
}

function stack(ideas: readonly BoardIdea[], x: number, top: number, width: number, type: Typesetter) {
  const items: Item[] = [];
  let y = top;
  for (const idea of ideas) {
    const card = ideaCard(idea, width, type);
    items.push({ ...card, x, y });
    y += card.height + cellPad;
  }
  return { items, bottom: Math.max(top, y - cellPad) };
}

/** Ideas that have no cell, for want of scores. */
function layoutUnscored(ideas: readonly BoardIdea[], place: Place, type: Typesetter) {
  const open = ideas.filter(({ impact, effort }) => impact === undefined || effort === undefined);
  if (open.length === 0) return { items: [], words: [], bottom: place.y - 8 };
  const head = heading(
    'unscored',
    'Not scored yet',
    'Without impact and effort, from 1 to 5, they have no place above',
    place,
    type,
  );
  const made = flow(
    open.map(idea => (width: number) => ideaCard(idea, width, type)),
    { ...place, y: head.bottom },
  );
  return { items: made.items, words: head.words, bottom: made.bottom };
}

/** Cards in rows, as many side by side as have room. */
export function flow(cards: readonly ((width: number) => Omit<Item, 'x' | 'y'>)[], { x, y: top, width }: Place) {
  const across = Math.max(1, Math.floor((width + 10) / (looseWidth + 10)));
  const each = Math.floor((width + 10) / across) - 10;
  const items: Item[] = [];
  let y = top;
  for (let first = 0; first < cards.length; first += across) {
    const row = cards.slice(first, first + across).map(make => make(each));
    row.forEach((card, at) => {
      items.push({ ...card, x: x + at * (each + 10), y });
    });
    y += Math.max(...row.map(({ height }) => height)) + 9;
  }
  return { items, bottom: y };
}
