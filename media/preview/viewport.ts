import { clampWordZoom, clampZoom, fitZoom, keepClear, roomOf, scrollFor } from './camera';
import type { ZoomTo } from './keys';
import type { Laid } from './laid';
import { setLaneStop } from './lanes';
import { showSight } from './mini-map';
import type { Scene } from './scene';
import type { States } from './states';
import { firstItem, setStop } from './walk';

const zoomStep = 1.2;

/** The panel as a window onto the map: how near it is seen, and which part of it. */
export class Viewport {
  readonly #root: HTMLElement;
  readonly #states: States;
  readonly #laid: Laid;
  readonly #draw: () => void;
  /** Where to scroll once the next frame is drawn. */
  #scrollTo: readonly [number, number] | undefined;

  /** @param draw draws at once what is laid out. */
  constructor(root: HTMLElement, states: States, laid: Laid, draw: () => void) {
    this.#root = root;
    this.#states = states;
    this.#laid = laid;
    this.#draw = draw;
    this.turn();
  }

  get scroller(): HTMLElement {
    return this.#root.querySelector<HTMLElement>('.scroller') ?? this.#root;
  }

  /** By how much the drawing is scaled, or the words of a page. */
  get scale(): number {
    return this.#isWords ? this.zoom : this.#laid.scale;
  }

  /** How near the map is seen, or how large the words of a page are. */
  get zoom(): number {
    const { zoom, wordZoom = 1 } = this.#states.now;
    return this.#isWords ? wordZoom : zoom;
  }

  /** Another document: the next frame shows the part of it that was in sight last. */
  turn(): void {
    this.#scrollTo = this.#states.now.scroll;
  }

  /** Follows the person's scrolling; called once the page is there. */
  listen(): void {
    const { scroller } = this;
    scroller.addEventListener('scroll', () => this.showSight());
    scroller.addEventListener('scrollend', () => this.#keepScroll());
  }

  /** Puts everything right that goes by what is drawn now. */
  settle({ clear }: Scene): void {
    const { scroller } = this;
    if (this.#scrollTo) {
      scroller.scrollTo(...this.#scrollTo);
      this.#scrollTo = undefined;
      this.#keepScroll();
    }
    // By a highlight, or by walking on: clear of the zoom buttons.
    keepClear(scroller, clear?.(scroller, this.scale) ?? [16, 16, 56, 16]);
    setStop(scroller);
    setLaneStop(scroller);
    this.showSight();
  }

  /** Shows what of the map is in sight. Called while scrolling: it draws nothing anew. */
  showSight(): void {
    const { scroller } = this;
    const { scrollLeft, scrollTop } = scroller;
    const top = this.#laid.scene?.layout?.top ?? 0;
    scroller.classList.toggle('aside', scrollLeft > 0);
    scroller.classList.toggle('below', scrollTop > top * this.scale);
    showSight(this.#root, scroller);
  }

  /** Scrolls to an element, no further than needed, and never under the names of the lanes. */
  reveal(key: string): void {
    firstItem(this.scroller, key)?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }

  zoomTo(to: ZoomTo): void {
    const { scroller, zoom } = this;
    if (to === 'whole' || to === 'height') {
      const near = this.#laid.near()?.ground;
      if (near) this.#setZoom(fitZoom(near, roomOf(scroller), to), 0, 0);
      return;
    }
    const next = to === 'actual' ? 1 : to === 'in' ? zoom * zoomStep : zoom / zoomStep;
    this.#setZoom(next, scroller.clientWidth / 2, scroller.clientHeight / 2);
  }

  /** Zooms around a place of the panel. */
  readonly zoomBy = (factor: number, x: number, y: number): void => this.#setZoom(this.zoom * factor, x, y);

  #setZoom(wanted: number, x: number, y: number): void {
    if (this.#isWords) {
      this.#setWordZoom(wanted);
      return;
    }
    const zoom = clampZoom(wanted);
    const before = this.#laid.ground;
    if (zoom === this.#states.now.zoom || !before) return;
    this.#states.keep({ zoom });
    this.#laid.zoom(zoom);
    const after = this.#laid.ground;
    if (after) this.#scrollTo = scrollFor(this.scroller, before, after, x, y);
    this.#draw();
  }

  /** Makes the words of a page larger or smaller; what is at the top of the panel stays there. */
  #setWordZoom(wanted: number): void {
    const { scroller } = this;
    const { scrollLeft, scrollTop, scrollHeight } = scroller;
    this.#states.keep({ wordZoom: clampWordZoom(wanted) });
    this.#draw();
    scroller.scrollTo(scrollLeft, (scrollTop / scrollHeight) * scroller.scrollHeight);
  }

  /** A page of words is shown: it has no ground to be zoomed, but its words can be larger. */
  get #isWords(): boolean {
    return this.#laid.scene !== undefined && this.#laid.scene.ground === undefined;
  }

  #keepScroll(): void {
    const { scrollLeft, scrollTop } = this.scroller;
    this.#states.keep({ scroll: [scrollLeft, scrollTop] });
  }
}
