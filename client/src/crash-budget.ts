/**
 * Allows `limit` restarts within `span` milliseconds. Each call stands for one crash and tells whether to restart.
 * `now` is injected for tests.
 */
export function crashBudget(limit: number, span: number, now: () => number = Date.now): () => boolean {
  let crashes: readonly number[] = [];
  return () => {
    const time = now();
    crashes = [...crashes.filter(crash => time - crash < span), time];
    return crashes.length <= limit;
  };
}
