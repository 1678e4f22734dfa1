import type { Item } from '../block';
import { round } from '../drawing/parts';
import type { Shape } from '../figure/figure';
import type { Port } from './matrix';
import { type Point, route, Tracks } from './tracks';
import type { BoardView } from './view';

/** What lines run between. */
export interface Ends {
  /** Cards by their keys. */
  readonly at: ReadonlyMap<string, Item>;
  readonly ports: ReadonlyMap<string, Port>;
  /** The way from the pains to the matrix: where the first of its lines runs, and which these are. */
  readonly across: { readonly y: number; readonly tracks: Tracks };
  /** Right of the matrix: where the first line to a goal runs, and which these are. */
  readonly trunk: { readonly x: number; readonly tracks: Tracks };
  /** From there to a goal. */
  readonly reach: (goal: string) => readonly Point[];
}

/** Ideas that mend something, in the order in which their lines run between pains and matrix: the furthest on top. */
export function crossing({ mending }: BoardView, ports: ReadonlyMap<string, Port>): Tracks {
  const way = (key: string) => ports.get(key)?.enter[0]?.[0] ?? 0;
  return new Tracks([...mending].sort((a, b) => way(b) - way(a)));
}

/** Ideas that mend the pains of a column: each has a line of its own beside it. */
export function besides({ columns }: BoardView): readonly Tracks[] {
  return columns.map(({ pains }) => new Tracks([...pains].reverse().flatMap(({ ideas }) => ideas)));
}

/**
 * From each pain to what mends it, and on to what that serves: in the gutters between cards, never behind one. What leads to
 * the same end runs together, everything else on a track of its own. Quick wins come last: where lines join, theirs is seen.
 */
export function layoutLines(view: BoardView, ends: Ends): Shape[] {
  const quick = new Set(view.ideas.flatMap(({ key, quickWin }) => (quickWin ? [key] : [])));
  const lines = [...mendingLines(view, ends), ...servingLines(view, ends)].sort(
    (a, b) => Number(quick.has(a.idea)) - Number(quick.has(b.idea)),
  );
  const drawn = lines.map(({ id, look, idea, d }) => ({
    id,
    look: `link${look}${quick.has(idea) ? ' quick' : ''}`,
    d,
  }));
  return [...drawn, ...heads(view, ends)];
}

interface Line {
  readonly id: string;
  readonly look: '' | ' serves';
  readonly idea: string;
  readonly d: string;
}

function mendingLines(view: BoardView, { at, ports, across }: Ends): Line[] {
  const beside = besides(view);
  return view.columns.flatMap(({ pains }, column) =>
    pains.flatMap(pain =>
      pain.ideas.flatMap(idea => {
        const [from, enter] = [at.get(pain.key), ports.get(idea)?.enter];
        const way = enter?.[0];
        if (!from || !enter || !way) return [];
        const y = from.y + Math.min(from.height / 2, 22);
        const x = from.x - 6 - (beside[column]?.offset(idea) ?? 0);
        const bus = across.y + across.tracks.offset(idea);
        const d = route([[from.x, y], [x, y], [x, bus], [way[0], bus], ...enter.slice(1)]);
        return [{ id: `mends-${pain.key}-${idea}`, look: '', idea, d }];
      }),
    ),
  );
}

function servingLines({ ideas }: BoardView, { ports, trunk, reach }: Ends): Line[] {
  return ideas.flatMap(({ key: idea, serves }) =>
    serves.flatMap(goal => {
      const leave = ports.get(idea)?.leave(goal) ?? [];
      const [end, row] = [reach(goal), leave.at(-1)];
      if (end.length === 0 || !row) return [];
      const x = trunk.x + trunk.tracks.offset(goal);
      // Drawn from the goal, so that where lines join their dashes lie on one another.
      const d = route([...end].reverse().concat([[x, row[1]]], [...leave].reverse()));
      return [{ id: `serves-${idea}-${goal}`, look: ' serves', idea, d }];
    }),
  );
}

/** Where lines end: an arrow at each idea that mends something, and at each goal that is served. */
function heads({ ideas, mending, goals }: BoardView, { ports, reach }: Ends): Shape[] {
  return [
    ...ideas.flatMap(({ key }) => (mending.has(key) ? head(key, ports.get(key)?.enter ?? []) : [])),
    ...goals.flatMap(({ key }) => head(key, reach(key))),
  ];
}

function head(key: string, way: readonly Point[]): Shape[] {
  const [before, end] = way.slice(-2);
  if (!before || !end) return [];
  const [x, y] = [round(end[0]), round(end[1])];
  const down = before[0] === end[0];
  return [{ id: `head-${key}`, look: 'link-head', d: `M${x} ${y}${down ? 'l-3.5 -6h7Z' : 'l-6 -3.5v7Z'}` }];
}
