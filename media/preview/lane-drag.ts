import { laneAt, laneOf } from './lanes';

/**
 * Dragging the name of a lane up or down puts the lane elsewhere. While it is dragged, a line shows where it would go.
 * `drop` gets the lane and the one before which it was dropped (none: below all).
 */
export function dragLanes(root: HTMLElement, drop: (id: string, before: string | undefined) => void): void {
  let dragged: { readonly name: SVGElement; readonly y: number; moved: boolean } | undefined;
  let before: string | undefined;
  const line = () => root.querySelector<HTMLElement>('.drop-line');
  root.addEventListener('pointerdown', event => {
    const name = laneAt(event.target);
    if (event.button === 0 && name) dragged = { name, y: event.clientY, moved: false };
  });
  root.addEventListener('pointermove', event => {
    if (!dragged || (!dragged.moved && Math.abs(event.clientY - dragged.y) < 5)) return;
    if (!dragged.moved) root.setPointerCapture(event.pointerId);
    dragged.moved = true;
    const spots = tops(root);
    const next = spots.find(({ top, height }) => event.clientY < top + height / 2);
    before = next?.id;
    const last = spots.at(-1);
    mark(line(), next ? next.top : (last?.top ?? 0) + (last?.height ?? 0));
  });
  const end = (event: PointerEvent) => {
    const done = dragged;
    dragged = undefined;
    mark(line(), undefined);
    if (done?.moved && event.type === 'pointerup' && laneOf(done.name) !== before) drop(laneOf(done.name), before);
  };
  root.addEventListener('pointerup', end);
  root.addEventListener('pointercancel', end);
}

interface Spot {
  readonly id: string;
  readonly top: number;
  readonly height: number;
}

/** Where the lanes lie, in pixels of the window. */
function tops(root: Element): Spot[] {
  return [...root.querySelectorAll<SVGElement>('.lane-name .lane-ground')].map(ground => {
    const { top, height } = ground.getBoundingClientRect();
    const name = laneAt(ground);
    return { id: name ? laneOf(name) : '', top, height };
  });
}

function mark(line: HTMLElement | null, y: number | undefined): void {
  if (!line) return;
  line.hidden = y === undefined;
  const sheet = line.parentElement?.getBoundingClientRect();
  if (y !== undefined && sheet) line.style.transform = `translateY(${y - sheet.top}px)`;
}
