import assert from 'node:assert/strict';
import { asIso, isoDate, readDate } from '../../server/src/dialect/dates';

describe('dates', () => {
  for (const text of ['1970-01-01', '2026-05-04', '2024-02-29', '2000-02-29', '1999-12-31', '2026-11-22'])
    it(`${text} comes back as it was`, () => assert.equal(isoDate(readDate(text) ?? Number.NaN), text));

  it('counts days from 1970', () => {
    assert.equal(readDate('1970-01-01'), 0);
    assert.equal(readDate('1970-01-02'), 1);
    assert.equal(readDate('2026-01-01'), 20_454);
    assert.equal(readDate(' 2026-01-01 '), 20_454);
  });

  for (const text of [
    '',
    '2026',
    '2026-5-4',
    '2026-02-30',
    '2025-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-01-00',
    '2026-01-32',
    '2026-05-04T10:00',
    '26-05-04',
    '04.05.2026',
    'today',
  ])
    it(`${JSON.stringify(text)} is no date`, () => assert.equal(readDate(text), undefined));

  const others: readonly (readonly [text: string, iso: string | undefined])[] = [
    ['4.5.2026', '2026-05-04'],
    ['04.05.2026', '2026-05-04'],
    ['4. 5. 2026', '2026-05-04'],
    ['2026/5/4', '2026-05-04'],
    ['2026.05.04', '2026-05-04'],
    ['2026-5-4', '2026-05-04'],
    ['2026-05-04T10:00:00Z', '2026-05-04'],
    ['4 May 2026', '2026-05-04'],
    ['4. May 2026', '2026-05-04'],
    ['May 4, 2026', '2026-05-04'],
    ['Sept. 4 2026', '2026-09-04'],
    ['14 December 2026', '2026-12-14'],
    // Day and month could be either: not guessed.
    ['04/05/2026', undefined],
    ['5-4-2026', undefined],
    ['31.2.2026', undefined],
    ['4 Mumble 2026', undefined],
    ['yesterday', undefined],
    ['Q2 2026', undefined],
    ['', undefined],
  ];
  for (const [text, iso] of others)
    it(`${JSON.stringify(text)} means ${iso ?? 'nothing certain'}`, () => assert.equal(asIso(text), iso));
});
