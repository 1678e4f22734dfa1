/**
 * Where the cursor is, by indentation alone: the lines above are walked upwards. Works in texts that no parser gets
 * through, and answers as the sentinel does.
 */
import { endOfLine, type Line, startOfLine } from './line';
import type { Found, Step } from './place';

/** What a line starts with: dashes and a key, each with its column. */
interface Head {
  readonly column: number;
  /** Absent for a dash. */
  readonly key?: string;
  /** What stands behind a key, or behind a dash that has no key. */
  readonly rest: string;
}

/**
 * Walks up from the cursor's line.
 * @returns `text` within a block scalar; undefined where nothing of a map can stand.
 */
export function byWalk(text: string, line: Line): Found | 'text' | undefined {
  const own = ownSteps(line);
  const inner = line.levels.at(-1);
  const atKey = line.key === undefined && line.levels.length === 0;
  const up = climb(text, line, atKey && line.dashes.length === 0);
  if (typeof up !== 'object') return up;
  const steps = [...up.steps, ...own];
  if (up.at === 'item') return { at: 'item', steps, present: up.present, flow: false, pad: up.pad };
  if (inner) {
    const key = inner.open === '{' && inner.key === undefined;
    const present = new Set(key || inner.open === '[' ? inner.present : []);
    return { at: key ? 'key' : 'value', steps, present, flow: true };
  }
  if (line.key !== undefined) return { at: 'value', steps, present: new Set(), flow: false };
  const present = new Set([...up.present, ...keysBelow(text, line)]);
  const fresh = present.size === 0 && !line.colon && line.last && line.quote === '';
  if (!fresh && line.quote === '' && !line.colon && !line.last) return undefined;
  const at = line.quote && !line.colon ? 'value' : fresh ? 'any' : 'key';
  return { at, steps, present: at === 'key' ? present : new Set(itemsAround(text, line)), flow: false };
}

/** Scalars of the other items of the list that the line is an item of. */
function itemsAround(text: string, line: Line): string[] {
  const column = line.dashes.at(-1);
  if (column === undefined) return [];
  const items: string[] = [];
  for (const lines of [linesAbove(text, line.start), linesBelow(text, line.end)])
    for (const heads of lines) {
      if ((heads[0]?.column ?? 0) < column) break;
      const item = heads.find(head => head.column === column);
      if (item && item.key === undefined) items.push(...(item.rest === '' ? [] : [item.rest]));
      else if (item) break;
    }
  return items;
}

/** Steps that the line itself takes: its dashes, its key, its brackets. */
function ownSteps(line: Line): Step[] {
  const steps: Step[] = line.dashes.map(() => 'item');
  if (line.key !== undefined) steps.push({ key: line.key });
  for (const { open, key } of line.levels) {
    if (open === '[') steps.push('item');
    else if (key !== undefined) steps.push({ key });
  }
  return steps;
}

interface Climb {
  readonly at: 'inside' | 'item';
  readonly steps: Step[];
  /** Keys of the same mapping above the line; at `item`, of the item above. */
  readonly present: ReadonlySet<string>;
  /** At `item`: the keys of the item above stand this much further right. */
  readonly pad: number;
}

function climb(text: string, line: Line, bare: boolean): Climb | 'text' | undefined {
  const steps: Step[] = [];
  const byColumn = new Map<number, Set<string>>();
  let own = line.column;
  let column = line.dashes[0] ?? line.column;
  let dash = line.dashes.length > 0;
  let at: Climb['at'] = 'inside';
  for (const heads of linesAbove(text, line.start)) {
    if (column === 0 && !dash) break;
    for (const head of heads.toReversed()) {
      const isDash = head.key === undefined;
      if (head.key !== undefined && bare && steps.length === 0 && at === 'inside') {
        const keys = byColumn.get(head.column) ?? new Set();
        byColumn.set(head.column, keys.add(head.key));
      }
      if (head.column > column || (head.column === column && isDash === dash)) continue;
      if (head.column === column && isDash) {
        // Below the dashes of a list: the next item, or a key of the item above that stands too far left.
        if (!bare || steps.length > 0) return undefined;
        at = 'item';
        own = heads.find(({ key }) => key !== undefined)?.column ?? own;
        dash = true;
        continue;
      }
      if (/^[|>][-+\d]*(\s+#.*)?$/.test(head.rest)) return 'text';
      if (head.rest !== '' && !(isDash && heads.length > 1)) return undefined;
      steps.unshift(head.key === undefined ? 'item' : { key: head.key });
      column = head.column;
      dash = isDash;
    }
  }
  if (column > 0 || dash) return undefined;
  return { at, steps, present: byColumn.get(own) ?? new Set(), pad: own - line.column };
}

/** The key in whose list a dash at the line's column would be an item: dashes may stand as far left as their key. */
export function listKeyAbove(text: string, line: Line): string | undefined {
  let [deeper, dashes] = [false, false];
  for (const [first] of linesAbove(text, line.start)) {
    if (!first || first.column < line.column) return undefined;
    if (first.column > line.column) deeper = true;
    else if (first.key === undefined) dashes = true;
    else return first.rest === '' && (dashes || !deeper) ? first.key : undefined;
  }
  return undefined;
}

/** A value stands on the lines below a key that has none on its own line. */
export function valueBelow(text: string, line: Line): boolean {
  for (const heads of linesBelow(text, line.end)) {
    const first = heads[0];
    return (
      first !== undefined && (first.column > line.column || (first.column === line.column && first.key === undefined))
    );
  }
  return false;
}

/** Keys that follow in the mapping that the cursor's line stands in. */
function keysBelow(text: string, line: Line): string[] {
  const keys: string[] = [];
  for (const [first] of linesBelow(text, line.end)) {
    if (!first || first.column < line.column || (first.column === line.column && first.key === undefined)) break;
    if (first.column === line.column && first.key !== undefined) keys.push(first.key);
  }
  return keys;
}

/** Heads of the lines above `start`, nearest first. */
function* linesAbove(text: string, start: number): Generator<Head[]> {
  for (let end = start - 1; end >= 0; ) {
    const from = startOfLine(text, end);
    const heads = headsOf(text.slice(from, end));
    if (heads.length > 0) yield heads;
    end = from - 1;
  }
}

function* linesBelow(text: string, end: number): Generator<Head[]> {
  for (let from = text.indexOf('\n', end) + 1; from > 0 && from < text.length; from = text.indexOf('\n', from) + 1) {
    const heads = headsOf(text.slice(from, endOfLine(text, from)));
    if (heads.length > 0) yield heads;
  }
}

function headsOf(line: string): Head[] {
  const lead = /^[ \t\uFEFF]*((?:-(?:[ \t]+|$))*)/.exec(line)?.[0] ?? '';
  const content = line.slice(lead.length).trimEnd();
  const heads: Head[] = [];
  const colon = keyEnd(content);
  for (let at = 0; at < lead.length; at++) if (lead[at] === '-') heads.push({ column: at, rest: '' });
  const last = heads.at(-1);
  if (colon > 0)
    heads.push({
      column: lead.replace('\uFEFF', '').length,
      key: content
        .slice(0, colon)
        .replace(/^(["'])(.*)\1$/, '$2')
        .trim(),
      rest: withoutComment(content.slice(colon + 1).trim()),
    });
  else if (last && content !== '' && !content.startsWith('#'))
    heads[heads.length - 1] = { ...last, rest: withoutComment(content) };
  return heads;
}

/** Offset of the colon behind the key that a line's content starts with, or -1. */
function keyEnd(content: string): number {
  const match = /^(?:"[^"]*"|'[^']*'|[^\s"'#[\]{},&*!|>%@`](?:[^:#]|:(?=\S)|(?<=\S)#)*?)\s*:(?=\s|$)/.exec(content);
  return match ? match[0].length - 1 : -1;
}

const withoutComment = (rest: string): string => (rest.startsWith('#') ? '' : rest.replace(/\s#.*$/, '').trimEnd());
