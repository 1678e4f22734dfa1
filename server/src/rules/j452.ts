import { slug } from '../dialect/ids';
import { Inline, Stop } from '../edits/draft';
import { addEntry } from '../edits/insert';
import { freeId } from '../edits/rename';
import { metOf, painsFixedBy } from '../model/facts';
import type { Journey } from '../model/journey';
import { type ObjectValue, textsOf } from '../model/value';
import { startOf } from '../yaml/node';
import { isOpen } from './j436';
import { type Kpi, kpisIn, numbersOf } from './kpis';
import { fixWith, orderOf, pageOf, rootOf } from './mend';
import { once } from './once';
import type { Rule } from './rule';
import { limitsOf } from './thresholds';

const thresholds = {
  gap: {
    default: 25,
    minimum: 0,
    maximum: 1000,
    about: 'A target that is missed by more than this, in percent of it, asks for an opportunity.',
  },
};
const limits = limitsOf('J452', thresholds);

/** J452: far from the goal, and no idea how to get there. */
export const missedTarget: Rule = {
  code: 'J452',
  severity: 'hint',
  title: 'A target missed by over a quarter in a stage without an opportunity',
  reads: 'expectations',
  why: 'A wide gap is where the map should lead to an idea: else the target is only a wish.',
  source: 'S2: refining the map by what the numbers say.',
  bad: `journey: A lamp
stages:
  - stage: Use and keep
    kpis: { NPS: 31 -> 45 }
`,
  good: `journey: A lamp
stages:
  - stage: Use and keep
    kpis: { NPS: 31 -> 45 }
opportunities:
  spare-parts: { idea: A list of spare parts in the parcel, impact: 4, effort: 2, serves: NPS }
`,
  thresholds,
  map: ({ journey, settings }, report) => {
    const limit = limits(settings).gap / 100;
    const { served, stages } = settledIn(journey);
    for (const stage of journey.stages) {
      const inside = [stage, ...stage.touchpoints];
      if (inside.some(({ value, opportunities }) => stages.has(value) || opportunities.some(isOpen))) continue;
      // One remark a stage: at the widest gap.
      const [widest] = kpisIn(stage)
        .filter(({ name }) => !served.has(name.toLowerCase()))
        .map(kpi => ({ kpi, gap: gapOf(kpi) }))
        .filter(({ gap }) => gap > limit)
        .sort((a, b) => b.gap - a.gap);
      const at = widest && (widest.kpi.actual?.at ?? widest.kpi.nameAt);
      if (at)
        report(at, `${widest.kpi.name} is far from its target, and no opportunity of this stage says how to get there`);
    }
  },
  fixes: (problem, context) => {
    const { journey } = context.snapshot;
    const root = rootOf(context);
    const kpi = journey.stages
      .flatMap(kpisIn)
      .find(each => each.actual && startOf(each.actual.at) === startOf(problem.at));
    if (!kpi || !root) return [];
    const id = freeId(journey, 'opportunity', slug(`better ${kpi.name}`));
    const draft = { idea: new Stop(`Get ${kpi.name} to its target`, true), serves: new Inline([kpi.name]) };
    const edit = addEntry(pageOf(context), root, 'opportunities', id, draft, orderOf('map'));
    const command = context.reviewCommand;
    return [
      ...fixWith('Create an opportunity that serves it', edit, { preferred: true }),
      ...(command === undefined
        ? []
        : [{ title: 'Review the map now', edits: [], command: { command, arguments: [context.snapshot.uri] } }]),
    ];
  },
};

/** The gap to the target, in parts of it; 0 where it is reached or can't be told. */
function gapOf(kpi: Kpi): number {
  const numbers = numbersOf(kpi);
  if (!numbers || metOf(kpi.name, kpi.value) !== false) return 0;
  return Math.abs(numbers.target - numbers.actual) / Math.abs(numbers.target);
}

interface Settled {
  /** Names of KPIs that an opportunity serves, in lower case. */
  readonly served: ReadonlySet<string>;
  /** Stages and touchpoints with a pain point that an opportunity fixes. */
  readonly stages: ReadonlySet<ObjectValue>;
}

const settledIn = once((journey: Journey): Settled => {
  const open = journey.opportunities.filter(isOpen);
  const fixed = new Set(open.flatMap(opportunity => painsFixedBy(journey, opportunity)));
  const served = open.flatMap(({ value }) => (value ? textsOf(value, 'serves') : []));
  const settled = journey.stages
    .flatMap(stage => [stage, ...stage.touchpoints])
    .filter(({ pains }) => pains.some(pain => fixed.has(pain)));
  return {
    served: new Set(served.map(name => name.toLowerCase())),
    stages: new Set(settled.map(({ value }) => value)),
  };
});
