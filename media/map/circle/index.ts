import type { Figure } from '../figure/figure';
import type { Sight } from '../sight';
import { layoutCircle } from './layout';
import { circleView } from './view';

/** A map as the face of a clock: does the journey lead on into the next one? */
export function circleFigure(sight: Sight): Figure {
  return layoutCircle(circleView(sight), sight.width, sight.type);
}
