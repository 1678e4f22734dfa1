/**
 * What the panel (VS Code side) and its webview say to each other. Types only; both sides check what they get
 * (`isToWebview`, `isFromWebview` beside their users) and drop what is for another document.
 */
import type { Intent } from '../../server/src/intents';
import type { Delta } from '../../server/src/model/delta';
import type { JourneyMap } from '../../server/src/model/map';
import type { Broken, Card, Mark, ReviewFixParams } from '../../server/src/protocol';
import type { Others } from '../map/compare/chosen';
import type { ViewOptions } from '../map/view/options';
import type { Picture } from './canvas';

export type ToWebview =
  /** Draw this. `version` is the document's, `stamp` counts what this page was sent. */
  | {
      readonly type: 'model';
      readonly uri: string;
      readonly stamp?: number;
      readonly version: number;
      readonly map: JourneyMap | null;
      readonly broken?: Broken;
      readonly marks: readonly Mark[];
    }
  /** Draw what this makes of the model with the stamp `since`: of what is in that message beside the stamps (null: the same). */
  | {
      readonly type: 'modelDelta';
      readonly uri: string;
      readonly stamp: number;
      readonly since: number;
      readonly delta: Delta | null;
    }
  /** The text cursor is in this element (null: in none that is drawn). `reveal`: scroll it into view if it is not. */
  | { readonly type: 'highlight'; readonly uri: string; readonly key: string | null; readonly reveal: boolean }
  /** The panel keeps to its document from now on, or follows the active editor. */
  | { readonly type: 'lock'; readonly uri: string; readonly locked: boolean }
  /** How the person wanted to see this map in an earlier preview; one that has options of its own keeps them. */
  | { readonly type: 'options'; readonly uri: string; readonly options: ViewOptions }
  /** What there is to know of an element that was asked for; null if it is gone. */
  | { readonly type: 'card'; readonly uri: string; readonly key: string; readonly card: Card | null }
  /** Paint this picture, whatever the page shows, so many times as fine. Answered by `painted` with the same number. */
  | ({ readonly type: 'paint'; readonly uri: string; readonly request: number; readonly scale: number } & Picture)
  /** Show the map in this form; compared `with` the map of this URI, if one is given. */
  | { readonly type: 'form'; readonly uri: string; readonly form: ViewOptions['form']; readonly with?: string }
  /** What the map can be compared with. */
  | ({ readonly type: 'others'; readonly uri: string } & Others)
  /** Copy the drawing as an image. */
  | { readonly type: 'copyImage'; readonly uri: string }
  /**
   * The change that was asked for is made: once the drawing has this version, `select` is the key of the element that it
   * concerns (null: gone).
   */
  | { readonly type: 'changed'; readonly uri: string; readonly version: number; readonly select: string | null }
  /** Nothing was changed, and why: the drawing is right as it was. */
  | { readonly type: 'refused'; readonly uri: string; readonly message: string }
  /** The server does not answer: say so over the last drawing. */
  | { readonly type: 'stopped'; readonly uri: string; readonly message: string };

/** What concerns what the page shows, and not the panel around it, as a whole. */
export type ToPage = Exclude<ToWebview, { readonly type: 'lock' | 'paint' | 'modelDelta' }>;

/** An element of the drawing, or one part of it (`says`, `backstage/1`). */
export interface Aim {
  readonly uri: string;
  readonly key: string;
  readonly part?: string;
}

export type FromWebview =
  /** The page is up, or has lost track, and wants the model. */
  | { readonly type: 'ready' }
  /** The person chose this element, or this part of it: show its line. */
  | ({ readonly type: 'reveal' } & Aim)
  /** The person wants to write there: turn to its text. */
  | ({ readonly type: 'edit' } & Aim)
  /** The person wants to see where it is referred to. */
  | ({ readonly type: 'references' } & Aim)
  /** The person looks closer at this element. */
  | { readonly type: 'card'; readonly uri: string; readonly key: string }
  /** The person chose a fix on the card of an element. */
  | ({ readonly type: 'fix' } & ReviewFixParams)
  /** The person compares: tell which other maps there are, and what is in these, now and whenever it changes. */
  | { readonly type: 'compare'; readonly uri: string; readonly with: readonly string[] }
  /** The image is on the clipboard; or here, where the clipboard takes none. */
  | { readonly type: 'picture'; readonly uri: string; readonly png?: Uint8Array }
  /** The picture that was to be painted, as PNG; or why it could not be. */
  | {
      readonly type: 'painted';
      readonly uri: string;
      readonly request: number;
      readonly png?: Uint8Array;
      readonly fault?: string;
    }
  /** The person chose the banner: show the first problem. */
  | { readonly type: 'revealProblem'; readonly uri: string }
  /** The person wants this changed, in the drawing of this version. Answered by `changed` or `refused`. */
  | { readonly type: 'change'; readonly uri: string; readonly version: number; readonly intent: Intent }
  /** The person wants the last change of the text undone, or done again. Answered likewise. */
  | { readonly type: 'history'; readonly uri: string; readonly way: 'undo' | 'redo' }
  /** The person wants to see this map in another way: remember it for the next preview. */
  | { readonly type: 'options'; readonly uri: string; readonly options: ViewOptions }
  /** A frame was drawn (tests and the bench wait for it). */
  | { readonly type: 'drawn'; readonly uri: string; readonly version: number };

/** What the webview keeps over reloads (`setState`); the panel reads it in `deserializeWebviewPanel`. */
export interface PreviewState {
  readonly schema: 1;
  readonly uri: string;
  readonly zoom: number;
  readonly scroll: readonly [x: number, y: number];
  /** How large the words are where the map is seen as a page of words. */
  readonly wordZoom?: number;
  /** Key of the element the person chose last. */
  readonly selected?: string;
  /** The panel keeps to this document. */
  readonly locked?: boolean;
  /** How to see it; absent until the person has changed something. */
  readonly options?: ViewOptions;
}

/** What the panel writes into a new page: all that was kept, or as much as is known. */
export type FirstState = PreviewState | Pick<PreviewState, 'uri' | 'locked'>;
