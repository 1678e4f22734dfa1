import assert from 'node:assert/strict';
import type { EmotionIntent } from '../../../server/src/intents';
import { textAfter } from '../../support/intents';

const map = (touchpoint: string): string => `journey: A
personas:
  maya: Maya
  tom: Tom
stages:
  - stage: Look # first
    touchpoints:
${touchpoint}
`;
const first = 'stages/0/touchpoints/0';

/** The touchpoint's lines after its emotion was set. */
async function felt(touchpoint: string, intent: Partial<EmotionIntent>): Promise<string> {
  const text = await textAfter(map(touchpoint), { op: 'emotion', key: first, part: 'now', score: 1, ...intent });
  if (text.startsWith('refused')) return text;
  assert.equal(text.slice(0, 85), map('').slice(0, 85));
  return text.slice(map('').length - 1, -1);
}

describe('intent: emotion', () => {
  it('changes the number in a short form, and nothing else', async () => {
    assert.equal(await felt('      - Reads @web (-1)   # why', {}), '      - Reads @web (+1)   # why');
    assert.equal(await felt('      - "Reads: \\"it\\" (0)"', { score: -0.5 }), '      - "Reads: \\"it\\" (-0.5)"');
    assert.equal(await felt("      - 'It''s: (0)' # x", { score: 2 }), "      - 'It''s: (+2)' # x");
    assert.equal(await felt('      - Reads (frustrated) @web', {}), '      - Reads (+1) @web');
    assert.equal(await felt('      - Reads (😡 -> 🙂)', { part: 'wanted', score: 2 }), '      - Reads (😡 -> +2)');
  });

  it('leaves a word that says the same', async () => {
    assert.equal(await felt('      - Reads (happy)', { score: 1 }), '      - Reads (happy)');
  });

  it('adds an emotion to a short form at its end', async () => {
    assert.equal(await felt('      - Reads @web # why', {}), '      - Reads @web (+1) # why');
    assert.equal(await felt('      - Reads (Disque 85%)', { score: 0 }), '      - Reads (Disque 85%) (0)');
    assert.equal(await felt('      - Reads\n        on and on @web', {}), '      - Reads\n        on and on @web (+1)');
    assert.equal(
      await felt('      - >-\n        Reads\n        on (0)', {}),
      '      - >-\n        Reads\n        on (+1)',
    );
  });

  it('adds, changes and takes away what is wanted', async () => {
    assert.equal(await felt('      - Reads (-1)', { part: 'wanted', score: 0.5 }), '      - Reads (-1 -> +0.5)');
    assert.equal(
      await felt('      - { touch: A, emotion: -2 -> +1 }', { part: 'wanted', score: 2 }),
      '      - { touch: A, emotion: -2 -> +2 }',
    );
    assert.equal(await felt('      - Reads (-1 → +1)', { part: 'wanted', score: null }), '      - Reads (-1)');
    assert.match(await felt('      - Reads', { part: 'wanted' }), /^refused: Say first how it feels now/);
  });

  it('takes an emotion away', async () => {
    assert.equal(await felt('      - Reads @web (-1 -> +1) # why', { score: null }), '      - Reads @web # why');
    assert.equal(
      await felt('      - touch: A\n        emotion: -1 # bad\n        says: B', { score: null }),
      '      - touch: A\n        says: B',
    );
    assert.equal(
      await felt('      - touch: A\n        emotion: { maya: 1 }', { score: null, persona: 'maya' }),
      '      - touch: A',
    );
  });

  it('keeps the rest of the text when what is left would be read as an emotion', async () => {
    assert.match(await felt('      - Reads (2) (+1)', { score: null }), /^refused/);
  });

  it('gives a long form the key, in its place and in the plus or none of the map', async () => {
    assert.equal(
      await felt('      - touch: A\n        says: B', {}),
      '      - touch: A\n        emotion: +1\n        says: B',
    );
    assert.equal(
      await felt('      - touch: A\n        emotion:\n      - B (1)', {}),
      '      - touch: A\n        emotion: 1\n      - B (1)',
    );
    assert.equal(await felt('      - { touch: A }', { score: -1.5 }), '      - { touch: A, emotion: -1.5 }');
  });

  it('changes a persona’s own emotion, or adds it', async () => {
    const own = '      - touch: A\n        emotion:\n          maya: -1 # so\n          tom: 0';
    assert.equal(await felt(own, { persona: 'maya', score: 0.5 }), own.replace('-1', '+0.5'));
    assert.equal(
      await felt('      - { touch: A, emotion: { maya: -1 } }', { persona: 'tom' }),
      '      - { touch: A, emotion: { maya: -1, tom: +1 } }',
    );
  });

  it('the primary persona’s is everybody’s; a second persona makes it one for each', async () => {
    assert.equal(await felt('      - A (-1)', { persona: 'maya' }), '      - A (+1)');
    assert.equal(
      await felt('      - touch: A\n        emotion: sad -> +1 # x', {
        persona: 'maya',
        part: 'wanted',
        score: 0,
      }).then(text => text.slice(0, 7)),
      'refused',
    );
    assert.equal(
      await felt('      - touch: A\n        emotion: -1 -> +1 # x', { persona: 'tom', score: 0 }),
      '      - touch: A\n        emotion: { maya: -1 -> +1, tom: 0 } # x',
    );
    assert.equal(
      await felt('      - A @web (-1) # x', { persona: 'tom' }),
      '      - touch: A # x\n        channel: web\n        emotion: { maya: -1, tom: +1 }',
    );
    assert.equal(
      await felt('      - A @web', { persona: 'tom' }),
      '      - touch: A\n        channel: web\n        emotion: { tom: +1 }',
    );
  });

  it('the primary persona’s is its own if that is asked for', async () => {
    const own = (touchpoint: string, intent: Partial<EmotionIntent> = {}) =>
      felt(touchpoint, { persona: 'maya', own: true, ...intent });
    assert.equal(
      await own('      - touch: A\n        emotion: -1 -> +1 # x'),
      '      - touch: A\n        emotion: { maya: +1 -> +1 } # x',
    );
    assert.equal(await own('      - { touch: A, emotion: sad }'), '      - { touch: A, emotion: { maya: +1 } }');
    assert.equal(
      await own('      - A @web (-1) # x', { score: -1 }),
      '      - touch: A # x\n        channel: web\n        emotion: { maya: -1 }',
    );
    assert.equal(await own('      - A'), '      - touch: A\n        emotion: { maya: +1 }');
    assert.equal(await own('      - touch: A'), '      - touch: A\n        emotion: { maya: +1 }');
    assert.equal(
      await own('      - { touch: A, emotion: { tom: 0 } }'),
      '      - { touch: A, emotion: { tom: 0, maya: +1 } }',
    );
    assert.equal(
      await own('      - { touch: A, emotion: { maya: 0 } }', { score: 2 }),
      '      - { touch: A, emotion: { maya: +2 } }',
    );
    assert.equal(
      await own('      - A (-1)', { persona: 'tom', score: 0 }),
      '      - touch: A\n        emotion: { maya: -1, tom: 0 }',
    );
  });

  it('sets a stage’s own, too', async () => {
    const text = 'journey: A\nstages:\n  - Look\n  - Buy\n';
    assert.equal(
      await textAfter(text, { op: 'emotion', key: 'stages/0', part: 'now', score: -1 }),
      'journey: A\nstages:\n  - stage: Look\n    emotion: -1\n  - Buy\n',
    );
  });

  it('keeps CRLF, and refuses anchors', async () => {
    const crlf = 'journey: A\r\nstages:\r\n  - stage: B\r\n    touchpoints:\r\n      - touch: C\r\n';
    assert.equal(
      await textAfter(crlf, { op: 'emotion', key: first, part: 'now', score: 1 }),
      `${crlf}        emotion: +1\r\n`,
    );
    assert.match(
      await felt('      - { touch: A, emotion: &bad -1 }\n      - { touch: B, emotion: *bad }', {}),
      /^refused: It stands behind an anchor/,
    );
    assert.match(
      await felt('      - { touch: B, emotion: &bad -1 }\n      - { touch: A, emotion: *bad }', {
        key: 'stages/0/touchpoints/1',
      }),
      /^refused/,
    );
  });

  it('refuses who or what is not there', async () => {
    assert.match(await felt('      - A', { key: 'stages/0/touchpoints/7' }), /^refused: It is gone/);
    assert.match(await felt('      - A', { persona: 'nobody' }), /^refused: No persona/);
    assert.match(await felt('      - A', { key: 'personas/maya' }), /^refused: Only stages and touchpoints/);
  });
});
