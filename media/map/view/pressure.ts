import type { JourneyMap, Stage } from '../../../server/src/model/map';
import type { BandView } from './types';

/** What pulls customers off the path and what holds them back, stage by stage. */
export function pressureBands(map: JourneyMap): BandView[] {
  const stageOf = new Map<string, number>();
  map.stages.forEach(({ key, touchpoints }, at) => {
    for (const each of [key, ...touchpoints.map(touchpoint => touchpoint.key)]) stageOf.set(each, at);
  });
  const everywhere = map.stages.map((_, at) => at);
  const villains = map.villains.map(({ key, name, tempts }): BandView => {
    const at = new Set(tempts.flatMap(place => stageOf.get(place) ?? []));
    const stages = at.size === 0 ? everywhere : [...at].sort((a, b) => a - b);
    return { key, look: 'villain', stages, text: name };
  });
  const doubts = map.stages.flatMap((stage, at): BandView[] =>
    stage.doubts.length === 0 ? [] : [{ key: stage.key, look: 'doubt', stages: [at], text: doubtWords(stage) }],
  );
  return [...villains, ...doubts].filter(({ stages }) => stages.length > 0);
}

function doubtWords({ doubts }: Stage): string {
  const open = doubts.filter(({ answer }) => answer === undefined).length;
  const count = doubts.length === 1 ? '1 doubt' : `${doubts.length} doubts`;
  return open === 0 ? `${count}, answered` : `${count}, ${open} unanswered`;
}
