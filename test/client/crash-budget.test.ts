import assert from 'node:assert/strict';
import { crashBudget } from '../../client/src/crash-budget';

describe('crash budget', () => {
  it('allows so many restarts, then no more', () => {
    const mayRestart = crashBudget(2, 1000, () => 0);
    assert.deepEqual([mayRestart(), mayRestart(), mayRestart()], [true, true, false]);
  });

  it('forgets crashes that are long past', () => {
    let time = 0;
    const mayRestart = crashBudget(2, 1000, () => time);
    const at = (moment: number): boolean => {
      time = moment;
      return mayRestart();
    };
    assert.deepEqual([0, 600, 1200, 1300, 2500].map(at), [true, true, true, false, true]);
  });
});
