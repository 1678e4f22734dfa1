/** How the program ends before its time: with nothing half done, and with the code that shells expect. */
import { unlinkSync } from 'node:fs';

/** Files that are being written; none of them outlives the program. */
export const unfinished = new Set<string>();

/** Takes signals, and a reader of our output that went away (`… | head`). */
export function endInOrder(): void {
  process.once('SIGINT', () => process.exit(130));
  process.once('SIGTERM', () => process.exit(143));
  for (const stream of [process.stdout, process.stderr])
    stream.on('error', (error: NodeJS.ErrnoException) => {
      process.exit(error.code === 'EPIPE' ? 141 : 2);
    });
  process.once('exit', () => {
    for (const path of unfinished)
      try {
        unlinkSync(path);
      } catch {
        // It was not there yet, or no longer.
      }
  });
}
