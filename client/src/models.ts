import { applied } from '../../server/src/model/delta';
import type { ModelAnswer, ModelResult } from '../../server/src/protocol';

/** A model, and by what number client and server know it. */
interface Model {
  readonly stamp: number;
  readonly result: ModelResult;
}

/** The last model of each document: of the next one, the server is asked for what is new alone. */
export class Models {
  readonly #known = new Map<string, Model>();

  /**
   * The newest model of a document. Parts that are as they were are the very same objects.
   * @param send asks the server for what is new since a stamp, or (without one) for all.
   */
  async ask(uri: string, send: (since?: number) => Promise<ModelAnswer | null>): Promise<ModelResult | null> {
    const known = this.#known.get(uri);
    const answer = await send(known?.stamp);
    const model = answer && modelOf(answer, known);
    if (model) this.#known.set(uri, model);
    else this.#known.delete(uri);
    return model?.result ?? null;
  }

  /** Drops the model of a document that was closed; without one, all of them: another server knows none of the stamps. */
  forget(uri?: string): void {
    if (uri === undefined) this.#known.clear();
    else this.#known.delete(uri);
  }
}

function modelOf(answer: ModelAnswer, known: Model | undefined): Model | null {
  if (!('since' in answer)) {
    const { stamp, ...result } = answer;
    return { stamp, result };
  }
  const { stamp, since, delta } = answer;
  if (known?.stamp !== since) return null;
  return delta ? { stamp, result: applied(known.result, delta) as ModelResult } : known;
}
