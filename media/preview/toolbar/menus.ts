import type { JourneyMap } from '../../../server/src/model/map';
import {
  densities,
  evidences,
  type Filter,
  feelingSides,
  noFilter,
  painTypes,
  phases,
  presets,
  toggled,
  type ViewOptions,
} from '../../map/view/options';
import type { LaneChoice } from '../../map/view/types';
import type { Heeded } from '../forms';
import type { MenuGroup, MenuItem } from './menu';

/** Changes what is named, and leaves all other options as they are. */
export type SetOptions = (change: Partial<ViewOptions>) => void;

/** A value of a filter and what it is called. */
type Choice = readonly [value: string, name: string];

const phaseNames = { before: 'Before', during: 'During', after: 'After' } as const;
const painNames = {
  financial: 'Financial',
  productivity: 'Productivity',
  process: 'Process',
  support: 'Support',
} as const;
const evidenceNames = { measured: 'Backed by a source', assumed: 'Assumed', none: 'Nothing behind it' } as const;
const presetNames = { everything: 'Everything', pains: 'Pains only', coverage: 'Coverage: what is empty' } as const;
const feelingNames = { both: 'As-is and to-be', now: 'As-is only', wanted: 'To-be only' } as const;
const densityNames = { comfortable: 'Comfortable', compact: 'Compact' } as const;

/** Which lanes are drawn, and how. */
export function laneMenu(choices: readonly LaneChoice[], options: ViewOptions, set: SetOptions): MenuGroup[] {
  const { hidden, folded } = options;
  const check = (id: string, name: string): MenuItem => ({
    kind: 'check',
    name,
    on: !hidden.includes(id),
    choose: () => set({ hidden: toggled(hidden, id) }),
  });
  const ids = choices.map(({ id }) => id);
  const action = (name: string, change: Partial<ViewOptions>): MenuItem => ({
    kind: 'action',
    name,
    choose: () => set(change),
  });
  return [
    { name: 'Shown', items: [check('about', 'About this map'), ...choices.map(({ id, name }) => check(id, name))] },
    {
      name: 'All lanes',
      items: [
        action('Fold all', { folded: [...new Set([...folded, ...ids])] }),
        action('Unfold all', { folded: [] }),
        action('Show all as usual', { hidden: [], folded: [], order: [] }),
      ],
    },
  ];
}

/** What alone is shown; of each kind, what the map has. */
export function filterMenu(map: JourneyMap, { filter }: ViewOptions, set: SetOptions): MenuGroup[] {
  const groups = kinds(map).map(([kind, name, choices]): MenuGroup => {
    const list: readonly string[] = filter[kind];
    const items = choices.map(([value, label]): MenuItem => {
      const choose = () => set({ filter: { ...filter, [kind]: toggled(list, value) } });
      return { kind: 'check', name: label, on: list.includes(value), choose };
    });
    return { name, items };
  });
  const clear: MenuItem = { kind: 'action', name: 'Clear the filter', choose: () => set({ filter: noFilter }) };
  return [...groups.filter(({ items }) => items.length > 1), { name: 'All', items: [clear] }];
}

/** The names of what a filter lets pass, in the order of its menu. */
export function filterWords(map: JourneyMap, filter: Filter): string[] {
  return kinds(map).flatMap(([kind, , choices]) => {
    const list: readonly string[] = filter[kind];
    return choices.flatMap(([value, name]) => (list.includes(value) ? [name] : []));
  });
}

function kinds(map: JourneyMap): [kind: keyof Filter, name: string, choices: readonly Choice[]][] {
  const touchpoints = map.stages.flatMap(stage => stage.touchpoints);
  const pains = [...map.stages, ...touchpoints].flatMap(each => each.pains);
  const used = new Set(touchpoints.flatMap(({ channels }) => channels));
  const named = ({ id, name }: { readonly id: string; readonly name: string }): Choice => [id, name];
  return [
    ['personas', 'Persona', map.personas.map(named)],
    [
      'phases',
      'Phase',
      phases.filter(each => map.stages.some(({ phase }) => phase === each)).map(id => [id, phaseNames[id]]),
    ],
    ['channels', 'Channel', map.channels.filter(({ id }) => used.has(id)).map(named)],
    [
      'pains',
      'Pain type',
      painTypes.filter(each => pains.some(({ type }) => type === each)).map(id => [id, painNames[id]]),
    ],
    ['evidence', 'Evidence', evidences.map(id => [id, evidenceNames[id]])],
  ];
}

/** What kind of view, how dense, and what lies behind the curve; of these, what makes a difference to the form. */
export function viewMenu(
  { preset, density, pressure, feelings }: ViewOptions,
  heeds: readonly Heeded[],
  set: SetOptions,
): MenuGroup[] {
  const groups: readonly (MenuGroup & { readonly of: Heeded })[] = [
    {
      of: 'preset',
      name: 'Show',
      items: presets.map(value => ({
        kind: 'radio',
        name: presetNames[value],
        on: value === preset,
        choose: () => set({ preset: value }),
      })),
    },
    {
      of: 'feelings',
      name: 'Emotions',
      items: feelingSides.map(value => ({
        kind: 'radio',
        name: feelingNames[value],
        on: value === feelings,
        choose: () => set({ feelings: value }),
      })),
    },
    {
      of: 'density',
      name: 'Density',
      items: densities.map(value => ({
        kind: 'radio',
        name: densityNames[value],
        on: value === density,
        choose: () => set({ density: value }),
      })),
    },
    {
      of: 'pressure',
      name: 'Behind the curve',
      items: [
        {
          kind: 'check',
          name: 'Pressure of villains and doubts',
          on: pressure,
          choose: () => set({ pressure: !pressure }),
        },
      ],
    },
  ];
  return groups.filter(({ of }) => heeds.includes(of));
}
