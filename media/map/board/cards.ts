import { type Block, type Item, iconSize, type Part } from '../block';
import { cardBlock } from '../layout/cards';
import { ink, mirrored } from '../layout/inks';
import { isRightToLeft, type Typesetter } from '../text';
import { dotted } from '../words';
import type { BoardGoal, BoardIdea, BoardPain } from './view';

const pad = 9;

/** A card without its place. */
export type Unplaced = Omit<Item, 'x' | 'y'>;

function turned(block: Block, text: string, width: number): Block {
  return isRightToLeft(text) ? mirrored(block, width) : block;
}

/** Where it hurts and how much; dashed, and said in words, where no idea mends it. */
export function painCard(
  { key, text, where, severity, meta, ideas, label }: BoardPain,
  width: number,
  type: Typesetter,
): Unplaced {
  const inner = width - 2 * pad;
  const dots = severity > 0 ? 34 : 0;
  const head = type.set(where, 'small', inner - dots);
  const body = type.set(text === '' ? '(no text)' : text, text === '' ? 'quote' : 'body', inner);
  const foot = type.set(meta, 'small', inner);
  const open = type.set(ideas.length === 0 ? 'no idea mends it yet' : '', 'smallStrong', inner);
  const parts: Part[] = [ink(head, pad, pad - 1, 'muted')];
  if (severity > 0) parts.push({ kind: 'dots', x: width - pad - 28, y: pad + 7, filled: severity });
  let y = pad + Math.max(head.height, 14) + 1;
  for (const [set, tone] of [
    [body, 'ink'],
    [foot, 'muted'],
    [open, 'bad'],
  ] as const) {
    parts.push(ink(set, pad, y, tone));
    y += set.height + (set.height > 0 ? 2 : 0);
  }
  const block = turned({ height: y + pad - 3, over: 0, parts }, text, width);
  return { key, id: key, look: ideas.length === 0 ? 'pain loose' : 'pain', label, width, height: block.height, block };
}

/** An idea in its cell. */
export function ideaCard(
  { key, text, quickWin, meta, lacks, label }: BoardIdea,
  width: number,
  type: Typesetter,
): Unplaced {
  const inner = width - 2 * pad;
  const lead = quickWin ? iconSize + 3 : 0;
  const body = type.set(text === '' ? '(no text)' : text, text === '' ? 'smallQuote' : 'smallStrong', inner - lead);
  const foot = type.set(meta, 'small', inner);
  // No line leads to it, and none from it.
  const alone = lacks.length > 1;
  const open = type.set(dotted(...lacks), 'small', inner);
  const parts: Part[] = quickWin ? [{ kind: 'icon', x: pad - 2, y: pad - 2, name: 'quickWin', tone: 'good' }] : [];
  parts.push(ink(body, pad + lead, pad - 2, 'ink'));
  let y = pad - 2 + body.height + 1;
  for (const [set, tone] of [
    [foot, 'muted'],
    [open, alone ? 'bad' : 'muted'],
  ] as const) {
    parts.push(ink(set, pad, y, tone));
    y += set.height;
  }
  const block = turned({ height: y + pad - 2, over: 0, parts }, text, width);
  return {
    key,
    id: key,
    look: alone ? 'opportunity loose' : 'opportunity',
    label,
    width,
    height: block.height,
    block,
  };
}

/** A figure with its target, or the aim of the business. */
export function goalCard({ key, kpi, text, served, label }: BoardGoal, width: number, type: Typesetter): Unplaced {
  const look = served ? 'kpi' : 'kpi loose';
  if (kpi) {
    const { name, actual = '', target = '', met } = kpi;
    const block = cardBlock(type, { kind: 'kpi', name, actual, target, ...(met === undefined ? {} : { met }) }, width);
    return { key, id: key, look, label, width, height: block.height, block };
  }
  const head = type.set('We want', 'smallStrong', width - 2 * pad);
  const body = type.set(text, 'body', width - 2 * pad);
  const parts = [ink(head, pad, 6, 'muted'), ink(body, pad, 6 + head.height, 'ink')];
  const block = turned({ height: head.height + body.height + 13, over: 0, parts }, text, width);
  return { key, id: key, look, label, width, height: block.height, block };
}
