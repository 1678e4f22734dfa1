import type { Figure } from '../figure/figure';
import type { Sight } from '../sight';
import { layoutStoryboard } from './layout';
import { questionsOf } from './path';
import { walkOf } from './steps';

/** A map through the customer's eyes, as a storyboard: what the walk shows one step after the other, on one sheet. */
export function walkFigure({ map, options, width, type }: Sight): Figure {
  return layoutStoryboard(walkOf(map, options.eyes), questionsOf(map), options.answered, width, type);
}
