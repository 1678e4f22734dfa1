/** An element taken out with its comments, and with what names it where nothing else depends on that. */
import { removePlace } from '../../edits/remove';
import type { DeleteIntent } from '../../intents';
import { type Journey, lookUp } from '../../model/journey';
import type { Drawn } from '../../model/keys';
import { usesOf } from '../../model/uses';
import { elementOf, idOf, kindOf, partsOf } from './elements';
import { takeOut } from './items';
import { keepLinks, keepPhases } from './links';
import { type Outline, outlineOf, without } from './outline';
import { type Revision, refuse } from './revision';

/**
 * Uses of its ids go: `next` (or that way of it), `climax`, `tempts`, `fixes`, `serves`, `counter`; the key with the last
 * of them. What can't be taken out stays, and is told by J301.
 * @returns the key of what is to be selected: the element that it stood in, or null.
 */
export function remove(revision: Revision, { key }: DeleteIntent): string | null {
  const before = revision.now.journey;
  const { at, drawn, value } = elementOf(before, key);
  const part = /\/(doubts|kpis)\//.exec(key);
  if (!drawn && !part) refuse('This can’t be deleted from here: edit the text');
  if (drawn?.is === 'stage' && before.stages.length === 1) refuse('A map needs at least one stage');
  const ids = drawn ? idsIn(before, drawn) : [];
  revision.apply(
    takeOut(revision, value && !key.includes('/kpis/') && drawn?.is !== 'opportunity' ? value.at : at).edit,
  );
  for (const { kind, id } of ids) forget(revision, kind, id);
  const outline = outlineWithout(before, drawn);
  keepLinks(revision, before, outline);
  keepPhases(revision, before, outline);
  return parentOf(key);
}

/** Key of what an element stands in; null for the map itself. */
function parentOf(key: string): string | null {
  const cut = key.lastIndexOf('/kpis/');
  return (cut < 0 ? key.replace(/(^|\/)[^/]+\/[^/]*$/, '') : key.slice(0, cut)) || null;
}

interface Id {
  readonly kind: ReturnType<typeof kindOf>;
  readonly id: string;
}

/** Ids that go with an element. */
function idsIn(journey: Journey, drawn: Drawn): Id[] {
  return partsOf(drawn).flatMap(part => {
    const [kind, id] = [kindOf(part), idOf(journey, part)];
    // Another element may have the same id: then it is the one that is meant.
    return id !== undefined && lookUp(journey, kind, id)?.element === part ? [{ kind, id }] : [];
  });
}

/** Takes the uses of an id out, one by one. */
function forget(revision: Revision, kind: Id['kind'], id: string): void {
  for (let count = usesOf(revision.now.journey, kind, id).length; count > 0; count--) {
    const [use] = usesOf(revision.now.journey, kind, id);
    const edit = use && removePlace(revision.now.yaml.text, revision.pathTo(use));
    if (!edit) return;
    revision.apply(edit);
  }
}

function outlineWithout(journey: Journey, drawn: Drawn | undefined): Outline {
  const outline = outlineOf(journey);
  if (!drawn || drawn.is === 'opportunity') return outline;
  const stage = outline.findIndex(({ head }) => head[0] === drawn);
  if (stage >= 0) return without(outline, stage);
  return outline.map(({ head, touchpoints }) => ({
    head: head.filter(each => each !== drawn),
    touchpoints: touchpoints.filter(([first]) => first !== drawn).map(group => group.filter(each => each !== drawn)),
  }));
}
