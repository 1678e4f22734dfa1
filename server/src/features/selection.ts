/** Selection ranges: from the word at a position outwards, as far as the language sees wholes. */
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Position, SelectionRange } from 'vscode-languageserver-types';
import { contentEnd, pathAt } from '../edits/tree';
import { stepsAt } from '../model/at';
import type { Snapshot } from '../model/store';
import { endOf, type Node, type Pair, startOf } from '../yaml/node';

/** For each position the ranges around it, the innermost one with its parents. */
export function selectionRanges(snapshot: Snapshot, positions: readonly Position[]): SelectionRange[] {
  const { document } = snapshot;
  return positions.map(position => {
    let range: SelectionRange | undefined;
    for (const [from, to] of around(snapshot, document.offsetAt(position)))
      range = { range: rangeBetween(document, from, to), ...(range ? { parent: range } : {}) };
    return range ?? { range: { start: position, end: position } };
  });
}

type Range = readonly [from: number, to: number];

const rangeBetween = (document: TextDocument, from: number, to: number): SelectionRange['range'] => ({
  start: document.positionAt(from),
  end: document.positionAt(to),
});

/** The ranges around an offset, the widest first, each within the one before. */
function around({ yaml, journey }: Snapshot, offset: number): Range[] {
  const { text } = yaml;
  const ranges: Range[] = [[0, text.length]];
  const add = (span: Node | Pair): void => {
    ranges.push([startOf(span), contentEnd(span, text)]);
  };
  for (const place of pathAt(yaml.root ?? yaml.other, offset)) {
    if ('pair' in place) {
      add(place.pair);
      add(place.pair.key);
    }
    if (place.node) {
      add(place.node);
      if (place.node.kind === 'scalar' && /^["']/.test(text.slice(startOf(place.node))))
        ranges.push([startOf(place.node) + 1, endOf(place.node) - 1]);
    }
  }
  // The parts of short forms, which the tree does not know.
  for (const { at } of stepsAt(journey, offset))
    if (endOf(at) > startOf(at)) ranges.push([startOf(at), trimmedEnd(text, startOf(at), endOf(at))]);
  const nested: Range[] = [];
  for (const range of ranges.filter(([from, to]) => from <= offset && offset <= to).sort(widestFirst)) {
    const outer = nested.at(-1);
    if (!outer || (range[0] >= outer[0] && range[1] <= outer[1] && range[1] - range[0] < outer[1] - outer[0]))
      nested.push(range);
  }
  return nested;
}

const widestFirst = (a: Range, b: Range): number => b[1] - b[0] - (a[1] - a[0]);

const trimmedEnd = (text: string, from: number, to: number): number => from + text.slice(from, to).trimEnd().length;
