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
import { moveTo } from './camera';
import { Cards } from './cards';
import { Commands, type Desk } from './commands';
import { type EditDesk, Editor } from './edit/editor';
import { MenuHandle } from './edit/menu-handle';
import { type Target, turnTo } from './edit/target';
import type { ZoomTo } from './keys';
import { Laid } from './laid';
import { listenToKeys, listenToPointer } from './listen';
import { canvasMeasure } from './measure';
import type { FromWebview, PreviewState, ToPage } from './messages';
import { noticeOf, problemWords } from './notice';
import { type ContextMenu, Page } from './page';
import { copyPicture } from './picture';
import type { Acts, LevelAt } from './scene';
import { States } from './states';
import { TextState } from './text-state';
import type { Published } from './toolbar/toolbar';
import { Viewport } from './viewport';
import { aimOf, type MapElement, setStop } from './walk';

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
  readonly #viewport: Viewport;
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
  #frame = 0;
  /** What of the panel the map can have, as last seen. */
  #width = 0;

  constructor(root: HTMLElement, host: Host, state: PreviewState) {
    this.root = root;
    this.#host = host;
    this.#states = new States(state, kept => host.setState(kept));
    this.#laid = new Laid(createTypesetter(canvasMeasure(root)));
    this.#viewport = new Viewport(root, this.#states, this.#laid, () => this.drawNow());
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
    this.#viewport.turn();
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

  readonly zoomTo = (to: ZoomTo): void => this.#viewport.zoomTo(to);

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
    return this.#viewport.scroller;
  }

  get scale(): number {
    return this.#viewport.scale;
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
        zoom={this.#viewport.zoom}
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
    if (scene) this.#viewport.settle(scene);
    if (cursor !== undefined && this.#cursor?.reveal) {
      this.#cursor.reveal = false;
      this.#viewport.reveal(cursor);
    }
    if (this.#arrived && shown) {
      const { uri } = this;
      // The task after this one runs when the frame is on the screen.
      setTimeout(() => this.post({ type: 'drawn', uri, version: shown.version }), 0);
    }
    this.#arrived = false;
    this.editor.drawn();
  }

  #lay(): void {
    const map = this.#shown?.map;
    const look = { options: this.options, zoom: this.#states.now.zoom, width: this.#width };
    this.#laid.lay(map ? this.editor.draft(map) : undefined, look);
    this.#stale = false;
  }

  #listen(): void {
    const { scroller } = this;
    standOut(scroller);
    const readOnly = this.#host.published !== undefined;
    listenToPointer(this, this.#commands, this.#viewport.zoomBy, readOnly);
    listenToKeys(scroller, this.#commands, readOnly);
    this.#viewport.listen();
    this.#width = scroller.clientWidth;
    new ResizeObserver(() => {
      if (scroller.clientWidth === this.#width) return this.#viewport.showSight();
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
