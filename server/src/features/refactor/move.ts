/** A touchpoint to the stage before or behind it. */
import { objectType } from '../../dialect/dialect';
import type { Edit } from '../../edits/edit';
import { insertKey } from '../../edits/insert';
import { indented, type Lines, linesOf, nextLine } from '../../edits/lines';
import { removePlace } from '../../edits/remove';
import { columnOf, lastLineEnd, lineStart, ownPair, pathAt, standsHere } from '../../edits/tree';
import type { Stage, Touchpoint } from '../../model/journey';
import { type Node, type SeqNode, startOf } from '../../yaml/node';
import type { Asked, Refactoring } from './refactoring';

export const moveKind = 'refactor.move.journey.touchpoint';

/** Moves the touchpoint at the cursor, with its comments, to the end of the stage before or the start of the next one. */
export function moves(asked: Asked): Refactoring[] {
  const found = touchpointAt(asked);
  if (!found) return [];
  const { stages } = asked.snapshot.journey;
  const index = stages.indexOf(found.stage);
  return [...move(asked, found, stages[index + 1], 'first'), ...move(asked, found, stages[index - 1], 'last')];
}

export interface Found {
  readonly stage: Stage;
  readonly touchpoint: Touchpoint;
  /** The list of touchpoints that it stands in, below its key. */
  readonly list: SeqNode;
  readonly node: Node;
}

/** The touchpoint at the cursor, if it stands on lines of its own. */
export function touchpointAt({ snapshot, steps, page }: Asked): Found | undefined {
  const passed = new Set(steps.map(step => (step.is === 'value' ? step.value : undefined)));
  const stage = snapshot.journey.stages.find(({ value }) => passed.has(value));
  const touchpoint = stage?.touchpoints.find(({ value }) => passed.has(value));
  const list = stage && listOf(stage);
  if (!stage || !touchpoint || !list) return undefined;
  const start = startOf(touchpoint.value.at);
  const node = list.items.find(item => item && startOf(item) === start);
  const lead = page.text.slice(lineStart(page.text, start), start);
  return node && /^ *- +$/.test(lead) ? { stage, touchpoint, list, node } : undefined;
}

/** The touchpoints of a stage, where they are a list with dashes. */
function listOf({ value }: Stage): SeqNode | undefined {
  const pair = value.node.kind === 'map' ? ownPair(value.node, 'touchpoints') : undefined;
  return pair?.value?.kind === 'seq' && !pair.value.flow && standsHere(pair) ? pair.value : undefined;
}

function move(
  asked: Asked,
  { touchpoint, list, node }: Found,
  to: Stage | undefined,
  end: 'first' | 'last',
): Refactoring[] {
  const { page } = asked;
  const { text } = page;
  const lines = linesOf(text, node);
  const insert = to && insertion(page, lines, to, end);
  const remove =
    list.items.length > 1
      ? { from: lines.from, to: nextLine(text, lines.to), text: '' }
      : removeList(asked, node, lines.from);
  if (!to || !insert || !remove) return [];
  const which = end === 'first' ? 'next' : 'previous';
  const title = `Move “${short(touchpoint.text)}” to the ${which} stage, “${short(to.name)}”`;
  return [{ title, kind: moveKind, edits: [remove, insert] }];
}

/** Takes the only touchpoint out with the key above it, unless a comment stands at the key. */
function removeList({ snapshot, page }: Asked, node: Node, from: number): Edit | undefined {
  const path = pathAt(snapshot.yaml.root, startOf(node));
  const edit = removePlace(page.text, path.slice(0, path.findIndex(place => place.node === node) + 1));
  return edit && page.text.slice(edit.from, from).trim() === 'touchpoints:' ? edit : undefined;
}

function insertion(page: Asked['page'], lines: Lines, to: Stage, end: 'first' | 'last'): Edit | undefined {
  const { text, style } = page;
  const { node } = to.value;
  if (node.kind !== 'map' || node.flow || to.value.short) return undefined;
  const list = listOf(to);
  const item = end === 'first' ? list?.items[0] : list?.items.at(-1);
  if (item) {
    const start = lineStart(text, startOf(item));
    if (!/^ *- +$/.test(text.slice(start, startOf(item)))) return undefined;
    const moved = indented(text, lines, text.slice(start).search(/\S/));
    if (moved === undefined) return undefined;
    if (end === 'last') {
      const at = lastLineEnd(item, text);
      return { from: at, to: at, text: style.eol + moved };
    }
    const { from } = linesOf(text, item);
    return { from, to: from, text: moved + style.eol };
  }
  if (ownPair(node, 'touchpoints')) return undefined;
  const key = insertKey(
    { ...page, snippets: false },
    node,
    'touchpoints',
    '',
    objectType('stage').keys.map(each => each.key),
  );
  const first = node.pairs[0];
  const moved = first && indented(text, lines, columnOf(text, startOf(first.key)) + style.dashes);
  return key?.text.endsWith('touchpoints:') && moved !== undefined
    ? { ...key, text: key.text + style.eol + moved }
    : undefined;
}

/** A text that fits into a title. */
export const short = (text: string): string => (text.length > 32 ? `${text.slice(0, 31).trimEnd()}…` : text);
