import type { MapLayout } from '../map/layout';

const least = 0.1;
const most = 4;

/** Keeps a zoom within what can be read and drawn. */
export function clampZoom(zoom: number): number {
  return Math.min(most, Math.max(least, Math.round(zoom * 100) / 100));
}

/** The zoom at which the whole map is in sight; never larger than life. */
export function fitZoom(layout: MapLayout, scroller: Element): number {
  const height = scroller.clientHeight - Number.parseFloat(getComputedStyle(scroller).paddingBottom);
  return clampZoom(Math.min(1, scroller.clientWidth / layout.width, height / layout.height) - 0.005);
}

/** Where to scroll so that the point under the pointer stays under it when the zoom changes. */
export function scrollFor(scroller: Element, ratio: number, x: number, y: number): readonly [number, number] {
  return [(scroller.scrollLeft + x) * ratio - x, (scroller.scrollTop + y) * ratio - y];
}

/** How far the map is scrolled sideways, and how much of it is in sight, in pixels of the panel. */
export interface Sight {
  readonly x: number;
  readonly width: number;
}

/**
 * Holds the names of the lanes, and the header as far as it fits, in sight while the map is scrolled sideways. What is in
 * sight is told, not asked of the page, which would have to find its layout at once.
 */
export function stick(scroller: Element, sight: Sight, layout: MapLayout, zoom: number): void {
  const x = sight.x / zoom;
  const spare = Math.max(0, layout.room - sight.width / zoom);
  scroller.classList.toggle('aside', x > 0);
  move(scroller.querySelector('[data-stick="names"]'), x);
  move(scroller.querySelector('[data-stick="header"]'), Math.max(0, x - spare));
}

function move(element: Element | null, x: number): void {
  const transform = `translate(${x} 0)`;
  if (element?.getAttribute('transform') !== transform) element?.setAttribute('transform', transform);
}

/** Dragging the ground (or anything, while the space bar is down) moves the map. */
export function dragToPan(scroller: HTMLElement, mayDrag: (event: PointerEvent) => boolean): void {
  let from: { readonly x: number; readonly y: number; readonly left: number; readonly top: number } | undefined;
  let moved = false;
  scroller.addEventListener('pointerdown', event => {
    const onScrollbar = event.offsetX > scroller.clientWidth || event.offsetY > scroller.clientHeight;
    moved = false;
    if (event.button !== 0 || event.pointerType === 'touch' || (event.target === scroller && onScrollbar)) return;
    if (!mayDrag(event)) return;
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
