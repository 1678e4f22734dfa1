import assert from 'node:assert/strict';
import { readArrow, trim } from '../../server/src/dialect/arrow';

const sides = (text: string): readonly [string, string | undefined, boolean] => {
  const { left, right, more } = readArrow(text);
  return [text.slice(...left), right && text.slice(...right), more];
};

describe('arrows', () => {
  const cases: readonly (readonly [text: string, left: string, right: string | undefined, more?: boolean])[] = [
    ['now -> wanted', 'now', 'wanted'],
    ['now → wanted', 'now', 'wanted'],
    ['  now   ->   wanted  ', 'now', 'wanted'],
    ['now', 'now', undefined],
    ['', '', undefined],
    ['now ->', 'now', ''],
    ['now -> ', 'now', ''],
    ['-> wanted', '', 'wanted'],
    ['->', '', ''],
    ['→', '', ''],
    ['a -> b -> c', 'a', 'b -> c', true],
    ['a → b -> c', 'a', 'b -> c', true],
    // Blanks around the arrow are required.
    ['a->b', 'a->b', undefined],
    ['a ->b', 'a ->b', undefined],
    ['a-> b', 'a-> b', undefined],
    ['a→b', 'a→b', undefined],
    ['a --> b', 'a --> b', undefined],
    ['a => b', 'a => b', undefined],
    ['a\t->\tb', 'a', 'b'],
    ['a ->\nb', 'a', 'b'],
    ['-2 -> +1', '-2', '+1'],
    ['3.1% -> 4%', '3.1%', '4%'],
    ['😡 -> 🙂', '😡', '🙂'],
  ];
  for (const [text, left, right, more = false] of cases)
    it(JSON.stringify(text), () => assert.deepEqual(sides(text), [left, right, more]));

  it('trims to offsets within the part', () => {
    assert.deepEqual(trim('  ab  ', 0, 6), [2, 4]);
    assert.deepEqual(trim('    ', 1, 3), [3, 3]);
    assert.deepEqual(trim('ab', 2, 2), [2, 2]);
  });
});
