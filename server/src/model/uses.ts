/** Where ids are used in a document. */
import type { IdKind } from '../dialect/shape';
import { type Span, sourceOf, startOf } from '../yaml/node';
import { type Journey, refsOf } from './journey';
import type { Ref } from './value';

/** The places of a document that use an id, in the order of the text. Declarations are no uses. */
export function usesOf(journey: Journey, kind: IdKind, id: string): Span[] {
  // What an alias stands for is read again with each alias, but it is written once.
  const uses = new Map<number, Span>();
  for (const ref of refsOf(journey))
    if (ref.to === kind && sameId(kind, ref.id, id)) for (const at of written(ref)) uses.set(startOf(at), at);
  return [...uses.values()];
}

/** True for two spellings of one id: words for emotions may be in any case. */
export function sameId(kind: IdKind, a: string, b: string): boolean {
  return kind === 'emotion' ? a.toLowerCase() === b.toLowerCase() : a === b;
}

/** Where the id itself stands: the span of a part of a text of several lines is that of the whole text. */
function written({ to, id, at }: Ref): Span[] {
  const source = sourceOf(at);
  if (!source.includes('\n')) return [at];
  const words = id.split(/\s+/).map(word => word.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'));
  const found = [
    ...source.matchAll(new RegExp(`(?<![\\p{L}\\p{M}\\p{N}_-])${words.join('\\s+')}(?![\\p{L}\\p{M}\\p{N}_-])`, 'gu')),
  ];
  const marked = to === 'channel' ? found.filter(({ index }) => source[index - 1] === '@') : [];
  return (marked.length > 0 ? marked : found.slice(-1)).map(({ 0: text, index }) => ({
    block: at.block,
    from: at.from + index,
    to: at.from + index + text.length,
  }));
}
