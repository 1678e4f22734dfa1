/** A new touchpoint, stage or pain, in the form that its neighbours have. */
import { objectType } from '../../dialect/dialect';
import type { Draft } from '../../edits/draft';
import { wordsOf } from '../../edits/expand';
import type { AddIntent } from '../../intents';
import type { Journey } from '../../model/journey';
import { itemsOf, type ObjectValue } from '../../model/value';
import { openList, putIn, spacing } from './items';
import { keepLinks, keepPhases } from './links';
import { inserted, outlineOf, withTouchpoints } from './outline';
import { type Revision, refuse } from './revision';
import { keyIn, type Room, roomFor } from './spot';

export function add(revision: Revision, { what, at, text }: AddIntent): string {
  const before = revision.now.journey;
  const words = text.trim();
  if (words === '') refuse(`A ${objectType(what).label} needs a text`);
  const asked = roomFor(before, what, at);
  if (asked.ownerKey !== '') openList(revision, asked.owner, asked.key);
  const room = roomFor(revision.now.journey, what, at);
  const { owner, key, beside, index } = room;
  const draft = draftOf(before, what, words, owner, key);
  revision.apply(putIn(revision, owner, key, beside, { draft }, beside ? spacing(revision, beside.at) : 0));
  const outline = outlined(before, what, room);
  keepLinks(revision, before, outline);
  if (what === 'stage') keepPhases(revision, before, outline, index);
  return keyIn(room, index);
}

/** A short form if it says just this text, and the neighbours are not all written out. */
function draftOf(journey: Journey, what: AddIntent['what'], text: string, owner: ObjectValue, key: string): Draft {
  const { short } = objectType(what);
  const [only, ...more] = short?.read(text, wordsOf(journey)) ?? [];
  const siblings = itemsOf(owner.fields.get(key)?.value).flatMap(each => (each.is === 'object' ? [each] : []));
  const long =
    what === 'stage' ? siblings.some(each => !each.short) : siblings.length > 0 && siblings.every(each => !each.short);
  const exact = only && more.length === 0 && text.slice(only.from, only.to) === text;
  return exact && !(long && what !== 'pain') ? text : { [short?.main ?? key]: text };
}

function outlined(before: Journey, what: AddIntent['what'], { ownerKey, index }: Room) {
  const outline = outlineOf(before);
  if (what === 'stage') return inserted(outline, index, { head: [undefined], touchpoints: [] });
  const [, stage, , touchpoint] = ownerKey.split('/');
  if (what === 'touchpoint') return withTouchpoints(outline, Number(stage), list => inserted(list, index, [undefined]));
  // The element itself stands before its pains.
  if (touchpoint !== undefined)
    return withTouchpoints(outline, Number(stage), list =>
      list.map((group, at) => (at === Number(touchpoint) ? inserted(group, index + 1, undefined) : group)),
    );
  return outline.map((row, at) =>
    at === Number(stage) ? { ...row, head: inserted(row.head, index + 1, undefined) } : row,
  );
}
