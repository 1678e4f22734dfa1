import type { MapLayout } from '../../map/layout';
import type { Drag } from './drag';
import type { Editor } from './editor';
import { feeling, scoreOf, stepped } from './emotion';
import { dragEmotion } from './emotion-drag';
import type { EditActions } from './keys';
import { focusedTarget } from './target';

/** The page in which the map is changed. */
export interface EditPage {
  readonly root: HTMLElement;
  readonly editor: Editor;
  readonly layout: MapLayout | undefined;
  /** Pixels of the screen for one of the layout. */
  readonly scale: number;
}

/** What keys, gestures and menus change. */
export class EditCommands implements EditActions {
  readonly #page: EditPage;
  readonly #editor: Editor;

  constructor(page: EditPage) {
    this.#page = page;
    this.#editor = page.editor;
  }

  /** Begins to drag an item, if it is one that can be dragged. */
  drag(item: SVGElement, down: PointerEvent): Drag | undefined {
    const { root, layout, scale } = this.#page;
    const curve = layout?.lanes.find(lane => lane.curve)?.curve;
    return curve && dragEmotion(this.#editor, { root, curve, scale }, item, down);
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
}
