import { kindLabel } from '../dialect/dialect';
import { isSlug } from '../dialect/ids';
import type { IdKind } from '../dialect/shape';
import { sourceKinds } from '../dialect/words';
import { type Draft, Raw, Stop } from '../edits/draft';
import { addEntry } from '../edits/insert';
import { ownPairs } from '../edits/tree';
import type { Journey } from '../model/journey';
import { type Problem, startOf } from '../yaml/node';
import { fixWith, nameOf, nearest, orderOf, pageOf, pathOf, preferredIf, replaceAt, rootOf, textIn } from './mend';
import type { Fix, FixContext, Report, Rule } from './rule';
import { kpiNames, usesOf } from './uses';

/** J301: an id that names nothing. */
export const unknownId: Rule = {
  code: 'J301',
  severity: 'error',
  title: 'An id that names nothing',
  reads: 'map',
  why: 'A persona, channel or source that is not on the map can’t be drawn, counted or asked.',
  source: 'CJML’s own sample map refers to things that it does not have.',
  bad: `journey: A lamp
channels:
  store: Shop in Leipzig
stages:
  - stage: Buy
    touchpoints:
      - Takes it home @stroe (+1)
`,
  good: `journey: A lamp
channels:
  store: Shop in Leipzig
stages:
  - stage: Buy
    touchpoints:
      - Takes it home @store (+1)
`,
  map: ({ journey }, report) => tell(journey, kind => kind !== 'place', report),
  fixes: (problem, context) => [...didYouMean(problem, context), ...create(problem, context)],
};

/** J302: a place of the journey that is not there. */
export const unknownPlace: Rule = {
  code: 'J302',
  severity: 'error',
  title: 'A touchpoint or stage that is not on the map',
  reads: 'map',
  why: 'The way goes on to nowhere: the flow can’t be drawn.',
  source: 'The dialect: `next`, `climax` and `tempts` name a touchpoint or stage.',
  bad: `journey: A lamp
stages:
  - stage: Compare
    touchpoints:
      - touch: Reads two guides
        next: bye
  - stage: Buy
`,
  good: `journey: A lamp
stages:
  - stage: Compare
    touchpoints:
      - touch: Reads two guides
        next: buy
  - stage: Buy
`,
  map: ({ journey }, report) => tell(journey, kind => kind === 'place', report),
  fixes: didYouMean,
};

function tell(journey: Journey, concerns: (kind: IdKind) => boolean, report: Report): void {
  for (const { to, id, at, open } of usesOf(journey).dangling)
    if (concerns(to)) {
      const what = to === 'pain' && open ? 'KPI or pain point' : kindLabel(to);
      report(at, `There is no ${what} \`${id}\``, { data: { kind: to, id, ...(open ? { open } : {}) } });
    }
}

function didYouMean(problem: Problem, context: FixContext): Fix[] {
  const { journey } = context.snapshot;
  const kind = textIn(problem, 'kind') as IdKind | undefined;
  const id = textIn(problem, 'id');
  if (!kind || id === undefined) return [];
  const more =
    kind === 'place' ? ['end'] : kind === 'pain' && problem.data?.open ? ['business_goal', ...kpiNames(journey)] : [];
  // As a key it can't be what stands beside it already.
  const place = pathOf(problem, context).at(-1);
  const isKey = place && 'pair' in place && startOf(place.pair.key) === startOf(problem.at);
  const taken = new Set(isKey ? ownPairs(place.in).map(pair => pair.key.text) : []);
  const known = [...(journey.declared.get(kind)?.keys() ?? []), ...more];
  return nearest(
    id,
    known.filter(each => !taken.has(each)),
  ).map(({ word, clear }) => ({
    title: `Did you mean \`${word}\`?`,
    edits: [replaceAt(problem.at, word, context)],
    ...preferredIf(clear),
  }));
}

/** Sections of the map in which something can be begun with its id and a few words. */
const sections: Partial<Record<IdKind, string>> = {
  persona: 'personas',
  channel: 'channels',
  belief: 'beliefs',
  source: 'sources',
  opportunity: 'opportunities',
};

function create(problem: Problem, context: FixContext): Fix[] {
  const kind = textIn(problem, 'kind') as IdKind | undefined;
  const id = textIn(problem, 'id');
  const section = kind && sections[kind];
  const root = rootOf(context);
  if (!section || id === undefined || !isSlug(id) || !root) return [];
  const edit = addEntry(pageOf(context), root, section, id, beginning(kind, id, context.snippets), orderOf('map'));
  return fixWith(`Add the ${kindLabel(kind)} \`${id}\` to the map`, edit);
}

function beginning(kind: IdKind, id: string, snippets: boolean): Draft {
  switch (kind) {
    case 'belief':
      return snippets ? new Raw(new Stop('now'), ' -> ', new Stop('wanted')) : '';
    case 'source':
      return new Stop(
        '',
        false,
        sourceKinds.map(({ word }) => word),
      );
    case 'opportunity':
      return new Stop('What to do');
    default:
      return new Stop(nameOf(id), true);
  }
}
