import type { Figure } from '../figure/figure';
import type { Sight } from '../sight';
import { layoutBoard } from './layout';
import { boardView } from './view';

/** A map as a board: where it hurts, what would mend it, and what that is good for. */
export function boardFigure(sight: Sight): Figure {
  return layoutBoard(boardView(sight), sight.width, sight.type);
}
