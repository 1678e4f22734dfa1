import assert from 'node:assert/strict';
import { itMends, type Mend, marks, marksOf } from '../support/rules';

const map = (touchpoints: string, head = ''): string =>
  `journey: A\n${head}stages:\n  - stage: Buy\n    touchpoints: [${touchpoints}]\n`;

const mends: readonly Mend[] = [
  {
    code: 'J460',
    what: 'backs a severe pain point',
    text: map('{ touch: x, pains: [{ process: y, severity: 3 }] }', 'sources: { calls: calls }\n'),
    marks: 'y',
    fix: '`calls`',
    after: map('{ touch: x, pains: [{ process: y, severity: 3, evidence: [calls] }] }', 'sources: { calls: calls }\n'),
  },
  {
    code: 'J461',
    what: 'admits a guess, with a source of its own',
    text: 'journey: A\npersonas:\n  maya: { name: Maya, goals: x, problems: y, channels: z }\nchannels: { z: Z }\nstages: [Buy]\n',
    marks: 'maya',
    fix: 'assumption',
    after:
      'journey: A\nsources:\n  guess: assumption\npersonas:\n  maya: { name: Maya, goals: x, problems: y, channels: z, evidence: [guess] }\nchannels: { z: Z }\nstages: [Buy]\n',
  },
  {
    code: 'J471',
    what: 'asks for the owner',
    text: 'journey: A\nstatus: live\nreviewed: 2026-11-20\nstages: [Buy]\n',
    marks: 'journey',
    fix: 'owner',
    after: 'journey: A\nstatus: live\nowner: Who keeps it true\nreviewed: 2026-11-20\nstages: [Buy]\n',
    snippets: true,
  },
  {
    code: 'J471',
    what: 'enters a review of today',
    text: 'journey: A\nstatus: live\nowner: Mira\nstages: [Buy]\n',
    marks: 'journey',
    fix: 'today',
    after: 'journey: A\nstatus: live\nowner: Mira\nreviewed: 2026-11-22\nstages: [Buy]\n',
  },
];

describe('fixes of what is not backed', () => {
  itMends(mends);
});

describe('evidence', () => {
  const sources = 'sources: { s: survey, guess: assumption }\n';
  const asked = (touchpoints: string): Promise<string[]> => marksOf('J460', map(touchpoints, sources));

  it('is asked for at severe pain points, moments of truth and the lowest point', async () => {
    assert.deepEqual(await asked('{ touch: x, truth: true }, "y (-1)", "z (-2)", "n (-2)"'), ['x', 'z']);
    assert.deepEqual(await asked('{ touch: x, pains: [{ process: y, severity: 3 }, { process: z, severity: 2 }] }'), [
      'y',
    ]);
    assert.deepEqual(await asked('"x (0)", "y (+1)"'), []);
  });

  it('may stand on a place or on its pain points, and be an admitted guess', async () => {
    assert.deepEqual(await asked('{ touch: x, truth: true, evidence: s }'), []);
    assert.deepEqual(await asked('{ touch: x, truth: true, evidence: guess }'), []);
    assert.deepEqual(await asked('{ touch: x, truth: true, pains: [{ process: y, evidence: s }] }'), []);
  });

  it('is asked for once where a severe pain point makes a moment of truth', async () => {
    assert.deepEqual(await asked('{ touch: x, truth: true, pains: [{ process: y, severity: 3 }] }'), ['y']);
  });

  it('of beliefs and personas may be an admitted guess', async () => {
    const belief = (evidence: string): string =>
      `journey: A\n${sources}beliefs: { b: { from: x, to: y${evidence} } }\nstages: [Buy]\n`;
    assert.deepEqual(await marksOf('J461', belief('')), ['b']);
    assert.deepEqual(await marksOf('J461', belief(', evidence: [guess]')), []);
  });

  it('is what a live map rests on: admitted guesses count as hypotheses', async () => {
    const claims = (backed: number, of: number, status = 'live'): Promise<string[]> =>
      marksOf(
        'J462',
        map(
          Array.from(
            { length: of },
            (_, at) => `{ touch: x, emotion: 0, evidence: ${at < backed ? 's' : 'guess'} }`,
          ).join(', '),
          `${sources}status: ${status}\n`,
        ),
      );
    assert.deepEqual(await claims(3, 10), []);
    assert.deepEqual(await claims(2, 10), ['live']);
    assert.deepEqual(await claims(2, 10, 'review'), []);
  });
});

describe('sources', () => {
  const source = (rest: string): Promise<string[]> =>
    marksOf('J463', `journey: A\nsources: { s: { ${rest} } }\nstages: [Buy]\n`);

  it('grow old within a year, and are anecdotes below five', async () => {
    assert.deepEqual(await source('kind: survey, on: 2025-11-22, n: 5'), []);
    assert.deepEqual(await source('kind: survey, on: 2025-11-21, n: 4'), ['2025-11-21', '4']);
    assert.deepEqual(await source('kind: assumption, on: 2025-11-21'), []);
  });
});

describe('the keeping of a map', () => {
  it('is asked for from the review on', async () => {
    const of = async (status: string): Promise<string[]> =>
      (await marks(`journey: A\nstatus: ${status}\nstages: [Buy]\n`)).filter(mark => mark.startsWith('J471'));
    assert.deepEqual(await of('draft'), []);
    assert.deepEqual(await of('review'), ['J471 journey']);
    assert.deepEqual(await of('archived'), []);
  });
});
