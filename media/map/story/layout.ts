import type { Box } from '../block';
import { round } from '../drawing/parts';
import { clearPieces, written } from '../figure/clear';
import type { Figure, FigureGroup, Shape } from '../figure/figure';
import { titleItem } from '../figure/rows';
import { margin } from '../layout/columns';
import type { Typesetter } from '../text';
import { journeyName } from '../words';
import { type Ground, layoutArc, stageX } from './arc';
import { layoutLadder, layoutTrials, layoutUnarmed, layoutVillains } from './sections';
import type { StoryView } from './view';

/** Less than this holds no act, and no stage. */
const narrowest = 660;
const columnMin = 126;
const sectionGap = 22;

/** Gives a journey as the way of a hero its places, for a panel of this width. */
export function layoutStory(view: StoryView, room: number, type: Typesetter): Figure {
  const count = Math.max(1, view.stages.length);
  const width = Math.max(narrowest, room, count * columnMin + 2 * margin);
  const ground: Ground = { left: margin, width: width - 2 * margin, column: (width - 2 * margin) / count };
  const title = titleItem(view.title, { x: margin, y: margin - 6, width: ground.width }, type);
  const arc = layoutArc(view, title.y + title.height + 12, ground, type);
  const trials = layoutTrials(view, arc.base + 14, ground, type);
  const villains = layoutVillains(view, trials.bottom + sectionGap, ground, type);
  const ladder = layoutLadder(view, villains.bottom + sectionGap - 8, ground, type);
  const unarmed = layoutUnarmed(view, ladder.bottom + sectionGap - 8, ground, type);
  const below: FigureGroup[] = [
    { id: 'arc', label: 'The arc of the story', shapes: arc.shapes, words: [], items: arc.items },
    ...[trials, villains, ladder, unarmed].map(({ group }) => group),
  ];
  const line = climaxLine(view, arc.peak[1], ladder.bottom - 12, ground, written(below));
  const groups = [{ id: 'about', label: 'About this map', shapes: line, words: [], items: [title] }, ...below];
  return {
    form: 'story',
    label: `Journey as a story: ${journeyName(view.title)}`,
    width,
    height: unarmed.bottom + margin,
    groups,
  };
}

/** From the peak of the arc down to the ladder, past the words: what lies left of it comes in time. */
function climaxLine(
  { climax }: StoryView,
  top: number,
  bottom: number,
  ground: Ground,
  words: readonly Box[],
): readonly Shape[] {
  if (!climax) return [];
  const x = round(stageX(ground, climax.stage, climax.part));
  const pieces = clearPieces({ x, top, bottom }, words);
  const d = pieces.map(([from, to]) => `M${x} ${round(from)}V${round(to)}`).join('');
  return [{ id: 'climax-line', look: 'climax-line', d }];
}
