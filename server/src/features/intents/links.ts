/** Ids that follow from names: what refers to them finds the same elements after a change. */
import { addKey } from '../../edits/expand';
import { named } from '../../edits/pin';
import { renameUses } from '../../edits/rename';
import type { Journey, Pain, Stage, Touchpoint } from '../../model/journey';
import { usesOf } from '../../model/uses';
import type { ObjectValue } from '../../model/value';
import { type Revision, refuse, unfit } from './revision';

export type Named = Stage | Touchpoint | Pain;

/** All that may have an id that follows from its name, in the order of the map. */
export function orderOf(journey: Journey): Named[] {
  return named(journey);
}

/**
 * Lets all uses of ids lead to the same elements as before a change: what got another name keeps its id, written out;
 * where others get another id (`pay-2` becomes `pay`), the uses follow.
 * @param before the map before the change. @param order its elements in the order after it; undefined for new ones.
 * @param renamed the object whose name was changed.
 */
export function keepLinks(
  revision: Revision,
  before: Journey,
  order: readonly (Named | undefined)[],
  renamed?: ObjectValue,
): void {
  const at = order.findIndex(element => element && element.value === renamed);
  const pinned = changedIds(revision, before, order).find(({ index }) => index === at);
  if (pinned) {
    const element = named(revision.now.journey)[at];
    revision.apply(element && addKey(revision.page, revision.now, element.value, 'id', pinned.from));
  }
  const edits = changedIds(revision, before, order).flatMap(({ kind, from, to }) =>
    renameUses(revision.now.yaml.text, revision.now.journey, kind, from, to),
  );
  revision.apply(...edits);
}

/** Elements that are called otherwise now, and that something refers to. */
function changedIds({ now }: Revision, before: Journey, order: readonly (Named | undefined)[]) {
  const after = named(now.journey);
  if (after.length !== order.length) refuse(unfit);
  return order.flatMap((element, index) => {
    const same = after[index];
    const [from, to] = [element && before.ids.get(element), same && now.journey.ids.get(same)];
    if (!element || from === undefined || to === undefined || from === to) return [];
    const kind = element.is === 'pain' ? ('pain' as const) : ('place' as const);
    return usesOf(now.journey, kind, from).length > 0 ? [{ index, kind, from, to }] : [];
  });
}
