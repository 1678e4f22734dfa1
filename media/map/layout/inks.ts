import { avatarRadius, type Block, type Box, iconSize, type Part, pill, type Tone } from '../block';
import type { IconName } from '../icons';
import { type Setting, type Typesetter, textStyles } from '../text';

/** A text whose box begins at `x` and `y`, whichever way it runs. */
export function ink(set: Setting, x: number, y: number, tone: Tone, field?: string): Part {
  return { kind: 'text', x: set.rtl ? x + set.width : x, y, set, tone, ...(field === undefined ? {} : { field }) };
}

/** A text whose box ends at `x`. */
export function inkEnd(set: Setting, x: number, y: number, tone: Tone, field?: string): Part {
  return ink(set, x - set.width, y, tone, field);
}

/** The room that a part takes in its block. */
export function extent(part: Part): Box {
  switch (part.kind) {
    case 'text': {
      const { set, x, y, middle, end } = part;
      const left = middle ? x - set.width / 2 : end || set.rtl ? x - set.width : x;
      return { x: left, y, width: set.width, height: set.height };
    }
    case 'pill':
      return part;
    case 'icon':
      return { x: part.x, y: part.y, width: iconSize, height: iconSize };
    case 'dots':
      return { x: part.x, y: part.y - 3, width: 28, height: 6 };
    case 'arrow':
      return { x: part.x, y: part.y - 3.5, width: part.length, height: 7 };
    case 'initials':
      return around(part.x, part.y, avatarRadius);
    case 'dot':
    case 'face':
      return around(part.x, part.y, part.radius);
  }
}

function around(x: number, y: number, radius: number): Box {
  return { x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius };
}

/** A block for those who read from the right: what was at its left end is at its right end. */
export function mirrored(block: Block, width: number): Block {
  const parts = block.parts.map((part): Part => {
    const box = extent(part);
    const moved = { ...part, x: part.x + width - 2 * box.x - box.width };
    return moved.kind === 'icon' && pointing.has(moved.name) ? { ...moved, flip: true } : moved;
  });
  return { ...block, parts };
}

const pointing: ReadonlySet<IconName> = new Set(['answer', 'handoff']);

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
    parts.push(ink(set, left + pill.pad + lead, y + 1.5, tone));
    x = left + wide + 4;
    row = Math.max(row, height);
  }
  return { parts, bottom: all.length === 0 ? 0 : y + row };
}

/** Channels one below the other, with a sign of the hand-off before each but the first. Tells where what follows may begin. */
export function channelRows(
  type: Typesetter,
  channels: readonly { readonly name: string; readonly icon: IconName }[],
  { left, right, top }: { readonly left: number; readonly right: number; readonly top: number },
): { parts: Part[]; bottom: number } {
  const parts: Part[] = [];
  let y = top;
  for (const [index, { name, icon }] of channels.entries()) {
    let x = left;
    if (index > 0) {
      parts.push({ kind: 'icon', x, y, name: 'handoff', tone: 'muted' });
      x += iconSize + 2;
    }
    parts.push({ kind: 'icon', x, y, name: icon, tone: 'link' });
    x += iconSize + 6;
    const set = type.set(name, 'small', right - x);
    parts.push(ink(set, x, y, 'link'));
    y += Math.max(set.height, textStyles.small.line) + 2;
  }
  return { parts, bottom: y };
}

/** Whether two boxes share ground. */
export function overlap(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}
