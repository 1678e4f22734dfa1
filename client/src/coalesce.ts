/**
 * Runs `task` one at a time. Calls that come while it runs are folded into one more run after it, so the last state is
 * always handled and a burst of events costs no more runs than the task's own pace allows.
 */
export function coalesce(task: () => Promise<void>, report: (error: unknown) => void): () => Promise<void> {
  let running = false;
  let again = false;
  return async () => {
    if (running) {
      again = true;
      return;
    }
    running = true;
    do {
      again = false;
      try {
        await task();
      } catch (error) {
        report(error);
      }
    } while (again);
    running = false;
  };
}
