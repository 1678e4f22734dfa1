/** What stands at an offset of a document, by the dialect's reading of it. */
import { readArrow } from '../dialect/arrow';
import type { IdKind } from '../dialect/shape';
import { type Pair, type Span, sourceOf, startOf } from '../yaml/node';
import type { Journey, Pain, Stage, Touchpoint } from './journey';
import { type EntriesValue, type Entry, type Field, holds, type ObjectValue, type Value } from './value';

/** One step on the way from the map to what stands at an offset. */
export type Step =
  | { readonly is: 'value'; readonly value: Value; readonly at: Span }
  /** A key that the dialect has in the object `of`; in a short form it is not written. */
  | { readonly is: 'field'; readonly field: Field; readonly of: ObjectValue; readonly at: Span }
  /** An entry under a key of the author's own. */
  | { readonly is: 'entry'; readonly entry: Entry; readonly of: EntriesValue; readonly at: Span }
  /** A key that the dialect does not have there: a lane, `x-…`, or a mistake. */
  | { readonly is: 'pair'; readonly pair: Pair; readonly of: ObjectValue; readonly at: Span };

/** An id in the text: where it is used, or where what it names is declared. */
export interface IdAt {
  readonly kind: IdKind;
  readonly id: string;
  /** The id as written, or the name of the element that has it. */
  readonly at: Span;
  readonly declares: boolean;
}

/** The steps from the map down to the innermost piece at an offset, ends included. Empty outside of everything. */
export function stepsAt(journey: Journey, offset: number): Step[] {
  const steps: Step[] = [];
  for (let step = journey.root && stepInto(journey.root); step; step = inside(step, offset)) steps.push(step);
  return steps;
}

/** The id at an offset: a use, a declaration, or the name of a stage, touchpoint or pain. */
export function idAt(journey: Journey, offset: number): IdAt | undefined {
  const steps = stepsAt(journey, offset);
  const last = steps.at(-1);
  if (last?.is === 'value') {
    const { value } = last;
    if (value.is === 'ref') return { kind: value.to, id: value.id, at: value.at, declares: false };
    if (value.is === 'emotion') return wordsIn(journey, value.at).find(word => holds(word.at, offset));
    return elementNamedAt(journey, steps);
  }
  if (last?.is === 'entry' && holds(last.entry.nameAt, offset)) {
    const { entry, of } = last;
    if ('declare' in of.keys) return { kind: of.keys.declare, id: entry.name, at: entry.nameAt, declares: true };
    if ('refer' in of.keys) return { kind: of.keys.refer, id: entry.name, at: entry.nameAt, declares: false };
  }
  if (last?.is === 'pair' && last.of.lanes.has(last.pair.key.text) && holds(last.pair.key, offset))
    return { kind: 'lane', id: last.pair.key.text, at: last.pair.key, declares: false };
  return undefined;
}

/** The map's own words that an emotion is written with. */
function wordsIn(journey: Journey, at: Span): IdAt[] {
  const own = journey.declared.get('emotion');
  if (!own) return [];
  const source = sourceOf(at);
  const { left, right } = readArrow(source);
  return [left, right].flatMap(side => {
    if (!side) return [];
    const word = /[^"']+/.exec(source.slice(...side));
    const lower = word?.[0].trim().toLowerCase();
    const id = [...own.keys()].find(each => each.toLowerCase() === lower);
    if (!word || id === undefined) return [];
    const from = at.from + side[0] + word.index;
    return [{ kind: 'emotion', id, at: { block: at.block, from, to: from + word[0].length }, declares: false }];
  });
}

/** The stage, touchpoint or pain whose name or id the steps end in. */
function elementNamedAt(journey: Journey, steps: readonly Step[]): IdAt | undefined {
  const field = steps.findLast(step => step.is === 'field');
  if (!field) return undefined;
  const element = elementOf(journey, steps);
  const id = element && element.value === field.of ? journey.ids.get(element) : undefined;
  if (!element || id === undefined || !(field.field.key.key === 'id' || nameKeys.has(field.field.key.key)))
    return undefined;
  return { kind: element.is === 'pain' ? 'pain' : 'place', id, at: field.field.value?.at ?? field.at, declares: true };
}

const nameKeys: ReadonlySet<string> = new Set([
  'stage',
  'touch',
  'pain',
  'financial',
  'productivity',
  'process',
  'support',
]);

/** The innermost stage, touchpoint or pain that the steps pass. */
export function elementOf(journey: Journey, steps: readonly Step[]): Stage | Touchpoint | Pain | undefined {
  const passed = new Set(steps.map(step => (step.is === 'value' ? step.value : undefined)));
  const stage = journey.stages.find(each => passed.has(each.value));
  const touchpoint = stage?.touchpoints.find(each => passed.has(each.value));
  return (touchpoint ?? stage)?.pains.find(each => passed.has(each.value)) ?? touchpoint ?? stage;
}

const stepInto = (value: Value): Step => ({ is: 'value', value, at: value.at });

function inside(step: Step, offset: number): Step | undefined {
  switch (step.is) {
    case 'value':
      return insideValue(step.value, offset);
    case 'pair': {
      const text = step.of.lanes.get(step.pair.key.text)?.find(each => holds(each.at, offset));
      return text && stepInto(text);
    }
    default: {
      const { value } = step.is === 'field' ? step.field : step.entry;
      // Several channels of a short form are a list of parts that are no text of their own.
      const inShort = step.is === 'field' && step.of.short && value?.is === 'list';
      if (inShort) return insideValue(value, offset);
      return value && holds(value.at, offset) ? stepInto(value) : undefined;
    }
  }
}

function insideValue(value: Value, offset: number): Step | undefined {
  switch (value.is) {
    case 'list': {
      const item = latest(value.items, offset);
      return item && stepInto(item);
    }
    case 'entries': {
      const entry = latest(value.entries, offset);
      return entry && { is: 'entry', entry, of: value, at: entry.at };
    }
    case 'object':
      return insideObject(value, offset);
    default:
      return undefined;
  }
}

function insideObject(object: ObjectValue, offset: number): Step | undefined {
  const fields = [...object.fields.values()];
  const field =
    latest(fields, offset) ??
    // Not within the span of their field: the list of stages, in blocks of its own, and all but the last of the
    // channels of a short form.
    fields.find(
      ({ value }) => value?.is === 'list' && (object.short ? latest(value.items, offset) : holds(value.at, offset)),
    );
  if (field) return { is: 'field', field, of: object, at: field.at };
  if (object.short || object.node.kind !== 'map') return undefined;
  const pair = latest(
    object.node.pairs.map(pair => ({ pair, at: pair })),
    offset,
  )?.pair;
  return pair && { is: 'pair', pair, of: object, at: pair };
}

/** Of the pieces that hold an offset the one that starts last: where one ends, the next may start. */
function latest<T extends { readonly at: Span }>(pieces: readonly T[], offset: number): T | undefined {
  let best: T | undefined;
  for (const piece of pieces)
    if (holds(piece.at, offset) && (!best || startOf(piece.at) >= startOf(best.at))) best = piece;
  return best;
}
