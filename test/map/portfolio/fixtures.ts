import type { ListedMap } from '../../../media/map/portfolio/tree';
import type { Listed } from '../../../media/portfolio/messages';

/** A map of the list; `change` says what there is to say of it. */
export function listed(name: string, change: Partial<ListedMap> = {}): ListedMap {
  return {
    uri: uriOf(name),
    path: `maps/${name}.journey.yaml`,
    title: name,
    type: 'current',
    status: 'draft',
    review: { everyDays: 90, due: false },
    personas: [],
    stages: [],
    touchpoints: 0,
    pains: [],
    quickWins: 0,
    related: [],
    ...change,
  };
}

export const uriOf = (name: string): string => `file:///maps/${name}.journey.yaml`;

const stages = (...scores: readonly (number | undefined)[]): ListedMap['stages'] =>
  scores.map((emotion, at) => ({ name: `Stage ${at + 1}`, ...(emotion === undefined ? {} : { emotion }) }));

/** A workspace as teams have it: a map of the whole, its parts, a to-be and a variant. */
export const shop: Listed = {
  maps: [
    listed('life', {
      title: 'Life with a lamp',
      status: 'live',
      owner: 'Mira Okafor',
      personas: ['Maya'],
      stages: stages(-1, -0.5, -1.5, 1.33, 1.5),
      touchpoints: 21,
      pains: [3, 2, 0, 1],
      quickWins: 2,
      review: { on: '2026-05-04', everyDays: 90, age: 202, due: true },
    }),
    listed('buying', {
      title: 'Buying a lamp',
      status: 'review',
      owner: 'Tom Berg',
      personas: ['Maya', 'Tom'],
      stages: stages(0.5, undefined, -2, 1),
      touchpoints: 9,
      pains: [3, 3, 2],
      quickWins: 1,
      review: { on: '2026-11-21', everyDays: 90, age: 1, due: false },
      related: [
        { role: 'parent', uri: uriOf('life') },
        { role: 'future', uri: uriOf('buying-2027') },
        { role: 'next', uri: uriOf('using') },
      ],
    }),
    listed('using', {
      title: 'Using a lamp',
      owner: 'Mira Okafor',
      stages: stages(1, 1.5, 0),
      touchpoints: 6,
      related: [{ role: 'parent', uri: uriOf('life') }],
    }),
    listed('buying-2027', {
      title: 'Buying a lamp in 2027',
      type: 'future',
      stages: stages(1, 1, 1.5),
      touchpoints: 5,
    }),
    listed('returning', {
      title: 'إرجاع المصباح',
      stages: stages(-1),
      touchpoints: 1,
      problem: 'Line 3: `"` is never closed',
    }),
    listed('archive', { title: 'An old map', status: 'archived' }),
  ],
  others: [
    { uri: uriOf('broken'), path: 'maps/broken.journey.yaml', kind: 'broken', problem: 'Line 1: `"` is never closed' },
    { uri: uriOf('library'), path: 'maps/library.journey.yaml', kind: 'library' },
  ],
};
