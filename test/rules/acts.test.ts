import assert from 'node:assert/strict';
import { fixesFor, itMends, type Mend, marks, marksOf } from '../support/rules';

const keeping = (body: string, head = ''): string =>
  `journey: A\n${head}stages:\n  - stage: Keep\n    phase: after\n${body}`;

const mends: readonly Mend[] = [
  {
    code: 'J442',
    what: 'marks the first touchpoint that plays no other part',
    text: 'journey: A\nstages:\n  - stage: Feel\n    touchpoints: [{ touch: Asks, act: support }, Reads a guide @web (+1)]\nchannels: { web: Web }\n',
    marks: 'Feel',
    fix: 'Reads a guide',
    after:
      'journey: A\nstages:\n  - stage: Feel\n    touchpoints: [{ touch: Asks, act: support }, { touch: Reads a guide, channel: web, emotion: +1, act: discovery }]\nchannels: { web: Web }\n',
  },
  {
    code: 'J443',
    what: 'adds a recommendation behind the last touchpoint',
    text: keeping('    touchpoints:\n      - Unboxes # at home\n    goal: Rest\n'),
    marks: 'Keep',
    fix: 'recommendation',
    after: keeping(
      '    touchpoints:\n      - Unboxes # at home\n      - touch: Recommends it to a friend\n        act: loyalty\n    goal: Rest\n',
    ),
  },
  {
    code: 'J444',
    what: 'asks for something to read',
    text: 'journey: A\nstages:\n  - stage: Feel\n    touchpoints: [x]\n',
    marks: 'Feel',
    fix: 'content',
    after: 'journey: A\nstages:\n  - stage: Feel\n    content:\n      - What they can read\n    touchpoints: [x]\n',
    snippets: true,
  },
  {
    code: 'J445',
    what: 'adds a source where there is none',
    text: keeping('    touchpoints:\n      - touch: Gets a survey\n        act: feedback\n'),
    marks: 'feedback',
    fix: 'source',
    after:
      'journey: A\nsources:\n  feedback: survey\nstages:\n  - stage: Keep\n    phase: after\n    touchpoints:\n      - touch: Gets a survey\n        act: feedback\n        evidence:\n          - feedback\n',
  },
  {
    code: 'J445',
    what: 'adds a survey where nobody asks',
    text: keeping('    touchpoints:\n      - Unboxes\n'),
    marks: 'journey',
    fix: 'survey',
    after: keeping('    touchpoints:\n      - Unboxes\n      - touch: Answers a short survey\n        act: feedback\n'),
  },
  {
    code: 'J447',
    what: 'promises a time at the channel',
    text: keeping(
      '    touchpoints: [{ touch: Asks, channel: chat, act: support }]\n',
      'channels: { chat: { name: Chat } }\n',
    ),
    marks: 'support',
    fix: '`chat`',
    after: keeping(
      '    touchpoints: [{ touch: Asks, channel: chat, act: support }]\n',
      'channels: { chat: { name: Chat, reply_within: 1d } }\n',
    ),
    snippets: true,
  },
];

describe('fixes of the parts that touchpoints play', () => {
  itMends(mends);

  it('are three for an open loop', async () => {
    assert.equal((await fixesFor('J443', keeping('    touchpoints: [Unboxes]\n'))).length, 3);
  });
});

describe('a stage without touchpoints', () => {
  it('is told once: nothing of its parts and its content', async () => {
    const of = async (text: string): Promise<string[]> =>
      (await marks(text)).filter(mark => /J400|J44[2-4]/.test(mark));
    assert.deepEqual(await of('journey: A\nstages:\n  - { stage: Feel, phase: before }\n'), ['J400 Feel']);
    assert.deepEqual(await of(keeping('    goal: x\n')), ['J400 Keep']);
  });
});

describe('parts of touchpoints', () => {
  it('count wherever in their phase they are played', async () => {
    const text =
      'journey: A\nstages:\n  - { stage: Feel, touchpoints: [x] }\n  - { stage: Compare, touchpoints: [{ touch: y, act: discovery }] }\n';
    assert.deepEqual(await marksOf('J442', text), []);
    assert.deepEqual(await marksOf('J443', text), []);
    assert.deepEqual(await marksOf('J442', keeping('    touchpoints: [x]\n')), []);
  });

  it('of feedback are heard where a survey, an interview or reviews are cited', async () => {
    const asked = (kind: string, evidence = ''): Promise<string[]> =>
      marksOf(
        'J445',
        keeping(`${evidence}    touchpoints: [{ touch: x, act: feedback }]\n`, `sources: { s: ${kind} }\n`),
      );
    assert.deepEqual(await asked('survey'), ['feedback']);
    assert.deepEqual(await asked('survey', '    evidence: s\n'), []);
    assert.deepEqual(await asked('analytics', '    evidence: s\n'), ['feedback']);
  });

  it('of feedback are not missed before anything happens after the purchase', async () => {
    assert.deepEqual(await marksOf('J445', 'journey: A\nstages: [Buy]\n'), []);
  });

  it('of support may promise a time themselves', async () => {
    assert.deepEqual(
      await marksOf('J447', keeping('    touchpoints: [{ touch: x, act: support, reply_within: 1h }]\n')),
      [],
    );
    assert.deepEqual(await marksOf('J447', keeping('    touchpoints: [{ touch: x, act: support }]\n')), ['support']);
  });
});

describe('pressure', () => {
  const doubt = (answer: string, words = {}): Promise<string[]> =>
    marksOf('J446', `journey: A\nstages:\n  - { stage: Feel, doubts: ["Dear -> ${answer}"] }\n`, {
      settings: { words },
    });

  it('is told where it is all that is said', async () => {
    assert.deepEqual(await doubt('Only today!'), ['Only today!']);
    assert.deepEqual(await doubt('Limited offer, order now'), ['Limited offer, order now']);
    assert.deepEqual(await doubt('Only today, and 30 days to send it back'), []);
    assert.deepEqual(await doubt('30-day trial'), []);
  });

  it('may be other words, by the settings', async () => {
    assert.deepEqual(await doubt('Nur heute'), []);
    assert.deepEqual(await doubt('Nur heute', { J446: ['nur heute'] }), ['Nur heute']);
  });
});
