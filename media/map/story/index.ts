import type { Figure } from '../figure/figure';
import type { Sight } from '../sight';
import { layoutStory } from './layout';
import { storyView } from './view';

/** A map as the way of a hero: is the customer armed when the hard decision comes? */
export function storyFigure(sight: Sight): Figure {
  return layoutStory(storyView(sight), sight.width, sight.type);
}
