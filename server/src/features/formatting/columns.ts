/** Where each line of a text goes: one unit of blanks for each level, the author's way of indenting lists kept. */
import type { Line } from './lines';

interface Level {
  readonly old: number;
  readonly now: number;
  /** A list; else a mapping, or one value. */
  readonly dash: boolean;
}

/**
 * The new indentation of each line.
 * @param moves false for lines that have to stay where they are.
 */
export function columnsOf(
  text: string,
  lines: readonly Line[],
  unit: number,
  moves: (line: number) => boolean,
): number[] {
  const columns = lines.map(({ indent }) => indent);
  let levels: Level[] = [];
  let comments: number[] = [];
  let shift = 0;

  /** Comments go where the line goes that they stand level with: the one below, or one above; else with the one above. */
  const place = (below: number | undefined): void => {
    for (const index of comments) {
      const indent = columns[index] ?? 0;
      const level =
        below !== undefined && lines[below]?.indent === indent
          ? columns[below]
          : levels.findLast(({ old }) => old === indent)?.now;
      columns[index] = moves(index) ? (level ?? Math.max(0, indent + shift)) : indent;
    }
    comments = [];
  };

  lines.forEach((line, index) => {
    const { is, indent } = line;
    if (is === 'comment') comments.push(index);
    if (is === 'inside') columns[index] = line.end === line.start ? 0 : Math.max(0, indent + shift);
    if (is === 'mark') {
      place(undefined);
      levels = [];
    }
    if (is !== 'node') return;
    const above = levels;
    levels = levelsFor(levels, indent, isDash(text, line.start + indent), unit, moves(index));
    const now = levels.at(-1)?.now ?? indent;
    columns[index] = now;
    const entered = levels;
    levels = above;
    place(index);
    shift = now - indent;
    levels = [...entered, ...compactLevels(text, line, shift)];
  });
  place(undefined);
  return columns;
}

/** The levels down to a line at that indentation, its own last. */
function levelsFor(levels: readonly Level[], indent: number, dash: boolean, unit: number, moves: boolean): Level[] {
  // A list may stand level with the key above it: then a key at that place ends the list.
  const kept = levels.filter(({ old, dash: list }) => old < indent || (old === indent && (dash || !list)));
  const parent = kept.at(-1);
  if (parent?.old === indent && parent.dash === dash) return kept;
  if (!moves) return [...kept, { old: indent, now: indent, dash }];
  const now = !parent ? 0 : parent.old === indent ? parent.now : parent.now + unit;
  return [...kept, { old: indent, now, dash }];
}

/** What starts behind the dashes of a line. */
function compactLevels(text: string, { start, end, indent }: Line, shift: number): Level[] {
  const levels: Level[] = [];
  for (let at = start + indent; isDash(text, at); ) {
    const blanks = /^-[ \t]*/.exec(text.slice(at, end))?.[0].length ?? 1;
    at += blanks;
    if (at >= end || text[at] === '#') break;
    const old = at - start;
    levels.push({ old, now: old + shift, dash: isDash(text, at) });
  }
  return levels;
}

const isDash = (text: string, at: number): boolean => text[at] === '-' && /^\s?$/.test(text[at + 1] ?? '');
