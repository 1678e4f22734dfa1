import { heading } from '../figure/rows';
import type { Typesetter } from '../text';
import { ideaCard } from './cards';
import { flow } from './flow';
import type { Port } from './matrix';
import type { Place } from './pains';
import { Tracks } from './tracks';
import { type BoardIdea, type BoardView, goalsIn, isScored } from './view';

/** How far right of its left end a line comes down on a card. */
const entry = 14;

/** Ideas without scores that mend something, by their lines left of the matrix. */
export function unscoredWays({ ideas, mending }: BoardView): Tracks {
  return new Tracks(ideas.flatMap(idea => (!isScored(idea) && mending.has(idea.key) ? [idea.key] : [])));
}

/**
 * Ideas that have no cell, for want of scores, in rows; lines come to them left of the matrix, and from above.
 * @param corner where the matrix begins, above
 */
export function layoutUnscored(view: BoardView, place: Place, corner: number, type: Typesetter) {
  const open = view.ideas.filter(idea => !isScored(idea));
  const ports = new Map<string, Port>();
  if (open.length === 0) return { items: [], words: [], bottom: place.y - 8, ports };
  const head = heading(
    'unscored',
    'Not scored yet',
    'Without impact and effort, from 1 to 5, they have no place above',
    place,
    type,
  );
  const ways = unscoredWays(view);
  const among = (keys: readonly string[]) => (idea: BoardIdea) => keys.includes(idea.key);
  // Who stands further right has its line further up: so none crosses another one.
  const into = (keys: readonly string[]) => new Tracks([...keys].reverse().filter(key => view.mending.has(key)));
  const out = (keys: readonly string[]) => new Tracks(goalsIn(view, among(keys)));
  const between = 10 + Math.max(0, ...open.map(({ key }) => out([key]).room(0)));
  const { rows, items, bottom } = flow(
    open.map(idea => ({ key: idea.key, card: width => ideaCard(idea, width, type) })),
    { ...place, y: head.bottom },
    { between, above: keys => into(keys).room(8), below: keys => out(keys).room(2) },
  );
  for (const row of rows) {
    const keys = row.map(({ key }) => key);
    const [above, below] = [into(keys), out(keys)];
    const low = Math.max(...row.map(({ y, height }) => y + height)) + 5;
    for (const { key, x, y, width, height } of row) {
      const [way, line] = [place.x - 8 - ways.offset(key), y - 10 - into(keys).room(0) + above.offset(key)];
      const [end, middle, own] = [x + width, y + height / 2, out([key])];
      ports.set(key, {
        enter: [
          [way, corner],
          [way, line],
          [x + entry, line],
          [x + entry, y],
        ],
        leave: goal => [
          [end, middle],
          [end + 5 + own.offset(goal), middle],
          [end + 5 + own.offset(goal), low + below.offset(goal)],
        ],
      });
    }
  }
  return { items, words: head.words, bottom, ports };
}
