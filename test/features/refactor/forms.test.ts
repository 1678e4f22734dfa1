import assert from 'node:assert/strict';
import { refactored } from '../../support/refactor';

const map = (rest: string): string => `journey: A\n${rest}stages:\n  - stage: Buy\n`;
const stage = (rest: string): string => `journey: A\nstages:\n  - stage: Buy\n${rest}`;

/** What is written short, the same written out, both ways; `|` is the cursor of each. */
const pairs: readonly (readonly [what: string, short: string, long: string])[] = [
  [
    'a touchpoint',
    stage('    touchpoints:\n      - Pa|ys @web @store (-1 -> +1)   # here\n      - Waits\n'),
    stage(
      '    touchpoints:\n      - touch: Pa|ys   # here\n        channel: [web, store]\n        emotion: -1 -> +1\n      - Waits\n',
    ),
  ],
  [
    'a touchpoint between brackets',
    stage('    touchpoints: [Pays @w|eb (+1), Waits]\n'),
    stage('    touchpoints: [{ touch: Pays, channel: w|eb, emotion: +1 }, Waits]\n'),
  ],
  [
    'a persona',
    map('personas:\n  maya: Ma|ya, edits at night, mostly  # her\n'),
    map('personas:\n  maya:  # her\n    name: Ma|ya\n    general: edits at night, mostly\n'),
  ],
  ['a channel', map('channels:\n  web: Our s|hop\n'), map('channels:\n  web:\n    name: Our s|hop\n')],
  ['a belief', map('beliefs:\n  a: So -> N|ot so\n'), map('beliefs:\n  a:\n    from: So\n    to: N|ot so\n')],
  ['a villain', map('villains:\n  a: Ha|bit\n'), map('villains:\n  a:\n    name: Ha|bit\n')],
  ['a source', map('sources:\n  a: sur|vey\n'), map('sources:\n  a:\n    kind: sur|vey\n')],
  ['a review', map('reviewed: 2026-|05-04\n'), map('reviewed:\n  on: 2026-|05-04\n')],
  [
    'a doubt',
    stage('    doubts:\n      - Too d|ear -> 30 days\n'),
    stage('    doubts:\n      - doubt: Too d|ear\n        answer: 30 days\n'),
  ],
  ['content', stage('    content:\n      - Gui|de\n'), stage('    content:\n      - title: Gui|de\n')],
  ['a KPI', stage('    kpis: { NPS: 31 -> 4|5 }\n'), stage('    kpis: { NPS: { actual: 31, target: 4|5 } }\n')],
  [
    'an opportunity',
    stage('    opportunities:\n      quiz: A qu|iz\n'),
    stage('    opportunities:\n      quiz:\n        idea: A qu|iz\n'),
  ],
  ['a stage', 'journey: A\nstages:\n  - B|uy\n', 'journey: A\nstages:\n  - stage: B|uy\n'],
  ['a pain', stage('    pains:\n      - It hu|rts\n'), stage('    pains:\n      - pain: It hu|rts\n')],
  [
    'a text that needs quotes',
    stage("    touchpoints:\n      - 'Asks: w|hy?'\n"),
    stage("    touchpoints:\n      - touch: 'Asks: w|hy?'\n"),
  ],
  [
    'a file of Windows',
    map('personas:\n  maya: M|aya, edits\n').replaceAll('\n', '\r\n'),
    map('personas:\n  maya:\n    name: M|aya\n    general: edits\n').replaceAll('\n', '\r\n'),
  ],
];

const bare = (marked: string): string => marked.replace('|', '');

describe('short form and long form', () => {
  for (const [what, short, long] of pairs) {
    it(`${what}, written out`, async () => {
      assert.equal(await refactored(short, 'expand'), bare(long));
    });
    it(`${what}, written short`, async () => {
      assert.equal(await refactored(long, 'shorten'), bare(short));
    });
  }

  const kept: readonly (readonly [string, string])[] = [
    ['more keys', stage('    touchpoints:\n      - touch: P|ays\n        act: decision\n')],
    ['an id', stage('    touchpoints:\n      - touch: P|ays\n        id: pay\n')],
    ['own keys', stage('    touchpoints:\n      - touch: P|ays\n        x-cost: 3\n')],
    ['an emotion for each persona', stage('    touchpoints:\n      - touch: P|ays\n        emotion: { maya: 1 }\n')],
    ['a text that would be read as parts', stage('    touchpoints:\n      - touch: P|ays @web\n')],
    ['an arrow in the left side', stage('    doubts:\n      - doubt: A -> B|\n        answer: C\n')],
    ['a comma in the name', map('personas:\n  maya:\n    name: Maya, the b|rave\n')],
    ['two comments', stage('    touchpoints:\n      - touch: P|ays # a\n        emotion: 1 # b\n')],
    [
      'a comment of its own line',
      stage('    touchpoints:\n      - touch: P|ays\n        # why?\n        emotion: 1\n'),
    ],
    ['several lines', map('personas:\n  maya:\n    name: M|aya\n    general: |\n      a\n      b\n')],
    ['an anchor', stage('    touchpoints:\n      - touch: &a P|ays\n        channel: *a\n')],
  ];
  for (const [what, text] of kept)
    it(`stays long with ${what}`, async () => {
      assert.equal(await refactored(text, 'shorten'), undefined);
    });
});
