import type { Journey, Stage, Touchpoint } from '../model/journey';
import { lookUp } from '../model/journey';
import { firstOf, type ObjectValue } from '../model/value';
import type { Span } from '../yaml/node';
import { setKey } from './complete';
import { fixWith, preferredIf, replaceAt } from './mend';
import { once } from './once';
import type { Rule } from './rule';

/** J421: the hard decision is nowhere, or not where it can be. */
export const climaxPlace: Rule = {
  code: 'J421',
  severity: 'warning',
  title: 'A story without a climax, or with one at the wrong end',
  reads: 'truths',
  why: 'Everything before the hard decision prepares for it, everything after keeps its promise: the map must know where it falls.',
  source: 'S0: the climax is the moment of the sale.',
  bad: `journey: A lamp
story:
  conflict: Headaches after two hours of screen work
stages:
  - Compare
  - stage: Buy
    touchpoints: [{ touch: Pays, act: decision }]
`,
  good: `journey: A lamp
story:
  conflict: Headaches after two hours of screen work
  climax: pays
stages:
  - Compare
  - stage: Buy
    touchpoints: [{ touch: Pays, act: decision }]
`,
  map: ({ journey }, report) => {
    const field = journey.root?.fields.get('story');
    const story = storyOf(journey);
    if (journey.kind !== 'map' || !field || !story) return;
    const climax = climaxOf(journey);
    if (!climax) {
      if (!firstOf(story, 'climax', 'ref'))
        report(field.keyAt ?? field.at, 'Where does the hard decision fall? The story has no `climax`');
    } else if (climax.stage === 0)
      report(climax.at, 'The hard decision falls in the first stage: nothing prepares for it');
    else if (journey.phases[climax.stage] === 'after')
      report(climax.at, 'The hard decision falls after the purchase: what is decided there, and not before?');
  },
  fixes: ({ at }, context) => {
    const { journey } = context.snapshot;
    const story = storyOf(journey);
    const climax = story && firstOf(story, 'climax', 'ref');
    const decisions = journey.stages
      .flatMap((stage, index) => (index > 0 && journey.phases[index] !== 'after' ? stage.touchpoints : []))
      .filter(({ value }) => firstOf(value, 'act', 'word')?.word === 'decision')
      .slice(0, 3);
    return decisions.flatMap(decision => {
      const id = journey.ids.get(decision);
      if (!story || id === undefined) return [];
      const edit = climax ? replaceAt(at, id, context) : setKey(story, 'climax', id, context);
      return fixWith(`The decision falls at “${decision.text}”`, edit, preferredIf(decisions.length === 1));
    });
  },
};

/** The hero's arc, where a map tells one. */
export function storyOf({ root }: Journey): ObjectValue | undefined {
  const story = root?.fields.get('story')?.value;
  return story?.is === 'object' ? story : undefined;
}

/** Where the hard decision falls: the number of its stage, and where the story says so. */
export const climaxOf = once((journey: Journey): { readonly stage: number; readonly at: Span } | undefined => {
  const story = storyOf(journey);
  const ref = story && firstOf(story, 'climax', 'ref');
  const element = ref && lookUp(journey, 'place', ref.id)?.element;
  if (!ref || !element || (element.is !== 'stage' && element.is !== 'touchpoint')) return undefined;
  const stage = journey.stages.findIndex(each => holdsElement(each, element));
  return stage < 0 ? undefined : { stage, at: ref.at };
});

const holdsElement = (stage: Stage, element: Stage | Touchpoint): boolean =>
  stage === element || (element.is === 'touchpoint' && stage.touchpoints.includes(element));
