import { itemAt, type MapElement, setStop } from '../walk';

/** What an element of the drawing stands for: an element of the map, or one part of it. */
export interface Target {
  readonly key: string;
  /** Which text of the element it is, in the words of the language (`says`, `backstage/1`), if not its main one. */
  readonly field?: string;
  /** Whose feeling it is, and which of the two. */
  readonly persona?: string;
  readonly part?: 'now' | 'wanted';
}

/** What an item of the drawing stands for. */
export function targetOf(item: MapElement): Target | undefined {
  const { key, field, persona, part } = item.dataset;
  if (key === undefined) return undefined;
  return {
    key,
    ...(field === undefined ? {} : { field }),
    ...(persona === undefined ? {} : { persona }),
    ...(part === 'now' || part === 'wanted' ? { part } : {}),
  };
}

/** What the pointer is at: the text that is written there, where an item shows several. */
export function targetAt({ target: node, clientX: x, clientY: y }: MouseEvent): Target | undefined {
  const item = itemAt(node);
  const target = item && targetOf(item);
  // Between two lines of a text there is no ink that could be hit.
  const words = [...(item?.querySelectorAll<SVGElement>('[data-text]') ?? [])].find(text => {
    const { left, right, top, bottom } = text.getBoundingClientRect();
    return left <= x && x <= right && top <= y && y <= bottom;
  });
  const field = words?.dataset.text;
  return target && field !== undefined ? { ...target, field } : target;
}

/** The element with the focus. */
export function focusedTarget(): Target | undefined {
  const item = itemAt(document.activeElement);
  return item && targetOf(item);
}

/** The item that stands for a target, else the one that is most like it. */
export function findItem(root: ParentNode, target: Target): MapElement | undefined {
  const all = [...root.querySelectorAll<MapElement>(`.item[data-key="${CSS.escape(target.key)}"]`)];
  const like = (item: MapElement): number => {
    const { field, persona, part } = item.dataset;
    return Number(field === target.field) * 4 + Number(persona === target.persona) * 2 + Number(part === target.part);
  };
  return all.sort((a, b) => like(b) - like(a))[0];
}

/** Makes the item of a target (else the title) the stop of the Tab key, with the focus unless that is elsewhere. */
export function turnTo(scroller: HTMLElement, target: Target): MapElement | undefined {
  const item = findItem(scroller, target) ?? findItem(scroller, { key: 'journey' });
  if (!item) return undefined;
  setStop(scroller, item);
  const { activeElement } = document;
  if (activeElement === document.body || scroller.contains(activeElement)) {
    item.focus();
    // The keyboard may be on its way back from the text editor: what it comes back to is the page, and no element of it.
    if (!document.hasFocus()) window.addEventListener('focus', () => item.focus(), { once: true });
  }
  return item;
}
