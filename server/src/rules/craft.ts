/** What several rules of craft share: places of the map, the elements at an offset, and a new pain point. */
import { HIGHEST } from '../dialect/emotions';
import { slug } from '../dialect/ids';
import { painTypes } from '../dialect/presets';
import { type Draft, Inline, type Page, Raw, Stop } from '../edits/draft';
import { addEntry } from '../edits/insert';
import { freeId } from '../edits/rename';
import { curveOf, type Point, primaryPersona } from '../model/curve';
import { painsFixedBy } from '../model/facts';
import { readFlow } from '../model/flow';
import { type Feeling, type Journey, type Pain, problemsOf, type Stage } from '../model/journey';
import type { Snapshot } from '../model/store';
import { headOf, type ObjectValue, placeOf, textOf } from '../model/value';
import { type Problem, type Span, startOf } from '../yaml/node';
import { addKey, addToList, fixWith, objectsAt, orderOf, pageOf, placeOfObject } from './mend';
import { once } from './once';
import type { Edit, Fix, FixContext } from './rule';

/** Where rules about the whole map stand: on its `journey:` key. */
export function titleKey({ root }: Journey): Span | undefined {
  return root && (root.fields.get('journey')?.keyAt ?? headOf(root));
}

/** A stage as a message speaks of it. */
export const called = ({ name }: Stage): string => (name === '' ? 'this stage' : `\`${name}\``);

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

/** The way through the map. */
export const flowOf = once(readFlow);

/** A point of a curve whose score is known. */
export interface ScoredPoint extends Point {
  readonly feeling: Feeling & { readonly now: number };
}

/**
 * The as-is curve of the primary persona, which rules about the curve read. Empty where emotions are on another scale
 * (J204): what they would say is not what the author meant.
 */
export const mainCurve = once((journey: Journey): readonly ScoredPoint[] =>
  isOnAnotherScale(journey)
    ? []
    : curveOf(journey, primaryPersona(journey)).filter(
        (point): point is ScoredPoint => point.feeling.now !== undefined,
      ),
);

function isOnAnotherScale(journey: Journey): boolean {
  for (const { code, data } of problemsOf(journey))
    if (code === 'J204' && Math.abs(Number(data?.score)) > HIGHEST) return true;
  return false;
}

/** The points of the main curve that are on the way, exits left out. */
export const mainPath = once((journey: Journey): readonly ScoredPoint[] =>
  mainCurve(journey).filter(({ aside }) => !aside),
);

/** Pain points that an opportunity fixes. */
export const fixedPains = once(
  (journey: Journey): ReadonlySet<Pain> =>
    new Set(journey.opportunities.flatMap(opportunity => painsFixedBy(journey, opportunity))),
);

/** Where rules about a pain point stand: on its text. */
export const painText = (pain: Pain): Span => placeOf(pain.value, pain.type ?? 'pain');

/**
 * Where to say that nothing is done about a low point, and about what: its first pain point, else the feeling of the
 * element. Undefined if an opportunity stands there, or fixes a pain point there.
 */
export function unsettled(
  journey: Journey,
  { element, stage, feeling }: Pick<Point, 'element' | 'stage' | 'feeling'>,
): { readonly at: Span; readonly about: Span } | undefined {
  const fixed = fixedPains(journey);
  const pains = element.pains.length > 0 ? element.pains : stage.pains;
  if (pains.some(pain => fixed.has(pain))) return undefined;
  if (element.opportunities.length > 0 || stage.opportunities.some(({ fixes }) => fixes.length === 0)) return undefined;
  const first = element.pains[0];
  return first ? { at: painText(first), about: painText(first) } : { at: feeling.at, about: element.value.at };
}

/** An opportunity for a place: it fixes the pain point that a problem stands on, else it is nested in the place. */
export function addOpportunity(problem: Problem, context: FixContext): Fix[] {
  const { journey } = context.snapshot;
  const elements = journey.stages.flatMap(stage => [stage, ...stage.touchpoints]);
  const pain = elements.flatMap(({ pains }) => pains).find(each => startOf(painText(each)) === startOf(problem.at));
  if (pain) return opportunityFor(pain, context);
  const element = elementAt(problem, context);
  if (!element) return [];
  const name = textOf(element, element.type === 'stage' ? 'stage' : 'touch') ?? '';
  const id = freeId(journey, 'opportunity', slug(`better ${firstWords(slug(name))}`));
  const idea = new Stop(`Make “${name}” better`, true);
  const { node } = element;
  const edit =
    node.kind === 'map' && !element.short
      ? addEntry(pageOf(context), node, 'opportunities', id, idea, orderOf(element.type))
      : addKey(element, 'opportunities', { [id]: idea }, context);
  return fixWith('Add an opportunity here', edit, { preferred: true });
}

/** A new opportunity of the map that fixes a pain point. */
export function opportunityFor(pain: Pain, context: FixContext): Fix[] {
  const made = opportunityDraft(pageOf(context), context.snapshot, pain);
  return fixWith('Create an opportunity that fixes it', made?.edit, { preferred: true });
}

/** The edit for it, and its id. @param idea its text; without one, it says that the pain is to be mended. */
export function opportunityDraft(
  page: Page,
  { yaml, journey }: Pick<Snapshot, 'yaml' | 'journey'>,
  pain: Pain,
  idea?: string,
): { readonly id: string; readonly edit: Edit | undefined } | undefined {
  const id = journey.ids.get(pain);
  if (!yaml.root || id === undefined) return undefined;
  const name = freeId(journey, 'opportunity', slug(`fix ${firstWords(id)}`));
  const draft = { idea: idea ?? new Stop(`Mend “${pain.text}”`, true), fixes: new Inline([id]) };
  return { id: name, edit: addEntry(page, yaml.root, 'opportunities', name, draft, orderOf('map')) };
}

const firstWords = (id: string): string => id.split('-').slice(0, 5).join(' ');
