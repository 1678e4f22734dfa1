/** Parts of a short form changed in place; it is written out only where it can't say what is asked. */
import { objectType } from '../../dialect/dialect';
import type { ObjectName, Part } from '../../dialect/shape';
import { type Draft, Inline } from '../../edits/draft';
import { expandShort, wordsOf } from '../../edits/expand';
import { replacePart } from '../../edits/quote';
import type { ObjectValue } from '../../model/value';
import { type Revision, refuse, unfit } from './revision';

type Texts = ReadonlyMap<string, readonly string[]>;

/** What is put in the place of a part of the scalar's text. */
interface Change {
  readonly from: number;
  readonly to: number;
  readonly by: string;
}

/**
 * Gives a part of an object in its short form other texts; none take the part away.
 * @param more keys for the long form, which it then takes.
 */
export function changeShort(
  revision: Revision,
  object: ObjectValue,
  key: string,
  texts: readonly string[],
  more: Readonly<Record<string, Draft>> = {},
): void {
  const { page, now } = revision;
  const { node, type } = object;
  const place = revision.placeTo(object.at);
  const form = objectType(type).short;
  if (node.kind !== 'scalar' || !form) refuse(unfit);
  const words = wordsOf(now.journey);
  const parts = form.read(node.text, words);
  const wanted = new Map(grouped(node.text, parts)).set(key, texts);
  const change = Object.keys(more).length > 0 ? undefined : changeOf(type, node.text, parts, key, texts);
  if (change) {
    const text = node.text.slice(0, change.from) + change.by + node.text.slice(change.to);
    if (same(grouped(text, form.read(text, words)), wanted)) {
      revision.apply(replacePart(page.text, node, place.in.flow, [change.from, change.to], change.by));
      return;
    }
  }
  if (texts.length === 0 && !parts.some(part => part.key === key)) return;
  if (texts.length === 0) refuse('Without it the rest would be read in another way: edit the text');
  const draft: Draft = texts.length === 1 ? (texts[0] ?? '') : new Inline(texts);
  revision.apply(expandShort(page, object, place, words, { [key]: draft, ...more }));
}

/** The change of a short form's text that gives a part other texts; undefined if the form has no room for it. */
function changeOf(
  type: ObjectName,
  text: string,
  parts: readonly Part[],
  key: string,
  texts: readonly string[],
): Change | undefined {
  const own = parts.filter(part => part.key === key);
  const [first, last] = [own[0], own.at(-1)];
  const main = parts[0];
  const end = text.trimEnd().length;
  if (key === 'channel') {
    const by = texts.map(id => ` @${id}`).join('');
    if (first && last) return { from: text.slice(0, first.from - 1).trimEnd().length, to: last.to, by };
    return main && { from: main.to, to: main.to, by };
  }
  if (texts.length > 1) return undefined;
  const by = texts[0];
  if (by === undefined) {
    if (!first) return undefined;
    if (key !== 'emotion') return main && first !== main ? { from: main.to, to: end, by: '' } : undefined;
    const from = text.slice(0, text.lastIndexOf('(', first.from)).trimEnd().length;
    return { from, to: text.indexOf(')', first.to) + 1, by: '' };
  }
  if (first) return { from: first.from, to: first.to, by };
  const lead = behind[type]?.[key];
  if (key === 'emotion' && type === 'touchpoint') return { from: end, to: end, by: ` (${by})` };
  return lead === undefined || !main ? undefined : { from: main.to, to: end, by: lead + by };
}

/** What stands before the second part of a short form. */
const behind: Readonly<Partial<Record<ObjectName, Readonly<Record<string, string>>>>> = {
  belief: { to: ' -> ' },
  doubt: { answer: ' -> ' },
  kpi: { target: ' -> ' },
  persona: { general: ', ' },
};

function grouped(text: string, parts: readonly Part[]): Map<string, readonly string[]> {
  const texts = new Map<string, readonly string[]>();
  for (const { key, from, to } of parts) texts.set(key, [...(texts.get(key) ?? []), text.slice(from, to)]);
  return texts;
}

function same(a: Texts, b: Texts): boolean {
  const said = (texts: Texts): string => JSON.stringify([...texts].filter(([, each]) => each.length > 0).sort());
  return said(a) === said(b);
}
