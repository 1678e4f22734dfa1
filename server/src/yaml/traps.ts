/**
 * What the parser says, in words that help, and what it silently loses. A problem names the trap (J100–J108), its place
 * and what its quick fix needs: `quote` is the span to put in quotes, `insert` text to add at `offset`.
 */
import type { YAMLError } from 'yaml';
import type { Block, Problem, ScalarNode, Span } from './node';

type Draft = Omit<Problem, 'at'> & { readonly from: number; readonly to: number };

/** One problem for each parser error that is a cause of its own (the parser often adds consequences on the same line). */
export function errorProblems(errors: readonly YAMLError[], block: Block): Problem[] {
  const problems: Problem[] = [];
  for (const error of errors) {
    const draft = explain(error, block.text);
    if (draft) problems.push(place(draft, block));
  }
  return problems;
}

/** At most one problem a line, the first that breaks the text, else the first: the others are its consequences. In order. */
export function oneALine(problems: readonly Problem[], text: string): Problem[] {
  const told = new Map<number, Problem>();
  for (const problem of [...problems].sort((a, b) => a.at.from - b.at.from)) {
    const line = text.lastIndexOf('\n', problem.at.from - 1);
    const first = told.get(line);
    if (!first || (isBroken(problem) && !isBroken(first))) told.set(line, problem);
  }
  return [...told.values()];
}

/** True for what no reader of YAML takes; the other traps are read, though otherwise than meant. */
const isBroken = ({ code }: Problem): boolean => /J10[0137]/.test(code);

function explain(error: YAMLError, text: string): Draft | undefined {
  const [from, to] = error.pos;
  switch (error.code) {
    case 'BAD_SCALAR_START':
      return quoteFrom('J101', from, text, `A value can't start with \`${text[from]}\` unless it is quoted`);
    case 'UNEXPECTED_TOKEN':
      return unexpected(from, to, text, error.message);
    case 'TAB_AS_INDENT':
      return {
        code: 'J107',
        ...run(text, from, /[\t ]/),
        message: 'Indented with a tab: YAML takes only blanks',
        data: { tab: true },
      };
    case 'MULTILINE_IMPLICIT_KEY':
    case 'BLOCK_AS_IMPLICIT_KEY':
    case 'MISSING_CHAR':
      return brokenKey(error.code, from, error.message, text);
    case 'TAG_RESOLVE_FAILED':
    case 'BAD_ALIAS':
      return undefined; // told by `scalarTraps` and by the conversion, with a fix
    case 'BAD_INDENT':
      // Unclosed brackets are told where they open, by the conversion.
      return /end with/.test(error.message)
        ? undefined
        : line('The indentation does not fit what stands above', from, text);
    case 'BAD_DQ_ESCAPE':
      return {
        code: 'J100',
        from,
        to: Math.max(to, from + 1),
        message: `\`${text.slice(from, to)}\` is no escape in double quotes: write \`\\\\\`, or use single quotes`,
        data: { insert: '\\', offset: from },
      };
    default:
      return { code: 'J100', from, to: Math.max(to, from + 1), message: `YAML: ${error.message}` };
  }
}

/** A scalar after the end of a value: quoted text, a list, an alias, followed by more text on its line. */
function unexpected(from: number, to: number, text: string, message: string): Draft {
  const start = valueStart(text, from);
  const first = text[start];
  if (start < from && (first === '"' || first === "'"))
    return quoteFrom('J103', start, text, 'Text after a closing quote: the quotes must go around the whole value');
  if (start < from && first !== undefined && '[{*&'.includes(first))
    return quoteFrom('J101', start, text, `A value that starts with \`${first}\` and goes on as text must be quoted`);
  if (/block-seq-ind/.test(message))
    return {
      code: 'J100',
      from,
      to,
      message: 'A list starts on a line of its own, below its key',
      data: { newline: true },
    };
  const unclosedBefore = /flow-error-end/.test(message);
  return {
    code: 'J100',
    from,
    to: Math.max(to, from + 1),
    message: unclosedBefore ? 'A bracket or brace before this is never closed' : `YAML: ${message}`,
  };
}

function brokenKey(code: string, from: number, message: string, text: string): Draft | undefined {
  if (/quote$|end with/.test(message)) return undefined; // told where it opens, by the conversion
  const end = lineEnd(text, from);
  const rest = text.slice(from, end);
  if (code === 'BLOCK_AS_IMPLICIT_KEY') {
    if (/:(\s|$)/.test(rest)) return quoteFrom('J100', from, text, 'A second `: ` on the line: quote the value');
    return undefined; // the next line is indented too far; MULTILINE_IMPLICIT_KEY tells
  }
  if (/without - indicator/.test(message))
    return line('A list item must start with `- `, or fit the lines above', from, text);
  if (
    code === 'MULTILINE_IMPLICIT_KEY' &&
    text.slice(valueStart(text, from), from).trim() === '' &&
    valueStart(text, from) !== keyStart(text, from)
  ) {
    const next = end + 1;
    return line('Indented further than the line above allows', next < text.length ? next : from, text);
  }
  const colon = rest.search(/:\S/);
  if (colon > 0 && !/^["'[{]/.test(rest))
    return {
      code: 'J100',
      from,
      to: end,
      message: 'No blank after the colon, so this is not read as a key and its value',
      data: { insert: ' ', offset: from + colon + 1 },
    };
  return {
    code: 'J100',
    from,
    to: from + rest.trimEnd().length,
    message: `\`${rest.trim()}\` is neither \`key: value\` nor part of the value above: a key ends with a colon`,
    data: { insert: ':', offset: from + rest.trimEnd().length },
  };
}

/**
 * Traps around one scalar that give no parser error (J101, J102, J106) or an unhelpful one (unclosed quotes).
 * @param tag, anchor as the parser saw them before the scalar; `anchorUsed` if some alias refers to the anchor.
 */
export function scalarTraps(
  scalar: ScalarNode,
  props: { readonly tag?: string | undefined; readonly anchor?: string | undefined },
  anchorUsed: boolean,
): Problem[] {
  const text = scalar.block.text;
  const problems: Problem[] = [];
  if (scalar.style === 'plain') {
    const rest = text.slice(scalar.to, lineEnd(text, scalar.to));
    const hash = /^[ \t]+#/.test(rest) && /^[ \t]+#(?=[\p{L}\p{N}_])/u.exec(rest);
    if (hash) {
      const end = lineEnd(text, scalar.to);
      problems.push(
        place(
          {
            code: 'J102',
            from: scalar.to + hash[0].length - 1,
            to: end,
            message: 'Lost: ` #` starts a comment. Quote the value, or put a blank after `#` if a comment is meant',
            data: { quote: [scalar.from, end] },
          },
          scalar.block,
        ),
      );
    }
  }
  if (props.tag?.startsWith('!') && scalar.style === 'plain') {
    const from = text.lastIndexOf('!', scalar.from);
    if (from >= 0)
      problems.push(
        place(
          {
            ...quoteFrom('J106', from, text, `Lost: \`${props.tag}\` was read as a YAML tag`),
            to: from + props.tag.length,
          },
          scalar.block,
        ),
      );
  }
  if (props.anchor && !anchorUsed && scalar.style === 'plain') {
    const from = text.lastIndexOf(`&${props.anchor}`, scalar.from);
    if (from >= 0)
      problems.push(
        place(
          {
            ...quoteFrom(
              'J101',
              from,
              text,
              `Lost: \`&${props.anchor}\` was read as a YAML anchor, which nothing uses`,
            ),
            to: from + props.anchor.length + 1,
          },
          scalar.block,
        ),
      );
  }
  problems.push(...unclosedQuote(scalar));
  return problems;
}

/** The problem of a quoted text or key that has no closing quote, if so. */
export function unclosedQuote(scalar: ScalarNode): Problem[] {
  const quote = scalar.style === 'double' ? '"' : scalar.style === 'single' ? "'" : '';
  return quote ? unclosed(scalar, quote, quote) : [];
}

/** The problem of a bracket or quote that opens at `span.from` and is not closed by `close` at its end, if so. */
export function unclosed(span: Span, open: string, close: string): Problem[] {
  const text = span.block.text;
  const source = text.slice(span.from, span.to).trimEnd();
  if (source.length > 1 && source.endsWith(close) && !(close === '"' && /(^|[^\\])(\\\\)*\\"$/.test(source))) return [];
  const end = span.from + text.slice(span.from, lineEnd(text, span.from)).trimEnd().length;
  return [
    place(
      {
        code: 'J100',
        from: span.from,
        to: end,
        message: `\`${open}\` is never closed`,
        data: { insert: close, offset: end },
      },
      span.block,
    ),
  ];
}

/** J105: a flow mapping's entry without a colon. */
export function valueless(key: ScalarNode): Problem {
  const colon = key.text.search(/:(?=\S)/);
  return colon > 0
    ? {
        code: 'J105',
        at: key,
        message: `No blank after the colon: all of \`${key.text}\` was read as a key without a value`,
        data: { insert: ' ', offset: key.from + colon + 1 },
      }
    : {
        code: 'J105',
        at: key,
        message: `\`${key.text}\` was read as a key without a value: within braces a comma ends a value. Quote texts that hold commas or braces`,
        data: { flow: true },
      };
}

/** End of the line that holds `offset`, before its line break. */
export function lineEnd(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  if (end < 0) return text.length;
  return text[end - 1] === '\r' && end - 1 >= offset ? end - 1 : end;
}

function keyStart(text: string, offset: number): number {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  return start + (/^[ \t]*(?:- +)*/.exec(text.slice(start, offset + 1))?.[0].length ?? 0);
}

/** Where the value on the line of `offset` starts: behind its dashes and its first `key: `. */
function valueStart(text: string, offset: number): number {
  const start = keyStart(text, offset);
  const key = /^[^\s"'#[\]{},:][^"'#:]*:[ \t]+/.exec(text.slice(start, lineEnd(text, offset)));
  return start + (key?.[0].length ?? 0);
}

function quoteFrom(code: string, from: number, text: string, message: string): Draft {
  const to = from + text.slice(from, lineEnd(text, from)).trimEnd().length;
  return { code, from, to, message, data: { quote: [from, to] } };
}

function line(message: string, offset: number, text: string): Draft {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const end = lineEnd(text, offset);
  const indent = text.slice(start, end).search(/\S|$/);
  return { code: 'J100', from: start + indent, to: Math.max(end, start + indent), message, data: { indent: true } };
}

function run(text: string, offset: number, of: RegExp): { from: number; to: number } {
  let from = offset;
  let to = offset;
  while (from > 0 && of.test(text[from - 1] ?? '')) from--;
  while (to < text.length && of.test(text[to] ?? '')) to++;
  return { from, to: Math.max(to, from + 1) };
}

/** The parser reports some errors at the end behind the last character. */
function place({ from, to, ...problem }: Draft, block: Block): Problem {
  const { length } = block.text;
  return { ...problem, at: { block, from: Math.min(from, length), to: Math.min(to, length) } };
}
