import type { Host } from './app';
import type { FromWebview, PreviewState } from './messages';

/** VS Code's API in a webview. */
export interface WebviewApi extends Host {
  getState(): unknown;
}

/** The page's way to its panel. To the state that the page keeps, whichever document it shows, it adds the panel's own. */
export class PanelHost implements Host {
  readonly #api: WebviewApi;
  #locked = false;
  #state: PreviewState | undefined;

  constructor(api: WebviewApi) {
    this.#api = api;
  }

  postMessage(message: FromWebview): void {
    this.#api.postMessage(message);
  }

  setState(state: PreviewState): void {
    this.#state = state;
    const { locked: _, ...page } = state;
    this.#api.setState(this.#locked ? { ...page, locked: true } : page);
  }

  lock(locked: boolean): void {
    this.#locked = locked;
    if (this.#state) this.setState(this.#state);
  }
}
