import { render } from 'preact';
import { isDrawn, pictureOf } from '../../map/pictures';
import { sightOf } from '../../map/sight';
import { tableOf } from '../../map/table/rows';
import { createTypesetter } from '../../map/text';
import { mapView } from '../../map/view';
import type { ViewOptions } from '../../map/view/options';
import { forms } from '../../preview/forms';
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

type Form = ViewOptions['form'];

function layOut(pages: HTMLElement, { map, others, sheets }: PageData, options: ViewOptions): void {
  const type = createTypesetter(canvasMeasure(document.body));
  const shown = forms.filter(({ id }) => sheets?.includes(id) ?? true);
  const drawn = shown.filter(({ id }) => isDrawn(id));
  const draw = (widthOf: (form: Form) => number) =>
    render(
      <>
        {drawn.map(({ id, name }) => (
          <section key={id} class="page" aria-label={name} data-form={id}>
            {pictureOf(sightOf(map, { options: { ...options, form: id }, width: widthOf(id), type, others }))}
          </section>
        ))}
        {shown.some(({ id }) => id === 'table') ? <Outline table={tableOf(mapView(map, options))} /> : null}
      </>,
      pages,
    );
  const best = new Map<Form, { readonly width: number; readonly scale: number }>();
  for (const width of widths) {
    draw(() => width);
    for (const { id } of drawn) {
      const scale = scaleOf(pages.querySelector<SVGSVGElement>(`[data-form="${id}"] > svg`));
      if (scale > (best.get(id)?.scale ?? 0)) best.set(id, { width, scale });
    }
  }
  draw(form => best.get(form)?.width ?? 0);
}

/** By how much a drawing is scaled on a sheet of the height 1. */
function scaleOf(drawing: SVGSVGElement | null): number {
  const { width, height } = drawing?.viewBox.baseVal ?? { width: 1, height: 1 };
  return Math.min(ratio / width, 1 / height);
}
