import assert from 'node:assert/strict';
import {
  builtInWords,
  faceOf,
  faces,
  feelingOf,
  meanScore,
  plainNumber,
  readScore,
  signed,
  tenth,
} from '../../server/src/dialect/emotions';

const words = {
  own: new Map([
    ['gutted', -2],
    ['très bien', 2],
    ['happy', 1.5],
  ]),
};

describe('emotions', () => {
  const scores: readonly (readonly [text: string, score: number, by: string])[] = [
    ['0', 0, 'number'],
    ['+0', 0, 'number'],
    ['-0', 0, 'number'],
    ['1', 1, 'number'],
    ['+1', 1, 'number'],
    ['-2', -2, 'number'],
    ['2.0', 2, 'number'],
    ['-.5', -0.5, 'number'],
    ['1.', 1, 'number'],
    ['+1.5', 1.5, 'number'],
    [' -1 ', -1, 'number'],
    ['furious', -2, 'word'],
    ['Frustrated', -1, 'word'],
    ['CONFUSED', -0.5, 'word'],
    ['neutral', 0, 'word'],
    ['satisfied', 1, 'word'],
    ['delighted', 2, 'word'],
    ['gutted', -2, 'word'],
    ['Très bien', 2, 'word'],
    ['happy', 1.5, 'word'],
    ['😡', -2, 'face'],
    ['😟', -1, 'face'],
    ['😐', 0, 'face'],
    ['🙂', 1, 'face'],
    ['😀', 2, 'face'],
    ['☹️', -1, 'face'],
    ['❤️', 2, 'face'],
  ];
  for (const [text, score, by] of scores)
    it(`${JSON.stringify(text)} is ${score}`, () =>
      assert.deepEqual(readScore(text, words), { is: 'score', score, by }));

  for (const [text, value] of [
    ['3', 3],
    ['-3', -3],
    ['5', 5],
    ['10', 10],
    ['0.3', 0.3],
    ['-1.25', -1.25],
    ['2.5', 2.5],
  ] as const)
    it(`${text} is out of the scale`, () => assert.deepEqual(readScore(text, words), { is: 'out', value }));

  for (const [text, fixed] of [
    ['−1', '-1'],
    ['–2', '-2'],
    ['1,5', '1.5'],
    ['−0,5', '-0.5'],
    ['+1,5', '+1.5'],
  ] as const)
    it(`${text} is a number in another notation`, () => {
      assert.deepEqual(readScore(text, words), { is: 'notation', fixed });
      assert.equal(plainNumber(text), fixed);
    });

  for (const text of [
    '',
    ' ',
    'meh',
    '1 2',
    '1e0',
    '0x1',
    'Infinity',
    'NaN',
    '--1',
    '😀😀',
    'constructor',
    '__proto__',
  ])
    it(`${JSON.stringify(text)} says nothing that is known`, () => assert.equal(readScore(text, words).is, 'unknown'));

  it('shows scores with a sign that is no hyphen', () => {
    assert.deepEqual([-2, -0.5, 0, 0.5, 2].map(signed), ['−2', '−0.5', '0', '+0.5', '+2']);
    assert.deepEqual([-2, -1.5, -1, -0.5, 0, 0.5, 1, 1.5, 2].map(feelingOf), [
      'very bad',
      'very bad',
      'bad',
      'bad',
      'neutral',
      'good',
      'good',
      'very good',
      'very good',
    ]);
    assert.deepEqual([-2, -1, 0, 1, 2].map(faceOf), ['😡', '😟', '😐', '🙂', '😀']);
    assert.deepEqual([-1.5, -0.5, 0.5, 1.5].map(faceOf), ['😡', '😟', '🙂', '😀']);
  });

  it('shows means to a tenth, below zero as above it', () => {
    assert.equal(meanScore([]), undefined);
    const shown = [
      [-1, 0, 0, 0],
      [1, 0, 0, 0],
      [-0.5, 0.5],
      [2, -1.5, 0],
    ].map(scores => tenth(meanScore(scores) ?? NaN));
    assert.deepEqual(shown, [-0.3, 0.3, 0, 0.2]);
  });

  it('keeps every built-in word and face within the scale', () => {
    for (const score of [...builtInWords.values(), ...faces.values()]) assert.ok(score >= -2 && score <= 2);
    for (const word of builtInWords.keys()) assert.equal(word, word.toLowerCase());
  });
});
