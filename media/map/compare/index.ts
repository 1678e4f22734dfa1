import type { Figure } from '../figure/figure';
import type { Sight } from '../sight';
import { chosenOf } from './chosen';
import { layoutComparison } from './layout';

/** Two journeys as one drawing: their curves in one plot, and below each stage what differs there. */
export function compareFigure({ whole, options, others, width, type }: Sight): Figure {
  return layoutComparison(whole.title, chosenOf(whole, options.compare, others), width, type);
}
