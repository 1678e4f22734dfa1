import render from 'dom-serializer';
import { Element, Text } from 'domhandler';
import { SaxesParser } from 'saxes';
import { escaped } from './escaped';

/** The tree of a drawing that was written as markup. What is escaped in it stays so. */
export function readMarkup(markup: string): Element {
  const parser = new SaxesParser();
  const top = new Element('', {});
  const open = [top];
  const add = (node: Element | Text) => {
    const parent = open.at(-1) ?? top;
    node.parent = parent;
    parent.children.push(node);
  };
  parser.on('error', error => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const own = Object.entries(attributes).map(([key, value]) => [key, escaped(String(value))]);
    const element = new Element(name, Object.fromEntries(own));
    add(element);
    open.push(element);
  });
  parser.on('closetag', () => {
    open.pop();
  });
  parser.on('text', text => {
    if (open.length > 1) add(new Text(escaped(text)));
  });
  // HTML, whose rules it was escaped by, has no objection to this.
  parser.write(markup.replaceAll(']]>', ']]&gt;')).close();
  const [root] = top.children;
  if (!(root instanceof Element)) throw new Error('Nothing was drawn.');
  root.parent = null;
  return root;
}

/** A tree as an XML file. */
export function writeMarkup(root: Element): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${render(root, { xmlMode: true, decodeEntities: false })}\n`;
}
