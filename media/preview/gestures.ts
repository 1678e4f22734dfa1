/** Dragging the ground (or anything, while the space bar is down) moves the map. */
export function dragToPan(scroller: HTMLElement, isGround: (event: PointerEvent) => boolean): void {
  let space = false;
  document.addEventListener('keydown', event => {
    if (event.key !== ' ' || event.defaultPrevented || event.target instanceof HTMLButtonElement) return;
    event.preventDefault();
    space = true;
  });
  document.addEventListener('keyup', event => {
    if (event.key === ' ') space = false;
  });
  let from: { readonly x: number; readonly y: number; readonly left: number; readonly top: number } | undefined;
  let moved = false;
  scroller.addEventListener('pointerdown', event => {
    const onScrollbar = event.offsetX > scroller.clientWidth || event.offsetY > scroller.clientHeight;
    moved = false;
    if (event.button !== 0 || event.pointerType === 'touch' || (event.target === scroller && onScrollbar)) return;
    // The words of a table can be selected.
    if (!space && (!isGround(event) || isTable(event.target))) return;
    from = { x: event.clientX, y: event.clientY, left: scroller.scrollLeft, top: scroller.scrollTop };
  });
  scroller.addEventListener('pointermove', event => {
    if (!from) return;
    const [x, y] = [event.clientX - from.x, event.clientY - from.y];
    if (!moved && Math.hypot(x, y) < 4) return;
    if (!moved) scroller.setPointerCapture(event.pointerId);
    moved = true;
    scroller.classList.add('dragging');
    scroller.scrollTo(from.left - x, from.top - y);
  });
  const end = () => {
    from = undefined;
    scroller.classList.remove('dragging');
  };
  scroller.addEventListener('pointerup', end);
  scroller.addEventListener('pointercancel', end);
  // What ends a drag is no click on what happens to lie under the pointer.
  scroller.addEventListener('click', event => moved && event.stopImmediatePropagation(), { capture: true });
}

function isTable(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('.map-table') !== null;
}

/** Zooms by a factor around a point of the panel. */
export type ZoomBy = (factor: number, x: number, y: number) => void;

/** The wheel with Ctrl or Cmd zooms; so do two fingers on a trackpad, which the browser tells as just that. */
export function wheelToZoom(scroller: HTMLElement, zoomBy: ZoomBy): void {
  scroller.addEventListener(
    'wheel',
    event => {
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      const { left, top } = scroller.getBoundingClientRect();
      const factor = Math.exp(-Math.max(-60, Math.min(60, event.deltaY)) / 180);
      zoomBy(factor, event.clientX - left, event.clientY - top);
    },
    { passive: false },
  );
}

/** Two fingers on a screen zoom; one scrolls, which the browser does (`touch-action` in the style sheet). */
export function pinchToZoom(scroller: HTMLElement, zoomBy: ZoomBy): void {
  const fingers = new Map<number, PointerEvent>();
  const spread = () => {
    const [a, b] = [...fingers.values()];
    if (!a || !b) return undefined;
    const { left, top } = scroller.getBoundingClientRect();
    const x = (a.clientX + b.clientX) / 2 - left;
    const y = (a.clientY + b.clientY) / 2 - top;
    return { wide: Math.hypot(a.clientX - b.clientX, a.clientY - b.clientY), x, y };
  };
  scroller.addEventListener('pointerdown', event => {
    if (event.pointerType === 'touch') fingers.set(event.pointerId, event);
  });
  scroller.addEventListener('pointermove', event => {
    if (!fingers.has(event.pointerId)) return;
    const before = spread();
    fingers.set(event.pointerId, event);
    const now = spread();
    if (before && now && before.wide > 0) zoomBy(now.wide / before.wide, now.x, now.y);
  });
  const lift = ({ pointerId }: PointerEvent) => fingers.delete(pointerId);
  scroller.addEventListener('pointerup', lift);
  scroller.addEventListener('pointercancel', lift);
}
