import type { EmotionIntent } from '../../../server/src/intents';
import type { JourneyMap } from '../../../server/src/model/map';
import { feelingWord, scoreWords } from '../../map/words';
import type { Target } from './target';

/** A feeling to be set: never taken away. */
export type Feeling = EmotionIntent & { readonly score: number };

/** The score of a point of the curve (−2 to 2 in halves), if there is one. */
export function scoreOf(map: JourneyMap, { key, persona, part = 'now' }: Target): number | undefined {
  const curve = map.curves.find(each => each.persona === persona);
  return curve?.points.find(point => point.key === key)?.[part];
}

/** The score by so many halves higher, as far as the scale goes. */
export function stepped(score: number, halves: number): number {
  return Math.max(-2, Math.min(2, Math.round(2 * score) / 2 + halves / 2));
}

/** A feeling of a target with another score. `part`: what is felt, or what is wanted. */
export function feeling({ key, persona }: Target, part: 'now' | 'wanted', score: number): Feeling {
  return { op: 'emotion', key, ...(persona === undefined ? {} : { persona }), part, score };
}

/** The map as it is once a feeling is set, to be drawn before the text says so. */
export function withFeeling(map: JourneyMap, { key, persona, part, score }: Feeling): JourneyMap {
  const curves = map.curves.map(curve =>
    curve.persona === persona
      ? { ...curve, points: curve.points.map(point => (point.key === key ? { ...point, [part]: score } : point)) }
      : curve,
  );
  return { ...map, curves };
}

/** `Wanted: +1, satisfied`. */
export function feelingWords({ part, score }: Feeling): string {
  return `${part === 'wanted' ? 'Wanted: ' : ''}${scoreWords(score)}, ${feelingWord(score)}`;
}
