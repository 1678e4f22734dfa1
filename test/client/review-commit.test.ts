import assert from 'node:assert/strict';
import { type Commit, reviewVersion } from '../../client/src/review-commit';

const on = '2026-05-04';
/** Versions of a file, the newest first: the day of the commit, and whether the review is written in it. */
type History = readonly (readonly [day: string, text: string])[];

/** The day of the version that is found, and how many versions were looked at. */
async function found(history: History): Promise<readonly [day: string | undefined, looked: number]> {
  const commits = history.map(([day], at): Commit => ({ hash: String(at), date: new Date(`${day}T12:00:00`) }));
  let looked = 0;
  const version = await reviewVersion(commits, on, hash => {
    looked++;
    return Promise.resolve(history[Number(hash)]?.[1]);
  });
  if (version) assert.equal(version.text, history[Number(version.hash)]?.[1]);
  return [version && history[Number(version.hash)]?.[0], looked];
}

describe('the commit of a review', () => {
  const said = `reviewed: ${on}`;

  it('is the last one on its day or before it', async () => {
    const history = [
      ['2026-07-01', said],
      ['2026-05-04', said],
      ['2026-05-01', said],
      ['2026-01-01', ''],
    ] as const;
    assert.equal((await found(history))[0], '2026-05-04');
  });

  it('is the first one that has its date, if that was committed later', async () => {
    const history = [
      ['2026-07-01', said],
      ['2026-06-01', said],
      ['2026-05-06', said],
      ['2026-05-01', ''],
    ] as const;
    assert.equal((await found(history))[0], '2026-05-06');
    assert.equal((await found([['2026-07-01', said]]))[0], '2026-07-01');
  });

  it('is found without looking at every version', async () => {
    const history = Array.from({ length: 200 }, (_, at) => ['2026-07-01', at < 150 ? said : ''] as const);
    const [, looked] = await found([...history, ['2026-05-01', '']]);
    assert.ok(looked <= 10, String(looked));
  });

  it('is not there while the review is not committed, nor without a history', async () => {
    assert.deepEqual(await found([['2026-05-03', 'reviewed: 2026-02-01']]), [undefined, 1]);
    assert.deepEqual(await found([]), [undefined, 0]);
  });

  it('is not one whose text can’t be had', async () => {
    const commits = ['new', 'old'].map((hash): Commit => ({ hash, date: undefined }));
    const show = (hash: string) => Promise.resolve(hash === 'new' ? said : undefined);
    assert.deepEqual(await reviewVersion(commits, on, show), { hash: 'new', text: said });
  });
});
