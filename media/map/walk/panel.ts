import { durationInWords } from '../../../server/src/dialect/durations';
import { type Block, type Item, iconSize, type Part } from '../block';
import type { IconName } from '../icons';
import { cardBlock } from '../layout/cards';
import { badges, channelRows, ink } from '../layout/inks';
import type { Setting, Typesetter } from '../text';
import { clauses, dotted, feelingTone, painMeta, painType } from '../words';
import { spokenStep, type Time, timeWords } from './path';
import type { Step, Walk, Way } from './steps';
import { feltWords } from './words';

/** Between the edge of a panel and what is in it. */
export const pad = 12;
const gap = 8;
const lead = iconSize + 6;
const faceRadius = 13;

/** A picture of one step: its frame, and what is in it, placed in the frame. */
export interface Panel {
  readonly items: readonly Item[];
  readonly height: number;
}

type Unplaced = Omit<Item, 'x' | 'y' | 'width' | 'height'>;

/** Sets a step to a width, from what happens to the ways on. @param time how long it has taken, where that is known */
export function panelOf(walk: Walk, step: Step, time: Time | undefined, width: number, type: Typesetter): Panel {
  const head = headOf(step, width, type);
  const inner = width - 2 * pad;
  const items: Item[] = [];
  let y = head.height;
  const parts = [
    ...voices(step, inner, type),
    feltItem(step, inner, type),
    ...pains(step, inner, type),
    ...doubts(step, inner, type),
    ...timeItem(step, time, inner, type),
    ...ways(walk, step, inner, type),
  ];
  for (const item of parts) {
    items.push({ ...item, x: pad, y, width: inner, height: item.block.height });
    y += item.block.height + gap;
  }
  const height = y - gap + pad;
  const look = step.exit ? 'touchpoint exit' : 'touchpoint';
  const label = spokenStep(walk, step, 1);
  const frame: Item = { key: step.key, id: step.key, look, label, x: 0, y: 0, width, height, block: head };
  return { items: [frame, ...items], height };
}

/** Number, channels, and what happens. Its height is where the rest may begin. */
function headOf({ number, text, channels, device, truth, wow }: Step, width: number, type: Typesetter): Block {
  const marks = [
    ...(truth ? [{ text: 'moment of truth', icon: 'truth', tone: 'badge-truth' } as const] : []),
    ...(wow ? [{ text: 'what a surprise!', icon: 'wow', tone: 'badge-good' } as const] : []),
  ];
  const { parts, bottom } = badges(type, marks, width);
  let y = Math.max(pad, bottom + 6);
  const count = type.set(String(number), 'heading', width - 2 * pad);
  parts.push(ink(count, pad, y - 2, 'muted'));
  const left = pad + Math.max(20, count.width + 8);
  const below = y + count.height;
  const rows = channelRows(type, channels, { left, right: width - pad, top: y });
  parts.push(...rows.parts);
  y = rows.bottom;
  if (device !== undefined) {
    const set = type.set(`on ${device}`, 'small', width - pad - left);
    parts.push(ink(set, left, y, 'muted'));
    y += set.height + 2;
  }
  y = Math.max(y, below) + 4;
  const body = type.set(text === '' ? '(no text)' : text, text === '' ? 'quote' : 'name', width - 2 * pad);
  parts.push(ink(body, pad, y, text === '' ? 'muted' : 'ink'));
  return { height: y + body.height + gap, over: 0, parts };
}

/** What is done, thought and said. */
function voices({ key, doing, thinking, says }: Step, width: number, type: Typesetter): Unplaced[] {
  const rows: readonly (readonly [string, IconName, string, string | undefined])[] = [
    ['doing', 'does', 'I do', doing],
    ['thinking', 'thinks', 'I think', thinking],
    ['says', 'says', 'I say', says && `“${says}”`],
  ];
  return rows.flatMap(([field, icon, name, text]) => {
    if (!text) return [];
    const head = type.set(name, 'small', width - lead);
    const body = type.set(text, field === 'doing' ? 'body' : 'quote', width - lead);
    const parts: Part[] = [
      { kind: 'icon', x: 0, y: 1, name: icon, tone: 'muted' },
      ink(head, lead, 0, 'muted'),
      ink(body, lead, head.height, 'ink'),
    ];
    return [
      {
        key,
        id: `${key}/${field}`,
        look: 'voice',
        label: `${name}: ${text}`,
        block: { height: head.height + body.height, over: 0, parts },
      },
    ];
  });
}

function feltItem({ key, feeling }: Step, width: number, type: Typesetter): Unplaced {
  const id = `${key}/emotion`;
  if (!feeling) {
    const set = type.set('How I feel is not told.', 'smallQuote', width);
    return { key, id, look: 'felt', label: 'How I feel is not told', block: textBlock(set, 'muted') };
  }
  const { score, guess, felt, wanted, proof } = feltWords(feeling);
  const left = 2 * faceRadius + 10;
  const head = type.set(felt, 'strong', width - left);
  const more = type.set(dotted(wanted, proof), 'small', width - left);
  const tall = head.height + more.height;
  const height = Math.max(2 * faceRadius + 4, tall);
  const top = (height - tall) / 2;
  const parts: Part[] = [
    { kind: 'face', x: faceRadius + 1, y: height / 2, radius: faceRadius, score },
    ink(head, left, top, 'ink'),
    ink(more, left, top + head.height, 'muted'),
  ];
  const look = `felt point ${feelingTone(score)} ${guess ? 'open' : 'measured'}`;
  return { key, id, look, label: clauses(felt, wanted, proof), block: { height, over: 0, parts } };
}

function pains({ pains: all }: Step, width: number, type: Typesetter): Unplaced[] {
  return all.map(pain => {
    const { key, text, severity = 0 } = pain;
    const kind = painType(pain);
    const card = { kind: 'pain', icon: pain.type ?? 'pain', type: kind, severity, text, meta: painMeta(pain) } as const;
    return { key, id: key, look: 'pain', label: `It hurts: ${text || kind}`, block: cardBlock(type, card, width) };
  });
}

function doubts({ doubts: all }: Step, width: number, type: Typesetter): Unplaced[] {
  return all.map(({ key, text, answer }) => {
    const card = { kind: 'doubt', text, ...(answer === undefined ? {} : { answer }) } as const;
    const label = clauses(`I doubt: ${text}`, answer === undefined ? 'Nobody answers that' : `They answer: ${answer}`);
    return { key, id: key, look: 'doubt', label, block: cardBlock(type, card, width) };
  });
}

function timeItem({ key, minutes, reply }: Step, time: Time | undefined, width: number, type: Typesetter): Unplaced[] {
  const words = dotted(
    minutes === undefined ? '' : `Takes ${durationInWords(minutes)}`,
    reply === undefined ? '' : `an answer within ${reply}`,
    time && timeWords(time),
  );
  if (words === '') return [];
  const block = textBlock(type.set(words, 'small', width), 'muted');
  return [{ key, id: `${key}/takes`, look: 'time', label: words, block }];
}

/** Where it goes on, unless that is simply to the next panel. */
function ways(walk: Walk, { key, number, ways: all }: Step, width: number, type: Typesetter): Unplaced[] {
  const [only, ...more] = all;
  const plain = only?.look === 'on' && only.when === '' && numberOf(walk, only) === number + 1;
  if (!only || (plain && more.length === 0)) return [];
  const rows = all.map((way, at): Unplaced => {
    const { when, look } = way;
    const tone = { on: 'good', back: 'truth', leave: 'bad', end: 'muted' } as const;
    const head = type.set(when, 'strong', width - lead);
    const body = type.set(whereTo(walk, way), 'small', width - lead);
    const parts: Part[] = [
      {
        kind: 'icon',
        x: 0,
        y: 1,
        name: look === 'on' || look === 'back' ? 'answer' : 'unmet',
        tone: tone[look],
        ...(look === 'back' ? { flip: true } : {}),
      },
      ink(head, lead, 0, 'ink'),
      ink(body, lead, head.height, 'muted'),
    ];
    const label = clauses(when, whereTo(walk, way));
    const height = Math.max(iconSize + 1, head.height + body.height);
    return { key, id: `${key}/next/${at}`, look: `way ${look}`, label, block: { height, over: 0, parts } };
  });
  if (more.length === 0) return rows;
  const block = textBlock(type.set('I choose', 'smallStrong', width), 'muted');
  return [{ key, id: `${key}/next`, look: 'way', label: `${all.length} ways lead on`, block }, ...rows];
}

function whereTo(walk: Walk, way: Way): string {
  const { look, text, stage } = way;
  if (way.to === undefined) return text;
  const word = { on: 'on to', back: 'back to', leave: 'out, by', end: '' }[look];
  return `${word} ${numberOf(walk, way)}: ${text}${stage === undefined ? '' : ` (${stage})`}`;
}

function numberOf({ steps }: Walk, { to }: Way): number | undefined {
  return to === undefined ? undefined : steps.get(to)?.number;
}

function textBlock(set: Setting, tone: 'muted'): Block {
  return { height: set.height, over: 0, parts: [ink(set, 0, 0, tone)] };
}
