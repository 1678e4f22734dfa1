import type { MapElement } from '../walk';

/** A text to be written in its place. */
export interface FieldAsk {
  /** The item of the drawing that shows it. */
  readonly item: MapElement;
  /** Which of its texts it is, if not the one that it stands for. */
  readonly field: string | undefined;
  readonly name: string;
  readonly value: string;
  readonly commit: (value: string) => void;
}

/** Around the words, in pixels. */
const pad = 5;
const widthMin = 160;

/**
 * A text field over the words of an item, in their letters, which grows with what is written. Enter and going elsewhere
 * take what was written, Escape takes nothing; the focus goes back to the item.
 */
export function writeInPlace(scroller: HTMLElement, { item, field: part, name, value, commit }: FieldAsk): void {
  const field = document.createElement('textarea');
  field.className = 'text-field';
  field.rows = 1;
  field.value = value;
  field.placeholder = name;
  field.setAttribute('aria-label', name);
  const own = part === undefined ? null : item.querySelector<SVGTextElement>(`[data-text="${CSS.escape(part)}"]`);
  const words =
    own ?? item.querySelector<SVGTextElement>('text:is(.tone-ink, .tone-on-phase)') ?? item.querySelector('text');
  const place = () => placeOver(field, item, words, own !== null);
  let open = true;
  const close = (how: 'commit' | 'cancel', back: boolean) => {
    if (!open) return;
    open = false;
    scroller.removeEventListener('scroll', place);
    const written = field.value;
    field.remove();
    if (back) item.focus();
    if (how === 'commit' && written.trim() !== value.trim()) commit(written);
  };
  field.addEventListener('keydown', event => {
    // What is written is no key of the page; undoing it is the browser's.
    if (!event.ctrlKey && !event.metaKey) event.stopPropagation();
    if (event.isComposing || (event.key !== 'Enter' && event.key !== 'Escape')) return;
    event.preventDefault();
    close(event.key === 'Enter' ? 'commit' : 'cancel', true);
  });
  field.addEventListener('blur', () => close('commit', false));
  field.addEventListener('input', place);
  scroller.addEventListener('scroll', place);
  scroller.after(field);
  place();
  field.focus();
  field.select();
}

/** @param beside the item has other texts beside the words. */
function placeOver(field: HTMLTextAreaElement, item: MapElement, words: SVGTextElement | null, beside: boolean): void {
  const frame = (item.querySelector('.frame') ?? item).getBoundingClientRect();
  const line = words?.getBoundingClientRect();
  const { style } = field;
  // The drawing may be zoomed: letters are as high as they are on the screen.
  const scale = words?.getScreenCTM()?.a ?? 1;
  style.fontSize = `${Number(words?.getAttribute('font-size') ?? 12.5) * scale}px`;
  style.fontWeight = words?.getAttribute('font-weight') ?? '400';
  style.fontStyle = words?.getAttribute('font-style') ?? 'normal';
  const start = beside && line ? line.left - pad : frame.left;
  const width = Math.max(beside && line ? line.width + 2 * pad + 2 : frame.width, widthMin);
  const left = Math.max(2, Math.min(start, document.documentElement.clientWidth - width - 2));
  style.width = `${width}px`;
  style.left = `${left}px`;
  style.top = `${(line?.top ?? frame.top) - pad}px`;
  style.height = '0';
  style.height = `${field.scrollHeight + 2}px`;
}
