import type { ViewOptions } from '../map/view/options';
import type { PreviewState } from './messages';

/** How the person has left each map that this page has shown; VS Code is told of the one at hand. */
export class States {
  readonly #tell: (state: PreviewState) => void;
  readonly #left = new Map<string, PreviewState>();
  #now: PreviewState;

  constructor(first: PreviewState, tell: (state: PreviewState) => void) {
    this.#now = first;
    this.#tell = tell;
    // After a reload of the window VS Code restores a panel only if its page has kept something.
    tell(first);
  }

  get now(): PreviewState {
    return this.#now;
  }

  keep(change: Partial<PreviewState>): void {
    this.#now = { ...this.#now, ...change };
    this.#tell(this.#now);
  }

  /** Another document: as it was left, or from the start. */
  switchTo(uri: string): void {
    this.#left.set(this.#now.uri, this.#now);
    this.#now = this.#left.get(uri) ?? newState(uri);
    this.#tell(this.#now);
  }

  /** Options that a map had in an earlier preview; what was chosen in this one stays. */
  suggest(uri: string, options: ViewOptions): void {
    if (uri === this.#now.uri) {
      if (!this.#now.options) this.keep({ options });
    } else if (!this.#left.get(uri)?.options) {
      this.#left.set(uri, { ...(this.#left.get(uri) ?? newState(uri)), options });
    }
  }
}

/** The state of a map that was never looked at. */
export function newState(uri: string): PreviewState {
  return { schema: 1, uri, zoom: 1, scroll: [0, 0] };
}
