import type { VNode } from 'preact';
import { boardFigure } from './board';
import { circleFigure } from './circle';
import { compareFigure } from './compare';
import { MapDrawing } from './drawing';
import { FigureDrawing } from './figure/drawing';
import { layoutMap } from './layout';
import type { Sight } from './sight';
import { storyFigure } from './story';
import type { ViewOptions } from './view/options';
import { walkFigure } from './walk';

/** A map as one `<svg>`, in the form that its options ask for; a form that is a page of words has the map for a picture. */
export function pictureOf(sight: Sight): VNode {
  return (pictures[sight.options.form] ?? mapPicture)(sight);
}

/** Pictures of the forms that are drawings: pure, as of a panel of the width, at 100 %, without marks or choice. */
const pictures: Partial<Record<ViewOptions['form'], (sight: Sight) => VNode>> = {
  map: mapPicture,
  circle: sight => <FigureDrawing figure={circleFigure(sight)} />,
  story: sight => <FigureDrawing figure={storyFigure(sight)} />,
  board: sight => <FigureDrawing figure={boardFigure(sight)} />,
  walk: sight => <FigureDrawing figure={walkFigure(sight)} />,
  compare: sight => <FigureDrawing figure={compareFigure(sight)} />,
};

/** Whether a form is a drawing, and no page of words. */
export function isDrawn(form: ViewOptions['form']): boolean {
  return form in pictures;
}

function mapPicture({ view, width, type, options }: Sight): VNode {
  return <MapDrawing layout={layoutMap(view, width, type, densityOf(options))} />;
}

/** How close things stand on the map: the coverage is there to be taken in at a glance. */
export function densityOf({ preset, density }: ViewOptions): ViewOptions['density'] {
  return preset === 'coverage' ? 'compact' : density;
}
