import { onceAStage } from '../model/journey';
import { placeOf } from '../model/value';
import type { Span } from '../yaml/node';
import { once } from './once';
import type { Rule } from './rule';
import { type Words, wordsFor } from './words';

const said = [
  ...['we send', 'we offer', 'we call', 'we email', 'we mail', 'we contact', 'we follow up', 'we invite', 'we remind'],
  ...['we notify', 'we provide', 'we deliver', 'we ship', 'we inform', 'we qualify', 'we convert', 'we onboard'],
  ...['our team', 'our sales', 'our staff', 'our agent', 'our system', 'the customer', 'the user'],
];
const departments = [
  ...['prospecting', 'lead generation', 'leads', 'qualification', 'acquisition', 'conversion', 'retention'],
  ...['nurturing', 'upsell', 'upselling', 'cross-sell', 'cross-selling', 'fulfilment', 'fulfillment', 'logistics'],
  ...['marketing', 'sales', 'billing', 'monetisation', 'monetization', 'churn', 'reactivation', 'funnel'],
  ...['process', 'workflow'],
];
const words = [...departments, ...said];
const inStages = wordsFor('J402', words);
const inTouchpoints = wordsFor('J402', said);

/** J402: the company speaks where the customer should. */
export const companyName: Rule = {
  code: 'J402',
  severity: 'information',
  title: 'A name that speaks for the company',
  reads: 'map',
  why: 'The journey is the customer’s: names of departments and of what we do show our organisation, and hide theirs.',
  source: 'S0, S1, S2; Kalbach on mapping experiences.',
  bad: `journey: A lamp
stages:
  - stage: Prospecting
    touchpoints:
      - Searches for a headache desk light (0)
`,
  good: `journey: A lamp
stages:
  - stage: Feel the strain
    touchpoints:
      - Searches for a headache desk light (0)
`,
  words,
  map: ({ journey, settings }, report) => {
    const [ofStage, ofTouchpoint] = [namesBy(inStages(settings)), textsBy(inTouchpoints(settings))];
    for (const stage of journey.stages)
      for (const { at, word } of [...ofStage(stage), ...ofTouchpoint(stage)])
        report(
          at,
          `“${word}” is how the company would put it: tell what the customer does, in words that could follow “I …”`,
        );
  },
};

interface Found {
  readonly at: Span;
  readonly word: string;
}

const namesBy = once((words: Words) =>
  onceAStage((stage): readonly Found[] => found(words, stage.name, placeOf(stage.value, 'stage'))),
);

const textsBy = once((words: Words) =>
  onceAStage((stage): readonly Found[] =>
    stage.touchpoints.flatMap(({ text, value }) => found(words, text, placeOf(value, 'touch'))),
  ),
);

function found(words: Words, text: string, at: Span): Found[] {
  const word = words.firstIn(text);
  return word === undefined ? [] : [{ at, word }];
}
