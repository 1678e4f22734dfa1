/** The commit that a review belongs to, found in the history of one file. */

export interface Commit {
  readonly hash: string;
  /** When it was made; undefined if the history does not say. */
  readonly date: Date | undefined;
}

/** A version of a file. */
export interface Version {
  readonly hash: string;
  readonly text: string;
}

/**
 * The file as it was committed on the day of a review or before it. Who commits later than they review (which is said in
 * the text) is taken at their word: then the first version that has the date. Undefined if none has it yet.
 * @param commits those that touch the file, the newest first.
 * @param on ISO date of the newest review.
 * @param show the text of the file in a commit; undefined if it can't be had.
 */
export async function reviewVersion(
  commits: readonly Commit[],
  on: string,
  show: (hash: string) => Promise<string | undefined>,
): Promise<Version | undefined> {
  const reviewed = async (index: number): Promise<Version | undefined> => {
    const hash = commits[index]?.hash;
    const text = hash === undefined ? undefined : await show(hash);
    return hash !== undefined && text?.includes(on) ? { hash, text } : undefined;
  };
  let found = await reviewed(0);
  if (!found) return undefined;
  // Where the local day of the review ends.
  const end = new Date(`${on}T23:59:59.999`);
  const then = commits.findIndex(({ date }) => date !== undefined && date <= end);
  // Once the date of the newest review is written it stays: the oldest version that has it is found by halves.
  let [newer, older] = [0, then < 0 ? commits.length - 1 : then];
  while (newer < older) {
    const middle = Math.ceil((newer + older) / 2);
    const version = await reviewed(middle);
    if (version) [found, newer] = [version, middle];
    else older = middle - 1;
  }
  return found;
}
