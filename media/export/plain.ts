import { Element, isTag, isText } from 'domhandler';

/** A picture that is in the file itself. */
const inside = /^data:image\/(png|jpeg|gif|webp|avif|svg\+xml);base64,[A-Za-z0-9+/=]+$/;

/** Who does not know `paint-order` would paint the halo of letters over them. */
const halo = ['paint-order', 'stroke', 'stroke-width', 'stroke-linejoin'] as const;

/**
 * Makes a dressed drawing a picture for any program: with a title, on paper of its colour, and without what only our own
 * page needs.
 */
export function plainDrawing(root: Element, title: Element, background: string): void {
  strip(root);
  for (const [at, image] of images(root).entries()) clip(image, `portrait-${at + 1}`);
  const { width = '', height = '' } = root.attribs;
  root.children.unshift(title, new Element('rect', { width, height, fill: background }));
}

/** Takes away what leads nowhere in a file: classes, keys, images that are elsewhere, what is not seen. */
function strip(parent: Element): void {
  for (const name of Object.keys(parent.attribs)) {
    if (name === 'class' || name.startsWith('data-') || name === 'aria-hidden') delete parent.attribs[name];
  }
  if (parent.attribs.direction === 'rtl') turnRound(parent);
  if (parent.attribs['paint-order']) for (const name of halo) delete parent.attribs[name];
  parent.children = parent.children.filter(child => !isTag(child) || isShown(child));
  for (const child of parent.children) if (isTag(child)) strip(child);
}

/** Said by invisible marks around a line: what stands between them, quotes and dots too, runs from right to left. */
const rightToLeft = '\u200f';

/** Not every program knows `direction`, and to which end of a line it makes `x` belong: all know a line that ends at `x`. */
function turnRound(text: Element): void {
  delete text.attribs.direction;
  text.attribs['text-anchor'] ??= 'end';
  const lines = text.children.some(isTag) ? text.children.filter(isTag) : [text];
  for (const node of lines.flatMap(line => line.children.filter(isText))) {
    node.data = `${rightToLeft}${node.data}${rightToLeft}`;
  }
}

function isShown({ name, attribs }: Element): boolean {
  if (attribs.display === 'none') return false;
  if (name === 'image') return inside.test(attribs.href ?? '');
  // Places for the outline of what is chosen.
  return name !== 'rect' || attribs.fill !== 'none' || attribs.stroke !== 'none';
}

function images(root: Element): Element[] {
  return root.children.filter(isTag).flatMap(child => (child.name === 'image' ? [child] : images(child)));
}

/** Cuts a portrait round: as a shape, which more programs know than they know the style sheet's word for it. */
function clip(image: Element, id: string): void {
  const [x = 0, y = 0, width = 0] = ['x', 'y', 'width'].map(name => Number(image.attribs[name]));
  const r = width / 2;
  const circle = new Element('circle', { cx: String(x + r), cy: String(y + r), r: String(r) });
  const siblings = image.parent?.children;
  siblings?.splice(siblings.indexOf(image), 0, new Element('clipPath', { id }, [circle]));
  image.attribs['clip-path'] = `url(#${id})`;
}
