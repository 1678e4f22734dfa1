import type { Intent } from '../../../server/src/intents';
import type { MapLayout } from '../../map/layout';
import type { ContextMenu } from '../page';
import type { LevelAt } from '../scene';
import type { MenuItem } from '../toolbar/menu';
import { itemAt, type MapElement } from '../walk';
import type { Drag } from './drag';
import type { Editor } from './editor';
import { feeling, scoreOf, stepped } from './emotion';
import { dragEmotion } from './emotion-drag';
import { writeInPlace } from './field';
import type { EditActions } from './keys';
import { elementMenu, type MenuActions } from './menu';
import { spotBeside, spotFor } from './order';
import { dragCard } from './order-drag';
import { findItem, focusedTarget, type Target, targetOf } from './target';
import { textIntent, textOf } from './texts';

/** The page in which the map is changed. */
export interface EditPage {
  readonly root: HTMLElement;
  readonly scroller: HTMLElement;
  readonly editor: Editor;
  readonly layout: MapLayout | undefined;
  readonly levelAt: LevelAt | undefined;
  /** Pixels of the screen for one of the layout. */
  readonly scale: number;
  choose(item: MapElement | undefined): void;
  /** Turns to the text of an element. */
  lead(way: 'edit', item: MapElement | undefined): void;
  say(text: string): void;
  show(menu: ContextMenu | undefined): void;
}

type What = 'touchpoint' | 'stage' | 'pain';

/** What stands for a text that is still to be written. */
const newText: Readonly<Record<What, string>> = {
  touchpoint: 'New touchpoint',
  stage: 'New stage',
  pain: 'New pain point',
};

/** What keys, gestures and menus change. Where no target is given, it is the element with the focus. */
export class EditCommands implements EditActions, MenuActions {
  readonly #page: EditPage;
  readonly #editor: Editor;

  constructor(page: EditPage) {
    this.#page = page;
    this.#editor = page.editor;
  }

  /** Begins to drag an item, if it is one that can be dragged. */
  drag(item: MapElement, down: PointerEvent): Drag | undefined {
    const { root, scroller, layout, levelAt, scale } = this.#page;
    const mark = root.querySelector<HTMLElement>('.insert-mark');
    // Cards have an order on the map alone; in the table nothing is dragged: there are the keys and the menu.
    return (
      (levelAt && dragEmotion(this.#editor, { root, levelAt, scale }, item, down)) ??
      (layout && mark ? dragCard(this.#editor, scroller, mark, item) : undefined)
    );
  }

  feel(halves: number, wanted?: 'wanted'): void {
    const target = focusedTarget();
    const { map } = this.#editor;
    if (!target?.part || !map) return;
    const part = wanted ?? target.part;
    const score = scoreOf(map, { ...target, part }) ?? scoreOf(map, target) ?? 0;
    const next = feeling(target, part, stepped(score, halves));
    if (next.score === score) {
      this.#editor.tell(next);
    } else {
      this.#editor.attempt(next);
      this.#editor.settle(next);
    }
  }

  step(way: 'undo' | 'redo'): void {
    this.#editor.step(way);
  }

  ask(intent: Intent, target: Target): void {
    this.#editor.ask(intent, target);
  }

  /** Lets a text be written where it is drawn; one that can't be is turned to in the text editor. */
  write(target = focusedTarget(), name?: string): void {
    const { scroller } = this.#page;
    const { map, uri } = this.#editor;
    const item = target && this.#find(target);
    const text = map && target && textOf(map, target);
    if (!item || !text) {
      this.#page.lead('edit', item);
      return;
    }
    const commit = (value: string) => {
      if (uri === this.#editor.uri) this.ask(textIntent(target, text, value), target);
    };
    writeInPlace(scroller, {
      item,
      field: target.field,
      name: name ?? `Text of ${item.ariaLabel ?? 'the element'}`,
      value: text.value,
      commit,
    });
  }

  add(what?: What, target = focusedTarget()): void {
    const { map } = this.#editor;
    if (!map || !target) return;
    const kind = what ?? kindOf(target.key);
    const at = kind && spotFor(map, kind, target.key);
    if (!kind || !at) return;
    this.#editor.ask({ op: 'add', what: kind, at, text: newText[kind] }, { key: target.key }, made => this.write(made));
  }

  /** The first stage of a map that has none. */
  begin(): void {
    const key = 'stages/0';
    const at = { in: '' };
    this.#editor.ask({ op: 'add', what: 'stage', at, text: newText.stage }, { key }, made => this.write(made));
  }

  duplicate(target = focusedTarget()): void {
    if (target && isPlain(target)) this.ask({ op: 'duplicate', key: target.key }, target);
  }

  remove(target = focusedTarget()): void {
    if (!target || !isPlain(target)) return;
    const { key } = target;
    this.#editor.ask({ op: 'delete', key }, target, () => this.#page.say('Deleted. Undo brings it back'));
  }

  shift(by: 1 | -1, target = focusedTarget()): void {
    const { map } = this.#editor;
    const at = map && target && isPlain(target) ? spotBeside(map, target.key, by) : undefined;
    if (target && at) this.ask({ op: 'move', key: target.key, at }, target);
  }

  reveal(target: Target): void {
    this.#page.choose(this.#find(target));
  }

  /** Opens the menu of an item: of the one with the focus, below it, or of another one where the pointer is. */
  menu(item = itemAt(document.activeElement), at?: { readonly x: number; readonly y: number }): void {
    const target = item && targetOf(item);
    const { map } = this.#editor;
    if (!item || !target || !map) return;
    item.focus();
    this.#show(item.ariaLabel ?? 'Element', elementMenu(map, target, this), target, at);
  }

  open(name: string, items: readonly MenuItem[], target: Target): void {
    this.#show(name, [{ name, items }], target);
  }

  #show(
    name: string,
    groups: ContextMenu['groups'],
    target: Target,
    at: { readonly x: number; readonly y: number } = this.#below(target),
  ): void {
    const onClose = (back: boolean) => (back ? this.#close(target) : this.#page.show(undefined));
    // What is chosen here changes the map: the menu would go on telling what was so before.
    const closing = (item: MenuItem): MenuItem => ({
      ...item,
      choose: () => {
        this.#close(target);
        // Once the menu is gone for good: what follows may take the focus, or be a menu, too.
        queueMicrotask(item.choose);
      },
    });
    const all = groups.map(group => ({ ...group, items: group.items.map(closing) }));
    this.#page.show({ name, ...at, groups: all, onClose });
  }

  #close(target: Target): void {
    this.#page.show(undefined);
    this.#find(target)?.focus();
  }

  #find(target: Target): MapElement | undefined {
    return findItem(this.#page.scroller, target);
  }

  #below(target: Target): { readonly x: number; readonly y: number } {
    const box = this.#find(target)?.querySelector('.frame')?.getBoundingClientRect();
    return { x: (box?.left ?? 0) + 8, y: box?.bottom ?? 0 };
  }
}

/** An element as a whole, and no part of it. */
function isPlain({ field, part }: Target): boolean {
  return field === undefined && part === undefined;
}

/** What is added after an element. */
function kindOf(key: string): What | undefined {
  if (/^stages\/\d+$/.test(key)) return 'stage';
  if (/\/pains\/\d+$/.test(key)) return 'pain';
  return /\/touchpoints\/\d+$/.test(key) ? 'touchpoint' : undefined;
}
