import { slug } from '../dialect/ids';
import { Inline, Stop } from '../edits/draft';
import { addEntry } from '../edits/insert';
import { freeId } from '../edits/rename';
import { painsFixedBy } from '../model/facts';
import { type Journey, onceAStage, type Pain } from '../model/journey';
import { firstOf, placeOf } from '../model/value';
import { type Span, startOf } from '../yaml/node';
import { fixWith, orderOf, pageOf, rootOf } from './mend';
import type { Rule } from './rule';

/** J434: a pain that nobody does anything about. */
export const painWithoutOpportunity: Rule = {
  code: 'J434',
  severity: 'warning',
  title: 'A pain point without an opportunity',
  why: 'A map that leads to nothing is decoration: each pain that matters needs an idea of what could be done about it.',
  source: 'S2, step 5; Nielsen Norman Group on what journey maps are for.',
  bad: `journey: A lamp
stages:
  - stage: Buy
    pains:
      - financial: Shipping appears on the last page
        id: shipping
`,
  good: `journey: A lamp
stages:
  - stage: Buy
    pains:
      - financial: Shipping appears on the last page
        id: shipping
opportunities:
  early-shipping: { idea: Show shipping on the product page, fixes: [shipping] }
`,
  map: ({ journey }, report) => {
    const fixed = new Set(journey.opportunities.flatMap(opportunity => painsFixedBy(journey, opportunity)));
    for (const pain of painsOf(journey))
      if (!fixed.has(pain)) report(textAt(pain), 'Nothing is planned against this pain point: no opportunity fixes it');
  },
  fixes: (problem, context) => {
    const { journey } = context.snapshot;
    const root = rootOf(context);
    for (const pain of painsOf(journey)) {
      if (startOf(textAt(pain)) !== startOf(problem.at)) continue;
      const id = journey.ids.get(pain);
      if (!root || id === undefined) return [];
      const idea = new Stop(`Mend “${pain.text}”`, true);
      const name = freeId(journey, 'opportunity', slug(`fix ${id.split('-').slice(0, 5).join(' ')}`));
      const draft = { idea, fixes: new Inline([id]) };
      return fixWith(
        'Create an opportunity that fixes it',
        addEntry(pageOf(context), root, 'opportunities', name, draft, orderOf('map')),
        { preferred: true },
      );
    }
    return [];
  },
};

const painsOf = ({ stages }: Journey): readonly Pain[] => stages.flatMap(painsIn);

/** Pains of a stage that are worth mending: not trivial, and not yet without words. */
const painsIn = onceAStage((stage): readonly Pain[] =>
  [stage, ...stage.touchpoints]
    .flatMap(({ pains }) => pains)
    .filter(({ value, text }) => text !== '' && (firstOf(value, 'severity', 'number')?.value ?? 2) >= 2),
);

const textAt = (pain: Pain): Span => placeOf(pain.value, pain.type ?? 'pain');
