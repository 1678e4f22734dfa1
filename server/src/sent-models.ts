/** What models the client was sent of each document, so that of the next one only what is new has to be sent. */
import { deltaOf } from './model/delta';
import type { JourneyMap } from './model/map';
import type { ModelAnswer, ModelResult } from './protocol';

interface Sent {
  readonly stamp: number;
  readonly result: ModelResult;
}

/** Several previews of a document ask one after the other, each for what is new since its own last answer. */
const most = 4;

export class SentModels {
  readonly #sent = new Map<string, readonly Sent[]>();
  #stamps = 0;

  /** The map that was sent last, which is drawn while the text is broken. */
  lastMap(uri: string): JourneyMap | null {
    return this.#sent.get(uri)?.findLast(({ result }) => result.map)?.result.map ?? null;
  }

  /**
   * The answer that gives the client this model.
   * @param since the stamp of an answer that it has.
   */
  answer(uri: string, result: ModelResult, since: number | undefined): ModelAnswer {
    const sent = this.#sent.get(uri) ?? [];
    const known = sent.find(({ stamp }) => stamp === since);
    const delta = known && (deltaOf(known.result, result) ?? null);
    if (known && delta === null) return { stamp: known.stamp, since: known.stamp, delta };
    const stamp = ++this.#stamps;
    this.#sent.set(uri, [...sent.slice(1 - most), { stamp, result }]);
    return known && delta ? { stamp, since: known.stamp, delta } : { ...result, stamp };
  }

  forget(uri: string): void {
    this.#sent.delete(uri);
  }
}
