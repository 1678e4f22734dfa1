/** Keys: how what is drawn is addressed. An element's key is its path in the model (`stages/2/touchpoints/0/pains/1`). */
import type { Span } from '../yaml/node';
import type { Journey, Opportunity, Pain, Stage, Touchpoint } from './journey';
import { entriesOf, holds, type ObjectValue, type Value, valuesOf } from './value';

export type Drawn = Stage | Touchpoint | Pain | Opportunity;

/** A drawable element: its key, and where it stands in its document. */
export interface Placed {
  readonly key: string;
  readonly uri: string;
  readonly at: Span;
  readonly value: Value | undefined;
  /** Stages, touchpoints, pains and opportunities. */
  readonly drawn?: Drawn;
}

/** Where the element of a key stands; undefined if there is none any more. */
export function locateKey(journey: Journey, key: string): Placed | undefined {
  return placed(journey).find(element => element.key === key);
}

/** Key of the innermost drawn element at an offset of the document; undefined where none is. */
export function keyAt(journey: Journey, offset: number): string | undefined {
  let best: Placed | undefined;
  for (const element of placed(journey))
    if (
      element.uri === journey.uri &&
      holds(element.at, offset) &&
      (!best || element.at.to - element.at.from <= best.at.to - best.at.from)
    )
      best = element;
  return best?.key;
}

/** All drawable elements with their keys, outer ones first. */
export function placed(journey: Journey): Placed[] {
  const keys = keysOf(journey);
  const list: Placed[] = [];
  const { uri } = journey;
  const add = (element: Drawn): void => {
    const key = keys.get(element);
    const { value } = element;
    const at = element.is === 'opportunity' ? element.at : element.value.at;
    if (key !== undefined) list.push({ key, uri, at, value, drawn: element });
  };
  const sub = (object: ObjectValue, key: string, base: string): void => {
    valuesOf(object, key, 'object').forEach((value, index) => {
      list.push({ key: `${base}/${key}/${index}`, uri, at: value.at, value });
    });
  };
  for (const field of journey.root?.fields.values() ?? [])
    if (!['stages', 'opportunities', 'personas', 'beliefs', 'villains', 'channels', 'sources'].includes(field.key.key))
      list.push({ key: field.key.key, uri, at: field.at, value: field.value });
  for (const [kind, group] of groups)
    for (const declared of journey.declared.get(kind)?.values() ?? [])
      list.push({ key: `${group}/${declared.id}`, uri: declared.uri, at: declared.at, value: declared.value });
  for (const stage of journey.stages) {
    const base = keys.get(stage) ?? '';
    add(stage);
    sub(stage.value, 'doubts', base);
    for (const { name, at, value } of entriesOf(stage.value, 'kpis'))
      list.push({ key: `${base}/kpis/${name}`, uri, at, value });
    stage.pains.forEach(add);
    for (const touchpoint of stage.touchpoints) {
      add(touchpoint);
      touchpoint.pains.forEach(add);
    }
  }
  journey.opportunities.forEach(add);
  return list;
}

export const groups = [
  ['persona', 'personas'],
  ['belief', 'beliefs'],
  ['villain', 'villains'],
  ['channel', 'channels'],
  ['source', 'sources'],
] as const;

/** The key of each stage, touchpoint, pain and opportunity. */
export function keysOf(journey: Journey): Map<Drawn, string> {
  const keys = new Map<Drawn, string>();
  const pains = (list: readonly Pain[], base: string): void =>
    list.forEach((pain, index) => {
      keys.set(pain, `${base}/pains/${index}`);
    });
  journey.stages.forEach((stage, index) => {
    const base = `stages/${index}`;
    keys.set(stage, base);
    pains(stage.pains, base);
    stage.touchpoints.forEach((touchpoint, at) => {
      keys.set(touchpoint, `${base}/touchpoints/${at}`);
      pains(touchpoint.pains, `${base}/touchpoints/${at}`);
    });
  });
  for (const opportunity of journey.opportunities) {
    const base = opportunity.in ? `${keys.get(opportunity.in)}/` : '';
    keys.set(opportunity, `${base}opportunities/${opportunity.id}`);
  }
  return keys;
}
