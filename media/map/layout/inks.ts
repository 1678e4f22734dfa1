import { type Box, type Part, pill, type Tone } from '../block';
import type { IconName } from '../icons';
import { type Setting, type Typesetter, textStyles } from '../text';

/** A text whose first line's top is at `y`; one that reads from the right hangs on the right end of its room. */
export function ink(set: Setting, x: number, y: number, tone: Tone, room: number): Part {
  return { kind: 'text', x: set.rtl ? x + room : x, y, set, tone };
}

/** A text that ends at `x`. */
export function inkEnd(set: Setting, x: number, y: number, tone: Tone): Part {
  return { kind: 'text', x, y, set, tone, ...(set.rtl ? {} : { anchor: 'end' }) };
}

export interface PillText {
  readonly text: string;
  readonly icon?: IconName;
  readonly tone: Tone;
}

/** Where badges begin on their card, and how near to its sides they may come. */
const edge = 8;
const tight = 2;

/** Badges in rows, the first of them astride the upper edge of the frame. Tells where what follows may begin. */
export function badges(type: Typesetter, all: readonly PillText[], width: number): { parts: Part[]; bottom: number } {
  const parts: Part[] = [];
  let [x, y, row] = [edge, -pill.over, 0];
  for (const { text, icon, tone } of all) {
    const lead = icon ? 13 : 0;
    const set = type.set(text, 'badge', width - 2 * tight - 2 * pill.pad - lead);
    const wide = set.width + 2 * pill.pad + lead;
    const height = pill.height + set.height - textStyles.badge.line;
    if (x > edge && x + wide > width - tight) {
      x = edge;
      y += row + 3;
      row = 0;
    }
    const left = Math.min(x, width - tight - wide);
    parts.push({ kind: 'pill', x: left, y, width: wide, height, tone });
    if (icon) parts.push({ kind: 'icon', x: left + pill.pad - 3, y: y + 1.5, name: icon, tone });
    parts.push(ink(set, left + pill.pad + lead, y + 1.5, tone, set.width));
    x = left + wide + 4;
    row = Math.max(row, height);
  }
  return { parts, bottom: all.length === 0 ? 0 : y + row };
}

/** Whether two boxes share ground. */
export function overlap(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}
