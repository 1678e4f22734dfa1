/** Something on a line: where its middle would best be, and how long it is. */
export interface Wish {
  readonly middle: number;
  readonly length: number;
}

/**
 * Places things on a line so that none overlaps another, in the order given, each as near to its wish as that allows: what
 * collides is moved apart together, so that nothing is moved further than it must.
 * @returns where each begins
 */
export function spread(wishes: readonly Wish[], gap: number): number[] {
  // Measured from where each would be if all before it stood tight, order is all that is asked for.
  let tight = 0;
  const lines = wishes.map(({ middle, length }) => {
    const own = middle - length / 2 - tight;
    tight += length + gap;
    return own;
  });
  const runs: { sum: number; count: number }[] = [];
  for (const line of lines) {
    let run = { sum: line, count: 1 };
    for (let last = runs.at(-1); last && last.sum / last.count > run.sum / run.count; last = runs.at(-1)) {
      run = { sum: run.sum + last.sum, count: run.count + last.count };
      runs.pop();
    }
    runs.push(run);
  }
  let before = 0;
  const found: number[] = [];
  for (const { sum, count } of runs) {
    for (let each = 0; each < count; each++) {
      found.push(sum / count + before);
      before += (wishes[found.length - 1]?.length ?? 0) + gap;
    }
  }
  return found;
}
