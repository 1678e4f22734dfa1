/** Long form → short form, where the short one says all of it. */
import { objectType } from '../../dialect/dialect';
import type { ObjectName, Part } from '../../dialect/shape';
import type { Edit } from '../../edits/edit';
import { placeOfObject, wordsOf } from '../../edits/expand';
import { writeScalar } from '../../edits/quote';
import { contentEnd, type Place, standsHere } from '../../edits/tree';
import type { ObjectValue } from '../../model/value';
import { endOf, type MapNode, type Node, type Pair, startOf } from '../../yaml/node';
import { lineEnd } from '../../yaml/traps';
import { type Asked, objectAt, type Refactoring } from './refactoring';

export const shortenKind = 'refactor.rewrite.journey.shorten';

type Texts = ReadonlyMap<string, readonly string[]>;

/** Writes the object at the cursor in its short form; none where that would lose something. */
export function shortening(asked: Asked): Refactoring[] {
  const { snapshot, page } = asked;
  const object = objectAt(asked);
  const place = object && !object.short ? placeOfObject(snapshot.yaml.root, object) : undefined;
  if (!object || place?.node?.kind !== 'map' || place.node !== object.node) return [];
  const text = shortText(object, place.node, snapshot);
  const edit = text === undefined ? undefined : shortEdit(page.text, place, place.node, text);
  const { label, short } = objectType(object.type);
  return edit ? [{ title: `Write the ${label} short: ${short?.form}`, kind: shortenKind, edits: [edit] }] : [];
}

/** The short form that is read as these very keys; undefined if there is none. */
function shortText({ type }: ObjectValue, node: MapNode, snapshot: Asked['snapshot']): string | undefined {
  const form = objectType(type).short;
  const texts = textsOf(node);
  const main = form && texts?.get(form.main)?.[0];
  if (!form || !texts || main === undefined) return undefined;
  const text = compose(type, main, texts);
  return sameTexts(grouped(text, form.read(text, wordsOf(snapshot.journey))), texts) ? text : undefined;
}

/** Texts by key; undefined if there is more than texts in one line, or what came in through an alias. */
function textsOf(node: MapNode): Texts | undefined {
  const texts = new Map<string, readonly string[]>();
  for (const pair of node.pairs) {
    const own = pair.merged || !standsHere(pair) || texts.has(pair.key.text) ? undefined : scalarsOf(pair.value);
    if (!own || own.some(text => text.includes('\n'))) return undefined;
    texts.set(pair.key.text, own);
  }
  return texts;
}

function scalarsOf(node: Node | undefined): readonly string[] | undefined {
  if (node?.kind === 'scalar') return [node.text];
  if (node?.kind !== 'seq' || node.items.length === 0) return undefined;
  const texts = node.items.flatMap(item => (item?.kind === 'scalar' ? [item.text] : []));
  return texts.length === node.items.length ? texts : undefined;
}

function compose(type: ObjectName, main: string, texts: Texts): string {
  const [behind, rest] = [texts.get(behindArrow[type] ?? ''), texts.get('general')];
  if (type === 'touchpoint') {
    const channels = (texts.get('channel') ?? []).map(channel => ` @${channel}`).join('');
    const emotion = texts.get('emotion');
    return `${main}${channels}${emotion ? ` (${emotion.join()})` : ''}`;
  }
  if (type === 'persona') return rest ? `${main}, ${rest.join()}` : main;
  return behind ? `${main} -> ${behind.join()}` : main;
}

const behindArrow: Readonly<Partial<Record<ObjectName, string>>> = { belief: 'to', doubt: 'answer', kpi: 'target' };

function grouped(text: string, parts: readonly Part[]): Texts {
  const texts = new Map<string, string[]>();
  for (const { key, from, to } of parts) texts.set(key, [...(texts.get(key) ?? []), text.slice(from, to)]);
  return texts;
}

function sameTexts(a: Texts, b: Texts): boolean {
  return a.size === b.size && [...a].every(([key, texts]) => texts.join('\n') === b.get(key)?.join('\n'));
}

/** Puts the text in the place of the mapping; a comment on its first line goes behind the text. */
function shortEdit(text: string, place: Place, node: MapNode, short: string): Edit | undefined {
  const inPair = 'pair' in place && !node.flow;
  const from = inPair ? text.indexOf(':', endOf(place.pair.key)) + 1 : startOf(node);
  const end = contentEnd(node, text);
  const comment = /[ \t]+#[^\r\n]*/.exec(besideScalars(text, from, end, node.pairs))?.[0] ?? '';
  // Anchors, tags and further comments have no place in a short form.
  if (!/^[\s:,{}[\]_-]*$/.test(besideScalars(text, from, end, node.pairs).replace(comment, ''))) return undefined;
  const behind = text.slice(end, lineEnd(text, end));
  const firstLine = lineEnd(text, from);
  if (comment && (behind.trim() !== '' || text.slice(from, firstLine).indexOf(comment) < 0 || firstLine > end))
    return undefined;
  return { from, to: end, text: `${inPair ? ' ' : ''}${writeScalar(short, place.in.flow)}${comment}` };
}

/** A part of the text with a low line for each scalar of these pairs. */
function besideScalars(text: string, from: number, to: number, pairs: readonly Pair[]): string {
  let rest = '';
  let at = from;
  const scalars = pairs.flatMap(({ key, value }) => [
    key,
    ...(value?.kind === 'seq' ? value.items.flatMap(item => item ?? []) : value ? [value] : []),
  ]);
  for (const scalar of scalars) {
    rest += `${text.slice(at, startOf(scalar))}_`;
    at = startOf(scalar) + text.slice(startOf(scalar), endOf(scalar)).trimEnd().length;
  }
  return rest + text.slice(at, to);
}
