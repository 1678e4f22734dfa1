import assert from 'node:assert/strict';
import { durationInWords, readDuration } from '../../server/src/dialect/durations';

describe('durations', () => {
  const minutes: readonly (readonly [text: string, read: number | undefined])[] = [
    ['30s', 0.5],
    ['5m', 5],
    ['5min', 5],
    ['5 min', 5],
    ['1h', 60],
    ['1h30m', 90],
    ['1h 30m', 90],
    ['1.5h', 90],
    ['2d', 2880],
    ['6w', 60_480],
    ['3mo', 131_490],
    ['1y', 525_960],
    ['1D', 1440],
    ['0m', 0],
    ['', undefined],
    ['5', undefined],
    ['m', undefined],
    ['5 apples', undefined],
    ['five days', undefined],
    ['-5m', undefined],
    ['1,5h', undefined],
    ['1h-2h', undefined],
    ['90d!', undefined],
  ];
  for (const [text, read] of minutes)
    it(`${JSON.stringify(text)} is ${read ?? 'none'}`, () => assert.equal(readDuration(text, 'minutes'), read));

  it('reads a bare m as months where months are meant, and only the bare one', () => {
    assert.equal(readDuration('3m', 'months'), 3 * 43_830);
    assert.equal(readDuration('3min', 'months'), 3);
    assert.equal(readDuration('3mo', 'months'), 3 * 43_830);
    assert.equal(readDuration('1y6m', 'months'), 525_960 + 6 * 43_830);
  });

  const words: readonly (readonly [text: string, words: string])[] = [
    ['30s', '30 seconds'],
    ['1min', '1 minute'],
    ['90min', '1 hour 30 minutes'],
    ['1h', '1 hour'],
    ['25h', '1 day 1 hour'],
    ['1d', '1 day'],
    ['14d', '14 days'],
    ['6w', '42 days'],
    ['90d', '90 days'],
    ['3mo', '3 months'],
    ['1y', '1 year'],
    ['12mo', '1 year'],
    ['0m', '0 minutes'],
    ['1.5h', '1 hour 30 minutes'],
  ];
  for (const [text, told] of words)
    it(`${text} is told as ${told}`, () => assert.equal(durationInWords(readDuration(text, 'minutes') ?? -1), told));
});
