import { onceAStage } from '../model/journey';
import { headOf, textsOf, valuesOf } from '../model/value';
import { type Span, sourceOf } from '../yaml/node';
import { ownOf } from './complete';
import { climaxOf } from './j421';
import { goTo } from './mend';
import type { Rule } from './rule';

/** J422: the hard decision comes before what should prepare for it. */
export const unprepared: Rule = {
  code: 'J422',
  severity: 'information',
  title: 'The climax comes while something is still open',
  reads: 'expectations',
  why: 'When the hard decision comes they should have all the tools for it: beliefs worked on, doubts answered.',
  source: 'S0: the hero needs all the tools before the battle; S4 on objections.',
  bad: `journey: A lamp
story: { conflict: Headaches, climax: buy }
stages:
  - stage: Compare
    doubts: [Too many models]
  - Buy
`,
  good: `journey: A lamp
story: { conflict: Headaches, climax: buy }
stages:
  - stage: Compare
    doubts: [Too many models -> A quiz that picks one]
  - Buy
`,
  map: ({ journey }, report) => {
    const climax = climaxOf(journey);
    if (!climax) return;
    const before = journey.stages.slice(0, climax.stage + 1);
    const touched = new Set(before.flatMap(shiftsOf));
    const later = new Set(journey.stages.slice(climax.stage + 1).flatMap(shiftsOf));
    // A belief that no stage works on is what J423 tells.
    const beliefs = ownOf(journey, 'belief').filter(({ id }) => later.has(id) && !touched.has(id));
    const doubts = before.flatMap(openDoubts);
    if (beliefs.length + doubts.length === 0) return;
    const gaps = [
      ...beliefs.map(({ idAt }) => ({ at: idAt, message: 'This belief is worked on only afterwards' })),
      ...doubts.map(at => ({ at, message: 'This doubt has no answer' })),
    ];
    report(climax.at, `They come to the hard decision with ${inWords(beliefs.length, doubts.length)}`, {
      related: gaps.slice(0, 5),
    });
  },
  fixes: ({ related = [] }, context) =>
    related.flatMap(({ at }) => goTo(`Go to the gap, \`${sourceOf(at)}\``, at, context)),
};

/** Beliefs that a stage works on. */
export const shiftsOf = onceAStage((stage): readonly string[] => textsOf(stage.value, 'shifts'));

/** Doubts of a stage that nobody has answered. */
export const openDoubts = onceAStage((stage): readonly Span[] =>
  valuesOf(stage.value, 'doubts', 'object')
    .filter(doubt => doubt.fields.get('doubt')?.value && textsOf(doubt, 'answer').length === 0)
    .map(doubt => doubt.fields.get('doubt')?.value?.at ?? headOf(doubt)),
);

function inWords(beliefs: number, doubts: number): string {
  const count = (number: number, one: string): string => `${number} ${one}${number === 1 ? '' : 's'}`;
  return [
    ...(beliefs > 0 ? [`${count(beliefs, 'belief')} not yet worked on`] : []),
    ...(doubts > 0 ? [`${count(doubts, 'doubt')} without an answer`] : []),
  ].join(' and ');
}
