/**
 * Limits that are checked before the parser sees a text. Deep nesting can abort the process inside the regular
 * expression compiler of some Node versions, which no handler catches, so it must never reach the parser.
 */

/** Longest text that is read, in UTF-16 units: about 100,000 lines. */
export const MAX_LENGTH = 4_000_000;
/** Deepest nesting of brackets and indentation together; a map of the dialect needs eight. */
export const MAX_DEPTH = 100;
/** Most nodes that aliases may stand for, all together. */
export const MAX_ALIAS_NODES = 20_000;

const NEWLINE = 10;
const SPACE = 32;
const DASH = 45;
const QUESTION = 63;

/** Offset at which a text nests deeper than `limit`, or -1. Linear; counts brackets in quotes too, to stay simple. */
export function tooDeepAt(text: string, limit = MAX_DEPTH): number {
  const indents: number[] = [];
  let brackets = 0;
  let column = 0;
  let leading = true;
  for (let at = 0; at < text.length; at++) {
    const char = text.charCodeAt(at);
    if (char === NEWLINE) {
      column = 0;
      leading = true;
      continue;
    }
    if (leading && char !== SPACE) {
      while ((indents.at(-1) ?? -1) >= column) indents.pop();
      indents.push(column);
      const next = text.charCodeAt(at + 1);
      leading = (char === DASH || char === QUESTION) && next === SPACE;
    }
    if (char === 0x5b || char === 0x7b) brackets++;
    else if ((char === 0x5d || char === 0x7d) && brackets > 0) brackets--;
    if (indents.length + brackets > limit) return at;
    column++;
  }
  return -1;
}
