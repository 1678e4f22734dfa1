import { removePlace } from '../edits/remove';
import { onceAStage, type Touchpoint } from '../model/journey';
import { placeOf } from '../model/value';
import { type Span, startOf } from '../yaml/node';
import { addKey, addToList, fixWith, pathOf } from './mend';
import { once } from './once';
import type { Fix, FixContext, Rule } from './rule';
import { type Words, wordsFor } from './words';

const words = [
  ...['API', 'APIs', 'endpoint', 'endpoints', 'database', 'databases', 'cron', 'cron job', 'cronjob', 'webhook'],
  ...['backend', 'middleware', 'microservice', 'microservices', 'SQL', 'JSON', 'XML', 'HTTP', 'payload', 'ETL'],
  ...['batch job', 'message queue', 'data warehouse', 'OAuth', 'Kubernetes'],
];
const wordsOf = wordsFor('J408', words);

/** J408: the machine room on the customer's stage. */
export const machineRoom: Rule = {
  code: 'J408',
  severity: 'information',
  title: 'A word of the implementation in a touchpoint',
  reads: 'needless',
  why: 'Customers meet no databases: what runs behind the scenes belongs in the row behind the scenes.',
  source: 'Rules of user-driven development against capabilities that leak; service blueprints.',
  bad: `journey: A lamp
stages:
  - stage: Buy
    touchpoints:
      - Pays at the checkout (0)
      - Calls the payment API
`,
  good: `journey: A lamp
stages:
  - stage: Buy
    touchpoints:
      - touch: Pays at the checkout
        emotion: 0
        backstage: Calls the payment API
`,
  words,
  map: ({ journey, settings }, report) => {
    const findIn = wordsBy(wordsOf(settings));
    for (const stage of journey.stages)
      for (const { at, word } of findIn(stage))
        report(at, `“${word}” is what happens behind the scenes: tell what the customer sees of it, and move the rest`);
  },
  fixes: (problem, context) => moveBackstage(problem.at, context),
};

const wordsBy = once((words: Words) =>
  onceAStage(stage =>
    stage.touchpoints.flatMap(({ text, value }) => {
      const word = words.firstIn(text);
      return word === undefined ? [] : [{ at: placeOf(value, 'touch'), word }];
    }),
  ),
);

/** A touchpoint that says nothing else becomes what happens behind the one before it. */
function moveBackstage(at: Span, context: FixContext): readonly Fix[] {
  const { snapshot } = context;
  for (const { touchpoints } of snapshot.journey.stages) {
    const index = touchpoints.findIndex(({ value }) => startOf(placeOf(value, 'touch')) === startOf(at));
    const [before, own] = [touchpoints[index - 1], touchpoints[index]];
    if (!own) continue;
    if (!before || own.value.fields.size > 1 || own.value.lanes.size > 0) return [];
    const path = pathOf({ code: '', message: '', at }, context);
    const item = path.findLastIndex(place => 'index' in place);
    const removal = removePlace(snapshot.yaml.text, path.slice(0, item + 1));
    return removal
      ? fixWith(`Move it behind the scenes of “${before.text}”`, toBackstage(before, own.text, context)).map(fix => ({
          ...fix,
          edits: [...fix.edits, removal],
        }))
      : [];
  }
  return [];
}

function toBackstage({ value }: Touchpoint, text: string, context: FixContext): ReturnType<typeof addKey> {
  return value.fields.has('backstage')
    ? addToList(value, 'backstage', text, context)
    : addKey(value, 'backstage', text, context);
}
