import { type Journey, onceAStage } from '../model/journey';
import { firstOf } from '../model/value';
import { citedBy, kindsOfSources } from './complete';
import { painsIn } from './j430';
import { replaceAt } from './mend';
import type { Rule } from './rule';
import { limitsOf } from './thresholds';

const thresholds = {
  share: {
    default: 70,
    minimum: 0,
    maximum: 100,
    about: 'A live map with more than this share of hypotheses among its claims, in percent, is not ready.',
  },
};
const limits = limitsOf('J462', thresholds);

/** J462: a map in use that is mostly guessed. */
export const mostlyGuessed: Rule = {
  code: 'J462',
  severity: 'warning',
  title: 'A live map of which over 70 % are hypotheses',
  reads: 'map',
  why: 'A collection of hypotheses is a good beginning and a bad basis: others will take it for what customers said.',
  source: 'S2: the map as a collection of hypotheses.',
  bad: `journey: A lamp
status: live
stages:
  - stage: Buy
    touchpoints: [Pays at the checkout (0)]
`,
  good: `journey: A lamp
status: draft
stages:
  - stage: Buy
    touchpoints: [Pays at the checkout (0)]
`,
  thresholds,
  map: ({ journey, settings }, report) => {
    const status = journey.root && firstOf(journey.root, 'status', 'word');
    if (status?.word !== 'live') return;
    const kinds = kindsOfSources(journey);
    const claims = [...peopleIn(journey), ...journey.stages.flatMap(claimsIn)];
    const guessed = claims.filter(ids => !ids.some(id => (kinds.get(id) ?? 'assumption') !== 'assumption')).length;
    if (guessed * 100 > claims.length * limits(settings).share)
      report(
        status.at,
        `${guessed} of ${claims.length} claims on this map are hypotheses: it is not ready to be taken for the truth`,
      );
  },
  fixes: ({ at }, context) => [
    { title: 'Back to `review`', edits: [replaceAt(at, 'review', context)], preferred: true },
  ],
};

/** What the map says of the world, as the sources that each claim cites: personas and beliefs … */
function peopleIn({ declared }: Journey): (readonly string[])[] {
  return [...(declared.get('persona')?.values() ?? []), ...(declared.get('belief')?.values() ?? [])].flatMap(
    ({ value }) => (value?.is === 'object' ? [citedBy(value)] : []),
  );
}

/** … pain points, and touchpoints that feel like something. */
const claimsIn = onceAStage((stage): readonly (readonly string[])[] => [
  ...painsIn(stage).map(({ value }) => citedBy(value)),
  ...stage.touchpoints.filter(({ feelings }) => feelings.length > 0).map(({ value, pains }) => citedBy(value, pains)),
]);
