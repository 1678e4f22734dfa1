/** Where in a map the cursor is, and which text is to be replaced there. */
import { columnOf } from '../../edits/tree';
import type { Snapshot } from '../../model/store';
import { type MapNode, startOf } from '../../yaml/node';
import { type Line, readLine } from './line';
import { bySentinel } from './sentinel';
import { shapeAt } from './shape-at';
import { byWalk, listKeyAbove, valueBelow } from './walk';

/** One step from the top of the document downwards. */
export type Step = { readonly key: string } | 'item';

/** What the sentinel and the walk both answer. */
export interface Found {
  /**
   * `key`: a key of a mapping. `value`: a scalar. `any`: the value's place, with nothing in it that says of what kind it
   * is. `item`: the place of a dash, below the dashes of a list.
   */
  readonly at: 'key' | 'value' | 'any' | 'item';
  /** To the mapping, the value or the list. */
  readonly steps: readonly Step[];
  /** The other keys of the mapping, or scalars of the list. */
  readonly present: ReadonlySet<string>;
  readonly flow: boolean;
  /** At `item`: the keys of the item above, which are then those in `present`, stand this much further right. */
  readonly pad?: number;
}

export interface Place extends Found {
  readonly line: Line;
  readonly cursor: number;
  /** Blanks that are missing before the cursor: after a colon or a dash, or as far as the map's own keys stand from the edge. */
  readonly glue: string;
}

/**
 * The places of the cursor, the likely one first: where dashes stand as far left as their key, a line may become a key or
 * an item. None where nothing can be completed: in comments, in free text of several lines.
 * @param lanes keys of the map's own lanes.
 */
export function placesAt(snapshot: Snapshot, cursor: number, lanes: ReadonlySet<string>): Place[] {
  const { text } = snapshot.yaml;
  const line = readLine(text, cursor);
  if (!line) return [];
  if (line.key !== undefined && line.levels.length === 0 && line.from === line.to && valueBelow(text, line)) return [];
  const unspaced = withoutBlank(text, line, cursor, lanes);
  if (unspaced) return [unspaced];
  const bare = line.dashes.length === 0 && line.key === undefined && line.levels.length === 0 && line.quote === '';
  const outer = { line, cursor, glue: glueAt(snapshot, line, cursor, bare) };
  const found =
    bare && line.column === 0 ? atTop(snapshot, line) : (bySentinel(snapshot, line, cursor) ?? byWalk(text, line));
  if (!found || found === 'text') return [];
  // Brackets that open on a line above.
  const bracket = found.at !== 'key' && found.steps.at(-1) === 'item' ? '[' : '{';
  const inner = found.flow && line.levels.length === 0 ? readLine(text, cursor, bracket) : line;
  if (!inner) return [];
  const place: Place = { ...outer, ...found, line: inner };
  const list = bare && found.at === 'key' && !found.flow && line.last ? listKeyAbove(text, line) : undefined;
  if (list === undefined) return [place];
  return [
    place,
    { ...outer, at: 'item', steps: [...found.steps, { key: list }], present: new Set(), flow: false, pad: 0 },
  ];
}

function glueAt({ yaml: { text, root } }: Snapshot, line: Line, cursor: number, bare: boolean): string {
  if (bare && line.column === 0) return ' '.repeat(marginOf(text, root));
  return line.quote === '' && line.from === cursor && /[:-]/.test(text[cursor - 1] ?? '') ? ' ' : '';
}

/** Column at which the map's own keys stand. */
function marginOf(text: string, root: MapNode | undefined): number {
  const [first] = root?.pairs ?? [];
  return first ? columnOf(text, startOf(first.key)) : 0;
}

/** A key of the map itself: what else is there is known already, and need not be parsed. */
function atTop(snapshot: Snapshot, line: Line): Found | undefined {
  const { text, blocks, root } = snapshot.yaml;
  // Beside a map in braces, or at its last brace, no key can stand.
  if (root?.flow) return undefined;
  const own = text.slice(line.from, line.to);
  // A key without its colon keeps the text from being cut, and swallows the next one.
  const keys =
    blocks || marginOf(text, root) > 0
      ? (root?.pairs.map(pair => pair.key.text) ?? [])
      : [...text.matchAll(/^(["']?)([\w-]+)\1:(?=\s)/gm)].map(match => match[2] ?? '');
  return { at: 'key', steps: [], present: new Set(keys.filter(key => key !== own)), flow: false };
}

/** The value in `key:va|`, where the blank after the colon is missing; undefined if that is no key here. */
function withoutBlank(text: string, line: Line, cursor: number, lanes: ReadonlySet<string>): Place | undefined {
  const key = line.quote === '' ? /^[\w-]+:(?=\S)/.exec(text.slice(line.from, line.to))?.[0] : undefined;
  const colon = line.from + (key?.length ?? 0);
  if (key === undefined || cursor < colon) return undefined;
  const spaced = `${text.slice(0, colon)} ${text.slice(colon)}`;
  const inner = readLine(spaced, cursor + 1);
  const found = inner && byWalk(spaced, inner);
  if (!inner || !found || found === 'text' || found.at !== 'value' || !shapeAt(found.steps, lanes)) return undefined;
  return {
    ...found,
    cursor,
    glue: ' ',
    line: { ...inner, end: inner.end - 1, from: inner.from - 1, to: inner.to - 1 },
  };
}
