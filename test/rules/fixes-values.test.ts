import assert from 'node:assert/strict';
import { fixesFor, itMends, type Mend, mended } from '../support/rules';

const stage = (body: string): string => `journey: A\nstages:\n  - stage: Buy\n${body}`;

const mends: readonly Mend[] = [
  {
    code: 'J200',
    what: 'adds the name of a stage as its first key',
    text: 'journey: A\nstages:\n  - goal: x\n',
    marks: 'goal',
    fix: 'stage',
    after: 'journey: A\nstages:\n  - stage: Name of the stage\n    goal: x\n',
    snippets: true,
  },
  {
    code: 'J200',
    what: 'adds a bare key for a client without tab stops',
    text: 'journey: A\nstages:\n  - { goal: x }\n',
    marks: 'goal',
    fix: 'stage',
    after: 'journey: A\nstages:\n  - { stage:, goal: x }\n',
  },
  {
    code: 'J200',
    what: 'begins a map in an empty file',
    text: '# mine\r\n',
    marks: '# mine\r',
    fix: 'Begin',
    after:
      '# mine\r\njourney: Map\r\nstages:\r\n  - stage: Become aware\r\n    touchpoints:\r\n      - What happens\r\n',
    snippets: true,
  },
  {
    code: 'J201',
    what: 'keeps a key of the author’s own',
    text: stage('    "screen shot": x\n'),
    marks: '"screen shot"',
    fix: 'x-',
    after: stage('    "x-screen shot": x\n'),
  },
  {
    code: 'J201',
    what: 'adds a lane',
    text: 'journey: A\nlanes: { risk: Risk }\nstages:\n  - stage: Buy\n    law: x\n    risk: y\n',
    marks: 'law',
    fix: 'Add the lane',
    after: 'journey: A\nlanes: { risk: Risk, law: Law }\nstages:\n  - stage: Buy\n    law: x\n    risk: y\n',
  },
  {
    code: 'J202',
    what: 'makes a mapping of several lines the one item of a list',
    text: 'journey: A\nstages:\n  stage: Buy\n\n  # note\n  pains:\n    - financial: x\ngoal: y\n',
    marks: 'stage',
    fix: 'list',
    after: 'journey: A\nstages:\n  - stage: Buy\n\n    # note\n    pains:\n      - financial: x\ngoal: y\n',
  },
  {
    code: 'J202',
    what: 'makes a mapping a block of text',
    text: 'journey: A\nscenario:\n  who: x\n  what: y\nstages: [Buy]\n',
    marks: 'who',
    fix: 'text',
    after: 'journey: A\nscenario: |\n  who: x\n  what: y\nstages: [Buy]\n',
  },
  {
    code: 'J202',
    what: 'writes a flag as it is read',
    text: stage("    touchpoints: [{ touch: x, truth: 'yes' }]\n"),
    marks: "'yes'",
    fix: 'Write',
    after: stage("    touchpoints: [{ touch: x, truth: 'true' }]\n"),
  },
  {
    code: 'J202',
    what: 'puts keys above a list of stages',
    text: '- stage: Buy\n- Use\n',
    marks: '- stage: Buy\n- Use',
    fix: 'stages of a map',
    after: 'journey: Map\nstages:\n- stage: Buy\n- Use\n',
  },
  {
    code: 'J203',
    what: 'brings a number into its range',
    text: stage('    pains: [{ financial: x, severity: 7 }]\n'),
    marks: '7',
    fix: '3',
    after: stage('    pains: [{ financial: x, severity: 3 }]\n'),
  },
  {
    code: 'J204',
    what: 'converts all numbers of a map from 0–10, in every form',
    text: stage(
      "    touchpoints:\n      - A (7)\n      - { touch: B, emotion: 3 -> 9 }\n      - touch: C\n        emotion: { maya: '8', tom: 0 }\n      - D (happy)\n",
    ),
    marks: '7',
    fix: '0–10',
    after: stage(
      "    touchpoints:\n      - A (+1)\n      - { touch: B, emotion: -1 -> +1.5 }\n      - touch: C\n        emotion: { maya: '+1', tom: -2 }\n      - D (happy)\n",
    ),
  },
  {
    code: 'J204',
    what: 'sets one number to the end of the scale',
    text: stage('    touchpoints: [A (-3), B (+1)]\n'),
    marks: '-3',
    fix: 'lowest',
    after: stage('    touchpoints: [A (-2), B (+1)]\n'),
  },
  {
    code: 'J204',
    what: 'rounds to halves',
    text: stage('    emotion: 1.3\n'),
    marks: '1.3',
    fix: 'Round',
    after: stage('    emotion: +1.5\n'),
  },
  {
    code: 'J205',
    what: 'takes the nearest word',
    text: stage('    emotion: "hapy"\n'),
    marks: '"hapy"',
    fix: 'happy',
    after: stage('    emotion: "happy"\n'),
  },
  {
    code: 'J205',
    what: 'adds a face to the map’s own emotions',
    text: stage('    emotion: 🥴\n'),
    marks: '🥴',
    fix: 'Add',
    after: 'journey: A\nemotions:\n  🥴: 0\nstages:\n  - stage: Buy\n    emotion: 🥴\n',
  },
  {
    code: 'J206',
    what: 'sets a review in the future to today',
    text: 'journey: A\nreviewed: [2026-01-01, { on: 2027-01-01, by: Mira }]\nstages: [Buy]\n',
    marks: '2027-01-01',
    fix: 'today',
    after: 'journey: A\nreviewed: [2026-01-01, { on: 2026-11-22, by: Mira }]\nstages: [Buy]\n',
  },
  {
    code: 'J207',
    what: 'reads a duration in words',
    text: stage('    touchpoints: [{ touch: y, takes: "1 hour and 30 minutes" }]\n'),
    marks: '"1 hour and 30 minutes"',
    fix: '1h30min',
    after: stage('    touchpoints: [{ touch: y, takes: "1h30min" }]\n'),
  },
  {
    code: 'J207',
    what: 'reads a decimal comma',
    text: stage('    touchpoints: [{ touch: y, takes: "1,5 h" }]\n'),
    marks: '"1,5 h"',
    fix: '1.5h',
    after: stage('    touchpoints: [{ touch: y, takes: "1.5h" }]\n'),
  },
  {
    code: 'J208',
    what: 'writes both sides of a belief out',
    text: "journey: A\nbeliefs:\n  a: 'x -> y -> z'\nstages: [Buy]\n",
    marks: "'x -> y -> z'",
    fix: 'out',
    after: 'journey: A\nbeliefs:\n  a:\n    from: x\n    to: y -> z\nstages: [Buy]\n',
  },
  {
    code: 'J208',
    what: 'keeps the first and the last of three scores',
    text: stage('    emotion: -1 → 0 -> +1\n'),
    marks: '-1 → 0 -> +1',
    fix: 'Keep',
    after: stage('    emotion: -1 -> +1\n'),
  },
  {
    code: 'J208',
    what: 'fills in the empty left side',
    text: 'journey: A\nbeliefs:\n  a: "-> z"\nstages: [Buy]\n',
    marks: '"-> z"',
    fix: 'left side',
    after: 'journey: A\nbeliefs:\n  a: "now -> z"\nstages: [Buy]\n',
    snippets: true,
  },
  {
    code: 'J208',
    what: 'removes an arrow that leads nowhere',
    text: "journey: A\nbeliefs:\n  a: 'x -> '\nstages: [Buy]\n",
    marks: "'x -> '",
    fix: 'Remove',
    after: "journey: A\nbeliefs:\n  a: 'x'\nstages: [Buy]\n",
  },
  {
    code: 'J209',
    what: 'asks for the type of a pain without a text',
    text: stage('    pains:\n      - severity: 2\n'),
    marks: 'severity',
    fix: 'process',
    after: stage('    pains:\n      - process: What hurts\n        severity: 2\n'),
    snippets: true,
  },
  {
    code: 'J210',
    what: 'renames with all uses',
    text: stage('    id: Buy_It\n    touchpoints:\n      - touch: a\n        next: { "yes": \'Buy_It\', no: end }\n'),
    marks: 'Buy_It',
    fix: 'buy-it',
    after: stage('    id: buy-it\n    touchpoints:\n      - touch: a\n        next: { "yes": \'buy-it\', no: end }\n'),
  },
  {
    code: 'J210',
    what: 'renames a lane where it is used',
    text: 'journey: A\nlanes: { The_Law: Law }\nstages:\n  - stage: Buy\n    The_Law: x\n',
    marks: 'The_Law',
    fix: 'the-law',
    after: 'journey: A\nlanes: { the-law: Law }\nstages:\n  - stage: Buy\n    the-law: x\n',
  },
  {
    code: 'J213',
    what: 'spreads the hours over the clock',
    text: 'journey: A\nstages:\n  - { stage: a, hour: 9 }\n  - { stage: b, hour: 12 }\n  - c\n  - { stage: d, hour: 8 }\n  - { stage: e, hour: 10 }\n',
    marks: '10',
    fix: 'evenly',
    after:
      'journey: A\nstages:\n  - { stage: a, hour: 12 }\n  - { stage: b, hour: 2 }\n  - c\n  - { stage: d, hour: 7 }\n  - { stage: e, hour: 9 }\n',
  },
];

describe('fixes of keys and values', () => {
  itMends(mends);

  it('J204: takes a map for one from 1–5 by its highest and lowest number', async () => {
    assert.match(
      await mended('J204', '1–5', stage('    touchpoints: [A (5), B (1), C (3)]\n')),
      /A \(\+2\), B \(-2\), C \(0\)/,
    );
    const titles = (await fixesFor('J204', stage('    touchpoints: [A (5), B (-1)]\n'))).map(({ title }) => title);
    assert.deepEqual(titles, ['Set to +2, the highest score']);
  });
});
