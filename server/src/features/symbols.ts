/** The outline: sections of the map, stages with their touchpoints, and what stands in them. */
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { type DocumentSymbol, type Range, type SymbolInformation, SymbolKind } from 'vscode-languageserver-types';
import { signed } from '../dialect/emotions';
import type { IdKind } from '../dialect/shape';
import type { Feeling, Journey, Opportunity, Pain, Stage, Touchpoint } from '../model/journey';
import type { Snapshot } from '../model/store';
import {
  type Entry,
  entriesOf,
  type Field,
  firstOf,
  headOf,
  type ObjectValue,
  textOf,
  textsOf,
  valuesOf,
} from '../model/value';
import { endOf, type Span, startOf } from '../yaml/node';
import { titleOf } from './cards';

const kinds: Partial<Record<IdKind, SymbolKind>> = {
  persona: SymbolKind.Interface,
  channel: SymbolKind.Package,
  belief: SymbolKind.Constant,
  villain: SymbolKind.Struct,
  source: SymbolKind.Key,
  emotion: SymbolKind.EnumMember,
  lane: SymbolKind.Field,
  opportunity: SymbolKind.Property,
};

/** The outline as a tree, in the order of the text. */
export function documentSymbols({ document, journey }: Snapshot): DocumentSymbol[] {
  const outline = new Outline(document, journey);
  return [...(journey.root?.fields.values() ?? [])].flatMap(field => outline.section(field) ?? []);
}

/** The outline as a list, for clients that know no tree. */
export function flatSymbols(snapshot: Snapshot): SymbolInformation[] {
  const list: SymbolInformation[] = [];
  const add = (symbols: readonly DocumentSymbol[], containerName?: string): void => {
    for (const { name, kind, range, children } of symbols) {
      const location = { uri: snapshot.uri, range };
      list.push({ name, kind, location, ...(containerName === undefined ? {} : { containerName }) });
      add(children ?? [], name);
    }
  };
  add(documentSymbols(snapshot));
  return list;
}

/** The symbol of a stage and what it was made from besides the stage: a stage that did not change is not outlined again. */
interface CachedStage {
  readonly line: number;
  readonly phase: string | undefined;
  readonly symbol: DocumentSymbol;
}

const stageSymbols = new WeakMap<Stage, CachedStage>();

/** A symbol of the same text some lines further down. */
function moved(symbol: DocumentSymbol, lines: number): DocumentSymbol {
  const { range, selectionRange, children } = symbol;
  const move = ({ start, end }: Range): Range => ({
    start: { line: start.line + lines, character: start.character },
    end: { line: end.line + lines, character: end.character },
  });
  const own = { ...symbol, range: move(range), selectionRange: move(selectionRange) };
  return children ? { ...own, children: children.map(child => moved(child, lines)) } : own;
}

class Outline {
  readonly #document: TextDocument;
  readonly #journey: Journey;

  constructor(document: TextDocument, journey: Journey) {
    this.#document = document;
    this.#journey = journey;
  }

  /** A top-level key; undefined for those that hold one plain value. */
  section(field: Field): DocumentSymbol | undefined {
    const { key, value, at } = field;
    const root = this.#journey.root;
    if (!root) return undefined;
    if (key.key === 'journey') {
      const state = [textOf(root, 'type'), textOf(root, 'status')].filter(Boolean).join(' · ');
      return this.#symbol(textOf(root, 'journey'), SymbolKind.File, state, at, value?.at ?? at);
    }
    if (value?.is === 'entries' && 'declare' in value.keys) {
      const { declare } = value.keys;
      return this.#group(
        field,
        value.entries.map(entry => this.#entry(entry, declare)),
      );
    }
    if (key.key === 'stages')
      return this.#group(
        field,
        this.#journey.stages.map((stage, index) => this.#stage(stage, index)),
      );
    if (value?.is === 'object' && value.type === 'story')
      return this.#group(
        field,
        [...value.fields.values()].map(part => this.#storyPart(part, value)),
      );
    return undefined;
  }

  #group({ key, keyAt, at, value }: Field, children: DocumentSymbol[]): DocumentSymbol {
    const end = value && endOf(value.at) > endOf(at) ? value.at : at;
    return { ...this.#symbol(key.key, SymbolKind.Namespace, String(children.length), at, keyAt ?? at, end), children };
  }

  #storyPart({ key, keyAt, at }: Field, story: ObjectValue): DocumentSymbol {
    return this.#symbol(key.key, SymbolKind.String, textOf(story, key.key), at, keyAt ?? at);
  }

  #entry({ name, nameAt, at, value }: Entry, kind: IdKind): DocumentSymbol {
    const symbolKind = kinds[kind] ?? SymbolKind.Field;
    if (value?.is === 'emotion')
      return this.#symbol(name, symbolKind, value.now === undefined ? '' : signed(value.now), at, nameAt);
    const shown = value?.is === 'text' ? value.text : value?.is === 'object' ? titleOf(value) : undefined;
    return this.#symbol(shown ?? name, symbolKind, shown === undefined ? '' : name, at, nameAt);
  }

  #stage(stage: Stage, index: number): DocumentSymbol {
    const phase = this.#journey.phases[index];
    const { line } = this.#document.positionAt(startOf(stage.value.at));
    const known = stageSymbols.get(stage);
    if (known?.line === line && known.phase === phase) return known.symbol;
    const symbol =
      known && known.phase === phase ? moved(known.symbol, line - known.line) : this.#newStage(stage, phase);
    stageSymbols.set(stage, { line, phase, symbol });
    return symbol;
  }

  #newStage(stage: Stage, phase: string | undefined): DocumentSymbol {
    const { value } = stage;
    const detail = [phase, ...stage.feelings.map(feelingText)].join(' · ');
    const children = [
      ...stage.touchpoints.map(touchpoint => this.#touchpoint(touchpoint)),
      ...stage.pains.map(pain => this.#pain(pain)),
      ...valuesOf(value, 'doubts', 'object').map(doubt =>
        this.#symbol(textOf(doubt, 'doubt'), SymbolKind.String, textOf(doubt, 'answer'), doubt.at, headOf(doubt)),
      ),
      ...entriesOf(value, 'kpis').map(entry => this.#kpi(entry)),
      ...stage.opportunities.map(opportunity => this.#opportunity(opportunity)),
    ].sort(byPlace);
    return { ...this.#symbol(stage.name, SymbolKind.Class, detail, value.at, headOf(value)), children };
  }

  #touchpoint(touchpoint: Touchpoint): DocumentSymbol {
    const { value } = touchpoint;
    const channels = textsOf(value, 'channel').map(channel => `@${channel}`);
    const detail = [...channels, ...touchpoint.feelings.map(feelingText)].join(' · ');
    const symbol = this.#symbol(touchpoint.text, SymbolKind.Method, detail, value.at, headOf(value));
    const children = [
      ...touchpoint.pains.map(pain => this.#pain(pain)),
      ...touchpoint.opportunities.map(opportunity => this.#opportunity(opportunity)),
    ].sort(byPlace);
    return children.length > 0 ? { ...symbol, children } : symbol;
  }

  #pain({ value, text, type }: Pain): DocumentSymbol {
    const severity = firstOf(value, 'severity', 'number')?.value;
    const detail = [type, severity === undefined ? undefined : `severity ${severity}`].filter(Boolean).join(' · ');
    return this.#symbol(text, SymbolKind.Event, detail, value.at, headOf(value));
  }

  #kpi({ name, nameAt, at, value }: Entry): DocumentSymbol {
    const numbers = value?.is === 'object' ? ['actual', 'target'].flatMap(side => textOf(value, side) ?? []) : [];
    return this.#symbol(name, SymbolKind.Number, numbers.join(' → '), at, nameAt);
  }

  #opportunity({ id, idAt, at, value }: Opportunity): DocumentSymbol {
    return this.#symbol((value && textOf(value, 'idea')) ?? id, SymbolKind.Property, id, at, idAt);
  }

  /** A symbol as LSP wants it: with a name, and with the selection within the range. */
  #symbol(
    name: string | undefined,
    kind: SymbolKind,
    detail: string | undefined,
    at: Span,
    selection: Span,
    end = at,
  ): DocumentSymbol {
    const [from, to] = [startOf(at), Math.max(startOf(at), endOf(end))];
    const inside = startOf(selection) >= from && endOf(selection) <= to;
    const range = this.#range(from, to);
    return {
      name: shorten(name) || '(no name)',
      kind,
      ...(detail ? { detail: shorten(detail) } : {}),
      range,
      selectionRange: inside
        ? this.#range(startOf(selection), endOf(selection))
        : { start: range.start, end: range.start },
    };
  }

  #range(from: number, to: number): Range {
    return { start: this.#document.positionAt(from), end: this.#document.positionAt(to) };
  }
}

const MOST = 80;

function shorten(text = ''): string {
  const line = text.includes('\n') ? text.replace(/\s+/g, ' ').trim() : text.trim();
  return line.length > MOST ? `${line.slice(0, MOST - 1)}…` : line;
}

function feelingText({ persona, now, wanted }: Feeling): string {
  const sides = [now, wanted].flatMap(score => (score === undefined ? [] : [signed(score)])).join(' → ');
  return persona === undefined ? sides : `${persona} ${sides}`;
}

const byPlace = (a: DocumentSymbol, b: DocumentSymbol): number =>
  a.range.start.line - b.range.start.line || a.range.start.character - b.range.start.character;
