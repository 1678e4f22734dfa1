import { textOf } from '../model/value';
import { declaredAt, ownOf } from './complete';
import { shiftsOf } from './j422';
import { addToList, fixWith } from './mend';
import type { Rule } from './rule';

/** J423: a belief that should change, and nothing changes it. */
export const unaddressedBelief: Rule = {
  code: 'J423',
  severity: 'warning',
  title: 'A belief to shift that no stage works on',
  reads: 'expectations',
  why: 'People do not change their minds by themselves: some stage has to give them a reason.',
  source: 'S0, step 3: from what they believe to what they should believe.',
  bad: `journey: A lamp
story: { conflict: Headaches, climax: buy }
beliefs:
  lamps-alike: A lamp is a lamp -> Good light is worth 120 €
stages:
  - Compare
  - Buy
`,
  good: `journey: A lamp
story: { conflict: Headaches, climax: buy }
beliefs:
  lamps-alike: A lamp is a lamp -> Good light is worth 120 €
stages:
  - stage: Compare
    shifts: [lamps-alike]
  - Buy
`,
  map: ({ journey }, report) => {
    if (journey.kind !== 'map') return;
    const shifted = new Set(journey.stages.flatMap(shiftsOf));
    for (const { id, idAt, value } of ownOf(journey, 'belief'))
      if (!shifted.has(id) && value?.is === 'object' && textOf(value, 'to') !== undefined)
        report(idAt, `No stage works on the belief \`${id}\`: name it under \`shifts\` where it changes`);
  },
  fixes: (problem, context) => {
    const { journey } = context.snapshot;
    const belief = declaredAt('belief', problem, context);
    if (!belief) return [];
    // Minds are made up before the purchase, mostly.
    const stages = journey.stages.filter((_, at) => journey.phases[at] !== 'after').slice(0, 5);
    return stages.flatMap(({ value, name }) =>
      fixWith(`“${name}” works on it`, addToList(value, 'shifts', belief.id, context)),
    );
  },
};
