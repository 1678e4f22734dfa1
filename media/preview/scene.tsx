import type { VNode } from 'preact';
import type { Mark } from '../../server/src/protocol';
import { levelFrom } from '../map/circle/curves';
import type { Others } from '../map/compare/chosen';
import { drawnKeys, type Keys } from '../map/drawing/marks';
import { FigureDrawing, keysInFigure } from '../map/figure/drawing';
import type { Figure } from '../map/figure/figure';
import { layoutMap, type MapLayout } from '../map/layout';
import { levelAt } from '../map/layout/curve';
import { layoutFar } from '../map/layout/far';
import type { Point } from '../map/layout/path';
import { densityOf } from '../map/pictures';
import { keep } from '../map/same';
import type { Sight } from '../map/sight';
import { type Column, firstIn, tableOf } from '../map/table/rows';
import { nextSort, sortedTable } from '../map/table/sort';
import { MapTable } from '../map/table/table';
import type { ViewOptions } from '../map/view/options';
import { walkOf } from '../map/walk/steps';
import { type Clear, farZoom, type Ground, groundOf } from './camera';
import { Comparer } from './comparer';
import { Sheet } from './sheet';
import type { SetOptions } from './toolbar/menus';
import { Walker } from './walker';

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
  /** Which map it is: another one begins anew. */
  readonly uri: string;
  readonly options: ViewOptions;
  /** Other maps to compare with, as far as they were asked for. */
  readonly others: Others | undefined;
  readonly acts: Acts;
}

/** What a page of words can ask of the panel beside what its elements do by themselves. */
export interface Acts {
  readonly set: SetOptions;
  /** Says something to those who don't see what has changed. */
  readonly say: (text: string) => void;
  /** Keeps an element as the one that the person chose, over reloads too, and leaves the text alone. */
  readonly keep: (key: string) => void;
  /** Asks for the list of other maps, and for what is in these. */
  readonly compare: (uris: readonly string[]) => void;
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
  /** The score at a place of a drawing in which feelings can be dragged, however far beyond the scale. */
  readonly levelAt?: LevelAt;
  /** Places of the map, for what only the map has: lanes, cards that can be dragged, the mini-map. */
  readonly layout?: MapLayout;
}

export type LevelAt = (place: Point) => number;

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
  const { headBottom, top, left, lanes } = layout;
  const curve = lanes.find(lane => lane.curve)?.curve;
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
    ...(curve ? { levelAt: ([, y]: Point) => levelAt(curve, y) } : {}),
    layout,
  };
}

/** The map in words: a row for each touchpoint. */
export function tableScene({ view, whole, options }: Sight, before: unknown): Scene {
  const table = keep(before, sortedTable(tableOf(view, whole), options.sort));
  return {
    data: table,
    keys: firstIn(table),
    draw: state => {
      const onSort = ({ id, name }: Column): void => {
        const sort = nextSort(options.sort, id);
        state.acts.set({ sort });
        const way =
          sort === ''
            ? 'In the order of the journey'
            : `Sorted by ${name}, ${sort === id ? 'ascending' : 'descending'}`;
        state.acts.say(way);
      };
      return <MapTable table={table} sort={options.sort} onSort={onSort} {...state} />;
    },
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
    const { width, height, rings } = figure;
    return {
      data: figure,
      keys: keysInFigure(figure),
      draw: state => <FigureDrawing figure={figure} live {...state} />,
      ground: { width, height, left: 0, right: width },
      ...(rings ? { levelAt: (place: Point) => levelFrom(rings, place) } : {}),
    };
  };
}

/** The map through the customer's eyes, one touchpoint at a time. */
export function walkScene({ map, options }: Sight): Scene {
  const walk = walkOf(map, options.eyes);
  const { stages, steps } = walk;
  const all = [...steps.values()];
  const elements = [...stages, ...all, ...all.flatMap(({ pains, doubts }) => [...pains, ...doubts])];
  return {
    data: walk,
    keys: new Set(elements.map(({ key }) => key)),
    draw: ({ uri, highlighted, selected, scale, acts, options: now }) => (
      <Walker
        key={uri}
        scale={scale}
        walk={walk}
        map={map}
        options={now}
        acts={acts}
        highlighted={highlighted}
        selected={selected}
      />
    ),
  };
}

/** The map beside another one, or beside another side of itself: what differs, in words. */
export function compareScene({ whole }: Sight): Scene {
  const touchpoints = whole.stages.flatMap(stage => stage.touchpoints);
  const elements = [
    ...whole.beliefs,
    ...whole.opportunities,
    ...whole.stages.flatMap(stage => [stage, ...stage.kpis, ...stage.doubts]),
    ...touchpoints,
    ...[...whole.stages, ...touchpoints].flatMap(({ pains }) => pains),
  ];
  return {
    data: whole,
    keys: new Set(elements.map(({ key }) => key)),
    draw: ({ marks: _, ...state }) => <Comparer key={state.uri} whole={whole} {...state} />,
  };
}
