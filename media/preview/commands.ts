import { mapHalf } from '../map/compare/halves';
import { toggled, type ViewOptions } from '../map/view/options';
import type { LaneChoice } from '../map/view/types';
import { EditCommands, type EditPage } from './edit/commands';
import { forms } from './forms';
import type { Actions, ZoomTo } from './keys';
import { drawnLanes, laneAt, laneBeside, laneOf, movedLane, setLaneStop, steppedLane } from './lanes';
import type { ContextMenu } from './page';
import type { SetOptions } from './toolbar/menus';
import { firstItem, itemAt, type MapElement, type Step, walk } from './walk';

/** What commands need of the page. */
export interface Desk extends EditPage {
  readonly root: HTMLElement;
  readonly scroller: HTMLElement;
  readonly options: ViewOptions;
  readonly lanes: readonly LaneChoice[];
  readonly set: SetOptions;
  choose(item: MapElement | undefined): void;
  lookCloser(item: MapElement | undefined): void;
  lead(way: 'edit' | 'references', item: MapElement | undefined): void;
  zoomTo(to: ZoomTo): void;
  /** Says something to those who don't see what has changed. */
  say(text: string): void;
  /** Draws at once, for what comes next needs the new drawing. */
  drawNow(): void;
  show(menu: ContextMenu | undefined): void;
}

/** How far one step moves the map, in parts of the panel. */
const stepOfPan = 0.2;

/** What keys, menus and gestures do. */
export class Commands implements Actions {
  readonly #desk: Desk;
  readonly edit: EditCommands;

  constructor(desk: Desk) {
    this.#desk = desk;
    this.edit = new EditCommands(desk);
  }

  walk(step: Step): void {
    const item = itemAt(document.activeElement);
    if (item) walk(this.#desk.scroller, item, step)?.focus();
  }

  choose(): void {
    this.#desk.choose(itemAt(document.activeElement));
  }

  lookCloser(): void {
    this.#desk.lookCloser(itemAt(document.activeElement));
  }

  lead(way: 'edit' | 'references'): void {
    this.#desk.lead(way, itemAt(document.activeElement));
  }

  zoom(to: ZoomTo): void {
    this.#desk.zoomTo(to);
  }

  pan(right: number, down: number): void {
    const { scroller } = this.#desk;
    scroller.scrollBy(right * scroller.clientWidth * stepOfPan, down * scroller.clientHeight * stepOfPan);
  }

  open(tool: string): void {
    this.#desk.root.querySelector<HTMLElement>(`[data-opens="${tool}"]`)?.click();
  }

  /** @param other URI of the map that it is compared with from now on. */
  turnTo(form: ViewOptions['form'], other?: string): void {
    if (other !== undefined) this.#desk.set({ compare: { a: 'now', b: mapHalf(other) } });
    const { scroller, options } = this.#desk;
    const name = forms.find(({ id }) => id === form)?.name;
    if (form === options.form || name === undefined) return;
    const key = itemAt(document.activeElement)?.dataset.key;
    this.#desk.set({ form });
    this.#desk.drawNow();
    scroller.scrollTo(0, 0);
    if (key !== undefined) firstItem(scroller, key)?.focus();
    this.#desk.say(`Shown as a ${name.toLowerCase()}`);
  }

  walkLanes(by: 1 | -1): void {
    const name = laneAt(document.activeElement);
    if (name) laneBeside(this.#desk.root, name, by)?.focus();
  }

  foldLane(id = this.#lane): void {
    const { folded, preset } = this.#desk.options;
    if (id === undefined || preset === 'coverage') return;
    this.#desk.set({ folded: toggled(folded, id) });
    this.#desk.say(`${this.#nameOf(id)}: ${folded.includes(id) ? 'unfolded' : 'folded'}`);
  }

  hideLane(id = this.#lane): void {
    const { root, options } = this.#desk;
    if (id === undefined) return;
    const name = this.#find(id);
    const next = name && (laneBeside(root, name, 1) ?? laneBeside(root, name, -1));
    this.#desk.set({ hidden: toggled(options.hidden, id, true) });
    this.#desk.say(`${this.#nameOf(id)}: hidden. The menu Lanes shows it again`);
    this.#focus(next && laneOf(next));
  }

  moveLane(by: 1 | -1, id = this.#lane): void {
    const { root, lanes } = this.#desk;
    const change = id === undefined ? undefined : steppedLane(lanes, drawnLanes(root), id, by);
    if (id !== undefined && change) this.#reorder(id, change);
  }

  dropLane(id: string, before: string | undefined): void {
    this.#reorder(id, movedLane(this.#desk.lanes, id, before));
  }

  laneMenu(id = this.#lane, at = this.#below(id)): void {
    if (id === undefined) return;
    const { options } = this.#desk;
    const action = (name: string, choose: () => void) => ({ kind: 'action', name, choose }) as const;
    const items = [
      action(options.folded.includes(id) ? 'Unfold' : 'Fold', () => this.foldLane(id)),
      action('Move up', () => this.moveLane(-1, id)),
      action('Move down', () => this.moveLane(1, id)),
      action('Hide', () => this.hideLane(id)),
    ];
    const onClose = (back: boolean) => {
      this.#desk.show(undefined);
      if (back) this.#focus(id);
    };
    const name = this.#nameOf(id);
    this.#desk.show({ name: `Lane ${name}`, ...at, groups: [{ name, items }], onClose });
  }

  #reorder(id: string, change: Partial<ViewOptions>): void {
    this.#desk.set(change);
    this.#focus(id);
    const drawn = drawnLanes(this.#desk.root);
    this.#desk.say(`${this.#nameOf(id)}: lane ${drawn.indexOf(id) + 1} of ${drawn.length}`);
  }

  /** The lane whose name has the focus. */
  get #lane(): string | undefined {
    const name = laneAt(document.activeElement);
    return name && laneOf(name);
  }

  #nameOf(id: string): string {
    return this.#desk.lanes.find(lane => lane.id === id)?.name ?? id;
  }

  #find(id: string): SVGElement | undefined {
    return this.#desk.root.querySelector<SVGElement>(`[data-lane-name="${CSS.escape(id)}"]`) ?? undefined;
  }

  /** What was moved in the page has lost the focus; what was hidden hands it on. */
  #focus(id: string | undefined): void {
    this.#desk.drawNow();
    const name = id === undefined ? undefined : this.#find(id);
    if (!name) return;
    setLaneStop(this.#desk.root, name);
    name.focus();
  }

  #below(id: string | undefined): { readonly x: number; readonly y: number } {
    const box = id === undefined ? undefined : this.#find(id)?.querySelector('.frame')?.getBoundingClientRect();
    return { x: box?.left ?? 0, y: box?.bottom ?? 0 };
  }
}
