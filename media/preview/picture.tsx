import { render, type VNode } from 'preact';
import type { Host } from './app';
import { paint } from './canvas';
import type { ToWebview } from './messages';

/** What the style sheet says of an element, for a picture that has none. */
const looks = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-opacity',
  'stroke-dasharray',
  'stroke-linecap',
  'stroke-linejoin',
  'opacity',
  'stop-color',
  'stop-opacity',
  'font-family',
  'paint-order',
  'visibility',
  'display',
] as const;

/**
 * Copies a map as an image; resolves to its bytes where the clipboard takes none.
 * @param picture one `<svg>`
 */
export async function copyPicture(picture: VNode, root: HTMLElement): Promise<{ readonly png?: Uint8Array }> {
  const png = await pngOf(picture, root);
  return (await toClipboard(png)) ? {} : { png: new Uint8Array(await png.arrayBuffer()) };
}

/** Paints a picture that the panel was given, and answers it. */
export async function paintFor(
  host: Host,
  { uri, request, scale, ...picture }: ToWebview & { type: 'paint' },
): Promise<void> {
  try {
    const png = new Uint8Array(await (await paint(picture, scale)).arrayBuffer());
    host.postMessage({ type: 'painted', uri, request, png });
  } catch (error) {
    host.postMessage({ type: 'painted', uri, request, fault: error instanceof Error ? error.message : String(error) });
  }
}

/** The whole map as a PNG, in the colours at hand, twice as fine as on the screen if that fits. */
async function pngOf(picture: VNode, root: HTMLElement): Promise<Blob> {
  const stage = document.createElement('div');
  stage.className = 'picture-stage';
  root.after(stage);
  try {
    render(picture, stage);
    const drawing = stage.querySelector('svg');
    if (!drawing) throw new Error('Nothing was drawn.');
    const background = getComputedStyle(document.body).backgroundColor;
    const { width, height } = drawing.viewBox.baseVal;
    return await paint({ svg: withLooks(drawing), width, height }, 2, background);
  } finally {
    render(null, stage);
    stage.remove();
  }
}

/** The markup of a drawing with its looks written out. */
function withLooks(drawing: SVGElement): string {
  const copy = drawing.cloneNode(true);
  if (!(copy instanceof SVGElement)) return '';
  const copies = [copy, ...copy.querySelectorAll<SVGElement>('*')];
  [drawing, ...drawing.querySelectorAll('*')].forEach((element, at) => {
    const style = getComputedStyle(element);
    for (const look of looks) copies[at]?.setAttribute(look, style.getPropertyValue(look));
  });
  return new XMLSerializer().serializeToString(copy);
}

/** Puts a picture on the clipboard; false where it can't be, for want of permission or focus. */
async function toClipboard(png: Blob): Promise<boolean> {
  try {
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': png })]);
    return true;
  } catch {
    return false;
  }
}
