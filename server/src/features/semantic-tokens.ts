/**
 * Colours by meaning: ids by what they name, where they are declared and where they are used; emotions by their sign,
 * arrows, words of a list. What only YAML tells (keys, quotes, comments) is left to the grammar.
 */
import type { Range, SemanticTokensEdit, SemanticTokensLegend } from 'vscode-languageserver-types';
import { isSlug } from '../dialect/ids';
import type { IdKind } from '../dialect/shape';
import { onceAStage } from '../model/journey';
import type { Snapshot } from '../model/store';
import type { EntriesValue, ObjectValue, Value } from '../model/value';
import type { Finding } from '../rules/diagnose';
import { endOf, type Span, sourceOf, startOf } from '../yaml/node';
import { arrowIn, emotionSides } from './emotion-sides';

/** The token type of each kind of id: standard ones, so that every theme has a colour for them. */
const idTypes = {
  persona: 'class',
  channel: 'namespace',
  belief: 'typeParameter',
  villain: 'struct',
  source: 'interface',
  place: 'function',
  pain: 'event',
  opportunity: 'method',
  emotion: 'enumMember',
  lane: 'property',
} as const satisfies Record<IdKind, string>;

const types = [...new Set(Object.values(idTypes)), 'number', 'operator'] as const;
const modifiers = ['declaration', 'positive', 'negative', 'unused'] as const;

type TokenType = (typeof types)[number];
type Modifier = (typeof modifiers)[number];

/** What the numbers of a token stand for. */
export const tokensLegend: SemanticTokensLegend = { tokenTypes: [...types], tokenModifiers: [...modifiers] };

interface Token {
  readonly at: Span;
  readonly type: TokenType;
  readonly modifiers: readonly Modifier[];
}

/**
 * Tokens of a document, encoded as LSP has them.
 * @param findings what the checks say: it tells which entries nothing uses.
 * @param range the lines that are asked for.
 */
export function semanticTokens({ document, journey }: Snapshot, findings: readonly Finding[], range?: Range): number[] {
  const [from, to] = range
    ? [document.offsetAt(range.start), document.offsetAt(range.end)]
    : [0, Number.POSITIVE_INFINITY];
  const unused = new Set(findings.flatMap(({ at, unnecessary }) => (unnecessary ? [startOf(at)] : [])));
  const tokens: Token[] = [];
  for (const { key, value } of journey.root?.fields.values() ?? [])
    if (value && key.key !== 'stages') collect(value, tokens);
  for (const stage of journey.stages)
    if (startOf(stage.value.at) <= to && endOf(stage.value.at) >= from) tokens.push(...tokensOfStage(stage));
  const data: number[] = [];
  let last = { line: 0, character: 0 };
  let end = 0;
  for (const { at, type, modifiers: own } of tokens.sort((a, b) => startOf(a.at) - startOf(b.at))) {
    const start = startOf(at);
    // An alias reads one text at two places; a token stands in one line.
    if (start < Math.max(end, from) || start > to || /[\r\n]/.test(sourceOf(at))) continue;
    end = endOf(at);
    const place = document.positionAt(start);
    const line = place.line - last.line;
    const all = unused.has(start) ? [...own, 'unused' as const] : own;
    const bits = all.reduce((sum, each) => sum | (1 << modifiers.indexOf(each)), 0);
    data.push(line, place.character - (line === 0 ? last.character : 0), end - start, types.indexOf(type), bits);
    last = place;
  }
  return data;
}

const tokensOfStage = onceAStage(stage => {
  const tokens: Token[] = [];
  collect(stage.value, tokens);
  return tokens;
});

function collect(value: Value, tokens: Token[]): void {
  const add = (at: Span | undefined, type: TokenType, ...own: readonly Modifier[]): void => {
    if (at && at.to > at.from) tokens.push({ at, type, modifiers: own });
  };
  switch (value.is) {
    case 'emotion':
      for (const { at, score } of emotionSides(value))
        add(at, /\d/.test(sourceOf(at)) ? 'number' : 'enumMember', ...signOf(score));
      add(arrowIn(value.at), 'operator');
      return;
    case 'change':
      add(arrowIn(value.at), 'operator');
      return;
    case 'word':
      add(unquoted(value.at), 'enumMember');
      return;
    case 'ref':
      // Where other text is fine too, only what has the form of an id is one.
      if (isSlug(value.id)) add(withAt(value.at), idTypes[value.to]);
      return;
    case 'list':
      for (const item of value.items) collect(item, tokens);
      return;
    case 'entries':
      collectEntries(value, tokens, add);
      return;
    case 'object':
      collectObject(value, tokens, add);
  }
}

type Add = (at: Span | undefined, type: TokenType, ...own: readonly Modifier[]) => void;

function collectEntries({ keys, entries }: EntriesValue, tokens: Token[], add: Add): void {
  for (const { nameAt, value } of entries) {
    const sign = value?.is === 'emotion' && 'declare' in keys ? signOf(value.now ?? 0) : [];
    if ('declare' in keys) add(unquoted(nameAt), idTypes[keys.declare], 'declaration', ...sign);
    if ('refer' in keys) add(unquoted(nameAt), idTypes[keys.refer]);
    if (value) collect(value, tokens);
  }
}

function collectObject(object: ObjectValue, tokens: Token[], add: Add): void {
  const { type, short, node, fields, lanes } = object;
  for (const { value } of fields.values())
    if (value?.is === 'id') add(unquoted(value.at), type === 'pain' ? idTypes.pain : idTypes.place, 'declaration');
    else if (value) collect(value, tokens);
  if (short && (type === 'belief' || type === 'doubt' || type === 'kpi')) add(arrowIn(node), 'operator');
  if (lanes.size > 0 && node.kind === 'map')
    for (const { key } of node.pairs) if (lanes.has(key.text)) add(key, idTypes.lane);
}

const signOf = (score: number): readonly Modifier[] => (score > 0 ? ['positive'] : score < 0 ? ['negative'] : []);

/** A channel of a short form with its `@`, or an id without its quotes. */
function withAt(at: Span): Span {
  const { block, from, to } = at;
  return block.text[from - 1] === '@' ? { block, from: from - 1, to } : unquoted(at);
}

function unquoted(at: Span): Span {
  const { block, from, to } = at;
  return /^(["']).*\1$/.test(sourceOf(at)) ? { block, from: from + 1, to: to - 1 } : at;
}

/** The change from one encoding to another: what lies between the same start and the same end. */
export function tokenEdits(before: readonly number[], after: readonly number[]): SemanticTokensEdit[] {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start++;
  let end = 0;
  while (end < most - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end++;
  const deleteCount = before.length - start - end;
  const data = after.slice(start, after.length - end);
  return deleteCount === 0 && data.length === 0 ? [] : [{ start, deleteCount, data }];
}
