/** Edits made one after another, as edits of the first text. */
import type { Edit } from './edit';

/** The edits that do what `first` and then `second`, made for the text after `first`, do. The edits of each must not overlap. */
export function compose(first: readonly Edit[], second: readonly Edit[]): Edit[] {
  // From the last to the first, so that the offsets of those before stay good.
  return sorted(second).reduceRight<Edit[]>(join, sorted(first));
}

/** Edits in the order of their text; those at one place stay in theirs. */
function sorted(edits: readonly Edit[]): Edit[] {
  return [...edits].sort((a, b) => a.from - b.from || a.to - b.to);
}

/** One edit more, of a text that edits lead to: those that it reaches into become one with it. */
function join(edits: readonly Edit[], edit: Edit): Edit[] {
  const before: Edit[] = [];
  const after: Edit[] = [];
  // The edit as one of the text before; how much further back its start and its end stand there.
  let { from, to, text } = edit;
  let [shift, behind] = [0, 0];
  let [head, tail] = [false, false];
  for (const each of edits) {
    const start = each.from + behind;
    const end = start + each.text.length;
    if (start >= edit.to) after.push(each);
    else {
      behind += each.text.length - (each.to - each.from);
      if (end <= edit.from) {
        before.push(each);
        shift = behind;
        continue;
      }
      if (start < edit.from) {
        head = true;
        from = each.from;
        text = each.text.slice(0, edit.from - start) + text;
      }
      if (end >= edit.to) {
        tail = true;
        to = each.to;
        text += each.text.slice(edit.to - start);
      }
    }
  }
  return [...before, { from: head ? from : from - shift, to: tail ? to : to - behind, text }, ...after];
}
