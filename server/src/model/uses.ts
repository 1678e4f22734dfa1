/** Where ids are used in a document. */
import type { IdKind } from '../dialect/shape';
import type { Span } from '../yaml/node';
import { wordsIn } from './at';
import type { Journey } from './journey';

/** The places of a document that use an id, in the order of the text. Declarations are no uses. */
export function usesOf(journey: Journey, kind: IdKind, id: string): Span[] {
  if (kind === 'lane') return laneUses(journey, id);
  if (kind === 'emotion') return wordUses(journey, id);
  const uses: Span[] = [];
  for (const part of journey.parts)
    for (const ref of part.refs) if (ref.id === id && ref.to === kind) uses.push(ref.at);
  return uses;
}

function laneUses(journey: Journey, id: string): Span[] {
  return journey.stages
    .flatMap(stage => [stage.value, ...stage.touchpoints.map(touchpoint => touchpoint.value)])
    .flatMap(({ lanes, node }) =>
      lanes.has(id) && node.kind === 'map' ? node.pairs.flatMap(({ key }) => (key.text === id ? [key] : [])) : [],
    );
}

function wordUses(journey: Journey, id: string): Span[] {
  return journey.stages
    .flatMap(stage => [stage, ...stage.touchpoints])
    .flatMap(({ feelings }) => feelings)
    .flatMap(({ at }) => wordsIn(journey, at))
    .flatMap(word => (word.id === id ? [word.at] : []));
}
