/**
 * The only importer of `yaml`: the text of a block → tree and problems.
 *
 * The library's nodes are turned into our own at once and dropped, aliases and merge keys resolved on the way: through a
 * table of anchors (asking the library walks the document each time) and within a budget of nodes (aliases of aliases
 * grow without bound). Everything is read as text (`failsafe`): what a scalar means, the dialect says.
 */
import { type Document, isAlias, isMap, isScalar, isSeq, type ParsedNode, parseAllDocuments } from 'yaml';
import { MAX_ALIAS_NODES, tooDeepAt } from './guard';
import type { Block, MapNode, Node, Pair, Problem, ScalarNode, SeqNode } from './node';
import { errorProblems, oneALine, scalarTraps, unclosed, unclosedQuote, valueless } from './traps';

/** What a block holds. */
export interface Content {
  /** Undefined if the block holds nothing but blanks and comments, or could not be read at all. */
  readonly node: Node | undefined;
  readonly problems: readonly Problem[];
  /** True if it refers to an anchor: then it can only be read together with the rest. */
  readonly aliases: boolean;
}

/** Reads a block. Never throws; a text that must not reach the parser is reported as J100 and has no node. */
export function parseBlock(block: Block): Content {
  const deep = tooDeepAt(block.text);
  if (deep >= 0) {
    const message = 'Nested too deep to be read (over 100 levels). A journey map needs eight';
    return {
      node: undefined,
      problems: [{ code: 'J100', at: { block, from: deep, to: deep + 1 }, message }],
      aliases: false,
    };
  }
  const parsed = parseAllDocuments(block.text, {
    uniqueKeys: false,
    strict: false,
    prettyErrors: false,
    schema: 'failsafe',
    logLevel: 'silent',
  });
  const documents = Array.isArray(parsed) ? parsed : [];
  const first = documents[0];
  if (!first) return { node: undefined, problems: [], aliases: false };
  const conversion = new Conversion(block, first);
  const node = first.contents ? conversion.convert(first.contents as ParsedNode) : undefined;
  const problems = oneALine([...errorProblems(first.errors, block), ...conversion.problems], block.text);
  const second = documents.slice(1).find(document => document.contents);
  if (second) problems.push(secondDocument(second, block));
  return { node, problems, aliases: conversion.aliases };
}

function secondDocument(document: Document.Parsed, block: Block): Problem {
  const from = block.text.lastIndexOf('---', document.range[0]);
  const at = from < 0 ? { block, from: document.range[0], to: document.range[0] + 1 } : { block, from, to: from + 3 };
  return {
    code: 'J109',
    at,
    message: 'Only the first document of a file is read as the journey: what follows here is not',
  };
}

class Conversion {
  readonly problems: Problem[] = [];
  aliases = false;
  readonly #block: Block;
  readonly #anchors = new Map<string, { node: Node | undefined; size: number }>();
  readonly #used = new Set<string>();
  #size = 0;

  constructor(block: Block, document: Document.Parsed) {
    this.#block = block;
    if (/[&*]/.test(block.text) && document.contents) collectAliases(document.contents as ParsedNode, this.#used);
    this.aliases = this.#used.size > 0;
  }

  /** Our node for one of the library's; undefined for an empty value. */
  convert(node: ParsedNode): Node | undefined {
    if (isAlias(node)) return this.#alias(node.source, node.range);
    const before = this.#size++;
    const from = node.range[0];
    const to = trimmedEnd(this.#block.text, from, node.range[1]);
    let converted: Node | undefined;
    if (isScalar(node)) converted = this.#scalar(node);
    else if (isMap(node))
      converted = this.#map(node as ParsedNode & { items: LibraryPair[]; flow?: boolean }, from, to);
    else if (isSeq(node)) converted = this.#seq(node.items as (ParsedNode | null)[], node.flow === true, from, to);
    if (node.anchor) this.#anchors.set(node.anchor, { node: converted, size: this.#size - before });
    return converted;
  }

  #scalar(node: ParsedNode & { source?: string; type?: string; anchor?: string | undefined }): ScalarNode | undefined {
    const [from, to] = node.range;
    const text = node.source ?? '';
    const style = node.type === 'QUOTE_DOUBLE' ? 'double' : node.type === 'QUOTE_SINGLE' ? 'single' : 'block';
    const scalar: ScalarNode = {
      kind: 'scalar',
      block: this.#block,
      from,
      to,
      text,
      style: node.type === 'PLAIN' || node.type === undefined ? 'plain' : style,
    };
    const used = node.anchor !== undefined && this.#used.has(node.anchor);
    this.problems.push(...scalarTraps(scalar, { tag: node.tag, anchor: node.anchor }, used));
    return scalar.style === 'plain' && (text === '' || text === '~' || text === 'null') ? undefined : scalar;
  }

  #seq(items: readonly (ParsedNode | null)[], flow: boolean, from: number, to: number): SeqNode {
    const seq: SeqNode = {
      kind: 'seq',
      block: this.#block,
      from,
      to,
      flow,
      items: items.map(item => (item ? this.convert(item) : undefined)),
    };
    if (flow) this.problems.push(...unclosed(seq, '[', ']'));
    return seq;
  }

  #map(node: { readonly items: readonly LibraryPair[]; readonly flow?: boolean }, from: number, to: number): MapNode {
    const pairs: Pair[] = [];
    const seen = new Map<string, Pair>();
    const merges: Node[] = [];
    for (const item of node.items) {
      const key = this.#key(item.key);
      if (node.flow && !item.value && item.key) this.problems.push(valueless(key));
      const value = item.value ? this.convert(item.value) : undefined;
      const end = item.value ? Math.max(item.value.range[1], key.to) : key.to;
      const block = this.#block;
      const pair: Pair = value
        ? { block, from: key.from, to: end, key, value }
        : { block, from: key.from, to: end, key };
      if (key.text === '<<' && key.style === 'plain' && value) {
        merges.push(value);
        continue;
      }
      const earlier = seen.get(key.text);
      if (earlier) this.problems.push(duplicateKey(pair, earlier));
      else seen.set(key.text, pair);
      pairs.push(pair);
    }
    for (const merged of merges.flatMap(mappingsOf))
      for (const pair of merged.pairs)
        if (!seen.has(pair.key.text)) {
          seen.set(pair.key.text, pair);
          pairs.push({ ...pair, merged: true });
        }
    const map: MapNode = { kind: 'map', block: this.#block, from, to, flow: node.flow === true, pairs };
    // A pair in a list is a mapping without braces: `[process: Asks twice]`.
    if (map.flow && this.#block.text[from] === '{') this.problems.push(...unclosed(map, '{', '}'));
    return map;
  }

  /** Keys are scalars; anything else is taken by its source text. */
  #key(node: ParsedNode | null): ScalarNode {
    const [from, to] = node?.range ?? [0, 0];
    const block = this.#block;
    if (!node || !isScalar(node))
      return { kind: 'scalar', block, from, to, text: block.text.slice(from, to), style: 'plain' };
    const style = node.type === 'QUOTE_DOUBLE' ? 'double' : node.type === 'QUOTE_SINGLE' ? 'single' : 'plain';
    const key: ScalarNode = { kind: 'scalar', block, from, to, text: node.source ?? '', style };
    if (style !== 'plain') this.problems.push(...unclosedQuote(key));
    return key;
  }

  #alias(name: string, range: readonly [number, number, number]): Node | undefined {
    const anchor = this.#anchors.get(name);
    const at = { block: this.#block, from: range[0], to: range[1] };
    if (!anchor) {
      const line = this.#block.text.slice(range[0]).split(/\r?\n/, 1)[0] ?? '';
      const message = `\`*${name}\` is a YAML alias, but there is no anchor \`&${name}\` before it. Quote the value if it is text`;
      this.problems.push({ code: 'J101', at, message, data: { quote: [at.from, at.from + line.trimEnd().length] } });
      return undefined;
    }
    this.#size += anchor.size;
    if (this.#size > MAX_ALIAS_NODES && anchor.size > 1) {
      const message = `The aliases of this file stand for more than ${MAX_ALIAS_NODES} values: \`*${name}\` was not followed`;
      this.problems.push({ code: 'J100', at, message });
      this.#size -= anchor.size;
      return undefined;
    }
    return anchor.node;
  }
}

interface LibraryPair {
  readonly key: ParsedNode | null;
  readonly value: ParsedNode | null;
}

/** J107 for a key that stands a second time in its mapping. */
export function duplicateKey(pair: Pair, earlier: Pair): Problem {
  return {
    code: 'J107',
    at: pair.key,
    message: `\`${pair.key.text}\` stands here a second time: only one of them counts`,
    data: { duplicate: [pair.from, pair.to] },
    related: [{ at: earlier.key, message: `The first \`${pair.key.text}\`` }],
  };
}

/** The library counts the line break behind a block collection as part of it; we don't. */
function trimmedEnd(text: string, from: number, to: number): number {
  let end = to;
  while (end > from && text.charCodeAt(end - 1) <= 32) end--;
  return end;
}

function mappingsOf(node: Node): MapNode[] {
  if (node.kind === 'map') return [node];
  return node.kind === 'seq' ? node.items.flatMap(item => (item?.kind === 'map' ? [item] : [])) : [];
}

function collectAliases(node: ParsedNode | null, into: Set<string>): void {
  if (isAlias(node)) into.add(node.source);
  else if (isSeq(node)) for (const item of node.items) collectAliases(item as ParsedNode | null, into);
  else if (isMap(node))
    for (const pair of node.items as LibraryPair[]) {
      collectAliases(pair.key, into);
      collectAliases(pair.value, into);
    }
}
