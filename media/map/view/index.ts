import type { JourneyMap, Stage } from '../../../server/src/model/map';
import { clauses } from '../words';
import { curveLane } from './curve';
import { headerView, storyLane } from './header';
import { beliefLane, lowerLanes, touchpointLane } from './lanes';
import type { ViewOptions } from './options';
import type { LaneView, MapView, StageView } from './types';

/** What the map view shows of a journey. */
export function mapView(map: JourneyMap, options: ViewOptions = {}): MapView {
  const names = new Map(map.personas.map(({ id, name }) => [id, name]));
  const beliefs = beliefLane(map);
  const touchpoints = touchpointLane(map);
  const curve = curveLane(map, options);
  const story = storyLane(map);
  const lanes: LaneView[] = [
    ...(beliefs.ribbons.length > 0 ? [beliefs] : []),
    ...(touchpoints.entries.length > 0 ? [touchpoints] : []),
    ...(curve.curves.length > 0 ? [curve] : []),
    ...lowerLanes(map),
    ...(story.facts.length > 0 ? [story] : []),
  ];
  return {
    title: map.title,
    header: headerView(map),
    stages: map.stages.map(stage => stageView(stage, names)),
    lanes,
  };
}

function stageView(stage: Stage, names: ReadonlyMap<string, string>): StageView {
  const { key, name, phase, goal } = stage;
  const only = stage.for.map(id => names.get(id) ?? id).join(', ');
  return {
    key,
    name,
    phase,
    ...(goal === undefined ? {} : { goal }),
    ...(only === '' ? {} : { only: `only ${only}` }),
    slots: stage.touchpoints.map(({ text }) => text),
    label: clauses(`Stage: ${name}`, `Phase: ${phase}`, goal && `Goal: ${goal}`, only && `Only for ${only}`),
  };
}
