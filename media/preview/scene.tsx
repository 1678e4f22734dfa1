import type { VNode } from 'preact';
import type { Mark } from '../../server/src/protocol';
import { drawnKeys, type Keys } from '../map/drawing/marks';
import { FigureDrawing, keysInFigure } from '../map/figure/drawing';
import type { Figure } from '../map/figure/figure';
import { layoutMap, type MapLayout } from '../map/layout';
import { layoutFar } from '../map/layout/far';
import { densityOf } from '../map/pictures';
import { keep } from '../map/same';
import type { Sight } from '../map/sight';
import { firstIn, tableOf } from '../map/table/rows';
import { MapTable } from '../map/table/table';
import { type Clear, farZoom, type Ground, groundOf } from './camera';
import { Sheet } from './sheet';

/** What is shown of a map beside the map itself; it changes without anything being laid out anew. */
export interface State {
  readonly marks: readonly Mark[];
  /** Key of the element in which the text cursor is. */
  readonly highlighted: string | undefined;
  /** Key of the element that the person chose. */
  readonly selected: string | undefined;
  /** By how much a drawing is scaled, or the words of a page. */
  readonly scale: number;
  /** Width of the panel. */
  readonly room: number;
}

/** A map in one of its forms, with everything in its place. */
export interface Scene {
  /** What it is drawn from, as plain data. */
  readonly data: unknown;
  /** Keys of all that can be pointed at: each stands in the page as `.item[data-key]`. */
  readonly keys: Keys;
  readonly draw: (state: State) => VNode;
  /** Where a drawing lies at 100 %. A page of words flows by itself and has none: its words are scaled. */
  readonly ground?: Ground;
  /** Which edges what is scrolled into view keeps clear of. */
  readonly clear?: (scroller: Element, scale: number) => Clear;
  /** Places of the map, for what only the map has: lanes, faces that can be dragged, the mini-map. */
  readonly layout?: MapLayout;
}

/** Whether words can't be read: then the map is drawn anew for each zoom, in letters of the usual size. */
export function isFar({ zoom, options }: Pick<Sight, 'zoom' | 'options'>): boolean {
  return zoom < farZoom && options.preset !== 'coverage';
}

/** Stages from left to right, with lanes below them. */
export function mapScene(sight: Sight): Scene {
  const { view, width, zoom, type, options } = sight;
  const layout = isFar(sight)
    ? layoutFar(view, width, zoom, type, options.density)
    : layoutMap(view, width, type, densityOf(options));
  const { headBottom, top, left } = layout;
  return {
    data: layout,
    keys: drawnKeys(layout),
    draw: state => <Sheet layout={layout} foldable={options.preset !== 'coverage'} {...state} />,
    ground: groundOf(layout, 1),
    // Stages, names and zoom buttons.
    clear: (scroller, scale) => {
      const head = Math.round((headBottom - top + 16) * scale);
      // Stages that are higher than that do not stay (sheet.css).
      const stays = head < 0.4 * scroller.clientHeight;
      return [stays ? head : 16, 16, 56, Math.round(left * scale)];
    },
    layout,
  };
}

/** The map in words: a row for each touchpoint. */
export function tableScene({ view }: Sight, before: unknown): Scene {
  const table = keep(before, tableOf(view));
  return {
    data: table,
    keys: firstIn(table),
    draw: state => <MapTable table={table} {...state} />,
    // The heads of rows and columns, and zoom buttons.
    clear: scroller => {
      const [corner] = scroller.querySelectorAll<HTMLElement>('thead th');
      return [corner?.offsetHeight ?? 0, 16, 56, corner?.offsetWidth ?? 0];
    },
  };
}

/** A form that is a figure. */
export function figureScene(make: (sight: Sight) => Figure): (sight: Sight, before: unknown) => Scene {
  return (sight, before) => {
    const figure = keep(before, make(sight));
    const { width, height } = figure;
    return {
      data: figure,
      keys: keysInFigure(figure),
      draw: state => <FigureDrawing figure={figure} live {...state} />,
      ground: { width, height, left: 0, right: width },
    };
  };
}
