import { itemAt, type MapElement } from '../walk';

/** How far the button stands in from the right end of an element that is wide enough, in pixels. */
const inset = 26;

interface Desk {
  readonly root: HTMLElement;
  readonly scroller: HTMLElement;
}

/**
 * The button `…` at the corner of the element under the pointer, or with the focus of the keyboard: it opens the menu of
 * that element, for those who would not look for one behind the right button.
 */
export class MenuHandle {
  readonly #root: HTMLElement;
  readonly #button: HTMLElement | null;
  #item: MapElement | undefined;

  /** @param open opens the menu of an element, below a place in the window. */
  constructor({ root, scroller }: Desk, open: (item: MapElement, at: { x: number; y: number }) => void) {
    const button = root.querySelector<HTMLElement>('.more');
    this.#root = root;
    this.#button = button;
    if (!button) return;
    scroller.addEventListener('pointerover', ({ target, buttons }) => buttons === 0 && this.#show(itemAt(target)));
    // It may have been put away under a pointer that stayed.
    scroller.addEventListener('pointermove', ({ target, buttons }) => {
      if (button.hidden && buttons === 0) this.#show(itemAt(target));
    });
    scroller.addEventListener('pointerleave', ({ relatedTarget }) => relatedTarget !== button && this.hide());
    button.addEventListener('pointerleave', ({ relatedTarget }) => {
      if (itemAt(relatedTarget) !== this.#item) this.hide();
    });
    scroller.addEventListener('focusin', ({ target }) => {
      if (target instanceof Element && target.matches(':focus-visible')) this.#show(itemAt(target));
    });
    for (const type of ['pointerdown', 'scroll', 'focusout']) scroller.addEventListener(type, () => this.hide());
    button.addEventListener('click', () => {
      const { left, bottom } = button.getBoundingClientRect();
      const item = this.#item;
      this.hide();
      if (item?.isConnected) open(item, { x: left, y: bottom + 2 });
    });
  }

  /** Puts it away, until the pointer moves on: the drawing is another one. */
  hide(): void {
    this.#item = undefined;
    if (this.#button && !this.#button.hidden) this.#button.hidden = true;
  }

  #show(item: MapElement | undefined): void {
    const button = this.#button;
    if (!item || !button || this.#root.querySelector('[role="menu"]')) {
      this.hide();
      return;
    }
    const { left, right, bottom } = (item.querySelector('.frame') ?? item).getBoundingClientRect();
    this.#item = item;
    button.hidden = false;
    const x = Math.max(right - inset, Math.min(left + inset, right - 4));
    button.style.transform = `translate(${Math.round(x)}px, ${Math.round(bottom) - 9}px)`;
  }
}
