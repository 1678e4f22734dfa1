import type { IdKind } from '../dialect/shape';
import { evidenceOf } from '../model/facts';
import { cite, declaredAt, ownOf } from './complete';
import type { Rule } from './rule';

const kinds: readonly IdKind[] = ['belief', 'persona'];

/** J461: somebody made them up. */
export const unproven: Rule = {
  code: 'J461',
  severity: 'hint',
  title: 'A belief or a persona without evidence',
  reads: 'map',
  why: 'Nobody invents customers who surprise them: what rests on no research should at least admit that it is a guess.',
  source: 'S0, step 1; S4, don’t guess.',
  bad: `journey: A lamp
beliefs:
  lamps-alike: A lamp is a lamp -> Good light is worth 120 €
sources: { calls: calls }
stages:
  - { stage: Compare, shifts: [lamps-alike] }
story: { conflict: Headaches }
`,
  good: `journey: A lamp
beliefs:
  lamps-alike: { from: A lamp is a lamp, to: Good light is worth 120 €, evidence: [calls] }
sources: { calls: calls }
stages:
  - { stage: Compare, shifts: [lamps-alike] }
story: { conflict: Headaches }
`,
  // A persona of whom little else is known either is told once.
  yieldsTo: ['J433'],
  map: ({ journey }, report) => {
    for (const kind of kinds)
      for (const { idAt, value } of ownOf(journey, kind))
        if (value?.is === 'object' && evidenceOf(journey, value) === 'none')
          report(idAt, `How do you know? Nothing backs this ${kind}: cite a source, or admit the guess`);
  },
  fixes: (problem, context) => {
    const value = kinds.map(kind => declaredAt(kind, problem, context)?.value).find(each => each?.is === 'object');
    return value?.is === 'object' ? cite(value, context) : [];
  },
};
