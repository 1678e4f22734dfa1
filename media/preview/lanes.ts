import type { ViewOptions } from '../map/view/options';
import type { LaneChoice } from '../map/view/types';

/** The names of the lanes in the drawing: folding, moving, hiding. */
const laneSelector = '.lane-name[data-lane-name]';

/** The name of a lane that a node belongs to. */
export function laneAt(node: EventTarget | null): SVGElement | undefined {
  const name = node instanceof Element ? node.closest(laneSelector) : null;
  return name instanceof SVGElement ? name : undefined;
}

/** The lane that a name stands for. */
export function laneOf(name: SVGElement): string {
  return name.dataset.laneName ?? '';
}

/** The lanes whose names are drawn, from top to bottom. */
export function drawnLanes(root: Element): readonly string[] {
  return [...root.querySelectorAll<SVGElement>(laneSelector)].map(laneOf);
}

/** The name before or after one, from top to bottom. */
export function laneBeside(root: Element, name: SVGElement, by: 1 | -1): SVGElement | undefined {
  const names = [...root.querySelectorAll<SVGElement>(laneSelector)];
  return names[names.indexOf(name) + by];
}

/** At which name the Tab key stops in a page. */
const stopIn = new WeakMap<Element, SVGElement>();

/** Lets the Tab key stop at the name of one lane: the wanted one, else where it stopped, else the first. */
export function setLaneStop(root: Element, wanted?: SVGElement): void {
  const last = stopIn.get(root);
  if (last && (wanted ?? last) === last && root.contains(last)) return;
  const names = [...root.querySelectorAll<SVGElement>(laneSelector)];
  const stop = wanted ?? names.find(name => name.getAttribute('tabindex') === '0') ?? names[0];
  if (stop) stopIn.set(root, stop);
  for (const name of names) {
    const tab = name === stop ? '0' : '-1';
    if (name.getAttribute('tabindex') !== tab) name.setAttribute('tabindex', tab);
  }
}

/** Options with a lane before another one of those that are shown, or (no other one) after all of them. */
export function movedLane(
  choices: readonly LaneChoice[],
  id: string,
  before: string | undefined,
): Partial<ViewOptions> {
  const rest = choices.map(lane => lane.id).filter(each => each !== id);
  const at = before === undefined ? -1 : rest.indexOf(before);
  return { order: at < 0 ? [...rest, id] : [...rest.slice(0, at), id, ...rest.slice(at)] };
}

/**
 * Options with a lane one place further up or down among those that are drawn (from far away, not all that are shown are);
 * none if it is the last one there.
 */
export function steppedLane(
  choices: readonly LaneChoice[],
  drawn: readonly string[],
  id: string,
  by: 1 | -1,
): Partial<ViewOptions> | undefined {
  const other = drawn[drawn.indexOf(id) + by];
  if (other === undefined) return undefined;
  if (by < 0) return movedLane(choices, id, other);
  const rest = choices.map(lane => lane.id).filter(each => each !== id);
  return movedLane(choices, id, rest[rest.indexOf(other) + 1]);
}
