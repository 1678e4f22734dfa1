import { render, type VNode } from 'preact';

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

/** Canvases end at about this many pixels a side. */
const longest = 16_000;

/**
 * Copies a map as an image; resolves to its bytes where the clipboard takes none.
 * @param picture one `<svg>`
 */
export async function copyPicture(picture: VNode, root: HTMLElement): Promise<{ readonly png?: Uint8Array }> {
  const png = await pngOf(picture, root);
  return (await toClipboard(png)) ? {} : { png: new Uint8Array(await png.arrayBuffer()) };
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
    const scale = Math.min(2, longest / width, longest / height);
    const image = new Image();
    image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(withLooks(drawing))}`;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(width * scale);
    canvas.height = Math.round(height * scale);
    const context = canvas.getContext('2d');
    if (!context) throw new Error('There is no canvas.');
    context.fillStyle = background;
    context.fillRect(0, 0, canvas.width, canvas.height);
    context.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve, reject) => {
      canvas.toBlob(blob => (blob ? resolve(blob) : reject(new Error('The map is too large for an image.'))));
    });
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
