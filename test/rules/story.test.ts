import assert from 'node:assert/strict';
import { sourceOf } from '../../server/src/yaml/node';
import { fixesFor, itMends, look, type Mend, marksOf } from '../support/rules';

const map = (head: string, stages = '  - Feel\n  - Compare\n  - { stage: Keep, phase: after }\n'): string =>
  `journey: A\n${head}stages:\n${stages}`;

const mends: readonly Mend[] = [
  {
    code: 'J420',
    what: 'asks for the conflict where beliefs are told without a story',
    text: map('beliefs: { b: Dear }\n'),
    marks: 'beliefs',
    fix: 'conflict',
    after: map('story:\n  conflict: What they want to get rid of\nbeliefs: { b: Dear }\n'),
    snippets: true,
  },
  {
    code: 'J420',
    what: 'puts the conflict into a story in braces',
    text: map('story: { inner: x, climax: compare } # arc\n'),
    marks: 'story',
    fix: 'conflict',
    after: map('story: { conflict: What they want to get rid of, inner: x, climax: compare } # arc\n'),
    snippets: true,
  },
  {
    code: 'J421',
    what: 'moves a climax that lies in the first stage to the decision',
    text: map(
      'story: { conflict: x, climax: feel }\n',
      '  - Feel\n  - { stage: Buy, touchpoints: [{ touch: Signs, act: decision }] }\n',
    ),
    marks: 'feel',
    fix: 'Signs',
    after: map(
      'story: { conflict: x, climax: signs }\n',
      '  - Feel\n  - { stage: Buy, touchpoints: [{ touch: Signs, act: decision }] }\n',
    ),
  },
  {
    code: 'J423',
    what: 'adds the belief to a stage’s list',
    text: map('beliefs: { a: x -> y, b: x -> y }\n', '  - { stage: Feel, shifts: [a] }\n'),
    marks: 'b',
    fix: 'Feel',
    after: map('beliefs: { a: x -> y, b: x -> y }\n', '  - { stage: Feel, shifts: [a, b] }\n'),
  },
  {
    code: 'J424',
    what: 'writes a villain out to say what holds against it',
    text: map('villains:\n  bargain: Marketplace lamps # cheap\n'),
    marks: 'bargain',
    fix: 'hold against',
    after: map('villains:\n  bargain: # cheap\n    name: Marketplace lamps\n    counter: What you hold against it\n'),
    snippets: true,
  },
  {
    code: 'J424',
    what: 'takes an opportunity',
    text: `${map('villains:\n  bargain: { name: x }\n')}opportunities: { quiz: A quiz }\n`,
    marks: 'bargain',
    fix: 'quiz',
    after: `${map('villains:\n  bargain: { name: x, counter: quiz }\n')}opportunities: { quiz: A quiz }\n`,
  },
  {
    code: 'J425',
    what: 'names the stage',
    text: map('villains:\n  bargain:\n    name: x\n    counter: y\n'),
    marks: 'bargain',
    fix: 'Compare',
    after: map('villains:\n  bargain:\n    name: x\n    tempts:\n      - compare\n    counter: y\n'),
  },
];

describe('fixes of the story', () => {
  itMends(mends);

  it('offer every stage that can work on a belief, and none after the purchase', async () => {
    const fixes = await fixesFor('J423', map('beliefs: { a: x -> y }\n'));
    assert.deepEqual(
      fixes.map(({ title }) => title),
      ['“Feel” works on it', '“Compare” works on it'],
    );
  });
});

describe('the climax', () => {
  const story = (climax: string): string => map(`story: { conflict: x, climax: ${climax} }\n`);

  it('may not lie in the first stage, nor after the purchase', async () => {
    assert.deepEqual(await marksOf('J421', story('feel')), ['feel']);
    assert.deepEqual(await marksOf('J421', story('compare')), []);
    assert.deepEqual(await marksOf('J421', story('keep')), ['keep']);
  });

  it('is asked for only by a story, and not where its id is unknown', async () => {
    assert.deepEqual(await marksOf('J421', map('beliefs: { b: x -> y }\n')), []);
    assert.deepEqual(await marksOf('J421', story('nowhere')), []);
  });

  it('wants beliefs worked on and doubts answered before, and says which are not', async () => {
    const text = (doubts: string): string =>
      map(
        'story: { conflict: x, climax: compare }\nbeliefs: { early: x -> y, late: x -> y, never: x -> y }\n',
        `  - { stage: Feel, shifts: [early] }\n  - { stage: Compare, doubts: [${doubts}] }\n  - { stage: Keep, phase: after, shifts: [late], doubts: [No matter] }\n`,
      );
    const { findings } = await look(text('Too dear, Too big -> It folds'));
    const [found] = findings.filter(({ code }) => code === 'J422');
    assert.equal(found && sourceOf(found.at), 'compare');
    assert.deepEqual(
      found?.related?.map(({ at }) => sourceOf(at)),
      ['late', 'Too dear'],
    );
    assert.deepEqual(await marksOf('J423', text('')), ['never']);
  });
});

describe('beliefs and villains', () => {
  it('need a shift only where something is wanted', async () => {
    assert.deepEqual(await marksOf('J423', map('beliefs: { a: A lamp is a lamp }\n')), []);
  });

  it('of a library are told in no map, and not in the library', async () => {
    const files = { 'lib.yaml': 'villains: { v: Rival }\n' };
    for (const code of ['J424', 'J425']) {
      assert.deepEqual(await marksOf(code, map('use: ./lib.yaml\n'), { files }), []);
      assert.deepEqual(await marksOf(code, files['lib.yaml']), []);
    }
  });
});
