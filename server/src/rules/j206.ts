import { isoDate } from '../dialect/dates';
import { onceAStage } from '../model/journey';
import type { DateValue, ObjectValue } from '../model/value';
import { entriesOf, firstOf, valuesOf } from '../model/value';
import { startOf } from '../yaml/node';
import { objectsAt, replaceAt, textIn } from './mend';
import type { Fix, MapCheck, Rule } from './rule';

/** J206: a date that is none, or one of something that has happened that lies ahead. */
export const dateRule: Rule = {
  code: 'J206',
  severity: 'warning',
  title: 'A date that can’t be read, or a review in the future',
  reads: 'map',
  why: 'The age of a map and of its evidence is told by dates, and 4/5/26 is another day in another country.',
  source: 'S2: the map is a living document. ISO 8601.',
  bad: `journey: A lamp
reviewed: 4.5.2026
stages:
  - Buy
`,
  good: `journey: A lamp
reviewed: 2026-05-04
stages:
  - Buy
`,
  map: (check, report) => {
    for (const { at, day } of happened(check))
      if (day > check.today)
        report(at, `\`${isoDate(day)}\` lies in the future: this is the day on which it was done`, {
          data: { future: true },
        });
  },
  fixes: (problem, context) => {
    const iso = textIn(problem, 'iso');
    const now = isoDate(context.today);
    const fixes: Fix[] = [];
    if (iso)
      fixes.push({
        title: `Write \`${iso}\``,
        edits: [replaceAt(problem.at, iso, context)],
        preferred: true,
        all: true,
      });
    const object = objectsAt(context.snapshot.journey, startOf(problem.at)).at(-1);
    if (problem.data?.future || object?.type === 'review')
      fixes.push({ title: `Set to today, ${now}`, edits: [replaceAt(problem.at, now, context)] });
    return fixes;
  },
};

/** Days on which something was done: reviews, sources, values of KPIs. */
function happened({ journey }: MapCheck): DateValue[] {
  const { root, stages } = journey;
  const reviews = root ? valuesOf(root, 'reviewed', 'object') : [];
  const sources = root ? entriesOf(root, 'sources').flatMap(({ value }) => (value?.is === 'object' ? value : [])) : [];
  const days = [...reviews, ...sources].flatMap(on);
  for (const stage of stages) days.push(...measured(stage));
  return days;
}

const measured = onceAStage((stage): readonly DateValue[] =>
  entriesOf(stage.value, 'kpis').flatMap(({ value }) => (value?.is === 'object' && !value.short ? on(value) : [])),
);

function on(object: ObjectValue): DateValue[] {
  const date = firstOf(object, 'on', 'date');
  return date ? [date] : [];
}
