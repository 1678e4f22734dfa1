import { keyOf, objectTypes } from '../dialect/dialect';
import { lineStart } from '../edits/tree';
import { TextBlock } from '../yaml/blocks';
import { type Problem, sourceOf, startOf } from '../yaml/node';
import { numberIn, pageOf, preferredIf, rangeIn, textIn } from './mend';
import { quoteFix } from './quoting';
import type { Fix, FixContext, Rule } from './rule';

/** J100: what the parser refuses. */
export const syntaxError: Rule = {
  code: 'J100',
  severity: 'error',
  title: 'Broken YAML',
  reads: 'map',
  why: 'What can’t be read can’t be drawn or checked: the rest of the stage or section may be lost.',
  source: 'YAML 1.2; the parser’s own errors, in words that say what to do.',
  bad: `journey: A lamp
stages:
  - stage: Buy
    goal: "Get it before Monday
`,
  good: `journey: A lamp
stages:
  - stage: Buy
    goal: "Get it before Monday"
`,
  fixes: (problem, context) => {
    if (rangeIn(problem, 'quote')) return quoteFix(problem, { preferred: true });
    const insert = textIn(problem, 'insert');
    const offset = numberIn(problem, 'offset');
    const key = insert === ':' ? knownKey(problem) : undefined;
    if (key) return [key];
    if (insert !== undefined && offset !== undefined) {
      const at = problem.at.block.start + offset;
      const title =
        insert === ' '
          ? 'Add the blank after the colon'
          : insert === '\\'
            ? 'Double the backslash'
            : `Add \`${insert}\``;
      return [{ title, edits: [{ from: at, to: at, text: insert }], preferred: true }];
    }
    if (problem.data?.newline) return [newLine(problem, context)];
    return problem.data?.indent ? indents(problem) : [];
  },
};

/** `goal Get it …` → `goal: Get it …`, where the first word is a key of the dialect. */
function knownKey({ at }: Problem): Fix | undefined {
  const word = /^([a-z_]+)\s/.exec(sourceOf(at))?.[1];
  if (word === undefined || !objectTypes.some(({ name }) => keyOf(name, word))) return undefined;
  const end = startOf(at) + word.length;
  return { title: `Add a colon after \`${word}\``, edits: [{ from: end, to: end, text: ':' }], preferred: true };
}

/** `key: - item` → the item on a line of its own. */
function newLine({ at }: Problem, context: FixContext): Fix {
  const { text, style } = pageOf(context);
  const from = startOf(at);
  const start = lineStart(text, from);
  const key = /^\s*(?:- +)*/.exec(text.slice(start, from))?.[0].length ?? 0;
  const blanks = /[ \t]*$/.exec(text.slice(start, from))?.[0].length ?? 0;
  const edit = { from: from - blanks, to: from, text: style.eol + ' '.repeat(key + style.dashes) };
  return { title: 'Start the list on a line of its own', edits: [edit], preferred: true };
}

/** Indentations of lines nearby with which the block can be read. */
function indents({ at }: Problem): Fix[] {
  const { block } = at;
  const start = lineStart(block.text, at.from);
  const found: { column: number; text: string }[] = [];
  for (const column of columnsNear(block.text, start)) {
    if (column === at.from - start || found.length === 2) continue;
    const text = ' '.repeat(column);
    const after = new TextBlock(0, block.text.slice(0, start) + text + block.text.slice(at.from), 'whole');
    if (after.content.problems.every(({ code }) => code !== 'J100')) found.push({ column, text });
  }
  return found.map(({ column, text }) => ({
    title: `Indent by ${column}`,
    edits: [{ from: block.start + start, to: startOf(at), text }],
    ...preferredIf(found.length === 1),
  }));
}

/** Columns at which the lines around begin, behind their dashes too, the nearest lines first. */
function columnsNear(text: string, start: number): Set<number> {
  const columns = new Set<number>();
  const lines = text
    .slice(Math.max(0, start - 2000), start)
    .split('\n')
    .reverse()
    .slice(1, 12);
  lines.push(
    ...text
      .slice(start, start + 500)
      .split('\n')
      .slice(1, 3),
  );
  for (const line of lines) {
    const [, blanks = '', dash = ''] = /^( *)((?:- +)?)\S/.exec(line) ?? [];
    if (line.trim() === '' || line.trim().startsWith('#')) continue;
    columns
      .add(blanks.length + dash.length)
      .add(blanks.length)
      .add(blanks.length + dash.length + 2);
  }
  return columns;
}
