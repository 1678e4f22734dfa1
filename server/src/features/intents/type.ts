/** The type of a pain: the key that its text stands under. */
import { painTypes } from '../../dialect/presets';
import { expandShort, wordsOf } from '../../edits/expand';
import { replacePart } from '../../edits/quote';
import { ownPair } from '../../edits/tree';
import type { TypeIntent } from '../../intents';
import { elementOf, mainKey } from './elements';
import { type Revision, refuse } from './revision';

export function setType(revision: Revision, { key, type }: TypeIntent): string {
  const to = type ?? 'pain';
  if (type !== null && !painTypes.some(({ word }) => word === type)) refuse(`\`${type}\` is no type of pain point`);
  const { drawn } = elementOf(revision.now.journey, key);
  if (drawn?.is !== 'pain') return refuse('Only pain points have a type');
  const object = drawn.value;
  const from = mainKey(object);
  if (from === to) return key;
  if (object.short) {
    const place = revision.placeTo(object.at);
    revision.apply(expandShort(revision.page, object, place, wordsOf(revision.now.journey), {}));
    return setType(revision, { op: 'type', key, type });
  }
  const pair = object.node.kind === 'map' ? ownPair(object.node, from) : undefined;
  revision.pathTo(object.at);
  revision.apply(pair && replacePart(revision.now.yaml.text, pair.key, true, [0, pair.key.text.length], to));
  return key;
}
