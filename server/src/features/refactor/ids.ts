/** Ids for what has none, so that names may change without a link getting lost. */
import { slug } from '../../dialect/ids';
import type { Edit } from '../../edits/edit';
import { addKey } from '../../edits/expand';
import { explicitId, type Pain, refsOf, type Stage, type Touchpoint } from '../../model/journey';
import type { Asked, Refactoring } from './refactoring';

export const idsKind = 'source.addIds.journey';

/**
 * Writes the id that follows from a name into each stage, touchpoint and pain that is written with its keys. Short forms
 * stay short, unless something refers to them or another one has the same name.
 */
export function missingIds({ snapshot, page }: Asked): Refactoring[] {
  const { journey } = snapshot;
  const used = new Set([...refsOf(journey)].map(({ to, id }) => `${to} ${id}`));
  const all = journey.stages.flatMap(stage => [
    stage,
    ...stage.pains,
    ...stage.touchpoints.flatMap(touchpoint => [touchpoint, ...touchpoint.pains]),
  ]);
  const names = new Map<string, number>();
  for (const each of all) names.set(nameOf(each), (names.get(nameOf(each)) ?? 0) + 1);
  const edits = all.flatMap((element): Edit[] => {
    const id = journey.ids.get(element);
    const { value } = element;
    if (id === undefined || explicitId(value) || value.fields.has('id')) return [];
    const asked = used.has(`${kindOf(element)} ${id}`) || (names.get(nameOf(element)) ?? 0) > 1;
    const edit = value.short && !asked ? undefined : addKey({ ...page, snippets: false }, snapshot, value, 'id', id);
    return edit ? [edit] : [];
  });
  return edits.length > 0 ? [{ title: 'Add the missing ids', kind: idsKind, edits }] : [];
}

type Named = Stage | Touchpoint | Pain;

const kindOf = (element: Named): string => (element.is === 'pain' ? 'pain' : 'place');

const nameOf = (element: Named): string =>
  `${kindOf(element)} ${slug(element.is === 'stage' ? element.name : element.text) || element.is}`;
