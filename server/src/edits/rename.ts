/** Another id for a thing, wherever its document names it. */
import type { IdKind } from '../dialect/shape';
import type { Declared, Journey } from '../model/journey';
import { usesOf } from '../model/uses';
import { endOf, type Span, startOf } from '../yaml/node';
import type { Edit } from './edit';
import { replaceText } from './quote';

/** Edits that rename something whose id is written out, and all uses of it in this document. */
export function renameId(text: string, journey: Journey, { kind, id, idAt }: Declared, to: string): Edit[] {
  return [replaceId(text, idAt, to), ...renameUses(text, journey, kind, id, to)];
}

/** Edits that give all uses of an id in a document another one. */
export function renameUses(text: string, journey: Journey, kind: IdKind, id: string, to: string): Edit[] {
  return usesOf(journey, kind, id).map(at => replaceId(text, at, to));
}

/** The edit that writes another id at one place. */
export function replaceId(text: string, at: Span, to: string): Edit {
  return replaceText(text, startOf(at), endOf(at), to);
}

/** An id like `base` that nothing of its kind has yet. */
export function freeId(journey: Journey, kind: Declared['kind'], base: string): string {
  const taken = journey.declared.get(kind);
  if (!taken?.has(base)) return base;
  let count = 2;
  while (taken.has(`${base}-${count}`)) count++;
  return `${base}-${count}`;
}
