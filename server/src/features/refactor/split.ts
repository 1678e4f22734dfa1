/** One stage as two, from a touchpoint on. */
import { objectType } from '../../dialect/dialect';
import type { Edit } from '../../edits/edit';
import { linesOf, nextLine } from '../../edits/lines';
import { writeScalar } from '../../edits/quote';
import { columnOf, lastLineEnd, lineStart, ownPair, standsHere } from '../../edits/tree';
import { startOf } from '../../yaml/node';
import { short, touchpointAt } from './move';
import { type Asked, type Refactoring, written } from './refactoring';

export const splitKind = 'refactor.rewrite.journey.split';

/** Begins a new stage with the touchpoint at the cursor; it keeps the personas of the old one, and so does the phase. */
export function splits(asked: Asked): Refactoring[] {
  const found = touchpointAt(asked);
  if (!found) return [];
  const { stage, touchpoint, list, node } = found;
  const { text, style } = asked.page;
  const map = stage.value.node;
  const last = list.items.at(-1);
  const start = lineStart(text, startOf(map));
  if (map.kind !== 'map' || map.flow || !last || list.items[0] === node) return [];
  if (!/^ *- +$/.test(text.slice(start, startOf(map)))) return [];
  const dash = text.slice(start).search(/\S/);
  const indent = style.eol + ' '.repeat(columnOf(text, startOf(map)));
  const people = ownPair(map, 'for');
  const head = [
    `${' '.repeat(dash)}${text.slice(start + dash, startOf(map))}stage: ${writeScalar(`${stage.name}, continued`, false)}`,
    ...(people?.value && standsHere(people) && isOneLine(written(text, people))
      ? [written(text, people).trimEnd()]
      : []),
    'touchpoints:',
  ].join(indent);
  const from = linesOf(text, node).from;
  const end = lastLineEnd(last, text);
  const stageEnd = lastLineEnd(map, text);
  const edits: Edit[] =
    stageEnd === end
      ? [{ from, to: from, text: head + style.eol }]
      : [
          { from, to: nextLine(text, end), text: '' },
          { from: stageEnd, to: stageEnd, text: style.eol + head + style.eol + text.slice(from, end) },
        ];
  return [
    {
      title: `Split the ${objectType('stage').label} before “${short(touchpoint.text)}”`,
      kind: splitKind,
      edits,
    },
  ];
}

const isOneLine = (text: string): boolean => !text.trimEnd().includes('\n');
