import { type CurveLayout, heightOf, scoreAt } from '../../map/layout/curve';
import { scoreWords } from '../../map/words';
import type { MapElement } from '../walk';
import type { Drag } from './drag';
import type { Editor } from './editor';
import { feeling, scoreOf } from './emotion';
import { targetOf } from './target';

/** The drawing in which a point is dragged. */
export interface Chart {
  readonly root: ParentNode;
  readonly curve: CurveLayout;
  readonly scale: number;
}

/**
 * Dragging a point of the curve up or down: the curve goes along in halves, a tag beside the pointer tells the score, and
 * the text is changed once, when the point is let go. With the Shift key it is what is wanted there that is dragged out
 * of what is felt.
 */
export function dragEmotion(editor: Editor, { root, curve, scale }: Chart, item: MapElement, down: PointerEvent) {
  const target = targetOf(item);
  const { map } = editor;
  if (!target?.part || !map) return undefined;
  const part = down.shiftKey ? 'wanted' : target.part;
  const before = scoreOf(map, { ...target, part });
  const start = before ?? scoreOf(map, target) ?? 0;
  const tag = root.querySelector<HTMLElement>('.drag-tag');
  const y = heightOf(curve, start);
  let score = start;
  const drag: Drag = {
    move(event) {
      const now = scoreAt(curve, y + (event.clientY - down.clientY) / scale);
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

function showTag(tag: HTMLElement | null, text: string | undefined, at?: PointerEvent): void {
  if (!tag) return;
  tag.hidden = text === undefined;
  tag.textContent = text ?? '';
  if (at) tag.style.transform = `translate(${at.clientX + 14}px, ${at.clientY - 12}px)`;
}
