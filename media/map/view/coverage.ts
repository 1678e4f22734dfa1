import type { JourneyMap, Stage } from '../../../server/src/model/map';
import type { CellsLane } from './types';

/** What a stage has of one thing; `of` is how much it could have, where that can be told. */
interface Tally {
  readonly count: number;
  readonly of?: number;
  /** The first of them, to go to. */
  readonly key?: string | undefined;
}

interface Row {
  readonly id: string;
  readonly name: string;
  readonly tally: (stage: Stage) => Tally;
}

const listed = (all: readonly { readonly key: string }[]): Tally => ({ count: all.length, key: all[0]?.key });

/** Which cells of the map are filled and which are empty: each lane that a map can have, by stage. */
export function coverageLanes(map: JourneyMap): CellsLane[] {
  return rows(map).map(({ id, name, tally }): CellsLane => {
    const entries = map.stages.map((stage, index) => {
      const { count, of, key = stage.key } = tally(stage);
      const text = count === 0 ? 'nothing yet' : of === undefined ? `${count}` : `${count} of ${of}`;
      const empty = count === 0;
      return {
        key,
        id: `${id}/${stage.key}`,
        stage: index,
        label: `${name} at ${stage.name}: ${text}`,
        card: { kind: 'tally', text, empty } as const,
      };
    });
    return { kind: 'cells', id, name, entries };
  });
}

function rows(map: JourneyMap): Row[] {
  const felt = new Set(map.curves.flatMap(({ points }) => points.map(({ key }) => key)));
  const ideas = map.opportunities.flatMap(({ key, at }) => (at === undefined ? [] : [{ key, at }]));
  const touchpoints = ({ touchpoints: all }: Stage) => all;
  const pains = (stage: Stage) => [...touchpoints(stage).flatMap(each => each.pains), ...stage.pains];
  return [
    { id: 'goals', name: 'Goals', tally: ({ goal = '' }) => ({ count: goal === '' ? 0 : 1 }) },
    { id: 'touchpoints', name: 'Touchpoints', tally: stage => listed(stage.touchpoints) },
    {
      id: 'emotion',
      name: 'Emotion',
      tally: stage => {
        const all = stage.touchpoints.filter(({ key }) => felt.has(key));
        if (all.length === 0 && felt.has(stage.key)) return { count: 1 };
        return { ...listed(all), of: stage.touchpoints.length };
      },
    },
    {
      id: 'voice',
      name: 'Thinks, says, does',
      tally: stage => ({
        ...listed(stage.touchpoints.filter(({ thinking, says, doing }) => thinking ?? says ?? doing)),
        of: stage.touchpoints.length,
      }),
    },
    { id: 'pains', name: 'Pain points', tally: stage => listed(pains(stage)) },
    { id: 'doubts', name: 'Doubts', tally: stage => listed(stage.doubts) },
    {
      id: 'opportunities',
      name: 'Opportunities',
      tally: stage => {
        const keys = new Set([stage.key, ...touchpoints(stage).map(({ key }) => key)]);
        return listed(ideas.filter(({ at }) => keys.has(at)));
      },
    },
    { id: 'kpis', name: 'KPIs', tally: stage => listed(stage.kpis) },
    { id: 'content', name: 'Content', tally: stage => ({ count: stage.content.length }) },
    ...map.lanes.map(({ id, label }): Row => {
      const count = ({ extra }: { readonly extra: Stage['extra'] }) => extra[id]?.length ?? 0;
      return {
        id: `lane-${id}`,
        name: label,
        tally: stage => ({ count: stage.touchpoints.reduce((sum, each) => sum + count(each), count(stage)) }),
      };
    }),
    {
      id: 'backstage',
      name: 'Backstage',
      tally: stage => ({
        ...listed(stage.touchpoints.filter(({ backstage, team }) => backstage.length + team.length > 0)),
        of: stage.touchpoints.length,
      }),
    },
    {
      id: 'evidence',
      name: 'Backed by a source',
      tally: stage => {
        const claims = [...stage.touchpoints, ...pains(stage)];
        return { ...listed(claims.filter(({ evidence }) => evidence === 'measured')), of: claims.length };
      },
    },
  ];
}
