import assert from 'node:assert/strict';
import { objectType } from '../../server/src/dialect/dialect';
import type { EmotionWords, ObjectName } from '../../server/src/dialect/shape';

const words: EmotionWords = {
  own: new Map([
    ['gutted', -2],
    ['sehr gut', 2],
  ]),
};

/** The parts of a short form as `key: text`. */
function parts(type: ObjectName, text: string): string[] {
  const form = objectType(type).short;
  assert.ok(form, `${type} has a short form`);
  return form.read(text, words).map(({ key, from, to }) => `${key}: ${text.slice(from, to)}`);
}

const table: Partial<Record<ObjectName, readonly (readonly [text: string, ...parts: string[]])[]>> = {
  touchpoint: [
    ['Searches', 'touch: Searches'],
    ['Searches @search', 'touch: Searches', 'channel: search'],
    ['Searches (-1)', 'touch: Searches', 'emotion: -1'],
    ['Searches @search (-1)', 'touch: Searches', 'emotion: -1', 'channel: search'],
    ['Searches @search ( -1 )  ', 'touch: Searches', 'emotion: -1', 'channel: search'],
    ['Searches @search @web (+1)', 'touch: Searches', 'emotion: +1', 'channel: search', 'channel: web'],
    ['Pays @web (-2 -> +1)', 'touch: Pays', 'emotion: -2 -> +1', 'channel: web'],
    ['Pays (😡 → 🙂)', 'touch: Pays', 'emotion: 😡 → 🙂'],
    ['Pays (satisfied)', 'touch: Pays', 'emotion: satisfied'],
    ['Pays (Satisfied)', 'touch: Pays', 'emotion: Satisfied'],
    ['Pays (gutted)', 'touch: Pays', 'emotion: gutted'],
    ['Pays (sehr gut)', 'touch: Pays', 'emotion: sehr gut'],
    ['Pays (🙂)', 'touch: Pays', 'emotion: 🙂'],
    // Numbers that are none on the scale, or in another notation, are meant as emotions: the reader tells.
    ['Pays (4)', 'touch: Pays', 'emotion: 4'],
    ['Pays (−1)', 'touch: Pays', 'emotion: −1'],
    ['Pays (1,5)', 'touch: Pays', 'emotion: 1,5'],
    // From the right: channels may stand behind the emotion.
    ['Pays (+1) @web', 'touch: Pays', 'emotion: +1', 'channel: web'],
    ['Pays (+1) @web @store ', 'touch: Pays', 'emotion: +1', 'channel: web', 'channel: store'],
    ['Asks @web (happy) @chat', 'touch: Asks', 'emotion: happy', 'channel: web', 'channel: chat'],
    ['Pays (+1) by card @web', 'touch: Pays (+1) by card', 'channel: web'],
    ['Writes (+1) to a@web', 'touch: Writes (+1) to a@web'],
    // Ids are of any script, whatever the rest of the text is written in.
    ['Zahlt @öffnen (+1) @büro-süd', 'touch: Zahlt', 'emotion: +1', 'channel: öffnen', 'channel: büro-süd'],
    ['Zahlt (+1) @kasse @büro', 'touch: Zahlt', 'emotion: +1', 'channel: kasse', 'channel: büro'],
    ['Платит @касса', 'touch: Платит', 'channel: касса'],
    ['Orders a café @web (+1)', 'touch: Orders a café', 'emotion: +1', 'channel: web'],
    ['Opens “@web”', 'touch: Opens “@web”'],
    ['Opens @web”', 'touch: Opens @web”', 'channel: web'],
    // A year is none.
    ['Orders the catalogue (2026)', 'touch: Orders the catalogue (2026)'],
    ['Orders the catalogue (2026) (+1) @web', 'touch: Orders the catalogue (2026)', 'emotion: +1', 'channel: web'],
    // Anything else in parentheses is text.
    ['Backs up (Disque 85%)', 'touch: Backs up (Disque 85%)'],
    ['Calls (twice)', 'touch: Calls (twice)'],
    ['Calls (twice) @phone', 'touch: Calls (twice)', 'channel: phone'],
    ['Calls (-1) again', 'touch: Calls (-1) again'],
    ['Calls (twice) (-1)', 'touch: Calls (twice)', 'emotion: -1'],
    ['Calls ()', 'touch: Calls ()'],
    ['Calls (->)', 'touch: Calls (->)'],
    ['Moves (here -> there)', 'touch: Moves (here -> there)'],
    ['Calls )', 'touch: Calls )'],
    ['(-1)', 'touch: ', 'emotion: -1'],
    // A mail address, a handle in a word, a lonely sign: text.
    ['Writes to help@lumo.example', 'touch: Writes to help@lumo.example'],
    ['Writes to help@lumo.example @email (0)', 'touch: Writes to help@lumo.example', 'emotion: 0', 'channel: email'],
    ['Meets @ the shop', 'touch: Meets @ the shop'],
    ['Meets @', 'touch: Meets @'],
    ['@store Buys', 'touch: @store Buys', 'channel: store'],
    ['Follows @lumo on the web', 'touch: Follows @lumo on the web', 'channel: lumo'],
    ['Fragt nach @läden (+0.5)', 'touch: Fragt nach', 'emotion: +0.5', 'channel: läden'],
    ['問い合わせる @電話 (-1)', 'touch: 問い合わせる', 'emotion: -1', 'channel: 電話'],
    ['Asks @help-desk', 'touch: Asks', 'channel: help-desk'],
    ['', 'touch: '],
    ['   ', 'touch: '],
  ],
  persona: [
    ['Maya', 'name: Maya'],
    ['Maya, editor', 'name: Maya', 'general: editor'],
    ['Maya Santos , editor, two kids ', 'name: Maya Santos', 'general: editor, two kids'],
    ['Maya,editor', 'name: Maya,editor'],
    ['1,5 people', 'name: 1,5 people'],
  ],
  belief: [
    ['A lamp is a lamp -> Good light is worth it', 'from: A lamp is a lamp', 'to: Good light is worth it'],
    ['A lamp is a lamp', 'from: A lamp is a lamp'],
    ['A lamp is a lamp ->', 'from: A lamp is a lamp'],
  ],
  doubt: [
    ['It is expensive -> Try it', 'doubt: It is expensive', 'answer: Try it'],
    ['Too many models', 'doubt: Too many models'],
  ],
  kpi: [
    ['31 -> 45', 'actual: 31', 'target: 45'],
    ['3.1%', 'actual: 3.1%'],
    ['41k → 60k', 'actual: 41k', 'target: 60k'],
  ],
  channel: [['Web search', 'name: Web search']],
  villain: [['  Inertia ', 'name: Inertia']],
  source: [['survey', 'kind: survey']],
  review: [['2026-05-04', 'on: 2026-05-04']],
  stage: [['Compare', 'stage: Compare']],
  pain: [['Too slow', 'pain: Too slow']],
  content: [['A guide', 'title: A guide']],
  opportunity: [['A quiz', 'idea: A quiz']],
};

describe('short forms', () => {
  for (const [type, cases] of Object.entries(table))
    for (const [text, ...expected] of cases)
      it(`${type}: ${JSON.stringify(text)}`, () => assert.deepEqual(parts(type as ObjectName, text), expected));
});
