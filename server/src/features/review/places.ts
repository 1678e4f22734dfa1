/** The elements that findings stand in: what people call them, and how much it matters there. */
import type { Feeling, Journey, Pain, Stage, Touchpoint } from '../../model/journey';
import { endOf, type Span, startOf } from '../../yaml/node';
import { nameOf as nameOfDeclared } from '../cards';
import { severityOf } from './feelings';
import { inLine, nameOf, spot } from './words';

export interface Place {
  readonly from: number;
  readonly to: number;
  /** `“Pays at the checkout” (Buy)`; a persona, a source … by its own name. */
  readonly name: string;
  /** Of the worst pain point there, 1 to 3; 0 if there is none. */
  readonly severity: number;
  /** The worst feeling there, −2 to 0. */
  readonly low: number;
}

/** The innermost place of the map at each of some offsets, which must come in the order of the text. */
export function placesAt(journey: Journey, offsets: readonly number[]): (Place | undefined)[] {
  const places = placesOf(journey);
  const open: Place[] = [];
  let next = 0;
  return offsets.map(offset => {
    for (let place = places[next]; place && place.from <= offset; place = places[++next]) {
      leave(open, place.from);
      open.push(place);
    }
    leave(open, offset);
    return open.at(-1);
  });
}

function leave(open: Place[], offset: number): void {
  while (open.length > 0 && (open.at(-1)?.to ?? 0) < offset) open.pop();
}

/** All places of a document, outer ones first. */
function placesOf(journey: Journey): Place[] {
  const places: Place[] = [];
  const add = (at: Span, name: string, pains: readonly Pain[] = [], feelings: readonly Feeling[] = []): void => {
    const severity = Math.max(0, ...pains.map(severityOf));
    const low = Math.min(0, ...feelings.map(({ now }) => now ?? 0));
    places.push({ from: startOf(at), to: endOf(at), name, severity, low });
  };
  const addElement = (element: Stage | Touchpoint, name: string): void => {
    add(element.value.at, name, element.pains, element.feelings);
    for (const pain of element.pains) add(pain.value.at, name, [pain], element.feelings);
  };
  for (const stage of journey.stages) {
    addElement(stage, nameOf(stage));
    for (const touchpoint of stage.touchpoints) addElement(touchpoint, spot(touchpoint, stage));
  }
  for (const [kind, all] of journey.declared)
    if (kind !== 'place' && kind !== 'pain')
      for (const declared of all.values())
        if (declared.uri === journey.uri) add(declared.at, inLine(nameOfDeclared(declared), 60));
  return places.sort((a, b) => a.from - b.from || b.to - a.to);
}
