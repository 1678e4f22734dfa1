import type { Others } from '../map/compare/chosen';
import { mapHalf, otherUri } from '../map/compare/halves';
import type { ViewOptions } from '../map/view/options';
import { journeyName } from '../map/words';

type Compare = ViewOptions['compare'];

/**
 * What a map is compared with, for a file that is read elsewhere: other maps have numbers in place of addresses, which lead
 * nowhere on another machine, and tell of this one. A choice of a map that is not at hand is none.
 */
export function withoutAddresses(
  compare: Compare,
  others: Others | undefined,
): { readonly compare: Compare; readonly others: Others } {
  const known = (others?.loaded ?? []).flatMap(({ uri, map }, at) =>
    map ? [{ uri, map, id: `other-${at + 1}` }] : [],
  );
  const rename = (half: string): string | undefined => {
    const uri = otherUri(half);
    const found = known.find(each => each.uri === uri);
    return uri === undefined ? half : found && mapHalf(found.id);
  };
  const [a, b] = [rename(compare.a), rename(compare.b)];
  return {
    compare: a === undefined || b === undefined ? { a: '', b: '' } : { a, b },
    others: {
      maps: known.map(({ id, map }) => ({ uri: id, name: journeyName(map.title) })),
      loaded: known.map(({ id, map }) => ({ uri: id, map })),
    },
  };
}
