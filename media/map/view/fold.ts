import type { FoldedLane, LaneView } from './types';

/** A lane by how much it holds at each of so many stages. */
export function foldLane(lane: LaneView, stages: number): FoldedLane {
  const counts = Array.from({ length: stages }, () => 0);
  const add = (stage: number | undefined) => {
    if (stage !== undefined && counts[stage] !== undefined) counts[stage] += 1;
  };
  switch (lane.kind) {
    case 'folded':
      return lane;
    // What is told of the map as a whole belongs to no stage.
    case 'facts':
      break;
    case 'cells':
      for (const { stage } of lane.entries) add(stage);
      break;
    case 'curve':
      for (const { stage } of lane.curves.flatMap(({ points }) => points)) add(stage);
      break;
    case 'ribbons':
      for (const { from, to } of lane.ribbons) for (let at = from; at <= to; at++) add(at);
  }
  return { kind: 'folded', id: lane.id, name: lane.name, counts };
}
