/** Doing something again whenever a map changes, until Ctrl+C. */
import { existsSync, type FSWatcher, statSync, watch as watchFolder } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { InputError } from './errors';
import { type Found, isMap } from './find-maps';

/** Milliseconds in which the events of one change come in. */
const BURST = 50;
/** Other files that decide what is done. */
const deciding: ReadonlySet<string> = new Set(['.gitignore', '.journey-map.json']);

/**
 * Runs at once and after each change. What can't be found later is told, and waited for. Never resolves.
 * @param run does the work; resolves to the paths of other files that had a say in it (libraries), wherever they are, and
 * whether they are there or not.
 */
export async function watch(
  find: () => Promise<Found>,
  run: (found: Found) => Promise<Iterable<string>>,
): Promise<never> {
  let found = await find();
  let used: Iterable<string> = [];
  for (;;) {
    // Listening begins before it is looked for and run, so that no change is lost.
    let listener = new Listener(found);
    listener.hear(used);
    const begun = Date.now();
    used = [...(await run(found))];
    listener.hear(used, begun);
    process.stderr.write('Waiting for changes; Ctrl+C ends it.\n');
    for (;;) {
      await listener.changed;
      listener = new Listener(found);
      listener.hear(used);
      try {
        found = await find();
        listener.close();
        break;
      } catch (error) {
        if (!(error instanceof InputError)) throw error;
        process.stderr.write(`${error.message}\n`);
      }
    }
  }
}

/** Listens in folders until something that matters has changed. */
class Listener {
  /** Resolves once that is so, and its burst of events is over. */
  readonly changed: Promise<void>;
  /** Listens no longer. */
  close: () => void = () => undefined;
  #ended = false;
  #over: ReturnType<typeof setTimeout> | undefined;
  readonly #watchers = new Map<string, FSWatcher>();
  readonly #names: Set<string>;

  constructor({ files, folders }: Found) {
    this.#names = new Set(files.map(file => basename(file)));
    this.changed = new Promise(resolve => {
      this.close = () => {
        this.#ended = true;
        for (const each of this.#watchers.values()) each.close();
        resolve();
      };
    });
    for (const folder of folders) this.#watch(folder);
  }

  /** Listens for files, too, be they there or not. @param since what has changed from then on (ms) has changed already. */
  hear(paths: Iterable<string>, since = Number.POSITIVE_INFINITY): void {
    for (const path of paths) {
      this.#names.add(basename(path));
      const folder = nearest(dirname(path));
      if (this.#watchers.has(folder)) continue;
      this.#watch(folder);
      if ((statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0) >= since) this.#soon();
    }
  }

  /** One that is gone is waited for where it would come to be. */
  #watch(wanted: string): void {
    const folder = nearest(wanted);
    if (this.#ended || this.#watchers.has(folder)) return;
    try {
      const watcher = watchFolder(folder, (_, name) => {
        const counts = name === null || this.#names.has(name) || matters(folder, name);
        // A folder that goes away is a change, too.
        if (counts || !existsSync(folder)) this.#soon();
      });
      watcher.on('error', this.close);
      this.#watchers.set(folder, watcher);
    } catch (error) {
      // It has just gone.
      if (!existsSync(folder)) this.#watch(wanted);
      else
        throw new InputError(`${folder} cannot be watched: ${error instanceof Error ? error.message : String(error)}.`);
    }
  }

  #soon(): void {
    clearTimeout(this.#over);
    this.#over = setTimeout(this.close, BURST);
  }
}

/** The folder, or where it would come to be. */
function nearest(folder: string): string {
  return existsSync(folder) || dirname(folder) === folder ? folder : nearest(dirname(folder));
}

function matters(folder: string, name: string): boolean {
  return (
    isMap(name) ||
    deciding.has(name) ||
    (statSync(join(folder, name), { throwIfNoEntry: false })?.isDirectory() ?? false)
  );
}
