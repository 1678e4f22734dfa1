import type { Item } from '../block';
import { round } from '../drawing/parts';
import type { Shape } from '../figure/figure';
import type { Matrix, Port } from './matrix';
import type { BoardView } from './view';

/** What lines run between. */
export interface Ends {
  /** Cards by their keys. */
  readonly at: ReadonlyMap<string, Item>;
  /** Where the columns of pains end. */
  readonly pains: number;
  readonly matrix: Matrix;
  /** Left end of all cards. */
  readonly left: number;
  /** Goals stand beside the matrix, and not below it. */
  readonly wide: boolean;
}

/** Lines side by side in a gutter, and in the way between two cells. */
const tracks = { gutter: 5, cells: 3 } as const;
const step = { gutter: 3, cells: 2.5 } as const;

/** From each pain to what mends it, and on to what that serves: in the gutters between cards, never behind one. */
export function layoutLines(view: BoardView, ends: Ends): Shape[] {
  return [...mending(view, ends), ...serving(view, ends)];
}

function mending({ columns, ideas }: BoardView, { at, pains: bottom, matrix, left }: Ends): Shape[] {
  let nth = 0;
  return columns.flatMap(({ pains }) => {
    let track = 0;
    return pains.flatMap(pain => {
      const from = at.get(pain.key);
      if (!from || pain.ideas.length === 0) return [];
      const x = from.x - 5 - (track++ % tracks.gutter) * step.gutter;
      const y = from.y + Math.min(from.height / 2, 22);
      return pain.ideas.flatMap(idea => {
        const [to, port] = [at.get(idea), matrix.ports.get(idea)];
        if (!to || !port) return [];
        const shift = (nth++ % tracks.cells) * step.cells;
        const start = `M${round(from.x)} ${round(y)}H${round(x)}V${round(Math.max(bottom, matrix.top[0]))}`;
        const d = `${start}${port.unscored ? under(x, to, left - 6 - shift, matrix) : into(x, to, port.left + 3 - shift, matrix)}`;
        return [
          { id: `mends-${pain.key}-${idea}`, look: `link${quickLook(ideas, idea)}`, d },
          head(idea, pain.key, to, port),
        ];
      });
    });
  });
}

/** Down between two columns of the matrix, and into the card from the left. */
function into(x: number, to: Item, way: number, { top }: Matrix): string {
  return `${swing(x, top[0], way, top[1])}V${round(to.y + 12)}H${round(to.x)}`;
}

/** Down beside the matrix, and into a card below it from above. */
function under(x: number, to: Item, way: number, { top }: Matrix): string {
  return `${swing(x, top[0], way, top[1])}V${round(to.y - 5)}H${round(to.x + 12)}V${round(to.y)}`;
}

/** Where a line ends at its idea. */
function head(idea: string, pain: string, to: Item, { unscored }: Port): Shape {
  const d = unscored
    ? `M${round(to.x + 12)} ${round(to.y)}l-3.5 -6h7Z`
    : `M${round(to.x)} ${round(to.y + 12)}l-6 -3.5v7Z`;
  return { id: `head-${pain}-${idea}`, look: 'link-head', d };
}

function serving({ ideas }: BoardView, { at, matrix, wide }: Ends): Shape[] {
  let nth = 0;
  return ideas.flatMap(({ key, serves, quickWin }) => {
    const [from, port] = [at.get(key), matrix.ports.get(key)];
    if (!from || !port) return [];
    return serves.flatMap(goal => {
      const to = at.get(goal);
      if (!to) return [];
      const shift = (nth++ % tracks.cells) * step.cells;
      const way = round(port.right - 3 + shift);
      const start = `M${round(from.x + from.width)} ${round(from.y + from.height / 2)}H${way}`;
      const row = round(port.below - 3 + shift);
      const edge = round(matrix.right + 6 + shift);
      const end = wide
        ? aside(edge, row, to.x, to.y + to.height / 2)
        : `V${round(to.y - 5)}H${round(to.x + to.width - 16)}V${round(to.y)}`;
      const d = `${start}V${row}H${edge}${end}`;
      return [{ id: `serves-${key}-${goal}`, look: `link serves${quickWin ? ' quick' : ''}`, d }];
    });
  });
}

function quickLook(ideas: BoardView['ideas'], key: string): string {
  return ideas.find(idea => idea.key === key)?.quickWin ? ' quick' : '';
}

/** From above to below. */
function swing(x: number, y: number, toX: number, toY: number): string {
  const turn = round((y + toY) / 2);
  return `C${round(x)} ${turn} ${round(toX)} ${turn} ${round(toX)} ${round(toY)}`;
}

/** From left to right. */
function aside(x: number, y: number, toX: number, toY: number): string {
  const turn = round((x + toX) / 2);
  return `C${turn} ${round(y)} ${turn} ${round(toY)} ${round(toX)} ${round(toY)}`;
}
