import type { Figure } from '../figure/figure';
import type { Sight } from '../sight';
import { chosenOf } from './chosen';
import { layoutComparison } from './layout';

/** Two journeys as one drawing: their curves in one plot, and below each stage what differs there. */
export function compareFigure(sight: Sight): Figure {
  const { whole, width, type } = sight;
  return layoutComparison(whole.title, chosenOf(sight), width, type);
}
