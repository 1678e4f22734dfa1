import assert from 'node:assert/strict';
import { itMends, type Mend, marksOf } from '../support/rules';

/** A map of two stages, each with touchpoints in braces. */
const map = (first: readonly string[], second: readonly string[] = []): string =>
  [first, second]
    .map((touchpoints, at) =>
      [`  - stage: Stage ${at}`, '    touchpoints:', ...touchpoints.map(each => `      - { ${each} }`)].join('\n'),
    )
    .reduce((text, each) => `${text}${each}\n`, 'journey: A\nstages:\n');

describe('J305, what no way leads to', () => {
  it('is told of the first one, not of those that it leads to', async () => {
    const text = map(['touch: a, next: d', 'touch: b', 'touch: c'], ['touch: d']);
    assert.deepEqual(await marksOf('J305', text), ['b']);
  });

  it('is told of circles once', async () => {
    const text = map(['touch: a, next: d', 'touch: b', 'touch: c, next: b'], ['touch: d']);
    assert.deepEqual(await marksOf('J305', text), ['b']);
  });

  it('is not what stands behind an exit: people who stay go on', async () => {
    assert.deepEqual(await marksOf('J305', map(['touch: a', 'touch: b, act: exit'], ['touch: c'])), []);
  });

  it('is not known while a `next` names nothing', async () => {
    assert.deepEqual(await marksOf('J305', map(['touch: a, next: gone', 'touch: b'])), []);
  });
});

describe('J306, dead ends', () => {
  it('are fine in the last stage, at exits, and where there is another way', async () => {
    assert.deepEqual(await marksOf('J306', map(['touch: a'], ['touch: b, next: end', 'touch: c'])), []);
    assert.deepEqual(await marksOf('J306', map(['touch: a', 'touch: b, act: exit, next: end'], ['touch: c'])), []);
    assert.deepEqual(await marksOf('J306', map(['touch: a, next: { x: end, y: c }'], ['touch: c'])), []);
  });

  it('are also exits that go on', async () => {
    assert.deepEqual(await marksOf('J306', map(['touch: a, act: exit, next: c', 'touch: b'], ['touch: c'])), ['c']);
  });
});

describe('J307, circles', () => {
  it('are fine if one way leads out', async () => {
    assert.deepEqual(await marksOf('J307', map(['touch: a', 'touch: b, next: { x: a, y: c }'], ['touch: c'])), []);
  });

  it('are told where they go back', async () => {
    const text = map(['touch: a', 'touch: b', 'touch: c, next: { x: a, y: b }'], ['touch: d']);
    assert.deepEqual(await marksOf('J307', text), ['{ x: a, y: b }']);
  });
});

const mends: readonly Mend[] = [
  {
    code: 'J305',
    what: 'adds a way to the one that there is',
    text: map(['touch: a, next: c', 'touch: b', 'touch: c']),
    marks: 'b',
    fix: 'Link it from “a”',
    after: map(['touch: a, next: { one way: c, another: b }', 'touch: b', 'touch: c']),
  },
  {
    code: 'J305',
    what: 'adds a way to those that there are',
    text: map(['touch: a, next: { paid: c, or: end }', 'touch: b', 'touch: c']),
    marks: 'b',
    fix: 'Link it from “a”',
    after: map(['touch: a, next: { paid: c, or: end, or else: b }', 'touch: b', 'touch: c']),
  },
  {
    code: 'J305',
    what: 'adds a way on a line of its own, with tab stops',
    text: 'journey: A\nstages:\n  - stage: Buy\n    touchpoints:\n      - touch: a\n        next: c # done\n      - b\n      - c\n',
    marks: 'b',
    fix: 'Link it',
    after:
      'journey: A\nstages:\n  - stage: Buy\n    touchpoints:\n      - touch: a\n        next: { one way: c, another: b } # done\n      - b\n      - c\n',
    snippets: true,
  },
  {
    code: 'J306',
    what: 'makes an exit of a dead end',
    text: map(['touch: a, next: end'], ['touch: b']),
    marks: 'end',
    fix: 'People leave here',
    after: map(['touch: a, act: exit, next: end'], ['touch: b']),
  },
  {
    code: 'J306',
    what: 'lets a dead end go on',
    text: map(['touch: a, next: end, note: x'], ['touch: b']),
    marks: 'end',
    fix: 'follows',
    after: map(['touch: a, note: x'], ['touch: b']),
  },
  {
    code: 'J306',
    what: 'lets an exit be the end',
    text: map(['touch: a, act: exit, next: { x: b }'], ['touch: b']),
    marks: '{ x: b }',
    fix: 'end here',
    after: map(['touch: a, act: exit, next: end'], ['touch: b']),
  },
  {
    code: 'J306',
    what: 'lets an exit be none',
    text: 'journey: A\nstages:\n  - stage: Buy\n    touchpoints:\n      - touch: a\n        act: exit\n        next: c\n      - c\n',
    marks: 'c',
    fix: 'no exit',
    after: 'journey: A\nstages:\n  - stage: Buy\n    touchpoints:\n      - touch: a\n        next: c\n      - c\n',
  },
];

describe('fixes of the flow', () => itMends(mends));
