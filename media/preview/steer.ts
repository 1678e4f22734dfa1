import type { Aim } from './messages';
import { itemAt } from './walk';

/** What an element of the drawing stands for in the text. */
export function aimOf(item: SVGElement): Omit<Aim, 'uri'> | undefined {
  const { key, field: part } = item.dataset;
  return key === undefined ? undefined : { key, ...(part === undefined ? {} : { part }) };
}

/**
 * Leads to the text: a double click (or Ctrl+Enter, Cmd+Enter) to write there, a click with Alt (or Alt+Enter) to see
 * references. That a plain click shows the line is the page's own.
 */
export function steer(root: HTMLElement, go: (way: 'edit' | 'references', aim: Omit<Aim, 'uri'>) => void): void {
  const lead = (event: Event, way: 'edit' | 'references') => {
    const item = itemAt(event.target);
    const aim = item && aimOf(item);
    if (!aim) return;
    event.preventDefault();
    event.stopPropagation();
    go(way, aim);
  };
  root.addEventListener('dblclick', event => lead(event, 'edit'));
  root.addEventListener('click', event => event.altKey && lead(event, 'references'), { capture: true });
  const keyed = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.shiftKey) return;
    if (event.altKey) lead(event, 'references');
    else if (event.ctrlKey || event.metaKey) lead(event, 'edit');
  };
  root.addEventListener('keydown', keyed, { capture: true });
}
