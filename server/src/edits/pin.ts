/** A written id for what had one that followed from its name. */
import { joinJourney } from '../model/join';
import type { Declared, Journey, Pain, Stage, Touchpoint } from '../model/journey';
import type { Snapshot } from '../model/store';
import { readYaml } from '../yaml/document';
import { styleOf } from './draft';
import { applyEdits, type Edit } from './edit';
import { addKey } from './expand';
import { renameUses } from './rename';

/**
 * Edits that write an `id` into a stage, touchpoint or pain, and let all uses follow. Where several have one name, the
 * ids of the others change with it (`pay-2` becomes `pay`): their uses follow too. Undefined where that can't be done
 * in the author's style.
 */
export function pinId(snapshot: Snapshot, { value }: Declared, to: string): Edit[] | undefined {
  const { uri, yaml, journey } = snapshot;
  const { text } = yaml;
  const page = { text, style: styleOf(text), snippets: false };
  const pin = value?.is === 'object' ? addKey(page, snapshot, value, 'id', to) : undefined;
  if (!pin) return undefined;
  const after = readYaml(applyEdits(text, [pin]));
  const moved = changedIds(journey, joinJourney(uri, after, journey.libraries, journey.related).journey);
  // What stands in the text once but several times in the map (by an alias) can't have one id.
  if (moved.filter(each => each.to === to).length !== 1) return undefined;
  return [pin, ...moved.flatMap(each => renameUses(text, journey, each.kind, each.from, each.to))];
}

interface ChangedId {
  readonly kind: 'place' | 'pain';
  readonly from: string;
  readonly to: string;
}

function changedIds(before: Journey, after: Journey): ChangedId[] {
  const now = named(after);
  return named(before).flatMap((element, at): ChangedId[] => {
    const same = now[at];
    const [from, to] = [before.ids.get(element), same && after.ids.get(same)];
    if (from === undefined || to === undefined || from === to) return [];
    return [{ kind: element.is === 'pain' ? 'pain' : 'place', from, to }];
  });
}

/** All that may have an id that follows from its name, in the order of the map. */
export function named({ stages }: Journey): (Stage | Touchpoint | Pain)[] {
  return stages.flatMap(stage => [
    stage,
    ...stage.pains,
    ...stage.touchpoints.flatMap(touchpoint => [touchpoint, ...touchpoint.pains]),
  ]);
}
