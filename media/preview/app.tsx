import { render } from 'preact';
import type { JourneyMap } from '../../server/src/model/map';
import type { Broken, Mark } from '../../server/src/protocol';
import { drawnKeys, nearestDrawn } from '../map/drawing/marks';
import { layoutMap, type MapLayout } from '../map/layout';
import { createTypesetter, type Typesetter } from '../map/text';
import { mapView } from '../map/view';
import { standOut } from './alone';
import { clampZoom, dragToPan, fitZoom, scrollFor, stick } from './camera';
import { canvasMeasure } from './measure';
import type { FromWebview, PreviewState, ToPage } from './messages';
import { type Notice, Page } from './page';
import { itemAt, setStop, stepOf, walk } from './walk';

export interface Host {
  postMessage(message: FromWebview): void;
  setState(state: PreviewState): void;
}

interface Shown {
  readonly map: JourneyMap | null;
  readonly version: number;
  readonly marks: readonly Mark[];
}

const zoomStep = 1.2;

/**
 * The page's state and its one way to the screen: whatever changes asks for a frame, and the frame draws all of it.
 * Several changes before a frame cost one drawing.
 */
export class PreviewApp {
  readonly #root: HTMLElement;
  readonly #host: Host;
  readonly #type: Typesetter;
  readonly #kept = new Map<string, PreviewState>();
  #state: PreviewState;
  #shown: Shown | undefined;
  #layout: MapLayout | undefined;
  /** The map or the panel's width is another one: places must be found again. */
  #stale = false;
  #broken: Broken | undefined;
  #stopped: string | undefined;
  #cursor: { readonly key: string; reveal: boolean } | undefined;
  /** Where to scroll once the next frame is drawn. */
  #scrollTo: readonly [number, number] | undefined;
  #frame = 0;
  /** What of the panel the map can have, as last seen. */
  #width = 0;
  #space = false;

  constructor(root: HTMLElement, host: Host, state: PreviewState) {
    this.#root = root;
    this.#host = host;
    this.#state = state;
    this.#scrollTo = state.scroll;
    this.#type = createTypesetter(canvasMeasure(root));
    this.#draw();
    this.#listen();
    // After a reload of the window VS Code restores a panel only if its page has kept something.
    host.setState(state);
    host.postMessage({ type: 'ready' });
  }

  receive(message: ToPage): void {
    if (message.type === 'model') {
      if (message.uri !== this.#state.uri) this.#switchTo(message.uri);
      this.#broken = message.broken;
      this.#stopped = undefined;
      const map = message.map ?? (message.broken ? (this.#shown?.map ?? null) : null);
      this.#shown = { map, version: message.version, marks: message.marks };
      this.#stale = true;
    } else if (message.uri !== this.#state.uri) {
      return;
    } else if (message.type === 'highlight') {
      this.#cursor = message.key === null ? undefined : { key: message.key, reveal: message.reveal };
    } else {
      this.#stopped = message.message;
    }
    this.#schedule();
  }

  /** Another document in the same panel: it is looked at as it was left, or from the start. */
  #switchTo(uri: string): void {
    this.#kept.set(this.#state.uri, this.#state);
    this.#state = this.#kept.get(uri) ?? { schema: 1, uri, zoom: 1, scroll: [0, 0] };
    this.#scrollTo = this.#state.scroll;
    this.#shown = undefined;
    this.#layout = undefined;
    this.#cursor = undefined;
    this.#host.setState(this.#state);
  }

  #keep(change: Partial<PreviewState>): void {
    this.#state = { ...this.#state, ...change };
    this.#host.setState(this.#state);
  }

  #schedule(): void {
    this.#frame ||= requestAnimationFrame(() => {
      this.#frame = 0;
      this.#draw();
    });
  }

  get #scroller(): HTMLElement {
    return this.#root.querySelector<HTMLElement>('.scroller') ?? this.#root;
  }

  #draw(): void {
    const { zoom, selected } = this.#state;
    const shown = this.#shown;
    const fresh = this.#stale;
    if (fresh) {
      this.#layout = shown?.map ? layoutMap(mapView(shown.map), this.#width, this.#type) : undefined;
      this.#stale = false;
    }
    const layout = this.#layout;
    const cursor = this.#cursor && layout ? nearestDrawn(drawnKeys(layout), this.#cursor.key) : undefined;
    render(
      <Page
        layout={layout}
        marks={shown?.marks ?? []}
        highlighted={cursor}
        selected={selected}
        zoom={zoom}
        empty={shown?.map === null}
        notice={this.#notice}
        onNotice={() => this.#host.postMessage({ type: 'revealProblem', uri: this.#state.uri })}
        onZoom={this.#zoomTo}
      />,
      this.#root,
    );
    if (layout) this.#settle(layout);
    if (cursor !== undefined) this.#bringIntoView(cursor);
    if (fresh && shown) {
      const { uri } = this.#state;
      // The task after this one runs when the frame is on the screen.
      setTimeout(() => this.#host.postMessage({ type: 'drawn', uri, version: shown.version }), 0);
    }
  }

  get #notice(): Notice | undefined {
    if (this.#stopped !== undefined) return { kind: 'stopped', text: this.#stopped };
    if (!this.#broken) return undefined;
    const { message, range } = this.#broken;
    const tail = this.#shown?.map ? ' · showing the last good map' : '';
    return { kind: 'broken', text: `Line ${range.start.line + 1}: ${message}${tail}` };
  }

  #settle(layout: MapLayout): void {
    const scroller = this.#scroller;
    if (this.#scrollTo) {
      scroller.scrollTo(...this.#scrollTo);
      this.#scrollTo = undefined;
      this.#keep({ scroll: [scroller.scrollLeft, scroller.scrollTop] });
    }
    this.#stick(layout);
    // What is scrolled into view, by a highlight or by walking on, stays clear of the names and of the zoom buttons.
    const clear = `16px 16px 56px ${Math.round(layout.left * this.#state.zoom)}px`;
    if (scroller.style.scrollPadding !== clear) scroller.style.scrollPadding = clear;
    setStop(scroller);
  }

  #stick(layout: MapLayout): void {
    const { scroll, zoom } = this.#state;
    stick(this.#scroller, { x: scroll[0], width: this.#width }, layout, zoom);
  }

  /** Scrolls no further than needed, and never under the names of the lanes. */
  #bringIntoView(key: string): void {
    if (!this.#cursor?.reveal || !this.#layout) return;
    this.#cursor.reveal = false;
    const scroller = this.#scroller;
    scroller.querySelector(`[data-key="${CSS.escape(key)}"]`)?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }

  readonly #zoomTo = (to: 'in' | 'out' | 'whole' | 'actual'): void => {
    const { zoom } = this.#state;
    const scroller = this.#scroller;
    if (to === 'whole') {
      if (this.#layout) this.#setZoom(fitZoom(this.#layout, scroller), 0, 0);
      return;
    }
    const next = to === 'actual' ? 1 : to === 'in' ? zoom * zoomStep : zoom / zoomStep;
    this.#setZoom(next, scroller.clientWidth / 2, scroller.clientHeight / 2);
  };

  /** Zooms around a place of the panel. */
  #setZoom(wanted: number, x: number, y: number): void {
    const zoom = clampZoom(wanted);
    if (zoom === this.#state.zoom) return;
    const scroll = scrollFor(this.#scroller, zoom / this.#state.zoom, x, y);
    this.#scrollTo = scroll;
    this.#keep({ zoom });
    this.#draw();
  }

  #listen(): void {
    const scroller = this.#scroller;
    standOut(scroller);
    dragToPan(scroller, event => this.#space || !itemAt(event.target));
    scroller.addEventListener('click', event => this.#choose(itemAt(event.target)));
    scroller.addEventListener('focusin', event => setStop(scroller, itemAt(event.target)));
    scroller.addEventListener('scroll', () => {
      this.#keep({ scroll: [scroller.scrollLeft, scroller.scrollTop] });
      if (this.#layout) this.#stick(this.#layout);
    });
    scroller.addEventListener(
      'wheel',
      event => {
        if (!event.ctrlKey && !event.metaKey) return;
        event.preventDefault();
        const { left, top } = scroller.getBoundingClientRect();
        const factor = Math.exp(-Math.max(-60, Math.min(60, event.deltaY)) / 180);
        this.#setZoom(this.#state.zoom * factor, event.clientX - left, event.clientY - top);
      },
      { passive: false },
    );
    document.addEventListener('keydown', event => this.#key(event));
    document.addEventListener('keyup', event => {
      if (event.key === ' ') this.#space = false;
    });
    this.#width = scroller.clientWidth;
    new ResizeObserver(() => {
      if (scroller.clientWidth === this.#width) return;
      this.#width = scroller.clientWidth;
      this.#stale = this.#shown !== undefined;
      this.#schedule();
    }).observe(scroller);
  }

  #choose(item: SVGElement | undefined): void {
    const key = item?.dataset.key;
    if (!item || key === undefined) return;
    setStop(this.#scroller, item);
    this.#keep({ selected: key });
    this.#host.postMessage({ type: 'reveal', uri: this.#state.uri, key });
    this.#schedule();
  }

  #key(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const item = itemAt(event.target);
    const step = stepOf(event.key);
    if (item && step) {
      walk(this.#scroller, item, step)?.focus();
    } else if (item && event.key === 'Enter') {
      this.#choose(item);
    } else if (event.key === ' ' && !(event.target instanceof HTMLButtonElement)) {
      this.#space = true;
    } else if (event.key === '+' || event.key === '=') {
      this.#zoomTo('in');
    } else if (event.key === '-') {
      this.#zoomTo('out');
    } else if (event.key === '0') {
      this.#zoomTo('actual');
    } else {
      return;
    }
    event.preventDefault();
  }
}
