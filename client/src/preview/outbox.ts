import type { ToWebview } from '../../../media/preview/messages';
import { deltaOf } from '../../../server/src/model/delta';
import type { ModelResult } from '../../../server/src/protocol';

/** The model that a page was sent last: of the next one, it is sent what is new. */
export class Outbox {
  #had: ModelResult | undefined;
  #stamp = 0;

  /** The page was sent nothing yet. */
  get empty(): boolean {
    return this.#had === undefined;
  }

  /** What is to be sent so that the page has this model of the document. */
  message(uri: string, model: ModelResult): ToWebview {
    const [had, since, stamp] = [this.#had, this.#stamp, ++this.#stamp];
    this.#had = model;
    if (!had) return { ...model, type: 'model', uri, stamp };
    return { type: 'modelDelta', uri, stamp, since, delta: deltaOf(had, model) ?? null };
  }

  /** Another page, or another document: all is new to it. */
  forget(): void {
    this.#had = undefined;
  }
}
