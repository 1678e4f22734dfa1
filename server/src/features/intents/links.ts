/** What follows from names and from the order: ids that are referred to, and phases, stay with their elements. */
import { addKey } from '../../edits/expand';
import { named } from '../../edits/pin';
import { renameUses } from '../../edits/rename';
import type { Journey } from '../../model/journey';
import { usesOf } from '../../model/uses';
import type { ObjectValue } from '../../model/value';
import { flatten, type Named, type Outline } from './outline';
import { type Revision, refuse, unfit } from './revision';

/**
 * Lets all uses of ids lead to the same elements as before a change: what got another name keeps its id, written out;
 * where others get another id (`pay-2` becomes `pay`), the uses follow.
 * @param before the map before the change. @param outline its elements where they are after it.
 * @param renamed the object whose name was changed.
 */
export function keepLinks(revision: Revision, before: Journey, outline: Outline, renamed?: ObjectValue): void {
  const order = flatten(outline);
  const at = order.findIndex(element => element && element.value === renamed);
  const pinned = changedIds(revision, before, order).find(({ index }) => index === at);
  if (pinned) {
    const element = named(revision.now.journey)[at];
    revision.apply(element && addKey(revision.page, revision.now, element.value, 'id', pinned.from));
  }
  const { yaml, journey } = revision.now;
  revision.apply(
    ...changedIds(revision, before, order).flatMap(({ kind, from, to }) =>
      renameUses(yaml.text, journey, kind, from, to),
    ),
  );
}

/** Elements that are called otherwise now, and that something refers to. */
function changedIds({ now }: Revision, before: Journey, order: readonly Named[]) {
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

/** A stage that took its phase over from one that is elsewhere now tells it itself. @param but the stage that moved. */
export function keepPhases(revision: Revision, before: Journey, outline: Outline, but?: number): void {
  for (const [at, { head }] of outline.entries()) {
    const [stage] = head;
    const old = stage?.is === 'stage' ? before.stages.indexOf(stage) : -1;
    const phase = before.phases[old];
    const { journey } = revision.now;
    const same = journey.stages[at];
    if (!same || phase === undefined || at === but || journey.phases[at] === phase) continue;
    revision.apply(addKey(revision.page, revision.now, same.value, 'phase', phase));
  }
}
