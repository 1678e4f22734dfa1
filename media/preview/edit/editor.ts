import type { Intent } from '../../../server/src/intents';
import type { JourneyMap } from '../../../server/src/model/map';
import type { FromWebview, ToPage } from '../messages';
import { type Feeling, feelingWords, withFeeling } from './emotion';
import { focusedTarget, type Target } from './target';

/** What editing needs of the page. */
export interface EditDesk {
  /** The document that is shown, and its map as the text has it. */
  readonly uri: string;
  readonly version: number;
  readonly map: JourneyMap | undefined;
  post(message: FromWebview): void;
  say(text: string): void;
  /** Draws the map again: it, or what is tried with it, is another one. */
  redraw(): void;
  /** Selects an element of the drawing, with the focus unless that is elsewhere in the page. */
  select(target: Target): void;
}

interface Asked {
  readonly target: Target | undefined;
  /** What else is to be done once it is drawn. */
  readonly then?: ((made: Target) => void) | undefined;
  /** What has come of it; the drawing may still be that of the text before. */
  readonly made?: { readonly version: number; readonly select: string | null };
}

/**
 * The way of a change: tried in the drawing, asked of the text, drawn from the text. One is under way at a time; a
 * feeling that changes on meanwhile is asked for once the one before it is drawn, for each needs the version it was seen in.
 */
export class Editor {
  readonly #desk: EditDesk;
  /** A feeling as it is dragged, or asked for, and not yet in the text. */
  #tried: Feeling | undefined;
  #asked: Asked | undefined;
  #next: Feeling | undefined;
  /** Steps of undo that were asked for meanwhile. */
  #steps: ('undo' | 'redo')[] = [];
  #refusal: string | undefined;
  /** What gets the focus with the next drawing, and who is told. */
  #turning: (Pick<Asked, 'then'> & { readonly target: Target }) | undefined;

  constructor(desk: EditDesk) {
    this.#desk = desk;
  }

  get uri(): string {
    return this.#desk.uri;
  }

  /** Why the last change was not made, until something else is tried. */
  get refusal(): string | undefined {
    return this.#refusal;
  }

  /** A map as it is to be drawn: with what is tried. */
  draft(map: JourneyMap): JourneyMap {
    return this.#tried ? withFeeling(map, this.#tried) : map;
  }

  /** The map with what is tried: what a further step starts from. */
  get map(): JourneyMap | undefined {
    const { map } = this.#desk;
    return map && this.draft(map);
  }

  /** Shows a feeling, and says it, without asking for it yet. */
  attempt(feeling: Feeling): void {
    this.#tried = feeling;
    this.#refusal = undefined;
    this.tell(feeling);
    this.#desk.redraw();
  }

  /** Says a feeling to those who don't see the curve. */
  tell(feeling: Feeling): void {
    this.#desk.say(feelingWords(feeling));
  }

  /** What was tried is not meant. */
  drop(): void {
    this.#tried = this.#next;
    this.#desk.redraw();
  }

  /** Asks for a feeling that is shown already. */
  settle(feeling: Feeling): void {
    if (this.#asked) this.#next = feeling;
    else this.ask(feeling, { ...feeling, field: 'emotion' });
  }

  /**
   * Asks for a change; nothing else is asked until it is made.
   * @param target where the focus is to be afterwards. @param then called when it is there.
   */
  ask(intent: Intent, target: Target, then?: (made: Target) => void): void {
    if (this.#asked) return;
    const { uri, version } = this.#desk;
    this.#refusal = undefined;
    this.#asked = { target, then };
    this.#desk.post({ type: 'change', uri, version, intent });
  }

  /** Undoes or redoes the last change of the text, whoever made it. */
  step(way: 'undo' | 'redo'): void {
    if (this.#asked) {
      this.#steps.push(way);
      return;
    }
    this.#refusal = undefined;
    // After the step before, the focus may not be back yet: it is where it was to be.
    this.#asked = { target: this.#turning?.target ?? focusedTarget() };
    this.#turning = undefined;
    this.#desk.post({ type: 'history', uri: this.#desk.uri, way });
  }

  /** Takes the answer to what was asked. */
  receive(message: ToPage & { readonly type: 'changed' | 'refused' }): void {
    if (!this.#asked) return;
    if (message.type === 'changed') {
      this.#asked = { ...this.#asked, made: message };
      this.arrived();
    } else {
      this.forget();
      this.#refusal = message.message;
      this.#desk.redraw();
    }
  }

  /** A map has come: the one with the change in it, perhaps. */
  arrived(): void {
    const { target, made, then } = this.#asked ?? {};
    if (!made || this.#desk.version < made.version) return;
    const [next, steps] = [this.#next, this.#steps];
    this.forget();
    this.#tried = next;
    if (next) this.settle(next);
    // Of what is gone, the next one has the key now.
    else if (target) this.#turning = { target: { ...target, key: made.select ?? target.key }, then };
    for (const way of steps) this.step(way);
    this.#desk.redraw();
  }

  /** The frame is on the screen. */
  drawn(): void {
    const turning = this.#turning;
    this.#turning = undefined;
    if (!turning) return;
    this.#desk.select(turning.target);
    turning.then?.(turning.target);
  }

  /** Another document, or no answer to hope for. */
  forget(): void {
    this.#tried = undefined;
    this.#asked = undefined;
    this.#next = undefined;
    this.#steps = [];
    this.#refusal = undefined;
  }
}
