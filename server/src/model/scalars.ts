/** Scalars by their shapes: text in, value and problems out. Spans are those of the text in its source. */
import { readArrow } from '../dialect/arrow';
import { asIso, readDate } from '../dialect/dates';
import { describe } from '../dialect/dialect';
import { durationUnits, readDuration } from '../dialect/durations';
import { plainNumber, readScore } from '../dialect/emotions';
import { isSlug } from '../dialect/ids';
import type { EmotionWords, Shape } from '../dialect/shape';
import type { Problem, Span } from '../yaml/node';
import type { Ref, Value } from './value';

/** A text, where it stands, and how to find the source of a part of it. */
export interface Piece {
  readonly text: string;
  readonly at: Span;
  readonly within: (from: number, to: number) => Span;
}

/** Where readers put what they find. */
export interface Findings {
  readonly problems: Problem[];
  readonly refs: Ref[];
  readonly words: EmotionWords;
}

/** Reads one scalar as `shape` asks. Undefined if it can't be read; then a problem says why. */
export function readScalar(shape: Shape, piece: Piece, found: Findings): Value | undefined {
  const { text, at } = piece;
  const problem = (code: string, message: string, data?: Problem['data']): undefined => {
    found.problems.push({ code, at, message, ...(data ? { data } : {}) });
  };
  switch (shape.is) {
    case 'text':
      findPlaceholder(text, problem);
      return { is: 'text', text, at };
    case 'number':
      return readNumber(shape, piece, problem);
    case 'flag': {
      const on = { true: true, false: false }[text.toLowerCase()];
      return on === undefined
        ? problem('J202', `\`${text}\` should be \`true\`, or the key left out`, { value: 'true' })
        : { is: 'flag', on, at };
    }
    case 'enum': {
      if (shape.values.some(({ word }) => word === text)) return { is: 'word', word: text, at };
      return problem('J203', `\`${text}\` is none of ${describe(shape)}`, {
        value: text,
        words: shape.values.map(({ word }) => word),
      });
    }
    case 'id':
      if (!isSlug(text))
        problem('J210', `An id is written in lower case with hyphens: \`${text}\` is not`, { id: text });
      return { is: 'id', id: text, at };
    case 'ref': {
      if (shape.also?.some(({ word }) => word === text)) return { is: 'word', word: text, at };
      found.refs.push({ to: shape.to, id: text, at, open: shape.open === true });
      return { is: 'ref', to: shape.to, id: text, at };
    }
    case 'score':
    case 'emotion':
      return readEmotion(shape.is === 'emotion', piece, found);
    case 'duration': {
      const minutes = readDuration(text, shape.m);
      if (minutes !== undefined) return { is: 'duration', minutes, text, at };
      return problem(
        'J207',
        `\`${text}\` is no duration: number and unit (${durationUnits}), such as \`90d\` or \`1h30m\``,
        { value: text, m: shape.m },
      );
    }
    case 'date': {
      const day = readDate(text);
      if (day !== undefined) return { is: 'date', day, at };
      const iso = asIso(text);
      return problem('J206', `\`${text}\` is no date of the form \`2026-05-04\``, iso ? { iso } : {});
    }
    case 'path':
      return { is: 'text', text, at };
    case 'change':
      return readChange(piece, found);
    case 'amount':
      findPlaceholder(text, problem);
      return readAmount(piece, problem);
    case 'any':
      return { is: 'any', at };
    default:
      return problem('J202', `Here ${describe(shape)} is asked for, not one value`);
  }
}

type Report = (code: string, message: string, data?: Problem['data']) => undefined;

function readNumber(shape: Extract<Shape, { is: 'number' }>, { text, at }: Piece, problem: Report): Value | undefined {
  const fixed = plainNumber(text);
  if (fixed !== undefined) return problem('J108', notation(text, fixed), { number: text, fixed });
  const value = Number(text);
  if (text.trim() === '' || !Number.isFinite(value)) return problem('J202', `\`${text}\` should be ${describe(shape)}`);
  const { min = -Infinity, max = Infinity } = shape;
  if (value < min || value > max || (shape.whole && !Number.isInteger(value))) {
    const nearest = String(Math.min(max, Math.max(min, Math.round(value))));
    const range = min === -Infinity ? '' : max === Infinity ? ` of ${min} or more` : ` from ${min} to ${max}`;
    return problem('J203', `\`${text}\` should be a ${shape.whole ? 'whole ' : ''}number${range}`, {
      value: text,
      words: [nearest],
    });
  }
  return { is: 'number', value, at };
}

const notation = (text: string, fixed: string): string =>
  `\`${text}\` is no number to a computer (minus sign or comma): write \`${fixed}\``;

function readEmotion(arrow: boolean, piece: Piece, found: Findings): Value | undefined {
  const { text, at } = piece;
  const sides = arrow ? readArrow(text) : { left: [0, text.length] as const, more: false, right: undefined };
  if (sides.more)
    found.problems.push({
      code: 'J208',
      at,
      message: 'Two arrows: an emotion goes from one score to another',
      data: { more: true },
    });
  const side = (range: readonly [number, number] | undefined): number | undefined => {
    if (!range) return undefined;
    const part = text.slice(range[0], range[1]);
    const where = sides.right ? piece.within(range[0], range[1]) : at;
    if (part === '') {
      found.problems.push({ code: 'J208', at, message: 'One side of the arrow is empty', data: { empty: true } });
      return undefined;
    }
    const reading = readScore(part, found.words);
    switch (reading.is) {
      case 'score':
        if (reading.by === 'word' && found.words.own.has(part.trim().toLowerCase()))
          found.refs.push({ to: 'emotion', id: part.trim(), at: where, open: false });
        return reading.score;
      case 'notation':
        found.problems.push({
          code: 'J108',
          at: where,
          message: notation(part.trim(), reading.fixed),
          data: { number: part.trim(), fixed: reading.fixed },
        });
        return undefined;
      case 'out':
        found.problems.push({
          code: 'J204',
          at: where,
          message: outOfScale(reading.value),
          data: { score: reading.value },
        });
        return undefined;
      case 'unknown':
        found.problems.push({
          code: 'J205',
          at: where,
          message: `\`${part.trim()}\` is no word or face that stands for an emotion`,
          data: { word: part.trim() },
        });
        return undefined;
    }
  };
  const now = side(sides.left);
  const wanted = sides.more ? undefined : side(sides.right);
  return { is: 'emotion', at, ...(now === undefined ? {} : { now }), ...(wanted === undefined ? {} : { wanted }) };
}

const outOfScale = (value: number): string =>
  value >= -2 && value <= 2
    ? `Emotions go in halves: ${value} lies between two`
    : `Emotions go from −2 (very bad) to +2 (very good): ${value} is outside`;

function readChange(piece: Piece, found: Findings): Value {
  const { text, at } = piece;
  const { left, right, more } = readArrow(text);
  const now = text.slice(left[0], left[1]);
  const wanted = right ? text.slice(right[0], right[1]) : '';
  if (more)
    found.problems.push({
      code: 'J208',
      at,
      message: 'Two arrows: only the first one splits now from wanted',
      data: { more: true },
    });
  else if (right && (now === '' || wanted === ''))
    found.problems.push({ code: 'J208', at, message: 'One side of the arrow is empty', data: { empty: true } });
  return { is: 'change', at, ...(now === '' ? {} : { now }), ...(wanted === '' ? {} : { wanted }) };
}

const THOUSANDS: Readonly<Record<string, number>> = { k: 1e3, m: 1e6, bn: 1e9 };

function readAmount(piece: Piece, problem: Report): Value {
  const { text, at } = piece;
  const parts = /^([^\d+\-−–.,]*)\s*([+\-−–]?\d[\d,._ \u00a0]*)\s*([kKmM]|[bB][nN])?(?!\p{L})(.*)$/u.exec(text);
  if (!parts) return { is: 'amount', text, at };
  const digits = (parts[2] ?? '').replace(/[ _\u00a0]/g, '').replace(/[.,]$/, '');
  const fixed = plainNumber(digits);
  // A comma before three digits separates thousands; any other is a decimal comma.
  const grouped = /^[+-]?\d{1,3}(,\d{3})+(\.\d+)?$/.test(digits) ? digits.replace(/,/g, '') : undefined;
  if (fixed !== undefined && grouped === undefined) problem('J108', notation(digits, fixed), { number: digits, fixed });
  const value = Number(grouped ?? fixed ?? digits) * (THOUSANDS[(parts[3] ?? '').toLowerCase()] ?? 1);
  return Number.isFinite(value) ? { is: 'amount', text, value, at } : { is: 'amount', text, at };
}

function findPlaceholder(text: string, problem: Report): void {
  const found =
    /\b(TODO|TBD|FIXME)\b/.test(text) ||
    /\blorem\b/i.test(text) ||
    /^x{3,}$/i.test(text.trim()) ||
    /^\{[^{}]*\}$|\{[^{}]* here\}/.test(text.trim());
  if (found) problem('J211', `\`${text}\` looks like a placeholder that was meant to be replaced`);
}
