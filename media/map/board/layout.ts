import type { Item } from '../block';
import type { Figure, FigureGroup } from '../figure/figure';
import { heading, textItem, titleItem } from '../figure/rows';
import { margin } from '../layout/columns';
import type { Typesetter } from '../text';
import { journeyName } from '../words';
import { layoutGoals, servedGoals } from './goals';
import { besides, crossing, layoutLines } from './lines';
import { layoutMatrix, matrixNeeds } from './matrix';
import { layoutPains, painHeads } from './pains';
import { unscoredWays } from './unscored';
import type { BoardView } from './view';

/** Less than this holds no column of a pain, and no cell of the matrix. */
const narrowest = 680;
/** What cards need for their words. */
const least = { pain: 118, idea: 104 } as const;
/** A pain is no wider than this while the matrix could have the room. */
const most = 230;
/** From this width on, goals stand beside a matrix that stands below the pains. */
const wide = 980;
const goalWidth = 220;

/** Gives pains, ideas and goals their places, and draws what leads to what, for a panel of this width. */
export function layoutBoard(view: BoardView, room: number, type: Typesetter): Figure {
  const plan = planOf(view, room);
  const { width, left, painWidth, gutter, matrixX, matrixWidth, goalX } = plan;
  const inner = width - left - margin;
  const about = layoutAbout(view, { x: left, y: margin - 6, width: inner }, type);
  const { height: headHeight } = painHeads(view, painWidth, type);
  const says =
    view.ideas.length > 0
      ? 'Up: more impact. To the right: more effort.'
      : 'No ideas yet. Write them under “opportunities:”, with “fixes:”, “impact:” and “effort:”, from 1 to 5.';
  const headingAt = (y: number) =>
    heading(
      'matrix',
      'Impact and effort',
      says,
      // Below the pains, lines run down right of it.
      { x: matrixX, y, width: plan.beside ? matrixWidth : painWidth - 8 },
      type,
    );
  const bus = view.mending.size === 0 ? 10 : crossing(view, new Map()).room(18);
  const headBottom = Math.max(about.bottom + headHeight, plan.beside ? headingAt(about.bottom).bottom - 8 : 0);
  const below = headBottom - about.bottom - headHeight + (plan.beside ? bus : 10);
  const pains = layoutPains(view, { x: left, y: about.bottom, width: painWidth }, { gutter, below }, type);
  const head = headingAt(plan.beside ? about.bottom : pains.bottom + 32);
  const across = (plan.beside ? headBottom : head.bottom - 8) + 8;
  const place = { x: matrixX, y: across + bus - 8, width: matrixWidth };
  const matrix = layoutMatrix(view, place, type);
  const served = servedGoals(view);
  const trunk = { x: matrixX + matrixWidth + 8, tracks: served };
  const low = Math.max(pains.bottom, matrix.bottom);
  const goals = layoutGoals(
    view,
    goalX === undefined
      ? { x: left, y: low + 24, width: inner }
      : // Below the pains, lines run down above the matrix.
        { x: goalX, y: plan.beside ? about.bottom : place.y, width: width - margin - goalX },
    { beside: goalX !== undefined, at: goal => trunk.x + served.offset(goal) },
    type,
  );
  const groups: FigureGroup[] = [
    pains.group,
    { ...matrix.group, shapes: [], words: [...head.words, ...matrix.group.words] },
    goals.group,
  ];
  const at = new Map<string, Item>(groups.flatMap(({ items }) => items.map(item => [item.key, item] as const)));
  const lines = layoutLines(view, {
    at,
    ports: matrix.ports,
    across: { y: across, tracks: crossing(view, matrix.ports) },
    trunk,
    reach: goal => goals.reach.get(goal) ?? [],
  });
  return {
    form: 'board',
    label: `Journey as a board: ${journeyName(view.title)}`,
    width,
    height: Math.max(low, goals.bottom) + margin,
    // Lines lie on the cells and under all cards.
    groups: [{ ...about.group, shapes: [...matrix.group.shapes, ...lines] }, ...groups],
  };
}

/** What stands beside what, and how wide it is. */
function planOf(view: BoardView, room: number) {
  const count = view.columns.length;
  const gutter = Math.max(20, ...besides(view).map(tracks => tracks.room(14)));
  const ways = unscoredWays(view).room(16);
  const trunk = servedGoals(view).room(16);
  const goalGap = Math.max(36, trunk + 12);
  const { used, besides: cells } = matrixNeeds(view);
  const left = Math.max(margin, gutter, ways);
  const between = Math.max(36, ways + 8);
  const painsLeast = count * (least.pain + gutter) - gutter;
  const matrixLeast = cells + used * least.idea;
  // The matrix stands beside the pains where both have room; the goals beside that, too, or else below.
  const ends = (beside: boolean) => Math.max(margin, beside ? goalGap + goalWidth + margin : trunk);
  const both = left + painsLeast + between + matrixLeast;
  if (room >= both + ends(false)) {
    const goalsBeside = room >= both + ends(true);
    const spare = room - both - ends(goalsBeside);
    const painWidth = Math.min(most, least.pain + Math.floor(spare / (count + used)));
    const matrixX = left + count * (painWidth + gutter) - gutter + between;
    const matrixWidth = room - matrixX - ends(goalsBeside);
    const goalX = goalsBeside ? matrixX + matrixWidth + goalGap : undefined;
    return { beside: true, width: room, left, gutter, painWidth, matrixX, matrixWidth, goalX };
  }
  const width = Math.max(narrowest, room, left + painsLeast + margin, left + matrixLeast + ends(false));
  const goalsBeside = width - left - margin >= Math.max(wide, matrixLeast + goalGap + goalWidth);
  const matrixWidth = width - left - ends(goalsBeside);
  const painWidth = Math.floor((width - left - margin + gutter) / count) - gutter;
  const goalX = goalsBeside ? left + matrixWidth + goalGap : undefined;
  return { beside: false, width, left, gutter, painWidth, matrixX: left, matrixWidth, goalX };
}

/** The title, and what to write while nothing hurts. */
function layoutAbout(view: BoardView, place: { x: number; y: number; width: number }, type: Typesetter) {
  const title = titleItem(view.title, place, type);
  const hint =
    'No pains yet. Write them where they hurt, under “pains:” of a touchpoint, with the type as the key: “- process: …”.';
  const asks = view.columns.some(({ pains }) => pains.length > 0)
    ? []
    : [
        textItem(
          { key: 'journey', id: 'hint', look: 'hint', label: hint },
          hint,
          'body',
          'muted',
          { ...place, y: title.y + title.height + 8 },
          type,
        ),
      ];
  const bottom = title.y + title.height + 14 + (asks[0] ? asks[0].height + 8 : 0);
  const group: FigureGroup = { id: 'about', label: 'About this map', shapes: [], words: [], items: [title, ...asks] };
  return { group, bottom };
}
