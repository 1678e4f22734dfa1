import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Words } from '../../server/src/rules/words';

describe('words of a rule', () => {
  const words = new Words(['cron job', 'cron', 'API', 'our team', 'C++', 'größe', '限定', 'сейчас']);
  const first: readonly (readonly [text: string, found: string | undefined])[] = [
    ['Calls the api', 'api'],
    ['Waits for the API’s answer', 'API'],
    ['Asks “our  team”', 'our  team'],
    ['Therapist', undefined],
    ['ÄAPI', undefined],
    ['APIé, then cron', 'cron'],
    // The longer one ends within a word; the shorter one stands whole.
    ['A cron jobé', 'cron'],
    ['𝒜API𝒜 cron', 'cron'],
    ['Die GRÖSSE, die Größe', 'Größe'],
    ['本日限定です', '限定'],
    ['Купи Сейчас!', 'Сейчас'],
    ['Несейчас', undefined],
    ['', undefined],
  ];
  for (const [text, found] of first)
    it(`${JSON.stringify(text)}: ${found ?? 'none'}`, () => assert.equal(words.firstIn(text), found));

  it('are those that one pattern of all scripts finds', () => {
    const exact = /(?<![\p{L}\p{N}])(?:cron\s+job|cron|API|our\s+team|C\+\+|größe|сейчас)(?![\p{L}\p{N}])|限定/iu;
    const piece = fc.constantFrom(
      'cron',
      ' job',
      'api',
      'our',
      ' team',
      'C++',
      'größe',
      '限定',
      'сейчас',
      ' ',
      'é',
      '’',
      '1',
      'x',
      '𝒜',
      '😀',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), pieces => {
        const text = pieces.join('');
        assert.equal(words.firstIn(text), exact.exec(text)?.[0]);
      }),
    );
  });
});
