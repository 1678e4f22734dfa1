/** The two sides of `now -> wanted`, each where it is written. */
import { readArrow } from '../dialect/arrow';
import type { EmotionValue } from '../model/value';
import { type Span, sourceOf } from '../yaml/node';

/** One side of an emotion: its score, and where its number, word or face stands. */
export interface EmotionSide {
  readonly score: number;
  readonly at: Span;
}

/** The sides of an emotion that could be read. */
export function emotionSides({ at, now, wanted }: EmotionValue): EmotionSide[] {
  const { left, right } = readArrow(sourceOf(at));
  return [
    { score: now, side: left },
    { score: wanted, side: right },
  ].flatMap(({ score, side }) => {
    const within = side && unquoted(at, side);
    return score === undefined || !within ? [] : [{ score, at: within }];
  });
}

/** Where the arrow of a text stands, if it has one. */
export function arrowIn(at: Span): Span | undefined {
  const source = sourceOf(at);
  const { left, right } = readArrow(source);
  if (!right) return undefined;
  const arrow = /->|→/.exec(source.slice(left[1]));
  if (!arrow) return undefined;
  const from = at.from + left[1] + arrow.index;
  return { block: at.block, from, to: from + arrow[0].length };
}

function unquoted(at: Span, [from, to]: readonly [number, number]): Span | undefined {
  const text = /[^"'\s](?:[^"']*[^"'\s])?/.exec(sourceOf(at).slice(from, to));
  if (!text) return undefined;
  const start = at.from + from + text.index;
  return { block: at.block, from: start, to: start + text[0].length };
}
