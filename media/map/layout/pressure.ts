import type { Box } from '../block';
import type { Typesetter } from '../text';
import type { BandView } from '../view/types';
import type { Columns } from './columns';
import { type Label, words } from './curve-labels';
import type { Ground } from './ground';

/** A stage in which a villain pulls or a doubt holds. */
export interface Band extends Box {
  readonly id: string;
  readonly key: string;
  readonly look: string;
}

/** How many steps the pressure of a villain is seen to grow. */
const levels = 4;

/** Bands over the height of the scale, and their names below it. */
export function layoutPressure(
  views: readonly BandView[],
  columns: Columns,
  { y, height }: Pick<Box, 'y' | 'height'>,
  type: Typesetter,
  ground: Ground,
): { readonly bands: readonly Band[]; readonly labels: readonly Label[] } {
  const labels: Label[] = [];
  const bands = views.flatMap(({ key, look, stages, text }, nth) => {
    stages.forEach((stage, at) => {
      const column = columns.stages[stage];
      if (!column || stages[at - 1] === stage - 1) return;
      let last = at;
      while (stages[last + 1] === (stages[last] ?? 0) + 1) last++;
      const end = columns.stages[stages[last] ?? stage] ?? column;
      const block = words(type, { text, style: 'small', tone: 'muted', icon: look }, end.x + end.width - column.x - 8);
      const id = `band-${nth}-${stage}`;
      const box = { x: column.x + 4, y: y + height + 6, width: block.width, height: block.height };
      const label = ground.below({ ...box, id, key, look: `band-name ${look}`, block }, 3);
      ground.add(label);
      labels.push(label);
    });
    return stages.flatMap((stage, at): Band[] => {
      const column = columns.stages[stage];
      if (!column) return [];
      const level = look === 'doubt' ? '' : ` level-${Math.min(levels, at + 1)}`;
      return [
        { id: `band-${nth}-${stage}`, key, look: `${look}${level}`, x: column.x, y, width: column.width, height },
      ];
    });
  });
  return { bands, labels };
}
