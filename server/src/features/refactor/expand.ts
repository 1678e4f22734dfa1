/** Short form → long form, of whatever stands at the cursor. */
import { objectType } from '../../dialect/dialect';
import { expandShort, placeOfObject, wordsOf } from '../../edits/expand';
import { type Asked, objectAt, type Refactoring } from './refactoring';

export const expandKind = 'refactor.rewrite.journey.expand';

/** Writes the short form at the cursor out, so that more can be said about it. */
export function expansion(asked: Asked): Refactoring[] {
  const { snapshot, page } = asked;
  const object = objectAt(asked);
  const place = object?.short ? placeOfObject(snapshot.yaml.root, object) : undefined;
  if (!object || place?.node?.kind !== 'scalar') return [];
  const edit = expandShort({ ...page, snippets: false }, object, place, wordsOf(snapshot.journey), {});
  const { label } = objectType(object.type);
  return edit ? [{ title: `Write the ${label} out with its keys`, kind: expandKind, edits: [edit] }] : [];
}
