import assert from 'node:assert/strict';
import { coalesce } from '../../client/src/coalesce';

describe('coalesce', () => {
  const gate = () => {
    const waiting: (() => void)[] = [];
    return { wait: () => new Promise<void>(resolve => waiting.push(resolve)), open: () => waiting.shift()?.() };
  };
  const fail = (error: unknown) => assert.fail(String(error));

  it('runs at once', async () => {
    let runs = 0;
    await coalesce(async () => {
      runs++;
    }, fail)();
    assert.equal(runs, 1);
  });

  it('folds the calls that come during a run into one more', async () => {
    const { wait, open } = gate();
    let runs = 0;
    const task = coalesce(async () => {
      runs++;
      if (runs === 1) await wait();
    }, fail);
    const first = task();
    await Promise.all([task(), task(), task()]);
    assert.equal(runs, 1);
    open();
    await first;
    assert.equal(runs, 2);
  });

  it('reports what a run throws, and still does the run that was asked for meanwhile', async () => {
    const { wait, open } = gate();
    const errors: unknown[] = [];
    let runs = 0;
    const task = coalesce(
      async () => {
        runs++;
        if (runs > 1) return;
        await wait();
        throw new Error('first');
      },
      error => errors.push(error),
    );
    const first = task();
    await task();
    open();
    await first;
    await task();
    assert.deepEqual(errors.map(String), ['Error: first']);
    assert.equal(runs, 3);
  });
});
