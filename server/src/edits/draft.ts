/** New content before it is text: values, lists and mappings with tab stops, printed in the author's style. */
import type { Edit } from './edit';
import { writeScalar } from './quote';

/** A scalar's text, a list, a mapping; or one of these with special marks. */
export type Draft = string | Stop | Raw | Inline | readonly Draft[] | Pairs;

/** A mapping. A `Map` keeps keys in their order that are numbers. */
export type Pairs = { readonly [key: string]: Draft } | ReadonlyMap<string, Draft>;

/** A place for the author's words. `text` is shown in it; without tab stops it is written only if it can stand. */
export class Stop {
  readonly text: string;
  readonly stands: boolean;
  readonly choices: readonly string[];

  constructor(text: string, stands = false, choices: readonly string[] = []) {
    this.text = text;
    this.stands = stands;
    this.choices = choices;
  }
}

/** Parts of one scalar's text: written as they are, with stops between them. */
export class Raw {
  readonly parts: readonly (string | Stop)[];

  constructor(...parts: readonly (string | Stop)[]) {
    this.parts = parts;
  }
}

/** A list or mapping in brackets or braces, wherever it stands. */
export class Inline {
  readonly draft: readonly Draft[] | Pairs;

  constructor(draft: Inline['draft']) {
    this.draft = draft;
  }
}

/** How the author writes. */
export interface Style {
  readonly eol: string;
  /** Columns that a level of indentation adds. */
  readonly step: number;
  /** Columns that the dashes of a list stand behind its key. */
  readonly dashes: number;
}

/** The style of a text, from its first lines that show it. */
export function styleOf(text: string): Style {
  const step = /^\S[^\n]*:[ \t]*(?:#[^\n]*)?\r?\n( +)[^\s#-]/m.exec(text)?.[1]?.length;
  const list = /^( *)(?:- )?[^\s#-][^\n]*:[ \t]*(?:#[^\n]*)?\r?\n( *)- /m.exec(text);
  const dashes = list ? (list[2]?.length ?? 0) - (list[1]?.length ?? 0) : 2;
  const dashed = dashes > 0 && dashes <= 8 ? dashes : dashes === 0 ? 0 : 2;
  return {
    eol: /\r\n/.test(text.slice(0, 10_000)) ? '\r\n' : '\n',
    step: Math.min(step ?? (dashed || 2), 8),
    dashes: dashed,
  };
}

/** A document that edits are made for. */
export interface Page {
  readonly text: string;
  readonly style: Style;
  /** Tab stops may be written. */
  readonly snippets: boolean;
}

/** Prints drafts; `snippet` tells whether the text holds tab stops, and its other text is then escaped. */
export class Printer {
  readonly snippet: boolean;
  readonly #style: Style;
  #stops = 0;

  constructor({ style, snippets }: Page, draft: Draft) {
    this.#style = style;
    this.snippet = snippets && hasStop(draft);
  }

  /** An edit with this text; a snippet of several lines starts at the beginning of its line, so that editors leave its indentation alone. */
  edit(page: Page, from: number, to: number, text: string): Edit {
    if (!this.snippet) return { from, to, text };
    const start = text.includes('\n') ? page.text.lastIndexOf('\n', from - 1) + 1 : from;
    return { from: start, to, text: this.literal(page.text.slice(start, from)) + text, snippet: true };
  }

  literal(text: string): string {
    return this.snippet ? text.replace(/[\\$}]/g, '\\$&') : text;
  }

  /** `key:` with its value. @param column where the key stands. */
  pair(key: string, draft: Draft, column: number, flow: boolean): string {
    return `${this.literal(writeScalar(key, true))}:${this.value(draft, column, flow)}`;
  }

  /** What stands behind `key:`, from the blank or line break on. */
  value(draft: Draft, column: number, flow: boolean): string {
    if (flow || !isNested(draft)) {
      const inline = this.inline(draft, flow);
      return inline === '' ? '' : ` ${inline}`;
    }
    const { dashes, eol, step } = this.#style;
    if (Array.isArray(draft))
      return draft.map(item => eol + ' '.repeat(column + dashes) + this.item(item as Draft, column + dashes)).join('');
    const inner = column + step;
    return eol + ' '.repeat(inner) + this.pairs(draft as Pairs, inner);
  }

  /** `- ` with an item of a block list, its dash at `column`. */
  item(draft: Draft, column: number): string {
    if (isNested(draft) && !Array.isArray(draft)) return `- ${this.pairs(draft as Pairs, column + 2)}`;
    return `- ${this.inline(draft, false)}`;
  }

  /** Pairs of a block mapping: the first one from here, the others on lines of their own at `column`. */
  pairs(draft: Pairs, column: number): string {
    const lines = entriesOf(draft).map(([key, value]) => this.pair(key, value, column, false));
    return lines.join(this.#style.eol + ' '.repeat(column));
  }

  /** A draft in one line. */
  inline(draft: Draft, flow: boolean): string {
    if (draft === '') return '';
    if (typeof draft === 'string') return this.literal(writeScalar(draft, flow));
    if (draft instanceof Stop) return this.#stop(draft, flow);
    if (draft instanceof Raw)
      return draft.parts.map(part => (typeof part === 'string' ? this.literal(part) : this.#stop(part, flow))).join('');
    if (draft instanceof Inline) return this.inline(draft.draft as Draft, true);
    if (Array.isArray(draft)) return `[${draft.map(item => this.inline(item as Draft, true)).join(', ')}]`;
    const pairs = entriesOf(draft as Pairs).map(([key, value]) => this.pair(key, value, 0, true));
    const inner = pairs.length === 0 ? '' : ` ${pairs.join(', ')} `;
    return `{${inner}${this.snippet ? '\\}' : '}'}`;
  }

  #stop(stop: Stop, flow: boolean): string {
    if (!this.snippet) return stop.stands ? writeScalar(stop.text, flow) : '';
    this.#stops++;
    if (stop.choices.length > 0) return `\${${this.#stops}|${stop.choices.join(',')}|}`;
    return `\${${this.#stops}:${this.literal(stop.stands ? writeScalar(stop.text, flow) : stop.text)}}`;
  }
}

function isNested(draft: Draft): boolean {
  return !(typeof draft === 'string' || draft instanceof Stop || draft instanceof Raw || draft instanceof Inline);
}

function hasStop(draft: Draft): boolean {
  if (typeof draft === 'string') return false;
  if (draft instanceof Stop) return true;
  if (draft instanceof Raw) return draft.parts.some(part => part instanceof Stop);
  if (draft instanceof Inline) return hasStop(draft.draft as Draft);
  if (Array.isArray(draft)) return draft.some(each => hasStop(each as Draft));
  return entriesOf(draft as Pairs).some(([, value]) => hasStop(value));
}

function entriesOf(pairs: Pairs): readonly (readonly [string, Draft])[] {
  return pairs instanceof Map ? [...pairs] : Object.entries(pairs);
}
