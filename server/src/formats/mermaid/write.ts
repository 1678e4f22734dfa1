/** A map as a Mermaid journey: title, stages as sections, touchpoints as tasks with the primary persona's scores, personas as actors. */
import type { JourneyMap } from '../../model/map';
import { encode, encodeActor } from './entities';

/** Stands above a task that has a score only because Mermaid asks for one. */
export const noEmotion = '%% no emotion is told here: 3 is only where it is drawn';

export function writeMermaid(map: JourneyMap): string {
  const names = new Map(map.personas.map(({ id, name }) => [id, encodeActor(name)]));
  const curves = map.curves.map(({ persona, points }) => ({
    names: persona === undefined ? [...names.values()] : [names.get(persona) ?? ''],
    scores: new Map(points.map(({ key, now }) => [key, now])),
  }));
  const title = encode(map.title);
  const lines = ['journey', ...(title === '' ? [] : [`  title ${title}`])];
  for (const stage of map.stages) {
    lines.push(`  section ${encode(stage.name) || '—'}`);
    for (const { key, text } of stage.touchpoints) {
      const felt = curves.flatMap(({ names: who, scores }) => {
        const score = scores.get(key);
        return score === undefined ? [] : [{ who, score }];
      });
      // A task has one score: who feels otherwise than the first of them can't be on it.
      const score = felt[0]?.score;
      const actors = felt.filter(each => each.score === score).flatMap(({ who }) => who.filter(Boolean));
      if (score === undefined) lines.push(`    ${noEmotion}`);
      lines.push(
        `    ${encode(text) || '—'}: ${[(score ?? 0) + 3, ...(actors.length > 0 ? [actors.join(', ')] : [])].join(': ')}`,
      );
    }
  }
  return `${lines.join('\n')}\n`;
}
