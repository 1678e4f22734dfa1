import assert from 'node:assert/strict';
import { applied, type Options } from './support';

interface Golden {
  readonly what: string;
  readonly at: string;
  readonly label: string;
  readonly text: string;
  readonly options?: Options;
}

const two = 'journey: A\npersonas:\n  maya: Maya\nstages:\n  - stage: Buy\n';
const four = 'journey: A\npersonas:\n    maya: Maya\nstages:\n    - stage: Buy\n';
const flush = 'journey: A\npersonas:\n  maya: Maya\nstages:\n- stage: Buy\n';

const cases: readonly Golden[] = [
  {
    what: 'list below a key, by two',
    at: `${two}    |`,
    label: 'touchpoints',
    text: `${two}    touchpoints:\n      - `,
  },
  {
    what: 'list below a key, by four',
    at: `${four}      |`,
    label: 'touchpoints',
    text: `${four}      touchpoints:\n          - `,
  },
  {
    what: 'list below a key, dashes at the key',
    at: `${flush}  |`,
    label: 'touchpoints',
    text: `${flush}  touchpoints:\n  - `,
  },
  { what: 'mapping below a key, by four', at: `${four}      |`, label: 'kpis', text: `${four}      kpis:\n          ` },
  { what: 'mapping below a key, dashes at the key', at: `${flush}  |`, label: 'kpis', text: `${flush}  kpis:\n    ` },
  {
    what: 'a file that shows nothing yet, by the editor',
    at: 'journey: A\n|',
    label: 'story',
    text: 'journey: A\nstory:\n    ',
    options: { tabSize: 4 },
  },
  {
    what: 'a file that shows its own, against the editor',
    at: `${two}|`,
    label: 'story',
    text: `${two}story:\n  `,
    options: { tabSize: 4 },
  },
  {
    what: 'a key of a map that is indented as a whole, from the edge',
    at: '  "journey": A\n  stages: []\n|',
    label: 'story',
    text: '  "journey": A\n  stages: []\n  story:\n    ',
  },
  {
    what: 'Windows line ends',
    at: `${two}    |`.replaceAll('\n', '\r\n'),
    label: 'touchpoints',
    text: `${two}    touchpoints:\n      - `.replaceAll('\n', '\r\n'),
  },
  {
    what: 'Windows line ends, in the middle',
    at: `${two}    em|\n    goal: B\n`.replaceAll('\n', '\r\n'),
    label: 'emotion',
    text: `${two}    emotion: \n    goal: B\n`.replaceAll('\n', '\r\n'),
  },
  {
    what: 'a pain in a new item',
    at: `${two}    pains:\n      - |`,
    label: 'process pain',
    text: `${two}    pains:\n      - process: What hurts\n        severity: 2`,
  },
  {
    what: 'a pain below its key, the dash missing',
    at: `${two}    pains:\n      |`,
    label: 'process pain',
    text: `${two}    pains:\n      - process: What hurts\n        severity: 2`,
  },
  {
    what: 'a pain behind its key',
    at: `${two}    pains: |`,
    label: 'process pain',
    text: `${two}    pains:\n      - process: What hurts\n        severity: 2`,
  },
  {
    what: 'a pain behind its key, by four',
    at: `${four}      pains: |`,
    label: 'process pain',
    text: `${four}      pains:\n          - process: What hurts\n            severity: 2`,
  },
  {
    what: 'a pain behind its colon, dashes at the key',
    at: `${flush}  pains:|`,
    label: 'process pain',
    text: `${flush}  pains:\n  - process: What hurts\n    severity: 2`,
  },
  {
    what: 'a pain below its key, dashes at the key',
    at: `${flush}  pains:\n  |`,
    label: 'process pain',
    text: `${flush}  pains:\n  - process: What hurts\n    severity: 2`,
  },
  {
    what: 'a further pain, dashes at the key',
    at: `${flush}  pains:\n  - process: A\n  |`,
    label: 'process pain',
    text: `${flush}  pains:\n  - process: A\n  - process: What hurts\n    severity: 2`,
  },
  {
    what: 'a stage after the last, dashes at the key',
    at: `${flush}|`,
    label: 'Use',
    text: `${flush}- stage: Use\n  phase: after\n  goal: What they want here\n  touchpoints:\n  - What happens (0)`,
  },
  {
    what: 'a stage after the last',
    at: `${two}  |`,
    label: 'Use',
    text: `${two}  - stage: Use\n    phase: after\n    goal: What they want here\n    touchpoints:\n      - What happens (0)`,
  },
  {
    what: 'a stage behind a dash, by four',
    at: `${four}    - |`,
    label: 'Use',
    text: `${four}    - stage: Use\n      phase: after\n      goal: What they want here\n      touchpoints:\n          - What happens (0)`,
  },
  {
    what: 'a stage with Windows line ends',
    at: `${two}  - |`.replaceAll('\n', '\r\n'),
    label: 'Use',
    text: `${two}  - stage: Use\n    phase: after\n    goal: What they want here\n    touchpoints:\n      - What happens (0)`.replaceAll(
      '\n',
      '\r\n',
    ),
  },
  {
    what: 'a touchpoint with all that is in it',
    at: `${two}    touchpoints:\n      - A\n      - |\n      - B\n`,
    label: 'touchpoint with details',
    text: `${two}    touchpoints:\n      - A\n      - touch: What happens\n        channel: web\n        emotion: -1\n        thinking: What goes through their head\n        pains:\n          - financial: What hurts\n      - B\n`,
  },
  {
    what: 'a persona with headings, by four',
    at: 'personas:\n    maya: Maya\n    |\n',
    label: 'persona with headings',
    text: 'personas:\n    maya: Maya\n    tom:\n        name: Tom\n        quote: What only they would say\n        general: Occupation, place, family\n        behaviour: How they look things up and decide\n        goals:\n            short: What they want soon\n            long: What they want in the long run\n        problems:\n            - What stands in their way\n        wants:\n            - What they would like us to offer\n',
  },
  {
    what: 'an opportunity in braces',
    at: 'opportunities: { | }\n',
    label: 'opportunity with details',
    text: 'opportunities: { idea: { idea: What to do, impact: 1, effort: 1, status: idea } }\n',
  },
  {
    what: 'a metric',
    at: `${two}    kpis:\n      |`,
    label: 'Conversion',
    text: `${two}    kpis:\n      Conversion: 3.1% -> 4%`,
  },
  {
    what: 'a metric behind its key',
    at: `${two}    kpis: |`,
    label: 'NPS',
    text: `${two}    kpis:\n      NPS: 31 -> 45`,
  },
  {
    what: 'a metric in braces',
    at: `${two}    kpis: { NPS: 3, | }`,
    label: 'Churn',
    text: `${two}    kpis: { NPS: 3, Churn: 9% -> 5% }`,
  },
  {
    what: 'a channel',
    at: 'channels:\n  |',
    label: 'store',
    text: 'channels:\n  store:\n    name: Store\n    kind: offline',
  },
  {
    what: 'a channel that is used already',
    at: 'stages:\n  - stage: A\n    touchpoints:\n      - B @kiosk\nchannels:\n  |',
    label: 'kiosk',
    text: 'stages:\n  - stage: A\n    touchpoints:\n      - B @kiosk\nchannels:\n  kiosk: ',
  },
  {
    what: 'a doubt',
    at: `${two}    doubts:\n      - |`,
    label: 'doubt with answer',
    text: `${two}    doubts:\n      - It is expensive -> 30-day trial`,
  },
  {
    what: 'a review',
    at: 'reviewed:\n  - |',
    label: 'review with reason',
    text: 'reviewed:\n  - on: 2026-11-22\n    by: Name\n    why: What changed',
  },
];

describe('completion, indented', () => {
  for (const { what, at, label, text, options } of cases)
    it(what, async () => {
      assert.equal(await applied(at, label, options), text);
      assert.equal(await applied(at, label, { ...options, snippets: false }), text);
    });
});
