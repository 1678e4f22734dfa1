/**
 * The line of the cursor, read on its own: its dashes, its key, open brackets, and the scalar that the cursor is in.
 * Works on any text, broken or not; what stands above is looked at elsewhere.
 */

/** An open bracket. */
export interface Level {
  readonly open: '{' | '[';
  /** The key whose value is being written, in braces. */
  readonly key: string | undefined;
  /** What else is written in it: keys in braces, scalars in brackets. */
  readonly present: readonly string[];
}

/** Offsets are of the text. */
export interface Line {
  readonly start: number;
  /** Before the line break. */
  readonly end: number;
  /** Columns of the dashes before the content. */
  readonly dashes: readonly number[];
  /** Column of what stands behind blanks and dashes. */
  readonly column: number;
  /** The key on this line whose value holds the cursor. */
  readonly key: string | undefined;
  /** Brackets of this line that are open at the cursor, outermost first. */
  readonly levels: readonly Level[];
  /** The scalar at the cursor, without quotes; empty, and at the cursor, if there is none. */
  readonly from: number;
  readonly to: number;
  readonly quote: '' | '"' | "'";
  /** A colon follows: the scalar is a key already. */
  readonly colon: boolean;
  /** Nothing but blanks stands behind the scalar. */
  readonly last: boolean;
}

/**
 * Reads the line of `cursor`; undefined where nothing can be completed: in a comment, before a value.
 * @param flow the bracket that the line stands in, if it opens above.
 */
export function readLine(text: string, cursor: number, flow?: '{' | '['): Line | undefined {
  const first = startOfLine(text, cursor);
  const start = text[first] === '\uFEFF' ? first + 1 : first;
  const end = endOfLine(text, cursor);
  const head = /^[ \t]*(?:-(?:[ \t]+|$))*/.exec(text.slice(start, end))?.[0] ?? '';
  let content = start + (flow ? head.search(/[^ \t]|$/) : head.length);
  // Behind the content's place only blanks: the content would start at the cursor.
  const dash = head.lastIndexOf('-');
  if (content === end) content = Math.max(start + dash + 1, Math.min(cursor, end));
  if (cursor < content) return undefined;
  const dashes = flow
    ? []
    : [...head].flatMap((char, column) => (char === '-' && start + column < content ? column : []));
  const cell = cellAt(tokens(text, content, end, flow !== undefined), content, end, cursor, flow);
  return cell && { start, end, dashes, column: content - start, ...cell };
}

interface Token {
  readonly is: 'scalar' | 'open' | 'close' | 'comma' | 'colon' | 'comment' | 'end';
  readonly from: number;
  readonly to: number;
  readonly text: string;
  readonly quote: Line['quote'];
}

function tokens(text: string, content: number, end: number, flow: boolean): Token[] {
  const list: Token[] = [];
  let depth = flow ? 1 : 0;
  let keyed = false;
  let fresh = true; // a scalar would start here
  const add = (is: Token['is'], from: number, to: number, quote: Line['quote'] = ''): number => {
    const inner = quote
      ? text.slice(from + 1, to - (text[to - 1] === quote && to - 1 > from ? 1 : 0))
      : text.slice(from, to);
    list.push({ is, from, to, text: inner, quote });
    return to;
  };
  const isColon = (at: number): boolean =>
    (depth > 0 || !keyed) &&
    (at + 1 >= end || /\s/.test(text[at + 1] ?? '') || (depth > 0 && ',[]{}'.includes(text[at + 1] ?? '')));
  for (let at = content; at < end; ) {
    const char = text[at] ?? '';
    if (char === ' ' || char === '\t') at++;
    else if (char === '#' && /^\s?$/.test(text[at - 1] ?? '')) at = add('comment', at, end);
    else if (fresh && (char === '[' || char === '{')) {
      at = add('open', at, at + 1);
      depth++;
    } else if (depth > 0 && (char === ']' || char === '}')) {
      at = add('close', at, at + 1);
      depth--;
      fresh = false;
    } else if (depth > 0 && char === ',') {
      at = add('comma', at, at + 1);
      fresh = true;
    } else if (char === ':' && isColon(at)) {
      at = add('colon', at, at + 1);
      keyed ||= depth === 0;
      fresh = true;
    } else if (fresh && (char === '"' || char === "'")) {
      at = add('scalar', at, closing(text, at + 1, end, char), char);
      fresh = false;
    } else {
      let to = at + 1;
      while (to < end && !(depth > 0 && ',[]{}'.includes(text[to] ?? '')) && !(text[to] === ':' && isColon(to))) {
        if (text[to] === '#' && /\s/.test(text[to - 1] ?? '')) break;
        to++;
      }
      at = add('scalar', at, at + Math.max(1, text.slice(at, to).trimEnd().length));
      fresh = false;
    }
  }
  add('end', end, end);
  return list;
}

type Cell = Omit<Line, 'start' | 'end' | 'dashes' | 'column'>;

/** What stands between the two delimiters around the cursor, with what is open there. */
function cellAt(
  list: readonly Token[],
  content: number,
  end: number,
  cursor: number,
  flow?: '{' | '[',
): Cell | undefined {
  interface Open {
    open: '{' | '[';
    key: string | undefined;
    present: string[];
  }
  const levels: Open[] = flow ? [{ open: flow, key: undefined, present: [] }] : [];
  let key: string | undefined;
  let begin = content;
  let scalars: Token[] = [];
  let found: Cell | undefined;
  let home: Open | undefined; // the level that the cursor is in
  for (const token of list) {
    if (token.is === 'scalar') {
      scalars.push(token);
      continue;
    }
    const level = levels.at(-1);
    const here = !found && cursor >= begin && cursor <= token.from;
    if (here) {
      const frozen = levels.map(({ open, key: at, present }) => ({ open, key: at, present }));
      const scalar = scalarAt(scalars, cursor, token.is === 'open');
      if (!scalar) return undefined;
      found = { key, levels: frozen, ...scalar, colon: token.is === 'colon', last: token.is === 'end' };
      home = level;
    } else if (level && scalars[0] && (token.is === 'colon' || level.open === '[' || level.key === undefined))
      level.present.push(scalars[0].text);
    if (token.is === 'comment') return found;
    if (token.is === 'open') levels.push({ open: token.text === '[' ? '[' : '{', key: undefined, present: [] });
    else if (token.is === 'close') {
      if (found && level === home) return found;
      levels.pop();
    } else if (token.is === 'colon') {
      if (level) level.key = scalars[0]?.text ?? '';
      else key = scalars[0]?.text ?? '';
    } else if (token.is === 'comma' && level) level.key = undefined;
    begin = token.is === 'close' ? end + 1 : token.to;
    scalars = [];
  }
  return found;
}

/** The scalar at the cursor, or an empty one; undefined if the cursor is where none can stand. */
function scalarAt(
  scalars: readonly Token[],
  cursor: number,
  beforeBracket: boolean,
): Pick<Line, 'from' | 'to' | 'quote'> | undefined {
  const [scalar, more] = scalars;
  if (beforeBracket || more) return undefined;
  if (!scalar) return { from: cursor, to: cursor, quote: '' };
  const { quote, text } = scalar;
  const from = scalar.from + (quote ? 1 : 0);
  const to = from + text.length;
  if (cursor < from || (quote && cursor > to)) return undefined;
  return { from, to: Math.max(to, cursor), quote };
}

/** Offset behind the quote that closes, or `end`. */
function closing(text: string, from: number, end: number, quote: string): number {
  for (let at = from; at < end; at++) {
    const char = text[at];
    if (char === '\\' && quote === '"') at++;
    else if (char === quote && quote === "'" && text[at + 1] === "'") at++;
    else if (char === quote) return at + 1;
  }
  return end;
}

/** Offset of the start of the line that holds an offset. */
export function startOfLine(text: string, offset: number): number {
  return offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
}

/** Offset of the end of a line, before its break. */
export function endOfLine(text: string, offset: number): number {
  const newline = text.indexOf('\n', offset);
  const end = newline < 0 ? text.length : newline;
  return end > offset && text[end - 1] === '\r' ? end - 1 : end;
}
