import { scoreWords } from '../../map/words';
import type { LevelAt } from '../scene';
import type { MapElement } from '../walk';
import type { Drag } from './drag';
import type { Editor } from './editor';
import { feeling, scoreOf, stepped } from './emotion';
import { targetOf } from './target';

/** The drawing in which a feeling is dragged. */
export interface Chart {
  readonly root: ParentNode;
  readonly levelAt: LevelAt;
  readonly scale: number;
}

/**
 * Dragging a feeling to where a better or a worse one lies: it goes along in halves, a tag beside the pointer tells the
 * score, and the text is changed once, when it is let go. With the Shift key it is what is wanted there that is dragged out
 * of what is felt.
 */
export function dragEmotion(editor: Editor, { root, levelAt, scale }: Chart, item: MapElement, down: PointerEvent) {
  const target = targetOf(item);
  const { map } = editor;
  if (!target?.part || !map) return undefined;
  const part = down.shiftKey ? 'wanted' : target.part;
  const before = scoreOf(map, { ...target, part });
  const start = before ?? scoreOf(map, target) ?? 0;
  const tag = root.querySelector<HTMLElement>('.drag-tag');
  const [x, y] = placeOf(item, scale);
  let score = start;
  const drag: Drag = {
    move(event) {
      const to = [x + (event.clientX - down.clientX) / scale, y + (event.clientY - down.clientY) / scale] as const;
      const now = stepped(start + levelAt(to) - levelAt([x, y]), 0);
      showTag(tag, scoreWords(now), event);
      if (now === score) return;
      score = now;
      editor.attempt(feeling(target, part, score));
    },
    drop() {
      showTag(tag, undefined);
      if (score === before || (before === undefined && score === start)) editor.drop();
      else editor.settle(feeling(target, part, score));
    },
    cancel() {
      showTag(tag, undefined);
      editor.drop();
    },
  };
  return drag;
}

/** The middle of an item in the drawing. */
function placeOf(item: MapElement, scale: number): readonly [x: number, y: number] {
  const { left, top, width, height } = (item.querySelector('.frame') ?? item).getBoundingClientRect();
  const drawing = item.closest('svg')?.getBoundingClientRect();
  return [(left + width / 2 - (drawing?.left ?? 0)) / scale, (top + height / 2 - (drawing?.top ?? 0)) / scale];
}

function showTag(tag: HTMLElement | null, text: string | undefined, at?: PointerEvent): void {
  if (!tag) return;
  tag.hidden = text === undefined;
  tag.textContent = text ?? '';
  if (at) tag.style.transform = `translate(${at.clientX + 14}px, ${at.clientY - 12}px)`;
}
