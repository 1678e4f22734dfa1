/** Work on many files, done on all cores, whose results come in the order of the files. */
import { availableParallelism } from 'node:os';
import { parentPort, Worker, workerData } from 'node:worker_threads';

/** So many files are under way for each thread: few are held in memory, and none waits for work. */
const AHEAD = 8;

export interface Work<T, R> {
  /** The bundle that a thread runs, beside this one; it calls `serve`. */
  readonly script: './check-worker.mjs' | './render-worker.mjs';
  /** What each thread is given at its start. */
  readonly options: unknown;
  /** A thread is worth its start from so many items on. */
  readonly worth: number;
  /** The same work, done here. */
  readonly here: (item: T) => Promise<R>;
}

/** What became of an item: its result, or why there is none. */
export type Outcome<T, R> = { readonly item: T } & Answer<R>;

type Answer<R> =
  | { readonly result: R; readonly fault?: undefined }
  | { readonly fault: string; readonly result?: undefined };

/** Outcomes in the order of the items, each as soon as those before it are there. */
export async function* inOrder<T, R>(items: readonly T[], work: Work<T, R>): AsyncGenerator<Outcome<T, R>> {
  const threads = Math.min(availableParallelism(), Math.floor(items.length / work.worth));
  if (threads < 2) {
    for (const item of items) yield { item, ...(await answer(work.here(item))) };
    return;
  }
  const pool = Array.from({ length: threads }, () => new Thread(work));
  const under: Promise<Outcome<T, R>>[] = [];
  try {
    for (const item of items) {
      const alive = pool.filter(thread => thread.alive);
      const idlest = (alive.length > 0 ? alive : pool).reduce((a, b) => (b.waiting < a.waiting ? b : a));
      under.push(idlest.do(item).then(told => ({ item, ...told })));
      const next = under.length >= threads * AHEAD ? under.shift() : undefined;
      if (next) yield next;
    }
    yield* under;
  } finally {
    for (const thread of pool) thread.end();
  }
}

function answer<R>(work: Promise<R>): Promise<Answer<R>> {
  return work.then(
    result => ({ result }),
    error => ({ fault: error instanceof Error ? error.message : String(error) }),
  );
}

class Thread<T, R> {
  readonly #worker: Worker;
  readonly #waiting: ((answer: Answer<R>) => void)[] = [];
  /** Why it ended: an item was too much for it. That is told of those, too, that waited behind it. */
  #fault: string | undefined;

  constructor({ script, options }: Work<T, R>) {
    this.#worker = new Worker(new URL(script, import.meta.url), { workerData: options });
    this.#worker.on('message', (told: Answer<R>) => this.#waiting.shift()?.(told));
    this.#worker.on('error', ({ message }) => {
      this.#fault = message;
      for (const tell of this.#waiting.splice(0)) tell({ fault: message });
    });
  }

  get alive(): boolean {
    return this.#fault === undefined;
  }

  get waiting(): number {
    return this.#waiting.length;
  }

  do(item: T): Promise<Answer<R>> {
    if (this.#fault !== undefined) return Promise.resolve({ fault: this.#fault });
    return new Promise(tell => {
      this.#waiting.push(tell);
      this.#worker.postMessage(item);
    });
  }

  end(): void {
    void this.#worker.terminate();
  }
}

/** In a thread: does what comes, one after the other. @param begin makes the work of the options */
export function serve<O, T, R>(begin: (options: O) => (item: T) => Promise<R>): void {
  const work = begin(workerData as O);
  let last: Promise<unknown> = Promise.resolve();
  parentPort?.on('message', (item: T) => {
    last = last.then(async () => parentPort?.postMessage(await answer(work(item))));
  });
}
