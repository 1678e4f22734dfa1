import type { Picture } from '../../../media/preview/canvas';
import type { FromWebview, ToWebview } from '../../../media/preview/messages';

interface Waiting {
  readonly message: ToWebview;
  readonly resolve: (png: Uint8Array) => void;
  readonly reject: (error: Error) => void;
}

/** Pictures that a preview's page is asked to paint: sent once the page is there, and once more if it is built anew. */
export class Painting {
  readonly #post: (message: ToWebview) => void;
  readonly #waiting = new Map<number, Waiting>();
  #last = 0;

  constructor(post: (message: ToWebview) => void) {
    this.#post = post;
  }

  /** @param ready whether the page listens already. */
  paint(uri: string, { svg, width, height }: Picture, scale: number, ready: boolean): Promise<Uint8Array> {
    const request = ++this.#last;
    const message = { type: 'paint', uri, request, svg, width, height, scale } as const;
    return new Promise((resolve, reject) => {
      this.#waiting.set(request, { message, resolve, reject });
      if (ready) this.#post(message);
    });
  }

  /** The page is there: asks for all that it has not given yet. */
  arrived(): void {
    for (const { message } of this.#waiting.values()) this.#post(message);
  }

  painted({ request, png, fault = '' }: FromWebview & { readonly type: 'painted' }): void {
    const waiting = this.#waiting.get(request);
    this.#waiting.delete(request);
    if (png) waiting?.resolve(png);
    else waiting?.reject(new Error(fault));
  }

  /** The panel is gone. */
  close(reason: string): void {
    for (const { reject } of this.#waiting.values()) reject(new Error(reason));
    this.#waiting.clear();
  }
}
