import { type Box, type Part, pill, type Tone } from '../block';
import type { IconName } from '../icons';
import { type Setting, type Typesetter, textStyles } from '../text';

/** A text whose first line's top is at `y`; one that reads from the right hangs on the right end of its room. */
export function ink(set: Setting, x: number, y: number, tone: Tone, room: number): Part {
  return { kind: 'text', x: set.rtl ? x + room : x, y, set, tone };
}

/** A text that ends at `x`. */
export function inkEnd(set: Setting, x: number, y: number, tone: Tone): Part {
  return { kind: 'text', x: set.rtl ? x - set.width : x, y, set, tone, ...(set.rtl ? {} : { anchor: 'end' }) };
}

export interface PillText {
  readonly text: string;
  readonly icon?: IconName;
  readonly tone: Tone;
}

/** Badges in rows, the first of them astride the upper edge of the frame. Tells where what follows may begin. */
export function badges(type: Typesetter, all: readonly PillText[], width: number): { parts: Part[]; bottom: number } {
  const parts: Part[] = [];
  let x = 8;
  let y = -pill.over;
  for (const { text, icon, tone } of all) {
    const lead = icon ? 13 : 0;
    const set = type.set(text, 'badge', width - 16 - 2 * pill.pad - lead);
    const wide = set.width + 2 * pill.pad + lead;
    const height = pill.height + set.height - textStyles.badge.line;
    if (x > 8 && x + wide > width - 8) {
      x = 8;
      y += pill.height + 3;
    }
    parts.push({ kind: 'pill', x, y, width: wide, height, tone });
    if (icon) parts.push({ kind: 'icon', x: x + pill.pad - 3, y: y + 2, name: icon, tone });
    parts.push(ink(set, x + pill.pad + lead, y + 1, tone, set.width));
    x += wide + 4;
  }
  return { parts, bottom: all.length === 0 ? 0 : y + pill.height };
}

/** Whether two boxes share ground. */
export function overlap(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}
