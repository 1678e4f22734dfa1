/** One part of an element set to another value, in the form that the author gave it. */
import { readArrow } from '../../dialect/arrow';
import { isoDate } from '../../dialect/dates';
import { keyOf, objectType, shapeFor } from '../../dialect/dialect';
import type { Shape } from '../../dialect/shape';
import { Inline } from '../../edits/draft';
import { addKey } from '../../edits/expand';
import { fillValue, insertItem } from '../../edits/insert';
import { replacePart, writeScalar } from '../../edits/quote';
import { removePlace } from '../../edits/remove';
import { contentEnd, ownPair } from '../../edits/tree';
import type { SetIntent } from '../../intents';
import { type Journey, lookUp } from '../../model/journey';
import { readScalar } from '../../model/scalars';
import { itemsOf, type ObjectValue, textsOf, type Value } from '../../model/value';
import { type MapNode, type Pair, type Problem, type SeqNode, type Span, startOf } from '../../yaml/node';
import { elementOf, gone, mainKey } from './elements';
import { keepLinks } from './links';
import { outlineOf } from './outline';
import { type Revision, refuse, unfit } from './revision';
import { changeShort } from './short';

/** A part of an element: the object that has it, its key there, and which one of several texts is meant. */
interface Target {
  readonly object: ObjectValue;
  readonly key: string;
  readonly index?: number;
}

/** What the key of one of the map's own lanes holds. */
const laneShape: Shape = { is: 'list', of: { is: 'text' }, single: true };

export function setPart(revision: Revision, { key, part, value }: SetIntent): string {
  const { journey } = revision.now;
  if (part === 'name' && /\/kpis\//.test(key)) return renameKpi(revision, key, value);
  const target = targetOf(journey, key, part);
  const texts = textsFor(journey, target, value);
  write(revision, target, texts);
  const after = targetOf(revision.now.journey, key, part);
  const said = saidUnder(after).map(text => text.trim());
  if (texts && after.index === undefined && !sameValues(after, texts, said)) refuse(unfit);
  return key;
}

function targetOf(journey: Journey, key: string, part: string | undefined): Target {
  const { root } = journey;
  const [name, index] = part?.split('/') ?? [];
  const place = journey.root && keyOf('map', key) ? undefined : elementOf(journey, key);
  const value = place ? place.value : root?.fields.get(key)?.value;
  if (value?.is === 'object' && !(root && value === root)) {
    const own = name === undefined || (value.type === 'pain' && name === 'pain') ? mainKey(value) : name;
    if (!keyOf(value.type, own) && !isLane(journey, value, own))
      refuse(`A ${objectType(value.type).label} has no \`${own}\``);
    const item = index === undefined ? undefined : itemsOf(value.fields.get(own)?.value)[Number(index)];
    if (item?.is === 'object') return { object: item, key: mainKey(item) };
    return { object: value, key: own, ...(index === undefined ? {} : { index: Number(index) }) };
  }
  if (root && keyOf('map', key) && (name === undefined || name === key)) return { object: root, key };
  return refuse('There is nothing here yet: write it in the text');
}

/** Whether a key of an object is that of one of the map's own lanes. */
function isLane(journey: Journey, { type }: ObjectValue, key: string): boolean {
  return objectType(type).lanes === true && lookUp(journey, 'lane', key) !== undefined;
}

/** The items under a key of an object: its own, or those of a lane. */
function itemsUnder({ object, key }: Target): readonly Value[] {
  return object.lanes.get(key) ?? itemsOf(object.fields.get(key)?.value);
}

function saidUnder({ object, key }: Target): string[] {
  return object.lanes.get(key)?.map(({ text }) => text) ?? textsOf(object, key);
}

/** The value as texts, once it is found fit. */
function textsFor(journey: Journey, { object, key }: Target, value: SetIntent['value']): string[] {
  const own = keyOf(object.type, key);
  const all = own?.shape ?? laneShape;
  const shape = shapeFor(all, 'scalar');
  if (!shape || shape.is === 'id' || shape.is === 'any' || shape.is === 'object' || shape.is === 'emotion')
    return refuse(`\`${key}\` can’t be changed from here`);
  const texts = (Array.isArray(value) ? value : value === null || value === false ? [] : [value])
    .map(each => String(each).trim())
    .filter(text => text !== '');
  if (texts.length > 1 && all.is !== 'list') refuse(`\`${key}\` takes one value`);
  if (texts.length === 0 && (own?.required || key === mainKey(object)))
    refuse(`A ${objectType(object.type).label} needs a text: delete it instead`);
  for (const text of texts) check(journey, shape, text);
  return texts;
}

/** Refuses what the language does not read at this place. */
function check(journey: Journey, shape: Shape, text: string): void {
  const problems: Problem[] = [];
  const nowhere = { block: { start: 0, text }, from: 0, to: text.length };
  const within = (): Span => nowhere;
  const read = readScalar(shape, { text, at: nowhere, within }, { problems, refs: [], words: { own: new Map() } });
  if (!read) refuse(problems[0]?.message ?? 'It can’t be read');
  if (read?.is === 'ref' && shape.is === 'ref' && !shape.open && !lookUp(journey, shape.to, text))
    refuse(`Nothing has the id \`${text}\``);
}

function write(revision: Revision, target: Target, texts: readonly string[]): void {
  const { object, key } = target;
  const { journey } = revision.now;
  if (target.index === undefined && sameValues(target, texts, saidUnder(target))) return;
  const outline = outlineOf(journey);
  if (object.short) changeShort(revision, object, key, texts);
  else if (target.index === undefined) changeLong(revision, object, key, texts);
  else changeOne(revision, target, target.index, texts[0]);
  if (key === mainKey(object)) keepLinks(revision, journey, outline, object);
}

function sameValues({ object, key }: Target, texts: readonly string[], now: readonly string[]): boolean {
  const value = object.fields.get(key)?.value;
  if (value?.is === 'flag') return value.on === (texts[0] === 'true');
  if (value?.is === 'number') return String(value.value) === texts[0];
  if (value?.is === 'date') return isoDate(value.day) === texts[0];
  if (value?.is === 'change') {
    const [left, right] = sidesOf(texts[0]);
    return value.now === left && value.wanted === right;
  }
  return now.join('\n') === texts.join('\n');
}

/** The two sides of an arrow. */
function sidesOf(text = ''): readonly (string | undefined)[] {
  const { left, right } = readArrow(text);
  return [left, right].map(side => (side && side[0] < side[1] ? text.slice(side[0], side[1]) : undefined));
}

function changeLong(revision: Revision, object: ObjectValue, key: string, texts: readonly string[]): void {
  const { page, now } = revision;
  const { node } = object;
  const pair = node.kind === 'map' ? ownPair(node, key) : undefined;
  const [first, ...more] = texts;
  const draft = more.length > 0 ? new Inline(texts) : (first ?? '');
  if (!pair || node.kind !== 'map') {
    if (first !== undefined) revision.apply(addKey(page, now, object, key, draft));
  } else if (first === undefined) remove(revision, node, pair);
  else if (!pair.value) revision.apply(fillValue(page, node, pair, draft));
  else if (pair.value.kind === 'seq') changeList(revision, pair.value, texts);
  else {
    const place = revision.placeTo(pair.value);
    const { value } = pair;
    if (value.kind !== 'scalar') refuse('It has parts of its own: change them in the text');
    const edit = replacePart(page.text, value, place.in.flow, [0, value.text.length], first);
    if (more.length === 0) revision.apply(edit);
    else {
      const list = texts.map(text => writeScalar(text, true)).join(', ');
      revision.apply({ from: startOf(value), to: contentEnd(value, page.text), text: `[${list}]` });
    }
  }
}

function remove(revision: Revision, map: MapNode, pair: Pair): void {
  const path = revision.pathTo(map);
  const last = map === revision.now.yaml.root ? [] : path;
  revision.apply(removePlace(revision.now.yaml.text, [...last, { in: map, pair, node: undefined }]));
}

/** Item by item, so that what stays is not touched. */
function changeList(revision: Revision, list: SeqNode, texts: readonly string[]): void {
  revision.pathTo(list);
  const { page } = revision;
  const items = list.items.flatMap(item => item ?? []);
  const edits = items.slice(0, texts.length).map((item, at) => {
    const by = texts[at] ?? '';
    if (item.kind !== 'scalar') return refuse('It has parts of its own: change them in the text');
    return item.text === by ? undefined : replacePart(page.text, item, list.flow, [0, item.text.length], by);
  });
  const added = texts.slice(items.length).map(text => insertItem(page, list, text));
  revision.apply(...edits.filter(edit => edit !== undefined), ...added);
  for (let count = items.length; count > texts.length; count--) removeLast(revision, startOf(list));
}

function removeLast(revision: Revision, start: number): void {
  const { text } = revision.now.yaml;
  const at = { block: { start: 0, text }, from: start, to: start };
  const list = revision.placeTo(at)?.node;
  const last = list?.kind === 'seq' ? list.items.at(-1) : undefined;
  revision.apply(last && removePlace(text, revision.pathTo(last)));
}

/** One text of several. */
function changeOne(revision: Revision, target: Target, index: number, text: string | undefined): void {
  const item = itemsUnder(target)[index];
  if (!item) refuse(gone);
  const { text: page } = revision.now.yaml;
  const { node, in: list } = revision.placeTo(item.at);
  if (text === undefined) revision.apply(removePlace(page, revision.pathTo(item.at)));
  else if (node?.kind !== 'scalar') refuse(unfit);
  else revision.apply(replacePart(page, node, list.flow, [0, node.text.length], text));
}

/** A KPI under another name; opportunities that serve it follow. */
function renameKpi(revision: Revision, key: string, value: SetIntent['value']): string {
  const name = typeof value === 'string' ? value.trim() : '';
  const { yaml, journey } = revision.now;
  const base = key.slice(0, key.indexOf('/kpis/') + '/kpis/'.length);
  const old = key.slice(base.length);
  if (name === '') refuse('A KPI needs a name: delete it instead');
  if (name === old) return key;
  const place = revision.placeTo(elementOf(journey, key).at);
  if (!place || !('pair' in place)) return refuse(unfit);
  if (ownPair(place.in, name)) refuse(`Another KPI here is called \`${name}\``);
  const serves = journey.opportunities.flatMap(({ value: each }) =>
    itemsOf(each?.fields.get('serves')?.value).filter(item => item.is === 'ref' && item.id === old),
  );
  const uses = serves.flatMap(({ at }) => {
    const use = revision.placeTo(at);
    return use?.node?.kind === 'scalar' ? [{ node: use.node, flow: use.in.flow }] : [];
  });
  const names = [{ node: place.pair.key, flow: true }, ...uses];
  revision.apply(...names.map(({ node, flow }) => replacePart(yaml.text, node, flow, [0, node.text.length], name)));
  return base + name;
}
