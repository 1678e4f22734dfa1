/** Edits made one after another, as edits of the first text. */
import type { Edit } from './edit';

/**
 * The edits that lead from a text straight to what it is after `first` and then `second`.
 * @param between the text after `first`, for which `second` was made. The edits of each must not overlap.
 */
export function compose(first: readonly Edit[], between: string, second: readonly Edit[]): Edit[] {
  // From the last to the first, so that the offsets of those before stay good.
  return sorted(second).reduceRight<Edit[]>((edits, edit) => join(edits, between, edit), sorted(first));
}

/** Edits in the order of their text; those at one place stay in theirs. */
function sorted(edits: readonly Edit[]): Edit[] {
  return [...edits].sort((a, b) => a.from - b.from || a.to - b.to);
}

function join(edits: readonly Edit[], between: string, edit: Edit): Edit[] {
  const before: Edit[] = [];
  const after: Edit[] = [];
  let [start, end] = [edit.from, edit.to];
  // How much further back a place stands in the text before, ahead of the edit and behind it.
  let [shift, behind] = [0, 0];
  for (const each of edits) {
    const from = each.from + behind;
    const to = from + each.text.length;
    const grows = each.text.length - (each.to - each.from);
    if (to < edit.from) {
      before.push(each);
      shift += grows;
    } else if (from > edit.to) {
      after.push(each);
      continue;
    } else [start, end] = [Math.min(start, from), Math.max(end, to)];
    behind += grows;
  }
  const text = between.slice(start, edit.from) + edit.text + between.slice(edit.to, end);
  return [...before, { from: start - shift, to: end - behind, text }, ...after];
}
