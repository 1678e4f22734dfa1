/** XML as a tree, read strictly: no entities but the five of XML, no external ones, no nesting without end. */
import { SaxesParser } from 'saxes';
import { FormatError } from '../format';

export interface Element {
  /** In lower case, without a prefix. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Element[];
  /** The text in it, in one line. */
  readonly text: string;
  readonly line: number;
}

const MAX_DEPTH = 50;

interface Open {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
  readonly texts: string[];
  readonly line: number;
}

/** Reads a document. @throws FormatError with the line where it is broken. */
export function readXml(text: string): Element {
  const parser = new SaxesParser({ position: true });
  const root: Open = { name: '', attributes: {}, children: [], texts: [], line: 1 };
  const path: Open[] = [root];
  parser.on('error', error => {
    const what = error.message.replace(/^[^:]*:?\d+:\d+: /, '').replace(/\.$/, '');
    throw new FormatError(
      `This XML can’t be read: ${what}`,
      'Have an editor check it, or export it again',
      parser.line,
    );
  });
  parser.on('opentag', ({ name, attributes }) => {
    if (path.length > MAX_DEPTH)
      throw new FormatError(
        `Nested too deep to be a journey: over ${MAX_DEPTH} levels`,
        'Export the journey alone',
        parser.line,
      );
    const plain = Object.entries(attributes).map(([key, value]) => [local(key), value.trim()]);
    path.push({ name: local(name), attributes: Object.fromEntries(plain), children: [], texts: [], line: parser.line });
  });
  const add = (part: string): void => void path.at(-1)?.texts.push(part);
  parser.on('text', add);
  parser.on('cdata', add);
  parser.on('closetag', () => {
    const closed = path.pop();
    if (closed) path.at(-1)?.children.push({ ...closed, text: closed.texts.join('').replace(/\s+/g, ' ').trim() });
  });
  parser.write(text).close();
  return root.children[0] ?? { ...root, text: '' };
}

const local = (name: string): string => name.slice(name.indexOf(':') + 1).toLowerCase();

/** The first child of that name. */
export const childOf = (element: Element | undefined, name: string): Element | undefined =>
  element?.children.find(child => child.name === name);

/** The text of the first child of that name; undefined if it is empty or not there. */
export const textIn = (element: Element | undefined, name: string): string | undefined =>
  childOf(element, name)?.text || undefined;

/** A text within XML: without signs that XML can't hold. */
export function escapeXml(text: string): string {
  return text
    .replace(/(?![\t\n\r])\p{Cc}|\p{Cs}|[\uFFFE\uFFFF]/gu, '')
    .replace(/[&<>"]/g, sign => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] ?? sign);
}
