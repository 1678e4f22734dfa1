/** Doing something again whenever a map changes, until Ctrl+C. */
import { type FSWatcher, statSync, watch as watchFolder } from 'node:fs';
import { basename, join } from 'node:path';
import { InputError } from './errors';
import { type Found, isMap } from './find-maps';

/** Milliseconds in which the events of one change come in. */
const BURST = 50;
/** Other files that decide what is done. */
const deciding: ReadonlySet<string> = new Set(['.gitignore', '.journey-map.json']);

/** Runs at once and after each change. What can't be found later is told, and waited for. Never resolves. */
export async function watch(find: () => Promise<Found>, run: (found: Found) => Promise<void>): Promise<never> {
  let found = await find();
  for (;;) {
    // Listening begins before the run, so that no change is lost.
    const changed = change(found);
    await run(found);
    process.stderr.write('Waiting for changes; Ctrl+C ends it.\n');
    for (let waiting = changed; ; waiting = change(found)) {
      await waiting;
      try {
        found = await find();
        break;
      } catch (error) {
        if (!(error instanceof InputError)) throw error;
        process.stderr.write(`${error.message}\n`);
      }
    }
  }
}

/** Resolves once something that matters has changed, and its burst of events is over. */
function change({ files, folders }: Found): Promise<void> {
  const names = new Set(files.map(file => basename(file)));
  return new Promise(resolve => {
    let over: ReturnType<typeof setTimeout> | undefined;
    const watchers: FSWatcher[] = [];
    const end = (): void => {
      for (const each of watchers) each.close();
      resolve();
    };
    for (const folder of folders)
      try {
        const watcher = watchFolder(folder, (_, name) => {
          if (name !== null && !names.has(name) && !matters(folder, name)) return;
          clearTimeout(over);
          over = setTimeout(end, BURST);
        });
        // A folder that goes away is a change, too.
        watcher.on('error', end);
        watchers.push(watcher);
      } catch {
        end();
      }
  });
}

function matters(folder: string, name: string): boolean {
  return (
    isMap(name) ||
    deciding.has(name) ||
    (statSync(join(folder, name), { throwIfNoEntry: false })?.isDirectory() ?? false)
  );
}
