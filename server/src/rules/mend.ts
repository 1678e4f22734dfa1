/** What fixes are made of: the data of a problem, the text around it, and the words that are near to one. */
import { distance } from 'fastest-levenshtein';
import { objectType } from '../dialect/dialect';
import type { ObjectName } from '../dialect/shape';
import { type Draft, type Page, styleOf } from '../edits/draft';
import { addKey as addKeyTo, placeOfObject as placeIn } from '../edits/expand';
import { addItem } from '../edits/insert';
import { replaceText } from '../edits/quote';
import { type Place, pathAt } from '../edits/tree';
import type { Journey } from '../model/journey';
import { holds, type ObjectValue, type Value } from '../model/value';
import { endOf, type MapNode, type Problem, type Span, startOf } from '../yaml/node';
import type { Edit, Fix, FixContext } from './rule';

/** The document as edits are made for it. */
export function pageOf({ snapshot, snippets }: FixContext): Page {
  const { text } = snapshot.yaml;
  return { text, style: styleOf(text), snippets };
}

/** The steps from the root to where a problem starts. */
export function pathOf({ at }: Problem, { snapshot }: FixContext): Place[] {
  return pathAt(snapshot.yaml.root ?? snapshot.yaml.other, startOf(at));
}

/** A text of a problem's data. */
export function textIn({ data }: Problem, key: string): string | undefined {
  const value = data?.[key];
  return typeof value === 'string' ? value : undefined;
}

/** Texts of a problem's data. */
export function textsIn({ data }: Problem, key: string): string[] {
  const value = data?.[key];
  return Array.isArray(value) ? value.filter(each => typeof each === 'string') : [];
}

/** A number of a problem's data. */
export function numberIn({ data }: Problem, key: string): number | undefined {
  const value = data?.[key];
  return typeof value === 'number' ? value : undefined;
}

/** Two offsets of a problem's data, relative to its block. */
export function rangeIn({ data }: Problem, key: string): readonly [from: number, to: number] | undefined {
  const value = data?.[key];
  if (!Array.isArray(value)) return undefined;
  const [from, to] = value;
  return typeof from === 'number' && typeof to === 'number' ? [from, to] : undefined;
}

/** Puts other text in the place of a span, in its quotes. */
export function replaceAt(at: Span, by: string, { snapshot }: FixContext): Edit {
  return replaceText(snapshot.yaml.text, startOf(at), endOf(at), by);
}

/** A fix of the edits that can be made; none if they can't. */
export function fixWith(title: string, edit: Edit | undefined, more: Pick<Fix, 'preferred' | 'all'> = {}): Fix[] {
  return edit ? [{ title, edits: [edit], ...more }] : [];
}

/** `preferred` where `one` holds. */
export const preferredIf = (one: boolean): Pick<Fix, 'preferred'> => (one ? { preferred: true } : {});

/** A way to another place; none where the client has no command for it. */
export function goTo(title: string, at: Span, { snapshot, goToCommand: command }: FixContext): Fix[] {
  if (command === undefined) return [];
  const position = snapshot.document.positionAt(startOf(at));
  return [{ title, edits: [], command: { command, arguments: [snapshot.uri, position] } }];
}

export interface Near {
  readonly word: string;
  /** Much nearer than any other: surely what was meant. */
  readonly clear: boolean;
}

/** Up to three words that are spelt like `word`, the nearest first. */
export function nearest(word: string, among: Iterable<string>): Near[] {
  const wanted = word.toLowerCase();
  const most = Math.max(1, Math.ceil(wanted.length * 0.4));
  const near: { word: string; far: number }[] = [];
  for (const each of new Set(among)) {
    const other = each.toLowerCase();
    if (Math.abs(other.length - wanted.length) > most && !other.startsWith(wanted)) continue;
    const far = other.startsWith(wanted) && wanted.length > 2 ? 1 : distance(wanted, other);
    // Letters that all have to be replaced are no likeness.
    if (far <= most && far < other.length && each !== word) near.push({ word: each, far });
  }
  near.sort((a, b) => a.far - b.far);
  const [first, second] = near;
  const clear =
    first !== undefined && first.far <= 2 && first.far * 2 <= wanted.length && (!second || second.far > first.far);
  return near.slice(0, 3).map(({ word: found }, index) => ({ word: found, clear: clear && index === 0 }));
}

/** Keys of an object in the order of the dialect. */
export function orderOf(type: ObjectName): string[] {
  return objectType(type).keys.map(({ key }) => key);
}

/** The mapping at the top of a document. */
export function rootOf({ snapshot }: FixContext): MapNode | undefined {
  return snapshot.yaml.root;
}

/** Gives an object a key; a short form is written out for it. */
export function addKey(object: ObjectValue, key: string, draft: Draft, context: FixContext): Edit | undefined {
  return addKeyTo(pageOf(context), context.snapshot, object, key, draft);
}

/** Adds to a list of an object, or begins it; a short form is written out for it. */
export function addToList(object: ObjectValue, key: string, item: Draft, context: FixContext): Edit | undefined {
  const { node } = object;
  if (node.kind === 'map' && !object.short) return addItem(pageOf(context), node, key, item, orderOf(object.type));
  return addKey(object, key, [item], context);
}

/** The step of the way to an object that leads to it; undefined for the map itself. */
export function placeOfObject(object: ObjectValue, { snapshot }: FixContext): Place | undefined {
  return placeIn(snapshot.yaml.root, object);
}

/** The objects that hold an offset, the outermost first. */
export function objectsAt(journey: Journey, offset: number): ObjectValue[] {
  const found: ObjectValue[] = [];
  for (let value: Value | undefined = journey.root; value; ) {
    if (value.is === 'object') found.push(value);
    value = childrenOf(value).find(child => holds(child.at, offset));
  }
  return found;
}

/** The values that a value is made of. */
export function childrenOf(value: Value): readonly Value[] {
  switch (value.is) {
    case 'object':
      return [...value.fields.values()].flatMap(field => field.value ?? []);
    case 'list':
      return value.items;
    case 'entries':
      return value.entries.flatMap(entry => entry.value ?? []);
    default:
      return [];
  }
}

/** A name for what an id stands for: `web-chat` → `Web chat`. */
export function nameOf(id: string): string {
  const words = id.replace(/[-_]+/g, ' ').trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** A title for the map in a file: its name in words. */
export function titleOf(uri: string): string {
  const file = decodeURIComponent(uri.slice(uri.lastIndexOf('/') + 1)).replace(/(\.journey)?\.ya?ml$/i, '');
  return nameOf(file) || 'Journey';
}
