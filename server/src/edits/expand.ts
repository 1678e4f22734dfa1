/** A short form written out: `what @channel (emotion)` as a mapping, so that more can be said about it. */
import { objectType } from '../dialect/dialect';
import type { EmotionWords } from '../dialect/shape';
import type { Journey } from '../model/journey';
import type { Snapshot } from '../model/store';
import type { ObjectValue } from '../model/value';
import { endOf, type Node, startOf } from '../yaml/node';
import { lineEnd } from '../yaml/traps';
import { type Draft, Inline, type Page, Printer } from './draft';
import type { Edit } from './edit';
import { insertKey } from './insert';
import { columnOf, contentEnd, type Place, pathAt } from './tree';

/** Gives an object a key that it does not have, in its place by the dialect; a short form is written out for it. */
export function addKey(
  page: Page,
  { yaml, journey }: Pick<Snapshot, 'yaml' | 'journey'>,
  object: ObjectValue,
  key: string,
  draft: Draft,
): Edit | undefined {
  const { node, short, type } = object;
  const order = objectType(type).keys.map(each => each.key);
  if (node.kind === 'map' && !short) return insertKey(page, node, key, draft, order);
  const place = placeOfObject(yaml.root, object);
  return place && expandShort(page, object, place, wordsOf(journey), { [key]: draft });
}

/** The step of the way from the root to an object that leads to it; undefined for the map itself. */
export function placeOfObject(root: Node | undefined, { node }: ObjectValue): Place | undefined {
  const start = startOf(node);
  return pathAt(root, start).find(place => place.node && startOf(place.node) === start);
}

/** The emotion words of a map. */
export function wordsOf(journey: Journey): EmotionWords {
  const own = new Map<string, number>();
  for (const { id, value } of journey.declared.get('emotion')?.values() ?? [])
    if (value?.is === 'emotion' && value.now !== undefined) own.set(id.toLowerCase(), value.now);
  return { own };
}

/** The edit that writes a short form out, with `more` keys behind its own. @param place the step that leads to it. */
export function expandShort(
  page: Page,
  object: ObjectValue,
  place: Place,
  words: EmotionWords,
  more: Readonly<Record<string, Draft>>,
): Edit | undefined {
  const { node } = object;
  if (node.kind !== 'scalar') return undefined;
  const order = objectType(object.type).keys.map(({ key }) => key);
  const grouped = new Map<string, string[]>();
  for (const { key, from, to } of objectType(object.type).short?.read(node.text, words) ?? [])
    grouped.set(key, [...(grouped.get(key) ?? []), node.text.slice(from, to)]);
  const draft: Record<string, Draft> = {};
  for (const [key, texts] of [...grouped].sort(([a], [b]) => order.indexOf(a) - order.indexOf(b)))
    draft[key] = texts.length > 1 ? new Inline(texts) : (texts[0] ?? '');
  Object.assign(draft, more);
  const printer = new Printer(page, draft);
  const [from, to] = [startOf(node), contentEnd(node, page.text)];
  if (place.in.flow) return printer.edit(page, from, to, printer.inline(draft, true));
  // A comment behind the short form stays on its line.
  const comment = /^[ \t]+#[^\r\n]*/.exec(page.text.slice(to, lineEnd(page.text, to)))?.[0] ?? '';
  const commented = (text: string): string => text.replace(/\r?\n|$/, end => printer.literal(comment) + end);
  if ('pair' in place) {
    const key = place.pair.key;
    const colon = page.text.indexOf(':', endOf(key)) + 1;
    const value = printer.value(draft, columnOf(page.text, startOf(key)), false);
    return printer.edit(page, colon, to + comment.length, commented(value));
  }
  return printer.edit(page, from, to + comment.length, commented(printer.pairs(draft, columnOf(page.text, from))));
}
