/** A text's lines, and what each is to its layout. */
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { YamlDocument } from '../../yaml/document';
import { endOf, type Node, type ScalarNode, startOf } from '../../yaml/node';

/** Offsets are of the document. */
export interface Line {
  readonly start: number;
  /** Before the line break. */
  readonly end: number;
  /** Start of the next line. */
  readonly next: number;
  /** Number of leading blanks. */
  readonly indent: number;
  /**
   * `node`: a key, item or value starts on it. `inside`: it goes on with what started above, a text or brackets.
   * `mark`: `---` and the like.
   */
  readonly is: 'blank' | 'comment' | 'node' | 'inside' | 'mark';
  /** Blanks at its end are part of a text. */
  readonly keepsEnd: boolean;
}

/** The lines of a document that has no syntax errors. */
export function linesOf(document: TextDocument, yaml: YamlDocument): Line[] {
  const insides = new Insides(document, yaml.text);
  insides.add(yaml.root ?? yaml.other);
  const { text } = yaml;
  const lines: Line[] = [];
  for (const { index, 0: match } of text.matchAll(/[^\r\n]*(?:\r\n|\r|\n|$)/g)) {
    if (match === '' && index > 0 && !/[\r\n]/.test(text[index - 1] ?? '')) break;
    const start = index === 0 && text.startsWith('\uFEFF') ? 1 : index;
    const line = text.slice(start, index + match.length).replace(/[\r\n]+$/, '');
    const indent = line.length - line.replace(/^ +/, '').length;
    lines.push({
      start,
      end: start + line.length,
      next: index + match.length,
      indent,
      is: insides.lines.has(lines.length) ? 'inside' : kindOf(line, indent),
      keepsEnd: insides.keepsEnd.has(lines.length),
    });
  }
  return lines;
}

function kindOf(line: string, indent: number): Line['is'] {
  if (line.trim() === '') return 'blank';
  if (line[indent] === '#') return 'comment';
  return /^(---|\.\.\.)(\s|$)|^%/.test(line) ? 'mark' : 'node';
}

/** The lines on which something goes on that started above. */
class Insides {
  readonly lines = new Set<number>();
  readonly keepsEnd = new Set<number>();
  readonly #document: TextDocument;
  readonly #text: string;
  readonly #seen = new Set<Node>();

  constructor(document: TextDocument, text: string) {
    this.#document = document;
    this.#text = text;
  }

  add(node: Node | undefined): void {
    // An alias stands for a node that was seen before.
    if (!node || this.#seen.has(node)) return;
    this.#seen.add(node);
    if (!/[\r\n]/.test(this.#text.slice(startOf(node), endOf(node)))) return;
    if (node.kind === 'scalar') this.#scalar(node);
    else {
      if (node.flow) this.#mark(this.lines, this.#line(startOf(node)) + 1, this.#line(endOf(node)));
      if (node.kind === 'seq') for (const item of node.items) this.add(item);
      else
        for (const { key, value } of node.pairs) {
          this.add(key);
          this.add(value);
        }
    }
  }

  #scalar(node: ScalarNode): void {
    const first = this.#line(startOf(node));
    const end = endOf(node);
    let last = this.#line(/[\r\n]/.test(this.#text[end - 1] ?? '') ? end - 1 : end);
    if (node.style === 'block') {
      const header = /^[|>][^\r\n]*/.exec(this.#text.slice(startOf(node), end))?.[0] ?? '';
      // Empty lines at its end are part of a text only where its header says so.
      if (!/^.\d?\+/.test(header)) while (last > first && this.#isEmpty(last)) last--;
      this.#mark(this.keepsEnd, first + 1, last);
    } else if (node.style !== 'plain') this.#mark(this.keepsEnd, first, last - 1);
    this.#mark(this.lines, first + 1, last);
  }

  #mark(set: Set<number>, from: number, to: number): void {
    for (let line = from; line <= to; line++) set.add(line);
  }

  #isEmpty(line: number): boolean {
    return /^[\r\n]|^$/.test(this.#text[this.#document.offsetAt({ line, character: 0 })] ?? '');
  }

  #line(offset: number): number {
    return this.#document.positionAt(offset).line;
  }
}
