/** What several rules of craft share: places of the map, the elements at an offset, and a new pain point. */
import { painTypes } from '../dialect/presets';
import { type Draft, Raw, Stop } from '../edits/draft';
import type { Journey } from '../model/journey';
import { headOf, type ObjectValue } from '../model/value';
import { type Problem, type Span, startOf } from '../yaml/node';
import { addToList, fixWith, objectsAt, placeOfObject } from './mend';
import type { Fix, FixContext } from './rule';

/** Where rules about the whole map stand: on its `journey:` key. */
export function titleKey({ root }: Journey): Span | undefined {
  return root && (root.fields.get('journey')?.keyAt ?? headOf(root));
}

/** The innermost touchpoint or stage that holds a problem. */
export function elementAt({ at }: Problem, { snapshot }: FixContext): ObjectValue | undefined {
  return objectsAt(snapshot.journey, startOf(at)).findLast(({ type }) => type === 'touchpoint' || type === 'stage');
}

/** A pain point for the touchpoint or stage of a problem: its type is picked in the text, or from as many fixes. */
export function addPain(problem: Problem, context: FixContext): Fix[] {
  const element = elementAt(problem, context);
  if (!element) return [];
  const words = painTypes.map(({ word }) => word);
  if (!context.snippets)
    return words.flatMap(word =>
      fixWith(`Add a ${word} pain point`, addToList(element, 'pains', { [word]: '' }, context)),
    );
  const pair = [new Stop('', false, words), ': ', new Stop('What hurts')];
  const item: Draft = isInline(element, context) ? new Raw('{ ', ...pair, ' }') : new Raw(...pair);
  return fixWith('Add a pain point', addToList(element, 'pains', item, context));
}

function isInline(element: ObjectValue, context: FixContext): boolean {
  const pains = element.fields.get('pains')?.value;
  if (element.node.kind === 'map')
    return element.node.flow || (pains?.is === 'list' && 'flow' in pains.at && pains.at.flow === true);
  return placeOfObject(element, context)?.in.flow ?? false;
}
