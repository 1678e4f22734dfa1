import type { JourneyMap, Stage } from '../../../server/src/model/map';
import { clauses } from '../words';
import { coverageLanes } from './coverage';
import { curveLane } from './curve';
import { filterMap, hiddenBy, passes } from './filter';
import { foldLane } from './fold';
import { headerView, storyLane } from './header';
import { beliefLane, goalLane, lowerLanes, touchpointLane } from './lanes';
import { ordered, plainOptions, type ViewOptions } from './options';
import type { HeaderView, LaneView, MapView, StageView } from './types';

/** What the map view shows of a journey, the way that a person has asked for. */
export function mapView(map: JourneyMap, options: ViewOptions = plainOptions): MapView {
  const names = new Map(map.personas.map(({ id, name }) => [id, name]));
  const part = filterMap(map, options.filter);
  const lanes = inOrder(lanesOf(part, options), options.order);
  const hidden = new Set(options.hidden);
  const folded = new Set(options.preset === 'coverage' ? [] : options.folded);
  return {
    title: map.title,
    header: hidden.has('about') ? noHeader : headerOf(map, options),
    stages: part.stages.map(stage => stageView(stage, names, options)),
    lanes: lanes
      .filter(({ id }) => !hidden.has(id))
      .map(lane => (folded.has(lane.id) ? foldLane(lane, part.stages.length) : lane)),
    choices: lanes.map(({ id, name }) => ({ id, name, shown: !hidden.has(id), folded: folded.has(id) })),
    filtered: hiddenBy(map, part),
  };
}

const noHeader: HeaderView = { chips: [], facts: [], personas: [] };

function headerOf(map: JourneyMap, { filter }: ViewOptions): HeaderView {
  const header = headerView(map);
  const shown = new Set(map.personas.filter(({ id }) => passes(filter.personas, id)).map(({ key }) => key));
  return { ...header, personas: header.personas.filter(({ key }) => shown.has(key)) };
}

/** Lanes that have something to show, in the order in which a journey is read; in the coverage, all that there can be. */
function lanesOf(map: JourneyMap, options: ViewOptions): readonly LaneView[] {
  const { preset } = options;
  if (preset === 'coverage') return coverageLanes(map);
  const goals = goalLane(map);
  const beliefs = beliefLane(map);
  const touchpoints = touchpointLane(map);
  const curve = curveLane(map, options);
  const story = storyLane(map);
  const lanes: LaneView[] = [
    ...(goals.entries.length > 0 ? [goals] : []),
    ...(beliefs.ribbons.length > 0 ? [beliefs] : []),
    ...(touchpoints.entries.length > 0 ? [touchpoints] : []),
    ...(curve.curves.length > 0 ? [curve] : []),
    ...lowerLanes(map),
    ...(story.facts.length > 0 ? [story] : []),
  ];
  return preset === 'pains' ? painLanes(map, lanes) : lanes;
}

/** Where it hurts: the whole curve, but only the touchpoints that have a pain. */
function painLanes({ stages }: JourneyMap, lanes: readonly LaneView[]): readonly LaneView[] {
  const hurting = new Set(
    stages.flatMap(({ touchpoints }) => touchpoints.flatMap(each => (each.pains[0] ? each.key : []))),
  );
  return lanes.flatMap((lane): LaneView[] => {
    if (lane.kind === 'cells' && lane.id === 'touchpoints') {
      const { ways: _, ...cards } = lane;
      return [{ ...cards, entries: lane.entries.filter(({ key }) => hurting.has(key)) }];
    }
    return lane.kind === 'curve' || lane.id === 'pains' ? [lane] : [];
  });
}

function inOrder(lanes: readonly LaneView[], order: readonly string[]): readonly LaneView[] {
  const byId = new Map(lanes.map(lane => [lane.id, lane]));
  return ordered([...byId.keys()], order).flatMap(id => byId.get(id) ?? []);
}

function stageView(stage: Stage, names: ReadonlyMap<string, string>, { preset }: ViewOptions): StageView {
  const { key, name, phase, goal } = stage;
  const only = stage.for.map(id => names.get(id) ?? id).join(', ');
  return {
    key,
    name,
    phase,
    ...(only === '' ? {} : { only: `only ${only}` }),
    slots: preset === 'coverage' ? [] : stage.touchpoints.map(({ text }) => text),
    label: clauses(`Stage: ${name}`, `Phase: ${phase}`, goal && `Goal: ${goal}`, only && `Only for ${only}`),
  };
}
