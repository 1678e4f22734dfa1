/** Walking through the drawing with the keyboard: one element is the stop of the Tab key, arrows lead on from it. */

import type { Aim } from './messages';

const itemSelector = '.journey-map .item';

/** An element of the map, in the drawing or in the table. */
export type MapElement = Element & HTMLOrSVGElement;

export type Step = 'next' | 'previous' | 'up' | 'down' | 'first' | 'last';

/** The element of the drawing that a node belongs to. */
export function itemAt(node: EventTarget | null): MapElement | undefined {
  const item = node instanceof Element ? node.closest(itemSelector) : null;
  return item instanceof SVGElement || item instanceof HTMLElement ? item : undefined;
}

/** What an element of the drawing stands for in the text. */
export function aimOf(item: MapElement): Omit<Aim, 'uri'> | undefined {
  const { key, field: part } = item.dataset;
  return key === undefined ? undefined : { key, ...(part === undefined ? {} : { part }) };
}

/** The element to which the step leads: in reading order, or to the nearest one above or below. */
export function walk(root: Element, from: MapElement, step: Step): MapElement | undefined {
  const all = items(root);
  const at = all.indexOf(from);
  switch (step) {
    case 'next':
      return all[at + 1];
    case 'previous':
      return all[at - 1];
    case 'first':
      return all[0];
    case 'last':
      return all.at(-1);
    case 'up':
    case 'down':
      return nearest(root, from, step === 'down' ? 1 : -1);
  }
}

/** The first element of the drawing or the table that stands for a key. */
export function firstItem(root: ParentNode, key: string): MapElement | undefined {
  return root.querySelector<MapElement>(`${itemSelector}[data-key="${CSS.escape(key)}"]`) ?? undefined;
}

/** Where the Tab key stops in a page. */
const stopIn = new WeakMap<Element, MapElement>();

/** Lets the Tab key stop at one element of the drawing: the given one, else where it stopped, else the first. */
export function setStop(root: Element, wanted?: MapElement): void {
  const last = stopIn.get(root);
  if (last && (wanted ?? last) === last && root.contains(last) && last.getAttribute('tabindex') === '0') return;
  const stops = root.querySelectorAll<MapElement>(`${itemSelector}[tabindex="0"]`);
  const stop = wanted ?? stops[0] ?? root.querySelector<MapElement>(itemSelector);
  for (const item of stops) if (item !== stop) item.setAttribute('tabindex', '-1');
  if (stop && stop.getAttribute('tabindex') !== '0') stop.setAttribute('tabindex', '0');
  if (stop) stopIn.set(root, stop);
}

function items(root: ParentNode): MapElement[] {
  return [...root.querySelectorAll<MapElement>(itemSelector)];
}

function nearest(root: Element, from: MapElement, way: 1 | -1): MapElement | undefined {
  return from.closest('.figure') ? nearestInFigure(root, from, way) : nearestInLane(root, from, way);
}

/** In a figure there are no rows: what lies above or below, straight rather than aside. */
function nearestInFigure(root: Element, from: MapElement, way: 1 | -1): MapElement | undefined {
  const middle = (item: MapElement) => {
    const { left, top, width, height } = (item.querySelector('.frame') ?? item).getBoundingClientRect();
    return { x: left + width / 2, y: top + height / 2 };
  };
  const { x, y } = middle(from);
  const ranked = items(root)
    .map(item => ({ item, at: middle(item) }))
    .filter(({ item, at }) => item !== from && (at.y - y) * way > 2)
    .map(({ item, at }) => ({ item, away: Math.abs(at.y - y) + 2 * Math.abs(at.x - x) }))
    .sort((a, b) => a.away - b.away);
  return ranked[0]?.item;
}

function nearestInLane(root: Element, from: MapElement, way: 1 | -1): MapElement | undefined {
  const groups = [...root.querySelectorAll('.journey-map :is(.header, .lane, caption, tr)')];
  const own = groups.findIndex(group => group.contains(from));
  const middle = ({ left, width }: DOMRect) => left + width / 2;
  const x = middle(from.getBoundingClientRect());
  for (let at = own + way; groups[at]; at += way) {
    const ranked = [...(groups[at]?.querySelectorAll<MapElement>('.item') ?? [])]
      .map(item => ({ item, away: Math.abs(middle(item.getBoundingClientRect()) - x) }))
      .sort((a, b) => a.away - b.away);
    if (ranked[0]) return ranked[0].item;
  }
  return undefined;
}
