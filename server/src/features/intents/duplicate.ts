/** A copy of a touchpoint or stage behind it. Ids in it are its own, and what it says of itself is said of the copy. */
import { replaceId } from '../../edits/rename';
import { lineStart } from '../../edits/tree';
import type { DuplicateIntent } from '../../intents';
import { explicitId, lookUp } from '../../model/journey';
import { usesOf } from '../../model/uses';
import { holds } from '../../model/value';
import { startOf } from '../../yaml/node';
import { idOf, kindOf, partsOf, placeOf } from './elements';
import { itemAt, openList, putIn, spacing } from './items';
import { keepLinks, keepPhases } from './links';
import { asNew, inserted, outlineOf, withTouchpoints } from './outline';
import { type Revision, refuse, unfit } from './revision';
import { indexOf, keyIn, roomFor } from './spot';

export function duplicate(revision: Revision, { key }: DuplicateIntent): string {
  const before = revision.now.journey;
  const { is } = placeOf(before, key);
  const asked = roomFor(before, is, { after: key });
  if (asked.ownerKey !== '') openList(revision, asked.owner, asked.key);
  const { journey, yaml } = revision.now;
  const room = roomFor(journey, is, { after: key });
  const { at } = placeOf(journey, key).value;
  const { node, lines } = itemAt(revision, at);
  // Comments above an item are said of that one.
  const own = lines && { ...lines, from: lineStart(yaml.text, startOf(node)) };
  revision.apply(putIn(revision, room.owner, room.key, room.beside, { node, lines: own }, spacing(revision, at)));
  const from = indexOf(before, placeOf(before, key));
  const outline = outlineOf(before);
  const row = outline[from.stage];
  if (!row) return refuse(unfit);
  const copied =
    is === 'stage'
      ? inserted(outline, from.stage + 1, asNew(row))
      : withTouchpoints(outline, from.stage, list =>
          inserted(list, from.touchpoint + 1, list[from.touchpoint]?.map(() => undefined) ?? []),
        );
  keepLinks(revision, before, copied);
  if (is === 'stage') keepPhases(revision, before, copied, from.stage + 1);
  const copy = keyIn(room, room.index);
  freeIds(revision, copy);
  pointAtCopy(revision, key, copy);
  return copy;
}

/** Gives what has a written id in the copy another one. */
function freeIds(revision: Revision, copy: string): void {
  const { journey, yaml } = revision.now;
  const given = new Set<string>();
  const edits = partsOf(placeOf(journey, copy)).flatMap(part => {
    const kind = kindOf(part);
    const written = part.is === 'opportunity' ? { id: part.id, at: part.idAt } : explicitId(part.value);
    if (!written) return [];
    let count = 2;
    const taken = (id: string): boolean => lookUp(journey, kind, id) !== undefined || given.has(`${kind} ${id}`);
    while (taken(`${written.id}-${count}`)) count++;
    given.add(`${kind} ${written.id}-${count}`);
    return [replaceId(yaml.text, written.at, `${written.id}-${count}`)];
  });
  revision.apply(...edits);
}

/** What the original says of its own parts, the copy says of its own. */
function pointAtCopy(revision: Revision, key: string, copy: string): void {
  const { journey, yaml } = revision.now;
  const [there, here] = [placeOf(journey, key), placeOf(journey, copy)];
  const copies = partsOf(here);
  const edits = partsOf(there).flatMap((part, at) => {
    const same = copies[at];
    const [from, to] = [idOf(journey, part), same && idOf(journey, same)];
    if (from === undefined || to === undefined || from === to) return [];
    const uses = usesOf(journey, kindOf(part), from).filter(use => holds(here.value.at, startOf(use)));
    return uses.map(use => replaceId(yaml.text, use, to));
  });
  revision.apply(...edits);
}
