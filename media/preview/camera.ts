/** From this zoom on words can be read; below, the map is drawn for the eye from far away. */
export const farZoom = 0.4;
const least = 0.03;
const most = 4;

/** Keeps a zoom within what can be read and drawn. */
export function clampZoom(zoom: number): number {
  return Math.min(most, Math.max(least, Math.round(zoom * 1000) / 1000));
}

/** Keeps the zoom of words within what can be read. */
export function clampWordZoom(zoom: number): number {
  return Math.min(3, Math.max(0.6, Math.round(zoom * 1000) / 1000));
}

/** A drawing in pixels of the panel: its size, and where its stages begin and end. */
export interface Ground {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
}

/** A ground as it lies in the panel, drawn at a scale. */
export function groundOf({ width, height, left, right }: Ground, scale: number): Ground {
  return { width: width * scale, height: height * scale, left: left * scale, right: right * scale };
}

export interface Room {
  readonly width: number;
  readonly height: number;
}

/** What of the panel a map can have without going under the zoom buttons. */
export function roomOf(scroller: Element): Room {
  const below = Number.parseFloat(getComputedStyle(scroller).paddingBottom);
  return { width: scroller.clientWidth, height: scroller.clientHeight - below };
}

/**
 * The zoom at which the whole map (`near`: as drawn at 100 %) is in sight, or all of its height; never larger than life.
 * From far away only the stages become narrower, so that only they count there.
 */
export function fitZoom(near: Ground, room: Room, to: 'whole' | 'height'): number {
  const high = room.height / near.height;
  if (to === 'height') return clampZoom(Math.max(farZoom, Math.min(1, high) - 0.005));
  const whole = Math.min(1, room.width / near.width, high) - 0.005;
  if (whole >= farZoom) return clampZoom(whole);
  const far = (room.width - near.left - (near.width - near.right)) / (near.right - near.left);
  return clampZoom(Math.min(farZoom - 0.01, far - 0.005));
}

/** Where to scroll so that the point under the pointer stays under it when the drawing is another one. */
export function scrollFor(
  scroller: Element,
  before: Ground,
  after: Ground,
  x: number,
  y: number,
): readonly [number, number] {
  const across = (scroller.scrollLeft + x - before.left) / (before.right - before.left);
  const down = (scroller.scrollTop + y) / before.height;
  return [after.left + across * (after.right - after.left) - x, down * after.height - y];
}

/** Brings a place of the map, told in parts of it, to the middle of the panel. */
export function moveTo(scroller: HTMLElement, across: number, down: number): void {
  const { scrollWidth, scrollHeight, clientWidth, clientHeight } = scroller;
  scroller.scrollTo(across * scrollWidth - clientWidth / 2, down * scrollHeight - clientHeight / 2);
}

/** Pixels of the panel's edges, where other things stand. */
export type Clear = readonly [top: number, right: number, bottom: number, left: number];

/** Keeps what is scrolled into view so many pixels away from the edges, where other things stand. */
export function keepClear(scroller: HTMLElement, [top, right, bottom, left]: Clear): void {
  const padding = `${top}px ${right}px ${bottom}px ${left}px`;
  if (scroller.style.scrollPadding !== padding) scroller.style.scrollPadding = padding;
}
