import { render } from 'preact';
import type { JourneyMap } from '../../server/src/model/map';
import type { Broken, Mark } from '../../server/src/protocol';
import type { Others } from '../map/compare/chosen';
import { nearestDrawn } from '../map/drawing/marks';
import type { MapLayout } from '../map/layout';
import { keep } from '../map/same';
import { createTypesetter } from '../map/text';
import { plainOptions, type ViewOptions } from '../map/view/options';
import type { LaneChoice } from '../map/view/types';
import { standOut } from './alone';
import { clampWordZoom, clampZoom, fitZoom, keepClear, moveTo, roomOf, scrollFor } from './camera';
import { Cards } from './cards';
import { Commands, type Desk } from './commands';
import { type EditDesk, Editor } from './edit/editor';
import { MenuHandle } from './edit/menu-handle';
import { type Target, turnTo } from './edit/target';
import type { ZoomTo } from './keys';
import { Laid } from './laid';
import { setLaneStop } from './lanes';
import { listenToKeys, listenToPointer } from './listen';
import { canvasMeasure } from './measure';
import type { FromWebview, PreviewState, ToPage } from './messages';
import { showSight } from './mini-map';
import { noticeOf, problemWords } from './notice';
import { type ContextMenu, Page } from './page';
import { copyPicture } from './picture';
import type { Acts, LevelAt, Scene } from './scene';
import { States } from './states';
import { TextState } from './text-state';
import type { Published } from './toolbar/toolbar';
import { aimOf, firstItem, type MapElement, setStop } from './walk';

export interface Host {
  postMessage(message: FromWebview): void;
  setState(state: PreviewState): void;
  /** Set if there is no text behind the map: nothing of it can be changed, nor looked up. */
  readonly published?: Published;
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
export class PreviewApp implements Desk, EditDesk, Acts {
  readonly root: HTMLElement;
  readonly editor = new Editor(this);
  readonly #host: Host;
  readonly #laid: Laid;
  readonly #states: States;
  readonly #commands = new Commands(this);
  readonly #cards: Cards;
  readonly #handle: MenuHandle;
  readonly #textState = new TextState(text => this.say(text));
  #shown: Shown | undefined;
  #others: Others | undefined;
  /** The map, the options or the panel's width are others: places must be found again. */
  #stale = false;
  /** A map has come that is not on the screen yet. */
  #arrived = false;
  #broken: Broken | undefined;
  #stopped: string | undefined;
  #cursor: { readonly key: string; reveal: boolean } | undefined;
  #said = '';
  #menu: ContextMenu | undefined;
  /** Where to scroll once the next frame is drawn. */
  #scrollTo: readonly [number, number] | undefined;
  #frame = 0;
  /** What of the panel the map can have, as last seen. */
  #width = 0;

  constructor(root: HTMLElement, host: Host, state: PreviewState) {
    this.root = root;
    this.#host = host;
    this.#states = new States(state, kept => host.setState(kept));
    this.#scrollTo = state.scroll;
    this.#laid = new Laid(createTypesetter(canvasMeasure(root)));
    this.drawNow();
    this.#cards = new Cards(this);
    this.#handle = new MenuHandle(this, (item, at) => this.#commands.edit.menu(item, at));
    this.#listen();
    host.postMessage({ type: 'ready' });
  }

  receive(message: ToPage): void {
    const { now } = this.#states;
    if (message.type === 'model') {
      if (message.uri !== now.uri) this.#switchTo(message.uri);
      this.#broken = message.broken;
      this.#stopped = undefined;
      this.#textState.now(message.broken && problemWords(message.broken));
      const map = keep(this.#shown?.map, message.map) ?? (message.broken ? (this.#shown?.map ?? null) : null);
      this.#shown = { map, version: message.version, marks: message.marks };
      this.#stale = true;
      this.#arrived = true;
      this.#cards.refresh();
      this.#handle.hide();
      this.editor.arrived();
    } else if (message.type === 'options') {
      this.#states.suggest(message.uri, message.options);
      this.#stale = true;
    } else if (message.uri !== now.uri) {
      return;
    } else if (message.type === 'copyImage') {
      void this.#copyImage();
      return;
    } else if (message.type === 'form') {
      this.#commands.turnTo(message.form, message.with);
      return;
    } else if (message.type === 'others') {
      this.#others = message;
    } else if (message.type === 'card') {
      this.#cards.show(message.key, message.card);
      return;
    } else if (message.type === 'highlight') {
      this.#cursor = message.key === null ? undefined : { key: message.key, reveal: message.reveal };
    } else if (message.type === 'stopped') {
      this.#stopped = message.message;
      this.editor.forget();
    } else {
      this.editor.receive(message);
    }
    this.#schedule();
  }

  /** Another document in the same panel: it is looked at as it was left, or from the start. */
  #switchTo(uri: string): void {
    this.#states.switchTo(uri);
    this.#cards.close(false);
    this.#textState.forget();
    this.#scrollTo = this.#states.now.scroll;
    this.#shown = undefined;
    this.#others = undefined;
    this.#laid.forget();
    this.#cursor = undefined;
    this.#menu = undefined;
    this.editor.forget();
  }

  get uri(): string {
    return this.#states.now.uri;
  }

  get version(): number {
    return this.#shown?.version ?? 0;
  }

  get map(): JourneyMap | undefined {
    return this.#shown?.map ?? undefined;
  }

  get levelAt(): LevelAt | undefined {
    return this.#laid.scene?.levelAt;
  }

  get layout(): MapLayout | undefined {
    return this.#laid.scene?.layout;
  }

  get options(): ViewOptions {
    return this.#states.now.options ?? plainOptions;
  }

  get lanes(): readonly LaneChoice[] {
    return this.#laid.view?.choices ?? [];
  }

  readonly set = (change: Partial<ViewOptions>): void => {
    const options = { ...this.options, ...change };
    this.#states.keep({ options });
    this.post({ type: 'options', uri: this.uri, options });
    this.redraw();
  };

  readonly keep = (key: string): void => this.#states.keep({ selected: key });
  readonly compare = (uris: readonly string[]): void => this.post({ type: 'compare', uri: this.uri, with: uris });

  readonly post = (message: FromWebview): void => this.#host.postMessage(message);

  redraw(): void {
    this.#stale = true;
    this.#schedule();
  }

  select(target: Target): void {
    const selected = turnTo(this.scroller, target)?.dataset.key;
    if (selected !== undefined) this.#states.keep({ selected });
    this.#schedule();
  }

  say(text: string): void {
    this.#said = text;
    this.#schedule();
  }

  show(menu: ContextMenu | undefined): void {
    this.#menu = menu;
    if (menu) this.#cards.close(false);
    this.drawNow();
  }

  #schedule(): void {
    this.#frame ||= requestAnimationFrame(() => {
      this.#frame = 0;
      this.drawNow();
    });
  }

  get scroller(): HTMLElement {
    return this.root.querySelector<HTMLElement>('.scroller') ?? this.root;
  }

  drawNow(): void {
    const shown = this.#shown;
    if (this.#stale) this.#lay();
    const { view, scene } = this.#laid;
    const cursor = this.#cursor && scene ? nearestDrawn(scene.keys, this.#cursor.key) : undefined;
    const state = {
      marks: shown?.marks ?? [],
      highlighted: cursor,
      selected: this.#states.now.selected,
      scale: this.scale,
      room: this.#width,
      uri: this.uri,
      options: this.options,
      others: this.#others,
      acts: this,
    };
    render(
      <Page
        scene={scene}
        state={state}
        map={shown?.map ?? undefined}
        view={view}
        zoom={this.zoom}
        options={this.options}
        empty={shown?.map === null}
        notice={noticeOf({ stopped: this.#stopped, broken: this.#broken, refusal: this.editor.refusal }, shown?.map)}
        said={this.#said}
        menu={this.#menu}
        onNotice={() => this.post({ type: 'revealProblem', uri: this.uri })}
        onBegin={() => this.#commands.edit.begin()}
        onZoom={this.zoomTo}
        onMove={(across, down) => moveTo(this.scroller, across, down)}
        set={this.set}
        onForm={form => this.#commands.turnTo(form)}
        published={this.#host.published}
      />,
      this.root,
    );
    if (scene) this.#settle(scene);
    if (cursor !== undefined) this.#bringIntoView(cursor);
    if (this.#arrived && shown) {
      const { uri } = this;
      // The task after this one runs when the frame is on the screen.
      setTimeout(() => this.post({ type: 'drawn', uri, version: shown.version }), 0);
    }
    this.#arrived = false;
    this.editor.drawn();
  }

  get scale(): number {
    return this.#isWords ? this.zoom : this.#laid.scale;
  }

  /** A page of words is shown: it has no ground to be zoomed, but its words can be larger. */
  get #isWords(): boolean {
    return this.#laid.scene !== undefined && this.#laid.scene.ground === undefined;
  }

  /** How near the map is seen, or how large the words of a page are. */
  get zoom(): number {
    const { zoom, wordZoom = 1 } = this.#states.now;
    return this.#isWords ? wordZoom : zoom;
  }

  #lay(): void {
    const map = this.#shown?.map;
    const look = { options: this.options, zoom: this.#states.now.zoom, width: this.#width };
    this.#laid.lay(map ? this.editor.draft(map) : undefined, look);
    this.#stale = false;
  }

  #settle({ clear }: Scene): void {
    const { scroller } = this;
    this.#scrollAsWanted();
    // By a highlight, or by walking on: clear of the zoom buttons.
    keepClear(scroller, clear?.(scroller, this.scale) ?? [16, 16, 56, 16]);
    setStop(scroller);
    setLaneStop(scroller);
    this.#showSight();
  }

  #scrollAsWanted(): void {
    if (!this.#scrollTo) return;
    const { scroller } = this;
    scroller.scrollTo(...this.#scrollTo);
    this.#scrollTo = undefined;
    this.#states.keep({ scroll: [scroller.scrollLeft, scroller.scrollTop] });
  }

  /** Shows what of the map is in sight. Called while scrolling: it draws nothing anew. */
  #showSight(): void {
    const { scroller } = this;
    const { scrollLeft, scrollTop } = scroller;
    scroller.classList.toggle('aside', scrollLeft > 0);
    scroller.classList.toggle('below', scrollTop > (this.layout?.top ?? 0) * this.scale);
    showSight(this.root, scroller);
  }

  /** Scrolls no further than needed, and never under the names of the lanes. */
  #bringIntoView(key: string): void {
    if (!this.#cursor?.reveal) return;
    this.#cursor.reveal = false;
    firstItem(this.scroller, key)?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }

  readonly zoomTo = (to: ZoomTo): void => {
    const { scroller, zoom } = this;
    if (to === 'whole' || to === 'height') {
      const near = this.#laid.near()?.ground;
      if (near) this.#setZoom(fitZoom(near, roomOf(scroller), to), 0, 0);
      return;
    }
    const next = to === 'actual' ? 1 : to === 'in' ? zoom * zoomStep : zoom / zoomStep;
    this.#setZoom(next, scroller.clientWidth / 2, scroller.clientHeight / 2);
  };

  /** Zooms around a place of the panel. */
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
    this.drawNow();
  }

  /** Makes the words of a page larger or smaller; what is at the top of the panel stays there. */
  #setWordZoom(wanted: number): void {
    const { scroller } = this;
    const { scrollLeft, scrollTop, scrollHeight } = scroller;
    this.#states.keep({ wordZoom: clampWordZoom(wanted) });
    this.drawNow();
    scroller.scrollTo(scrollLeft, (scrollTop / scrollHeight) * scroller.scrollHeight);
  }

  #listen(): void {
    const { scroller } = this;
    const zoomBy = (factor: number, x: number, y: number) => this.#setZoom(this.zoom * factor, x, y);
    standOut(scroller);
    const readOnly = this.#host.published !== undefined;
    listenToPointer(this, this.#commands, zoomBy, readOnly);
    listenToKeys(scroller, this.#commands, readOnly);
    scroller.addEventListener('scroll', () => this.#showSight());
    scroller.addEventListener('scrollend', () => {
      this.#states.keep({ scroll: [scroller.scrollLeft, scroller.scrollTop] });
    });
    this.#width = scroller.clientWidth;
    new ResizeObserver(() => {
      if (scroller.clientWidth === this.#width) return this.#showSight();
      this.#width = scroller.clientWidth;
      this.#stale = this.#shown !== undefined;
      this.#schedule();
    }).observe(scroller);
  }

  choose(item: MapElement | undefined): void {
    const key = item?.dataset.key;
    if (!item || key === undefined) return;
    setStop(this.scroller, item);
    this.#states.keep({ selected: key });
    this.lead('reveal', item);
    this.#schedule();
  }

  async #copyImage(): Promise<void> {
    const picture = this.#laid.picture(this.#others);
    if (picture) this.post({ type: 'picture', uri: this.uri, ...(await copyPicture(picture, this.root)) });
  }

  lookCloser(item: MapElement | undefined): void {
    this.#cards.toggle(item);
  }

  lead(way: 'reveal' | 'edit' | 'references', item: MapElement | undefined): void {
    const aim = item && aimOf(item);
    if (aim) this.post({ type: way, uri: this.uri, ...aim });
  }
}
