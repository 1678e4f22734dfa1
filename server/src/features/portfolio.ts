/** One file of the workspace in short: what a list of all maps tells of it, or why it is not in that list. */
import { meanScore } from '../dialect/emotions';
import type { Journey } from '../model/journey';
import type { JourneyMap, Pain } from '../model/map';
import { resolvePath, type Snapshot } from '../model/store';
import { entriesOf, itemsOf } from '../model/value';
import type { MapSummary, OtherFile, RelatedMap } from '../protocol';
import { previewModel } from './preview';

/** What is said of a file: in the list of maps, or apart from it. */
export type PortfolioEntry =
  | { readonly is: 'map'; readonly map: MapSummary }
  | { readonly is: 'other'; readonly file: OtherFile };

/**
 * What a list of all maps says of a file.
 * @param today days since 1970-01-01.
 * @param last what was said of it before: while its text is broken this is said again, with the problem.
 */
export function portfolioEntry(snapshot: Snapshot, today: number, last?: MapSummary): PortfolioEntry {
  const { uri, journey } = snapshot;
  const { map, broken } = previewModel(snapshot, [], today, null);
  if (map) return { is: 'map', map: summaryOf(uri, map, journey) };
  if (broken) {
    const problem = `Line ${broken.range.start.line + 1}: ${broken.message}`;
    const kind = broken.code === 'J200' ? 'foreign' : 'broken';
    return last ? { is: 'map', map: { ...last, problem } } : { is: 'other', file: { uri, kind, problem } };
  }
  const { kind } = journey;
  return { is: 'other', file: { uri, kind: kind === 'library' || kind === 'empty' ? kind : 'foreign' } };
}

function summaryOf(uri: string, map: JourneyMap, journey: Journey): MapSummary {
  const { title, type, status, owner, review, stages, opportunities, personas } = map;
  const meant = new Map(
    opportunities.filter(({ status: at }) => at !== 'dropped').map(({ key, status: at }) => [key, at]),
  );
  const isOpen = ({ fixedBy }: Pain): boolean => {
    const ideas = fixedBy.filter(key => meant.has(key));
    return ideas.length === 0 || ideas.some(key => meant.get(key) !== 'done');
  };
  const pains = stages.flatMap(stage => [...stage.pains, ...stage.touchpoints.flatMap(each => each.pains)]);
  return {
    uri,
    title,
    type,
    status,
    ...(owner === undefined ? {} : { owner }),
    review,
    personas: personas.map(({ name }) => name),
    stages: stages.map(({ key, name }) => ({ name, ...meanAt(map, key) })),
    touchpoints: stages.reduce((count, { touchpoints }) => count + touchpoints.length, 0),
    pains: pains.filter(isOpen).map(({ severity }) => severity ?? 0),
    quickWins: opportunities.filter(({ quickWin, status: at }) => quickWin && at !== 'done' && at !== 'dropped').length,
    related: relatedOf(uri, journey),
  };
}

/** The mean of what the primary persona (or everybody) feels in a stage, those who leave left out; to a hundredth. */
function meanAt({ curves }: JourneyMap, stage: string): { readonly emotion?: number } {
  const mean = meanScore(
    (curves[0]?.points ?? []).flatMap(({ key, now, aside }) =>
      now !== undefined && !aside && (key === stage || key.startsWith(`${stage}/`)) ? [now] : [],
    ),
  );
  return mean === undefined ? {} : { emotion: Math.round(100 * mean) / 100 };
}

/** The maps that a map names, in the order of the text. A role may lead to several. */
function relatedOf(uri: string, { root }: Journey): RelatedMap[] {
  if (!root) return [];
  return entriesOf(root, 'related').flatMap(({ name, value }) =>
    itemsOf(value).flatMap(each =>
      each.is === 'text' && each.text !== '' ? [{ role: name, uri: resolvePath(uri, each.text) }] : [],
    ),
  );
}
