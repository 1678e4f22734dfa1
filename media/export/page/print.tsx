import { render } from 'preact';
import { isDrawn, type SizedPicture, sizedPicture } from '../../map/pictures';
import { sightOf } from '../../map/sight';
import { tableOf } from '../../map/table/rows';
import { createTypesetter } from '../../map/text';
import { mapView } from '../../map/view';
import type { ViewOptions } from '../../map/view/options';
import { type Form, forms } from '../../preview/forms';
import { canvasMeasure } from '../../preview/measure';
import type { PageData } from './data';
import { Outline } from './outline';
import type { Dress } from './tools';

/** Widths among which each drawing gets the one in which it fills its sheet best. */
const widths = [900, 1100, 1300, 1500, 1800, 2100, 2500, 3000];
/** Width of a sheet by its height; the paper itself can't be asked. A4 within its margins, and nearly so of others. */
const ratio = 277 / 190;

/** On paper each form of the map has a sheet of its own, filtered as on the screen; the words have as many as they need. */
export function printing(root: HTMLElement, dress: Dress, data: PageData, options: () => ViewOptions): void {
  const pages = document.createElement('div');
  pages.className = 'pages';
  root.after(pages);
  window.addEventListener('beforeprint', () => {
    dress.wear(data.paper);
    layOut(pages, data, options());
  });
  window.addEventListener('afterprint', () => {
    dress.wear();
    render(null, pages);
  });
}

function layOut(pages: HTMLElement, { map, others, sheets }: PageData, options: ViewOptions): void {
  const type = createTypesetter(canvasMeasure(document.body));
  const shown = forms.filter(({ id }) => sheets?.includes(id) ?? true);
  const pictureFor = (form: Form['id']) => {
    const all = widths.map(width => sizedPicture(sightOf(map, { options: { ...options, form }, width, type, others })));
    return all.reduce((best, each) => (scaleOf(each) > scaleOf(best) ? each : best)).picture;
  };
  render(
    <>
      {shown
        .filter(({ id }) => isDrawn(id))
        .map(({ id, name }) => (
          <section key={id} class="page" aria-label={name} data-form={id}>
            {pictureFor(id)}
          </section>
        ))}
      {shown.some(({ id }) => id === 'table') ? <Outline table={tableOf(mapView(map, options))} /> : null}
    </>,
    pages,
  );
}

/** By how much a drawing is scaled on a sheet of the height 1. */
function scaleOf({ width, height }: SizedPicture): number {
  return Math.min(ratio / width, 1 / height);
}
