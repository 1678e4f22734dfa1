/**
 * A document read by the dialect's table: each node of the tree as the value that the dialect asks for at its place.
 * Short and long forms come out alike. Features look positions up in it; the model is built from it.
 */
import type { IdKind, Key, MapKeys, ObjectName } from '../dialect/shape';
import { endOf, type Node, type Problem, type Span, startOf } from '../yaml/node';

export type Value =
  | TextValue
  | NumberValue
  | FlagValue
  | WordValue
  | IdValue
  | RefValue
  | EmotionValue
  | DurationValue
  | DateValue
  | ChangeValue
  | AmountValue
  | AnyValue
  | ListValue
  | EntriesValue
  | ObjectValue;

interface At {
  readonly at: Span;
}
export interface TextValue extends At {
  readonly is: 'text';
  readonly text: string;
}
export interface NumberValue extends At {
  readonly is: 'number';
  readonly value: number;
}
export interface FlagValue extends At {
  readonly is: 'flag';
  readonly on: boolean;
}
/** A word of an enum. */
export interface WordValue extends At {
  readonly is: 'word';
  readonly word: string;
}
export interface IdValue extends At {
  readonly is: 'id';
  readonly id: string;
}
export interface RefValue extends At {
  readonly is: 'ref';
  readonly to: IdKind;
  readonly id: string;
}
export interface EmotionValue extends At {
  readonly is: 'emotion';
  /** Scores −2..2; absent where the side is absent or unreadable. */
  readonly now?: number;
  readonly wanted?: number;
}
export interface DurationValue extends At {
  readonly is: 'duration';
  readonly minutes: number;
  readonly text: string;
}
export interface DateValue extends At {
  readonly is: 'date';
  /** Days since 1970-01-01. */
  readonly day: number;
}
export interface ChangeValue extends At {
  readonly is: 'change';
  readonly now?: string;
  readonly wanted?: string;
}
/** A number with its unit, as written; `value` in the unit of the text, thousands resolved (`41k` = 41000). */
export interface AmountValue extends At {
  readonly is: 'amount';
  readonly text: string;
  readonly value?: number;
}
export interface AnyValue extends At {
  readonly is: 'any';
}
export interface ListValue extends At {
  readonly is: 'list';
  readonly items: readonly Value[];
}
/** A mapping with the author's keys. */
export interface EntriesValue extends At {
  readonly is: 'entries';
  readonly keys: MapKeys;
  readonly entries: readonly Entry[];
}
export interface Entry extends At {
  readonly name: string;
  readonly nameAt: Span;
  readonly value?: Value;
}
export interface ObjectValue extends At {
  readonly is: 'object';
  readonly type: ObjectName;
  readonly fields: ReadonlyMap<string, Field>;
  /** Texts under the keys of the map's own lanes. */
  readonly lanes: ReadonlyMap<string, readonly TextValue[]>;
  /** Written in the short form. */
  readonly short: boolean;
  readonly node: Node;
}
/** One key of an object with its value; in a short form the key is not written. */
export interface Field extends At {
  readonly key: Key;
  readonly keyAt?: Span;
  readonly value?: Value;
}

/** A place where an id is used. */
export interface Ref {
  readonly to: IdKind;
  readonly id: string;
  readonly at: Span;
  /** Other text is fine too: only text in the form of an id is looked up. */
  readonly open: boolean;
}

/** What was read of one block-sized piece: a top-level entry, or a stage. */
export interface Part {
  readonly value: Value | undefined;
  readonly problems: readonly Problem[];
  readonly refs: readonly Ref[];
}

/** Text of a field, joined if it is a list; undefined if it is not there or empty. */
export function textOf(object: ObjectValue, key: string): string | undefined {
  const texts = textsOf(object, key);
  return texts.length > 0 ? texts.join('; ') : undefined;
}

/** Texts of a field, whether one or a list. */
export function textsOf(object: ObjectValue, key: string): string[] {
  return itemsOf(object.fields.get(key)?.value).flatMap(value => {
    switch (value.is) {
      case 'text':
      case 'amount':
      case 'duration':
        return value.text === '' ? [] : [value.text];
      case 'word':
        return [value.word];
      case 'ref':
      case 'id':
        return [value.id];
      default:
        return [];
    }
  });
}

/** The values of a list, or the one value that stands for it. */
export function itemsOf(value: Value | undefined): readonly Value[] {
  if (!value) return [];
  return value.is === 'list' ? value.items : [value];
}

/** Values of a field that are of one kind: `valuesOf(stage, 'touchpoints', 'object')`. */
export function valuesOf<K extends Value['is']>(object: ObjectValue, key: string, is: K): Extract<Value, { is: K }>[] {
  return itemsOf(object.fields.get(key)?.value).filter((value): value is Extract<Value, { is: K }> => value.is === is);
}

/** First value of a field, if it is of that kind. */
export function firstOf<K extends Value['is']>(
  object: ObjectValue,
  key: string,
  is: K,
): Extract<Value, { is: K }> | undefined {
  const value = object.fields.get(key)?.value;
  const first = value?.is === 'list' ? value.items.find(item => item.is === is) : value;
  return first?.is === is ? (first as Extract<Value, { is: K }>) : undefined;
}

/** Entries of a field with the author's keys. */
export function entriesOf(object: ObjectValue, key: string): readonly Entry[] {
  const value = object.fields.get(key)?.value;
  return value?.is === 'entries' ? value.entries : [];
}

/** Where to report something about a field: on its value, else its key, else the object. */
export function placeOf(object: ObjectValue, key: string): Span {
  const field = object.fields.get(key);
  return field?.value?.at ?? field?.keyAt ?? headOf(object);
}

/** Where to report something about an object as a whole: its first field's value, or its short form. */
export function headOf(object: ObjectValue): Span {
  if (object.short) return object.at;
  const first = object.fields.values().next().value;
  if (first)
    return first.value && first.value.is !== 'list' && first.value.is !== 'object'
      ? first.value.at
      : (first.keyAt ?? first.at);
  const node = object.node;
  return node.kind === 'map' && node.pairs[0] ? node.pairs[0].key : object.at;
}

/** True if an offset of the document lies in a span, its end included. */
export function holds(span: Span, offset: number): boolean {
  return offset >= startOf(span) && offset <= endOf(span);
}
