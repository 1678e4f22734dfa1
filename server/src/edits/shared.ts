/** What stands once in the text but in several places of the map: behind an anchor, with aliases that repeat it. */
import { endOf, type Node, type Pair, startOf } from '../yaml/node';
import type { Edit } from './edit';
import { standsHere } from './tree';

/** True if an edit changes what an alias repeats. */
export function touchesShared(root: Node | undefined, edits: readonly Edit[]): boolean {
  const spans: (Node | Pair)[] = [];
  const visit = (node: Node): void => {
    if (node.kind === 'scalar') return;
    if (node.kind === 'seq') {
      let last = startOf(node) - 1;
      for (const item of node.items) {
        if (!item) continue;
        // Anchors stand before their aliases.
        if (startOf(item) <= last) spans.push(item);
        else visit(item);
        last = Math.max(last, startOf(item));
      }
      return;
    }
    for (const pair of node.pairs) {
      if (pair.merged) spans.push(pair);
      else if (!standsHere(pair) && pair.value) spans.push(pair.value);
      else if (pair.value) visit(pair.value);
    }
  };
  if (root) visit(root);
  return spans.some(span => {
    // At the end of a mapping or list something may be added to it.
    const end = 'kind' in span && span.kind === 'scalar' ? endOf(span) - 1 : endOf(span);
    return edits.some(({ from, to }) => from <= end && to > startOf(span));
  });
}
