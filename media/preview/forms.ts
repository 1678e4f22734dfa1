import { boardFigure } from '../map/board';
import { circleFigure } from '../map/circle';
import type { Sight } from '../map/sight';
import { storyFigure } from '../map/story';
import type { ViewOptions } from '../map/view/options';
import { compareScene, figureScene, isFar, mapScene, type Scene, tableScene, walkScene } from './scene';
import type { GlyphName } from './toolbar/glyph';

/**
 * A form in which a map can be seen. A new one is
 * - a module `media/map/<form>/` that lays a `Sight` out and draws it, pure: a picture needs no panel and no page;
 * - a row here, with a glyph (`toolbar/glyph.tsx`), and its id in `forms` of `media/map/view/options.ts`, from which
 *   the guards of messages and kept states read it;
 * - a command `journey.viewAs…` and a value of the setting `journey.preview.view`: package.json, client/src/commands.ts.
 *
 * Button, key, menu, remembering, filter, cursor, choice, marks, card, walking by keys, zoom and themes come by
 * themselves: of what can be pointed at, each is an `.item` with a `data-key` (and `data-field`, where it shows a part of
 * its element) inside `.journey-map`, and the scene's `keys` has its key. A drawing in `<svg>` has a `ground` and is
 * zoomed; a page of words (as the table) has none, and sets its words as large as the state's `scale` says. A page may keep a state of its own in its components, and take keys
 * before the panel does (`stopPropagation`).
 */
export interface Form {
  readonly id: ViewOptions['form'];
  readonly name: string;
  readonly glyph: GlyphName;
  /** The key that turns to it. */
  readonly key: string;
  readonly says: string;
  /** The options that make a difference to it, beside the filter, which concerns all; `hidden` stands for all of lanes. */
  readonly heeds: readonly Heeded[];
  /**
   * Gives everything its place.
   * @param before `data` of this form's last scene; with `keep`, what says the same stays the same object.
   */
  readonly lay: (sight: Sight, before: unknown) => Scene;
  /** Whether it is laid out for each zoom anew, and drawn as large as it is laid. */
  readonly zooms?: (sight: Pick<Sight, 'zoom' | 'options'>) => boolean;
}

export type Heeded = 'hidden' | 'preset' | 'feelings' | 'density' | 'pressure';

/** All forms, in the order of their buttons. */
export const forms: readonly [Form, ...Form[]] = [
  {
    id: 'map',
    name: 'Map',
    glyph: 'map',
    key: 'm',
    says: 'Show it as a map',
    heeds: ['hidden', 'preset', 'feelings', 'density', 'pressure'],
    lay: mapScene,
    zooms: isFar,
  },
  {
    id: 'table',
    name: 'Table',
    glyph: 'table',
    key: 't',
    says: 'Show it as a table, for reading in words',
    heeds: ['hidden', 'preset', 'feelings'],
    lay: tableScene,
  },
  {
    id: 'circle',
    name: 'Circle',
    glyph: 'circle',
    key: 'c',
    says: 'Show it as a circle: does the journey lead on?',
    heeds: ['feelings'],
    lay: figureScene(circleFigure),
  },
  {
    id: 'story',
    name: 'Story',
    glyph: 'story',
    key: 's',
    says: 'Show it as a story: is the customer armed for the hard decision?',
    heeds: [],
    lay: figureScene(storyFigure),
  },
  {
    id: 'board',
    name: 'Board',
    glyph: 'board',
    key: 'b',
    says: 'Show it as a board: where it hurts, and what would mend it',
    heeds: [],
    lay: figureScene(boardFigure),
  },
  {
    id: 'walk',
    name: 'Walk',
    glyph: 'walk',
    key: 'w',
    says: 'Walk through it as the customer, step by step',
    heeds: [],
    lay: walkScene,
  },
  {
    id: 'compare',
    name: 'Comparison',
    glyph: 'compare',
    key: 'd',
    says: 'Show what differs: as-is and to-be, two personas, or two maps',
    heeds: [],
    lay: compareScene,
  },
];

/** The form that options ask for. */
export function formOf({ form }: Pick<ViewOptions, 'form'>): Form {
  return forms.find(({ id }) => id === form) ?? forms[0];
}
