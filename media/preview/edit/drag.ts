import { itemAt, type MapElement } from '../walk';

/** Something that is dragged. */
export interface Drag {
  move(event: PointerEvent): void;
  /** It was let go: what was shown last is meant. */
  drop(): void;
  /** It was given up: all is as before. */
  cancel(): void;
}

/** Begins to drag an item that the pointer has gone down on and moved; undefined if it can't be dragged. */
export type Begin = (item: MapElement, down: PointerEvent) => Drag | undefined;

/** How far the pointer moves before it is a drag, in pixels. */
const slack = 4;

/** Dragging items of the drawing. Escape gives it up; what ends a drag is no click. */
export function dragItems(scroller: HTMLElement, begin: Begin): void {
  let down: { readonly event: PointerEvent; readonly item: MapElement } | undefined;
  let drag: Drag | undefined;
  let moved = false;
  const end = (how: 'drop' | 'cancel') => {
    const ended = drag;
    drag = undefined;
    down = undefined;
    scroller.classList.remove('is-moving');
    ended?.[how]();
  };
  scroller.addEventListener('pointerdown', event => {
    const item = itemAt(event.target);
    moved = false;
    // In the table, dragging selects words.
    down = item instanceof SVGElement && event.button === 0 ? { event, item } : undefined;
  });
  scroller.addEventListener('pointermove', event => {
    // With the space bar down, it is the map that moves.
    if (!down || scroller.classList.contains('dragging')) return;
    const from = down.event;
    if (!drag && Math.hypot(event.clientX - from.clientX, event.clientY - from.clientY) < slack) return;
    drag ??= begin(down.item, from);
    if (!drag) return end('cancel');
    if (!moved) {
      moved = true;
      scroller.setPointerCapture(event.pointerId);
      scroller.classList.add('is-moving');
    }
    drag.move(event);
  });
  scroller.addEventListener('pointerup', () => end('drop'));
  scroller.addEventListener('lostpointercapture', () => end('cancel'));
  scroller.addEventListener('pointercancel', () => end('cancel'));
  document.addEventListener(
    'keydown',
    event => {
      if (!drag || event.key !== 'Escape') return;
      end('cancel');
      event.preventDefault();
      event.stopImmediatePropagation();
    },
    { capture: true },
  );
  scroller.addEventListener('click', event => moved && event.stopImmediatePropagation(), { capture: true });
}
