/** Where a completion is put in, and how its item is made from what it says. */
import {
  type CompletionItem,
  type CompletionItemKind,
  InsertTextFormat,
  InsertTextMode,
  MarkupKind,
  type Range,
  type TextEdit,
} from 'vscode-languageserver-types';
import type { Draft } from '../../edits/draft';
import type { Journey } from '../../model/journey';
import { asPlain, asSnippet, choice, print, printFlow, type Tree } from './print';
import type { Style } from './style';

/** What all answers of one request share. */
export interface Request {
  readonly journey: Journey;
  readonly style: Style;
  readonly snippets: boolean;
  /** ISO date. */
  readonly today: string;
  /** What is typed already of what the cursor is in. */
  readonly typed: string;
  /** Command of the client that opens the list again, for keys that wait for a value. */
  readonly again?: string | undefined;
  /** Edit that declares an id in a section of the map; undefined where that can't be done apart from the cursor. */
  readonly declare: (section: string, id: string, draft: Draft) => TextEdit | undefined;
  readonly items: CompletionItem[];
  /** There are more than are listed. */
  more: boolean;
}

/** A range that is replaced, and what surrounds what is put there. */
export interface Site {
  readonly range: Range;
  /** Put before each text: a blank, or a line break with indentation and dash. */
  readonly lead: string;
  /** Put behind each text. */
  readonly tail: string;
  /** Column at which the text starts; its further lines are indented to it. */
  readonly column: number;
  readonly flow: boolean;
  /** The text stands in quotes. */
  readonly quoted: boolean;
  /** Sorts all that is put here: `a` first. */
  readonly rank: 'a' | 'b';
}

export interface Entry {
  readonly label: string;
  /** What is put in. */
  readonly insert: Tree;
  /** It holds tab stops, or what the map and the day fill in. */
  readonly snippet?: boolean;
  readonly kind: CompletionItemKind;
  /** A short word behind the label: a name, a score. */
  readonly detail?: string | undefined;
  /** Markdown. */
  readonly doc?: string | undefined;
  /** Order: a group, and a place in it. */
  readonly sort: string;
  readonly filter?: string;
  /** Another place that is edited too: a declaration. */
  readonly also?: TextEdit;
  /** A key whose value can be completed as well. */
  readonly waits?: boolean;
}

/** Adds an item to the answer. */
export function offer(request: Request, site: Site, entry: Entry): void {
  const { label, insert, kind, detail, doc, sort, filter } = entry;
  const printed = site.flow ? printFlow(insert) : print(insert, site.column, request.style);
  const body = entry.snippet ? fill(printed, request) : printed;
  const stops = entry.snippet === true && request.snippets && body.includes('⟨');
  const waits = request.again !== undefined && entry.waits === true && /: (⟨⟩)?$/.test(body);
  const whole = site.lead + (entry.snippet && !stops ? asPlain(body) : body) + site.tail;
  request.items.push({
    label,
    kind,
    sortText: site.rank + sort,
    filterText: filter ?? label,
    insertTextFormat: stops ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
    insertTextMode: InsertTextMode.asIs,
    textEdit: { range: site.range, newText: stops ? asSnippet(whole) : whole },
    ...(detail ? { detail, labelDetails: { description: detail } } : {}),
    ...(doc ? { documentation: { kind: MarkupKind.Markdown, value: doc } } : {}),
    ...(entry.also ? { additionalTextEdits: [entry.also] } : {}),
    ...(waits ? { command: { title: 'Suggest', command: request.again ?? '' } } : {}),
  });
}

/** Puts in what a template leaves to the map and the day. */
function fill(text: string, { journey, today }: Request): string {
  const channels = [...(journey.declared.get('channel')?.keys() ?? [])];
  return text.replaceAll('$TODAY', today).replaceAll('$CHANNEL', choice(channels.length > 0 ? channels : ['web']));
}

/** Place in an order, as a text that sorts like it. */
export function order(group: string, index: number): string {
  return `${group}${String(index).padStart(5, '0')}`;
}
