import { applied } from '../../server/src/model/delta';
import type { ToWebview } from './messages';

type Model = ToWebview & { readonly type: 'model' };
type Delta = ToWebview & { readonly type: 'modelDelta' };

/** The model that this page was sent last. */
export class Inbox {
  #last: Model | undefined;

  /** The whole model of a message; undefined if it tells what is new in one that this page does not have. */
  model(message: Model | Delta): Model | undefined {
    this.#last = message.type === 'model' ? message : this.#changed(message);
    return this.#last;
  }

  #changed({ uri, stamp, since, delta }: Delta): Model | undefined {
    const last = this.#last;
    if (!last || last.uri !== uri || last.stamp !== since) return undefined;
    const { type, uri: _, stamp: __, ...result } = last;
    return { ...(delta ? (applied(result, delta) as typeof result) : result), type, uri, stamp };
  }
}
