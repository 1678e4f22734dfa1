/** Another id for a thing, wherever its document names it. */
import { type Declared, type Journey, refsOf } from '../model/journey';
import { endOf, type Span, startOf } from '../yaml/node';
import type { Edit } from './edit';
import { replaceText } from './quote';

/** Edits that rename something whose id is written out, and all uses of it in this document. */
export function renameId(text: string, journey: Journey, { kind, id, idAt }: Declared, to: string): Edit[] {
  const places: Span[] = [idAt];
  for (const ref of refsOf(journey)) if (ref.to === kind && ref.id === id) places.push(ref.at);
  return places.map(at => replaceText(text, startOf(at), endOf(at), to));
}

/** An id like `base` that nothing of its kind has yet. */
export function freeId(journey: Journey, kind: Declared['kind'], base: string): string {
  const taken = journey.declared.get(kind);
  if (!taken?.has(base)) return base;
  let count = 2;
  while (taken.has(`${base}-${count}`)) count++;
  return `${base}-${count}`;
}
