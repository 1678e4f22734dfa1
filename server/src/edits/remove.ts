/** Taking pairs and items out: whole lines in block style, with their comma between brackets. */
import { type Node, type Pair, startOf } from '../yaml/node';
import type { Edit } from './edit';
import { contentEnd, lastLineEnd, lineStart, ownPairs, type Place } from './tree';

/**
 * Removes what the last step of a way leads to; if it is all that its list or mapping holds, that goes too.
 * Undefined where nothing would be left.
 */
export function removePlace(text: string, path: readonly Place[]): Edit | undefined {
  const place = path.at(-1);
  if (!place) return undefined;
  const siblings = childrenOf(place);
  if (siblings.length < 2) return path.length > 1 ? removePlace(text, path.slice(0, -1)) : undefined;
  const self = 'pair' in place ? place.pair : place.node;
  const index = siblings.indexOf(self);
  const [before, next] = [siblings[index - 1], siblings[index + 1]];
  if (place.in.flow) {
    if (next) return { from: startOf(self), to: startOf(next), text: '' };
    return before && { from: contentEnd(before, text), to: contentEnd(self, text), text: '' };
  }
  const start = lineStart(text, startOf(self));
  const lead = text.slice(start, startOf(self));
  const alone = 'pair' in place ? /^\s*$/.test(lead) : /^\s*-\s+$/.test(lead);
  if (alone) return wholeLines(text, start, lastLineEnd(self, text));
  // It shares its line with the dash of the item that it begins: the next one moves up to it.
  return next && { from: startOf(self), to: startOf(next), text: '' };
}

function childrenOf(place: Place): readonly (Pair | Node)[] {
  return 'pair' in place ? ownPairs(place.in) : place.in.items.flatMap(item => item ?? []);
}

/** Removes lines with one line break: that behind them, or at the end of the text the one before them. */
function wholeLines(text: string, from: number, to: number): Edit {
  const newline = text.indexOf('\n', to);
  if (newline >= 0) return { from, to: newline + 1, text: '' };
  const before = /\r?\n$/.exec(text.slice(0, from))?.[0].length ?? 0;
  return { from: from - before, to: text.length, text: '' };
}
