import { type Block, iconSize, type Part, pill } from '../block';
import { isRightToLeft, remember, type Setting, type Typesetter } from '../text';
import type { Card } from '../view/types';
import { badges, channelRows, ink, inkEnd, mirrored } from './inks';

const pad = 10;
const lead = iconSize + 6;

type Setter<K extends Card['kind']> = (type: Typesetter, card: Card & { kind: K }, width: number) => Block;

/** Blocks by card and width, for each typesetter: at a keystroke, all cards but one or two are as they were. */
const blocks = new WeakMap<Typesetter, Map<string, Block>>();
/** The last block of a card that is the very same one as before. */
const latest = new WeakMap<Card, { readonly type: Typesetter; readonly width: number; readonly block: Block }>();

/** Sets a card to a width, in the direction of its text. */
export function cardBlock(type: Typesetter, card: Card, width: number): Block {
  const last = latest.get(card);
  if (last?.type === type && last.width === width) return last.block;
  const known = blocks.get(type) ?? new Map<string, Block>();
  blocks.set(type, known);
  const block = remember(known, `${width}${JSON.stringify(card)}`, () => {
    const set = leftToRight(type, card, width);
    return isRightToLeft(card.kind === 'kpi' ? card.name : card.text) ? mirrored(set, width) : set;
  });
  latest.set(card, { type, width, block });
  return block;
}

function leftToRight(type: Typesetter, card: Card, width: number): Block {
  switch (card.kind) {
    case 'touchpoint':
      return touchpoint(type, card, width);
    case 'note':
      return note(type, card, width);
    case 'pain':
      return pain(type, card, width);
    case 'doubt':
      return doubt(type, card, width);
    case 'opportunity':
      return opportunity(type, card, width);
    case 'kpi':
      return kpi(type, card, width);
    case 'tally':
      return tally(type, card, width);
  }
}

/** What the style sheet calls a card. */
export function cardLook(card: Card): string {
  if (card.kind === 'touchpoint' && card.exit) return 'touchpoint exit';
  if (card.kind === 'tally') return card.empty ? 'tally empty' : 'tally';
  return card.kind === 'note' ? `note ${card.look}` : card.kind;
}

/** The text of a card; while it is still to be written, a word in its place. */
function bodyOf(type: Typesetter, text: string, room: number): Setting {
  return text === '' ? type.set('(no text)', 'quote', room) : type.set(text, 'body', room);
}

const touchpoint: Setter<'touchpoint'> = (type, { text, channels, badges: marks, meta }, width) => {
  const inner = width - 2 * pad;
  const { parts, bottom } = badges(type, marks, width);
  let y = Math.max(pad, bottom + 5);
  const rows = channelRows(type, channels, { left: pad, right: width - pad, top: y });
  parts.push(...rows.parts);
  y = rows.bottom;
  if (channels.length > 0) y += 2;
  const body = bodyOf(type, text, inner);
  parts.push(ink(body, pad, y, text === '' ? 'muted' : 'ink'));
  y += body.height;
  if (meta !== '') {
    const foot = type.set(meta, 'small', inner);
    parts.push(ink(foot, pad, y + 4, 'muted'));
    y += foot.height + 4;
  }
  return { height: y + pad, over: marks.length > 0 ? pill.over : 0, parts };
};

const note: Setter<'note'> = (type, { icon, text, look }, width) => {
  const room = width - lead - 2;
  const set = type.set(text, look === 'quote' ? 'quote' : 'body', room);
  const parts: Part[] = [{ kind: 'icon', x: 0, y: 2, name: icon, tone: 'muted' }, ink(set, lead, 1, 'ink')];
  return { height: Math.max(set.height, iconSize) + 3, over: 0, parts };
};

const pain: Setter<'pain'> = (type, { icon, type: kind, severity, text, meta }, width) => {
  const inner = width - 2 * pad;
  const dots = severity > 0 ? 34 : 0;
  const beside = type.width(kind, 'smallStrong') <= inner - lead - dots;
  const head = type.set(kind, 'smallStrong', inner - lead);
  const parts: Part[] = [{ kind: 'icon', x: pad, y: 9, name: icon, tone: 'bad' }, ink(head, pad + lead, 9, 'bad')];
  let y = 9 + head.height + 3;
  if (severity > 0) {
    parts.push({ kind: 'dots', x: beside ? width - pad - 28 : pad, y: beside ? 16 : y + 5, filled: severity });
    if (!beside) y += 12;
  }
  const body = bodyOf(type, text, inner);
  parts.push(ink(body, pad, y, text === '' ? 'muted' : 'ink'));
  y += body.height;
  if (meta !== '') {
    const foot = type.set(meta, 'small', inner);
    parts.push(ink(foot, pad, y + 3, 'muted'));
    y += foot.height + 3;
  }
  return { height: y + pad - 1, over: 0, parts };
};

/** Doubt and answer stand side by side where there is room for both, so that they read as a pair. */
const doubt: Setter<'doubt'> = (type, { text, answer }, width) => {
  const open = answer === undefined;
  const tone = open ? 'bad' : 'good';
  const beside = width >= 340;
  const half = Math.floor((width - 2 * lead) * 0.44);
  const room = beside ? half : width - lead;
  const question = type.set(text, 'body', room);
  const answerX = beside ? lead + half + 8 : lead;
  const answerY = beside ? 1 : 1 + question.height + 1;
  const answerRoom = width - answerX - lead;
  const reply = type.set(answer ?? 'no answer yet', open ? 'quote' : 'body', answerRoom);
  const parts: Part[] = [
    { kind: 'icon', x: 0, y: 2, name: 'doubt', tone: 'muted' },
    ink(question, lead, 1, 'ink'),
    { kind: 'icon', x: answerX, y: answerY + 1, name: 'answer', tone },
    ink(reply, answerX + lead, answerY, tone, 'answer'),
  ];
  const height = Math.max(1 + question.height, answerY + reply.height, iconSize) + 2;
  return { height, over: 0, parts };
};

const opportunity: Setter<'opportunity'> = (type, { text, quickWin, meta }, width) => {
  const inner = width - 2 * pad;
  const marks = quickWin ? [{ text: 'quick win', icon: 'quickWin', tone: 'badge-good' } as const] : [];
  const { parts, bottom } = badges(type, marks, width);
  let y = Math.max(pad, bottom + 5);
  const body = bodyOf(type, text, inner);
  parts.push(ink(body, pad, y, text === '' ? 'muted' : 'ink'));
  y += body.height + (meta.length > 0 ? 4 : 0);
  for (const row of meta) {
    const set = type.set(row, 'small', inner);
    parts.push(ink(set, pad, y, 'muted'));
    y += set.height;
  }
  return { height: y + pad, over: quickWin ? pill.over : 0, parts };
};

/** Columns of the figures, counted from the right end: the target ends here, the actual value there. */
const kpiTarget = 80;
const kpiActual = 150;
const kpiNumber = 52;

const kpi: Setter<'kpi'> = (type, { name, actual, target, met }, width) => {
  const word = met === undefined ? '' : met ? 'met' : 'not yet';
  const tone = met === true ? 'good' : 'muted';
  const from = type.set(actual, 'strong', 10_000);
  const to = type.set(target, 'strong', 10_000);
  const room = width - kpiActual - kpiNumber - pad - 4;
  const fits = from.width <= kpiNumber && to.width <= kpiNumber && holdsWords(type, name, room);
  if (!fits) return tallKpi(type, { name, actual, target, word, tone }, width);
  const head = type.set(name, 'body', room);
  const y = 7;
  const parts: Part[] = [ink(head, pad, y, 'ink'), inkEnd(from, width - kpiActual, y, 'ink', 'actual')];
  if (target !== '') {
    parts.push({ kind: 'icon', x: width - kpiActual + 4, y: y + 2, name: 'answer', tone: 'muted' });
    parts.push(inkEnd(to, width - kpiTarget, y, 'ink', 'target'));
  }
  if (word !== '') {
    parts.push({ kind: 'icon', x: width - kpiTarget + 10, y: y + 2, name: met ? 'met' : 'unmet', tone });
    parts.push(ink(type.set(word, 'small', 50), width - kpiTarget + 27, y + 1, tone));
  }
  return { height: y + Math.max(head.height, from.height, to.height) + 7, over: 0, parts };
};

/** Whether a text breaks at its blanks alone. */
function holdsWords(type: Typesetter, text: string, room: number): boolean {
  return text.split(' ').every(word => type.width(word, 'body') <= room);
}

const tally: Setter<'tally'> = (type, { text, empty }, width) => {
  const set = type.set(text, empty ? 'small' : 'strong', width - 2 * pad);
  return { height: set.height + 10, over: 0, parts: [ink(set, pad, 5, empty ? 'muted' : 'ink')] };
};

/** For narrow stages and long figures: the name above, the figures below. */
function tallKpi(
  type: Typesetter,
  row: { name: string; actual: string; target: string; word: string; tone: 'good' | 'muted' },
  width: number,
): Block {
  const inner = width - 2 * pad;
  const head = type.set(row.name, 'body', inner);
  const figures = type.set([row.actual, row.target].filter(text => text !== '').join(' → '), 'strong', inner);
  const parts: Part[] = [ink(head, pad, 7, 'ink'), ink(figures, pad, 8 + head.height, 'ink', 'actual')];
  let y = 8 + head.height + figures.height;
  if (row.word !== '') {
    const word = type.set(row.word, 'small', inner - lead);
    const beside = figures.lines.length === 1 && figures.width + word.width + lead + 8 <= inner;
    const at = beside ? y - figures.height + 1 : y + 1;
    const x = beside ? width - pad - word.width - lead : pad;
    parts.push({ kind: 'icon', x, y: at, name: row.tone === 'good' ? 'met' : 'unmet', tone: row.tone });
    parts.push(ink(word, x + lead, at, row.tone));
    if (!beside) y = at + word.height;
  }
  return { height: y + 7, over: 0, parts };
}
