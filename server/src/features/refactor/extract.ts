/** A persona, channel or source into a library, where other maps find it too. */
import { objectType } from '../../dialect/dialect';
import type { IdKind } from '../../dialect/shape';
import { type Page, styleOf } from '../../edits/draft';
import type { Edit } from '../../edits/edit';
import { insertKey } from '../../edits/insert';
import { indented, linesOf, nextLine } from '../../edits/lines';
import { columnOf, lastLineEnd, ownPair, ownPairs, standsHere } from '../../edits/tree';
import { primaryPersona } from '../../model/curve';
import { type Declared, type Journey, lookUp, refsOf } from '../../model/journey';
import { resolvePath } from '../../model/store';
import { holds } from '../../model/value';
import { type MapNode, type Pair, startOf } from '../../yaml/node';
import type { Asked, Refactoring } from './refactoring';

export const extractKind = 'refactor.extract.journey.library';

const shared: Readonly<Partial<Record<IdKind, string>>> = {
  persona: 'personas',
  channel: 'channels',
  source: 'sources',
};
const newPath = './library.journey.yaml';
const order = objectType('map').keys.map(({ key }) => key);

/** An entry that is moved. */
interface Taken {
  readonly kind: IdKind;
  readonly id: string;
  readonly pair: Pair;
}

/** Moves what the cursor's entry declares, and what that refers to, into a library that the map uses, or a new one. */
export function extractions({ snapshot, page, steps, creates }: Asked): Refactoring[] {
  const { journey, yaml } = snapshot;
  const step = steps.findLast(each => each.is === 'entry' && 'declare' in each.of.keys);
  if (step?.is !== 'entry' || !('declare' in step.of.keys) || !yaml.root || journey.kind !== 'map') return [];
  const declared = lookUp(journey, step.of.keys.declare, step.entry.name);
  if (!declared || declared.at !== step.entry.at) return [];
  const taken = withWhatItNeeds(journey, yaml.root, declared);
  const out = taken && removal(page.text, yaml.root, taken);
  if (!taken || !out) return [];
  const names = taken.map(({ id }) => `\`${id}\``);
  const what = `${names[0]}${names.length > 1 ? `, with ${names.slice(1).join(', ')},` : ''}`;
  const known = journey.libraries.flatMap((use): Refactoring[] => {
    const root = use.journey?.root?.node;
    if (use.fault || root?.kind !== 'map' || root.flow || !use.journey) return [];
    if (taken.some(({ kind, id }) => use.journey && lookUp(use.journey, kind, id))) return [];
    const { text } = root.block;
    const edits = additions({ text, style: styleOf(text), snippets: false }, root, page.text, taken);
    const title = `Move ${what} to ${use.path}`;
    return edits ? [{ title, kind: extractKind, edits: out, other: { uri: use.uri, text, edits } }] : [];
  });
  if (known.length > 0 || !creates || ownPair(yaml.root, 'use')) return known;
  const use = insertKey({ ...page, snippets: false }, yaml.root, 'use', newPath, order);
  const text = newLibrary(page, taken);
  if (!use || text === undefined) return [];
  const uri = resolvePath(snapshot.uri, newPath);
  return [{ title: `Move ${what} to a new library`, kind: extractKind, edits: [use, ...out], create: { uri, text } }];
}

/** The declaration, and those of this file that it refers to; undefined where the map would be another without it. */
function withWhatItNeeds(journey: Journey, root: MapNode, first: Declared): Taken[] | undefined {
  const taken: Declared[] = [first];
  for (const { at } of taken)
    for (const ref of refsOf(journey)) {
      if (ref.at.block !== at.block || !holds(at, startOf(ref.at))) continue;
      const needed = lookUp(journey, ref.to, ref.id);
      if (needed && needed.uri === journey.uri && !taken.includes(needed)) taken.push(needed);
    }
  const entries = taken.flatMap(({ kind, id, at }) => {
    const map = ownPair(root, shared[kind] ?? '')?.value;
    const pair = map?.kind === 'map' ? ownPairs(map).find(each => each === at) : undefined;
    return pair ? [{ kind, id, pair }] : [];
  });
  if (entries.length < taken.length) return undefined;
  const { value } = first;
  const told = value?.is === 'object' && value.fields.has('role');
  const others = journey.declared.get('persona')?.size ?? 0;
  // The primary persona is the first one listed, unless its role says so: elsewhere it would be the first no more.
  return first.kind === 'persona' && others > 1 && !told && primaryPersona(journey) === first.id ? undefined : entries;
}

/** Edits that take the entries out, with a key that is left without any. */
function removal(text: string, root: MapNode, taken: readonly Taken[]): Edit[] | undefined {
  const edits: Edit[] = [];
  for (const [kind, key] of Object.entries(shared)) {
    const entries = taken.filter(each => each.kind === kind);
    const pair = ownPair(root, key ?? '');
    if (entries.length === 0) continue;
    if (pair?.value?.kind !== 'map' || pair.value.flow || !standsHere(pair)) return undefined;
    const own = ownPairs(pair.value);
    if (own.length < pair.value.pairs.length || own.some(each => !standsHere(each))) return undefined;
    const lines =
      entries.length === own.length ? [linesOf(text, pair)] : entries.map(entry => linesOf(text, entry.pair));
    for (const { from, to } of lines) edits.push({ from, to: nextLine(text, to), text: '' });
  }
  return edits;
}

/** Edits of a library that add the entries. */
function additions(page: Page, root: MapNode, from: string, taken: readonly Taken[]): Edit[] | undefined {
  const edits: Edit[] = [];
  // At the end of the text they follow what is added there to the last key it has.
  const fresh: Edit[] = [];
  for (const [kind, key] of Object.entries(shared)) {
    const entries = taken.filter(each => each.kind === kind);
    if (entries.length === 0 || key === undefined) continue;
    const pair = ownPair(root, key);
    const last = pair?.value?.kind === 'map' && !pair.value.flow ? ownPairs(pair.value).at(-1) : undefined;
    if (pair?.value && (!last || !standsHere(pair))) return undefined;
    const column = last ? columnOf(page.text, startOf(last)) : page.style.step;
    const text = entriesAt(from, entries, column, page.style.eol);
    if (text === undefined) return undefined;
    if (last) edits.push(at(lastLineEnd(last, page.text), page.style.eol + text));
    else if (pair) edits.push(at(lastLineEnd(pair, page.text), page.style.eol + text));
    else fresh.push(newKey(page, root, key, text));
  }
  return [...edits, ...fresh];
}

/** A key that the library does not have, to its end, with an empty line before it. */
function newKey({ text, style: { eol } }: Page, root: MapNode, key: string, entries: string): Edit {
  const end = lastLineEnd(ownPairs(root).at(-1) ?? root, text);
  return at(end, `${eol}${eol}${key}:${eol}${entries}`);
}

const at = (offset: number, text: string): Edit => ({ from: offset, to: offset, text });

function newLibrary({ text, style }: Page, taken: readonly Taken[]): string | undefined {
  const parts: string[] = [];
  for (const [kind, key] of Object.entries(shared)) {
    const entries = taken.filter(each => each.kind === kind);
    const lines = entries.length > 0 ? entriesAt(text, entries, style.step, style.eol) : '';
    if (lines === undefined) return undefined;
    if (lines !== '') parts.push(`${key}:${style.eol}${lines}${style.eol}`);
  }
  return parts.join(style.eol);
}

/** The lines of the entries, with their comments, from a column on and with the line ends of another file. */
function entriesAt(text: string, entries: readonly Taken[], column: number, eol: string): string | undefined {
  const blocks = entries.map(({ pair }) => indented(text, linesOf(text, pair), column));
  if (blocks.some(block => block === undefined)) return undefined;
  return blocks.join('\n').replaceAll('\r', '').replaceAll('\n', eol);
}
