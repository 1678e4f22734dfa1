/** Keys in the order of the dialect: whole entries with their comments change places, nothing else. */
import { objectType } from '../../dialect/dialect';
import { applyEdits, type Edit } from '../../edits/edit';
import { commentsAbove, type Lines } from '../../edits/lines';
import { columnOf, contentEnd, lastLineEnd, lineStart, standsHere } from '../../edits/tree';
import type { ObjectValue, Value } from '../../model/value';
import { childrenOf } from '../../rules/mend';
import { type MapNode, type Pair, startOf } from '../../yaml/node';
import { type Asked, objectAt, type Refactoring } from './refactoring';

export const sortKind = 'refactor.rewrite.journey.sort';
export const sortAllKind = 'source.sortKeys.journey';

/** Sorts the keys of the object at the cursor. */
export function sortings(asked: Asked): Refactoring[] {
  const object = objectAt(asked);
  if (!object || object === asked.snapshot.journey.root) return [];
  const edits = sorted(asked.page.text, object, []);
  const { label } = objectType(object.type);
  return edits.length > 0 ? [{ title: `Sort the keys of this ${label}`, kind: sortKind, edits }] : [];
}

/** Sorts the keys of everything on the map. */
export function sortAll({ snapshot, page }: Asked): Refactoring[] {
  const { journey } = snapshot;
  if (!journey.root || journey.kind === 'other') return [];
  const edits = sortedWithin(page.text, journey.root);
  return edits.length > 0 ? [{ title: 'Sort the keys of this map', kind: sortAllKind, edits }] : [];
}

function sortedWithin(text: string, value: Value): Edit[] {
  const inner = childrenOf(value).flatMap(child => sortedWithin(text, child));
  return value.is === 'object' ? sorted(text, value, inner) : inner;
}

/** Edits that sort an object's keys; `inner` ones go along with the entries that they are in. */
function sorted(text: string, { node, type, short }: ObjectValue, inner: readonly Edit[]): Edit[] {
  const slots = node.kind === 'map' && !short ? slotsOf(text, node) : undefined;
  const order = new Map(objectType(type).keys.map(({ key }, at) => [key, at]));
  const rank = ({ pair }: Slot): number => order.get(pair.key.text) ?? order.size;
  const goal = slots && [...slots].sort((a, b) => rank(a) - rank(b));
  if (!slots || !goal || goal.every((slot, at) => slot === slots[at])) return [...inner];
  return slots.flatMap((slot, at) => {
    const other = goal[at] ?? slot;
    const own = inner.filter(({ from, to }) => from >= other.from && to <= other.to);
    if (other === slot) return own;
    const shifted = own.map(edit => ({ ...edit, from: edit.from - other.from, to: edit.to - other.from }));
    return [{ from: slot.from, to: slot.to, text: applyEdits(text.slice(other.from, other.to), shifted) }];
  });
}

interface Slot extends Lines {
  readonly pair: Pair;
}

/** Where each entry stands, from its comments to the end of its last line. */
function slotsOf(text: string, node: MapNode): readonly Slot[] | undefined {
  const slots: Slot[] = [];
  for (const pair of node.pairs) {
    if (pair.merged || !standsHere(pair)) return undefined;
    const start = startOf(pair);
    const line = lineStart(text, start);
    const above = node.flow || text.slice(line, start).trim() !== '' ? line : commentsAbove(text, line, start - line);
    const from = above === line ? start : above + columnOf(text, start);
    slots.push({ pair, from, to: node.flow ? contentEnd(pair, text) : lastLineEnd(pair, text) });
  }
  return slots.every(({ from, to }) => isMovable(text.slice(from, to), node.flow)) ? slots : undefined;
}

/** Anchors and aliases hold on to their order, `|+` to the empty lines behind it, comments between braces to their line. */
function isMovable(text: string, flow: boolean): boolean {
  return !/(?:^|[\s,:[{])[&*]\S/.test(text) && !/[|>][0-9]?\+/.test(text) && !(flow && /\s#/.test(text));
}
