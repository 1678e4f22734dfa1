import type { Item } from '../block';
import { round } from '../drawing/parts';
import type { FigureGroup, Shape, Words } from '../figure/figure';
import { text } from '../figure/rows';
import type { Typesetter } from '../text';
import { ideaCard } from './cards';
import type { Place } from './pains';
import { type Point, Tracks } from './tracks';
import { layoutUnscored } from './unscored';
import { type BoardIdea, type BoardView, goalsIn, isScored } from './view';

const scores = [1, 2, 3, 4, 5] as const;
/** Left of the cells: the numbers of the impact. */
const axis = 48;
const rowMin = 46;
const cellPad = 6;
/** What a column without an idea takes, until cards have more than enough. */
const emptyWidth = 46;
const cardMost = 200;
/** Above the cells: what the axis and the quick wins are called. */
const labels = 20;
/** Quick wins have at least this impact, and at most that effort. */
const quick = { impact: 4, effort: 2 } as const;

/** How lines reach an idea without running behind others: between the cells, and between their rows. */
export interface Port {
  /** From above, on a way of its own, to its card. */
  readonly enter: readonly Point[];
  /** From its card to below its row, for a line to this goal. */
  readonly leave: (goal: string) => readonly Point[];
}

export interface Matrix {
  readonly group: FigureGroup;
  readonly bottom: number;
  readonly ports: ReadonlyMap<string, Port>;
}

/** Ideas of a column of cells, from above to below, and the lines to and from them. */
function columnsOf({ ideas, mending }: BoardView) {
  const down = ideas.filter(isScored).sort((a, b) => (b.impact ?? 0) - (a.impact ?? 0));
  return scores.map(effort => {
    const own = down.filter(idea => idea.effort === effort);
    // Who is further down has its line further out: so none crosses another one on its way.
    const into = new Tracks(own.flatMap(({ key }) => (mending.has(key) ? [key] : [])));
    const out = new Tracks(own.flatMap(({ serves }) => serves));
    return { effort, own, into, out, left: Math.max(cellPad, into.room(14)), right: Math.max(cellPad, out.room(12)) };
  });
}

/** How many columns of cells have ideas, and what all of the matrix takes besides the cards in them. */
export function matrixNeeds(view: BoardView): { readonly used: number; readonly besides: number } {
  const columns = columnsOf(view);
  const used = columns.filter(({ own }) => own.length > 0);
  const pads = used.reduce((sum, { left, right }) => sum + left + right, 0);
  return { used: used.length, besides: axis + pads + (scores.length - used.length) * emptyWidth };
}

/**
 * Ideas by what they bring and what they take: each in the cell of its scores; those without scores below. Columns and rows
 * without any are small.
 */
export function layoutMatrix(view: BoardView, place: Place, type: Typesetter): Matrix {
  const columns = columnsOf(view);
  const { used, besides } = matrixNeeds(view);
  const card = used === 0 ? 0 : Math.min((place.width - besides) / used, used < scores.length ? cardMost : Infinity);
  const empty = emptyWidth + (place.width - besides - used * card) / (scores.length - used);
  const left = place.x + axis;
  const corner = place.y + labels;
  const [items, words, shapes]: [Item[], Words[], Shape[]] = [[], [], []];
  const ports = new Map<string, Port>();
  let right = left;
  const cells = columns.map(column => {
    const x = right;
    right += column.own.length === 0 ? empty : card + column.left + column.right;
    return { ...column, x, width: right - x };
  });
  let [y, quickEnd] = [corner, corner];
  for (const impact of [...scores].reverse()) {
    const stacks = cells.map(cell => {
      const own = cell.own.filter(idea => idea.impact === impact);
      return { cell, ...stack(own, cell.x + cell.left, y + cellPad, card, type) };
    });
    const row = new Tracks(goalsIn(view, idea => isScored(idea) && idea.impact === impact));
    const height = Math.max(rowMin, ...stacks.map(({ bottom }) => bottom + Math.max(cellPad, row.room(11)) - y));
    const low = y + height - 5;
    for (const { cell, items: placed } of stacks) {
      for (const item of placed) {
        const way = item.x - 9 - cell.into.offset(item.key);
        const [end, middle] = [item.x + item.width, item.y + item.height / 2];
        ports.set(item.key, {
          enter: [
            [way, corner],
            [way, item.y + 14],
            [item.x, item.y + 14],
          ],
          leave: goal => [
            [end, middle],
            [end + 5 + cell.out.offset(goal), middle],
            [end + 5 + cell.out.offset(goal), low - row.offset(goal)],
          ],
        });
      }
      items.push(...placed);
    }
    const number = type.set(`${impact}`, 'smallStrong', axis);
    words.push({
      id: `impact-${impact}`,
      part: text(number, place.x + 16, y + height / 2 - number.height / 2, 'muted'),
    });
    shapes.push({ id: `row-${impact}`, look: 'cell-line', d: `M${left} ${round(y)}H${round(right)}` });
    y += height;
    if (impact === quick.impact) quickEnd = y;
  }
  for (const { effort, x, width } of cells) {
    const set = type.set(`${effort}`, 'smallStrong', width);
    words.push({ id: `effort-${effort}`, part: { ...text(set, x + width / 2, y + 4, 'muted'), middle: true } });
    if (effort > 1) {
      shapes.push({ id: `column-${effort}`, look: 'cell-line', d: `M${round(x)} ${round(corner)}V${round(y)}` });
    }
  }
  words.push({ id: 'impact', part: text(type.set('Impact', 'smallStrong', axis), place.x, corner - 17, 'muted') });
  words.push({ id: 'effort', part: text(type.set('Effort', 'smallStrong', axis), place.x, y + 4, 'muted') });
  const zone = cells.filter(({ effort }) => effort <= quick.effort);
  const quickWidth = zone.reduce((sum, { width }) => sum + width, 0);
  // Where lines come down, they pass left of the cards.
  const widest = zone.reduce((best, each) => (each.width > best.width ? each : best));
  const quickName = type.set('Quick wins', 'smallStrong', quickWidth);
  words.push({ id: 'quick', part: text(quickName, widest.x + widest.left, corner - 17, 'good') });
  const box = (width: number, bottom: number) =>
    `M${left} ${round(corner)}h${round(width)}V${round(bottom)}h${round(-width)}Z`;
  const rest = layoutUnscored(view, { ...place, width: right - place.x, y: y + 34 }, corner, type);
  return {
    group: {
      id: 'matrix',
      label: 'Opportunities by impact and effort',
      shapes: [
        { id: 'quick-zone', look: 'quick-zone', d: box(quickWidth, quickEnd) },
        ...shapes,
        { id: 'frame', look: 'matrix-frame', d: box(right - left, y) },
      ],
      words: [...words, ...rest.words],
      items: [...items, ...rest.items],
    },
    bottom: rest.bottom,
    ports: new Map([...ports, ...rest.ports]),
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
