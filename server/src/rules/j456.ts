import { isoDate } from '../dialect/dates';
import type { Edit } from '../edits/edit';
import { replaceScalar } from '../edits/quote';
import { isData, valueIn } from '../model/data';
import { reviewDays } from '../model/facts';
import { type Journey, onceAStage } from '../model/journey';
import { resolvePath } from '../model/store';
import { type DateValue, firstOf, type ObjectValue, textsOf } from '../model/value';
import { startOf } from '../yaml/node';
import { kpisIn } from './kpis';
import { replaceAt } from './mend';
import type { Fix, FixContext, Rule } from './rule';

/** J456: a number of yesterday. */
export const staleNumber: Rule = {
  code: 'J456',
  severity: 'information',
  title: 'A KPI older than `review_every`',
  reads: 'expectations',
  why: 'A map is only as true as its numbers: one that is older than a review round says how it was, not how it is.',
  source: 'S2, step 6: the map is a living document.',
  bad: `journey: A lamp
stages:
  - stage: Buy
    kpis: { Conversion: { actual: 3.1%, target: 4%, on: 2020-04-01 } }
`,
  good: `journey: A lamp
review_every: 100y
stages:
  - stage: Buy
    kpis: { Conversion: { actual: 3.1%, target: 4%, on: 2020-04-01 } }
`,
  map: ({ journey, today }, report) => {
    const days = reviewDays(journey.root);
    for (const stage of journey.stages)
      for (const { name, on } of datedIn(stage))
        if (today - on.day > days)
          report(on.at, `${name} is ${today - on.day} days old, where ${days} days are the limit: what is it now?`);
  },
  fixes: (problem, context) => {
    const now = isoDate(context.today);
    const dated = replaceAt(problem.at, now, context);
    const { journey } = context.snapshot;
    const kpi = journey.stages.flatMap(datedIn).find(({ on }) => startOf(on.at) === startOf(problem.at));
    return [...(kpi ? updates(kpi, dated, context) : []), { title: `It is still so today, ${now}`, edits: [dated] }];
  },
};

/** The number as the file has it that it is taken from. */
function updates({ name, value }: Dated, dated: Edit, { snapshot, data }: FixContext): Fix[] {
  const actual = firstOf(value, 'actual', 'amount');
  const path = dataOf(value);
  const file = path === undefined ? undefined : data?.get(resolvePath(snapshot.uri, path));
  const found = path !== undefined && file !== undefined && actual ? valueIn(path, file, name) : undefined;
  if (!actual || found === undefined) return [];
  // A bare number of the file is taken to be in the unit of the map.
  const bare = /^[+\-−–]?[\d.,]+$/.test(found);
  const fresh = bare
    ? actual.text.replace(/[+\-−–]?\d(?:[\d,._ \u00a0]*\d)?(?:\s*(?:k|m|bn)(?!\p{L}))?/iu, found)
    : found;
  const edits = [replaceScalar(snapshot.yaml.text, actual.at, fresh), dated];
  return [{ title: `Update to ${fresh} from ${path}`, edits, preferred: true }];
}

/** The file of numbers that a KPI says it is taken from. */
function dataOf(kpi: ObjectValue): string | undefined {
  return textsOf(kpi, 'from').find(isData);
}

/** URIs of the files of numbers that KPIs with a date are taken from. */
export function dataFilesOf({ uri, stages }: Journey): string[] {
  const paths = stages.flatMap(datedIn).flatMap(({ value }) => dataOf(value) ?? []);
  return [...new Set(paths)].map(path => resolvePath(uri, path));
}

interface Dated {
  readonly name: string;
  readonly value: ObjectValue;
  readonly on: DateValue;
}

const datedIn = onceAStage((stage): readonly Dated[] =>
  kpisIn(stage).flatMap(({ name, value }) => {
    const on = firstOf(value, 'on', 'date');
    return on ? [{ name, value, on }] : [];
  }),
);
