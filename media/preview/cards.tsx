import { render } from 'preact';
import type { Card } from '../../server/src/protocol';
import { ElementCard } from './card';
import type { FromWebview } from './messages';
import { itemAt, type MapElement } from './walk';

/** Milliseconds that the pointer rests on an element before its card comes, and that it may leave both before it goes. */
const rest = 500;
const grace = 250;

export interface CardDesk {
  readonly root: HTMLElement;
  readonly scroller: HTMLElement;
  /** The document that is shown. */
  readonly uri: string;
  readonly post: (message: FromWebview) => void;
}

/** The card of one element: it comes where the pointer rests, without the focus, or by a key, with it. */
export class Cards {
  readonly #desk: CardDesk;
  readonly #place = document.createElement('div');
  #item: MapElement | undefined;
  #shown = false;
  /** It was asked for by a key: the focus goes in. */
  #focus = false;
  #timer = 0;

  constructor(desk: CardDesk) {
    this.#desk = desk;
    desk.root.after(this.#place);
    const { scroller } = desk;
    scroller.addEventListener('pointerover', ({ target, buttons }) => this.#over(itemAt(target), buttons !== 0));
    scroller.addEventListener('pointerleave', () => this.#leaveSoon());
    scroller.addEventListener('scroll', () => this.close(false));
    scroller.addEventListener('wheel', () => this.close(false), { passive: true });
    scroller.addEventListener('pointerdown', () => this.close(false));
    this.#place.addEventListener('pointerenter', () => clearTimeout(this.#timer));
    this.#place.addEventListener('pointerleave', () => this.#leaveSoon());
    document.addEventListener('keydown', event => {
      if (event.key === 'Escape' && this.#shown) this.close(this.#focus);
    });
  }

  /** Asks for the card of an element, and puts the focus on it; once more closes it. */
  toggle(item: MapElement | undefined): void {
    const again = this.#shown && this.#item === item;
    this.close(true);
    if (!item || again) return;
    this.#focus = true;
    this.#ask(item);
  }

  /** Shows what was asked for, if the person still looks there. */
  show(key: string, card: Card | null): void {
    const item = this.#item;
    if (item?.dataset.key !== key) return;
    if (!card || !item.isConnected) {
      this.close(false);
      return;
    }
    const first = !this.#shown;
    this.#shown = true;
    render(
      <ElementCard
        card={card}
        beside={item.getBoundingClientRect()}
        onFix={({ code, range }, { title }) =>
          this.#desk.post({
            type: 'fix',
            uri: this.#desk.uri,
            version: card.version,
            code,
            position: range.start,
            title,
          })
        }
        onClose={back => this.close(back)}
      />,
      this.#place,
    );
    const dialog = this.#place.querySelector<HTMLElement>('[role="dialog"]');
    if (first && this.#focus) (dialog?.querySelector('button') ?? dialog)?.focus();
  }

  /** The map is another one: so may be what there is to know. */
  refresh(): void {
    if (this.#shown && this.#item) this.#ask(this.#item);
  }

  /** Takes the card away. @param back the focus goes back to the element, if the card had it. */
  close(back: boolean): void {
    clearTimeout(this.#timer);
    const had = this.#place.contains(document.activeElement);
    const item = this.#item;
    if (this.#shown) render(null, this.#place);
    this.#item = undefined;
    this.#shown = false;
    this.#focus = false;
    if (back && had) item?.focus();
  }

  #over(item: MapElement | undefined, busy: boolean): void {
    if (this.#focus) return;
    clearTimeout(this.#timer);
    if (item && item === this.#item) return;
    if (this.#shown) this.#leaveSoon(item);
    else if (item && !busy) this.#timer = window.setTimeout(() => this.#ask(item), rest);
  }

  /** There is time to reach the card; then it makes way for the next one. */
  #leaveSoon(next?: MapElement): void {
    clearTimeout(this.#timer);
    if (this.#focus) return;
    this.#timer = window.setTimeout(() => {
      this.close(false);
      if (next) this.#timer = window.setTimeout(() => this.#ask(next), rest - grace);
    }, grace);
  }

  #ask(item: MapElement): void {
    const { key } = item.dataset;
    if (key === undefined) return;
    this.#item = item;
    this.#desk.post({ type: 'card', uri: this.#desk.uri, key });
  }
}
