/** `now -> wanted`, the idiom that carries beliefs, emotions, KPIs, amounts and doubts. */

export interface ArrowReading {
  /** Offsets of the left side, without its blanks. */
  readonly left: readonly [from: number, to: number];
  /** Offsets of the right side; absent without an arrow, empty (`from === to`) behind a bare one. */
  readonly right?: readonly [from: number, to: number];
  /** More than one arrow stands in the text; the first one splits. */
  readonly more: boolean;
}

const ARROW = /(?:^|\s)(?:->|→)(?=\s|$)/g;

/** Splits a text at its first arrow. Blanks around the arrow are required; `->` and `→` are the same. */
export function readArrow(text: string): ArrowReading {
  const arrows = [...text.matchAll(ARROW)];
  const first = arrows[0];
  if (!first) return { left: trim(text, 0, text.length), more: false };
  const end = first.index + first[0].length;
  return { left: trim(text, 0, first.index), right: trim(text, end, text.length), more: arrows.length > 1 };
}

/** The offsets of a part of a text without the blanks at its ends. */
export function trim(text: string, from: number, to: number): readonly [from: number, to: number] {
  const part = text.slice(from, to);
  const start = from + (part.length - part.trimStart().length);
  return [Math.min(start, to), Math.max(Math.min(start, to), from + part.trimEnd().length)];
}
