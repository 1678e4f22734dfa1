import type { VNode } from 'preact';
import { boardFigure } from './board';
import { circleFigure } from './circle';
import { compareFigure } from './compare';
import { MapDrawing } from './drawing';
import { FigureDrawing } from './figure/drawing';
import type { Figure } from './figure/figure';
import { layoutMap } from './layout';
import type { Sight } from './sight';
import { storyFigure } from './story';
import type { ViewOptions } from './view/options';
import { walkFigure } from './walk';

/** A drawing, and its size, which is known before anything is drawn. */
export interface SizedPicture {
  readonly width: number;
  readonly height: number;
  readonly picture: VNode;
}

/** A map as one `<svg>`, in the form that its options ask for; a form that is a page of words has the map for a picture. */
export function pictureOf(sight: Sight): VNode {
  return sizedPicture(sight).picture;
}

export function sizedPicture(sight: Sight): SizedPicture {
  return (pictures[sight.options.form] ?? mapPicture)(sight);
}

/** Pictures of the forms that are drawings: pure, as of a panel of the width, at 100 %, without marks or choice. */
const pictures: Partial<Record<ViewOptions['form'], (sight: Sight) => SizedPicture>> = {
  map: mapPicture,
  circle: sight => figurePicture(circleFigure(sight)),
  story: sight => figurePicture(storyFigure(sight)),
  board: sight => figurePicture(boardFigure(sight)),
  walk: sight => figurePicture(walkFigure(sight)),
  compare: sight => figurePicture(compareFigure(sight)),
};

/** Whether a form is a drawing, and no page of words. */
export function isDrawn(form: ViewOptions['form']): boolean {
  return form in pictures;
}

function mapPicture({ view, width: room, type, options }: Sight): SizedPicture {
  const layout = layoutMap(view, room, type, densityOf(options));
  const { width, height } = layout;
  return { width, height, picture: <MapDrawing layout={layout} /> };
}

function figurePicture(figure: Figure): SizedPicture {
  const { width, height } = figure;
  return { width, height, picture: <FigureDrawing figure={figure} /> };
}

/** How close things stand on the map: the coverage is there to be taken in at a glance. */
export function densityOf({ preset, density }: ViewOptions): ViewOptions['density'] {
  return preset === 'coverage' ? 'compact' : density;
}
