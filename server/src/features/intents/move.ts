/** A touchpoint or stage to another place, with its comments and the empty lines around it. */
import type { MoveIntent } from '../../intents';
import { placeOf } from './elements';
import { itemAt, openList, putIn, takeOut } from './items';
import { keepLinks, keepPhases } from './links';
import { inserted, outlineOf, without, withTouchpoints } from './outline';
import type { Revision } from './revision';
import { indexOf, keyIn, roomFor } from './spot';

export function move(revision: Revision, { key, at }: MoveIntent): string {
  const before = revision.now.journey;
  const { is } = placeOf(before, key);
  const asked = roomFor(before, is, at);
  if (asked.ownerKey !== '') openList(revision, asked.owner, asked.key);
  const { journey } = revision.now;
  const element = placeOf(journey, key);
  const room = roomFor(journey, is, at);
  const from = indexOf(journey, element);
  const same = is === 'stage' || room.ownerKey === `stages/${from.stage}`;
  const old = is === 'stage' ? from.stage : from.touchpoint;
  if (same && (room.index === old || room.index === old + 1)) return key;
  const { edit, blanks } = takeOut(revision, element.value.at);
  revision.apply(
    edit,
    putIn(revision, room.owner, room.key, room.beside, itemAt(revision, element.value.at), same ? blanks : 0),
  );
  const index = room.index - (same && room.index > old ? 1 : 0);
  const outline = outlineOf(before);
  if (is === 'stage') {
    const row = outline[old];
    const moved = row ? inserted(without(outline, old), index, row) : outline;
    keepLinks(revision, before, moved);
    keepPhases(revision, before, moved, index);
  } else {
    const group = outline[from.stage]?.touchpoints[old] ?? [];
    const taken = withTouchpoints(outline, from.stage, list => without(list, old));
    const to = Number(room.ownerKey.slice('stages/'.length));
    keepLinks(
      revision,
      before,
      withTouchpoints(taken, to, list => inserted(list, index, group)),
    );
  }
  return keyIn(room, index);
}
