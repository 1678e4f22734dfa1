/** Checks many files over the cores, and tells of them in their order. */
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { Checker, type CheckOptions, type FileReport, type Target } from './checker';

/** A thread is worth its start from so many files on. */
const WORTH = 40;
/** So many files are under way for each thread: few are held in memory, and none waits for work. */
const AHEAD = 8;

/** Reports in the order of the targets, each as soon as those before it are there. */
export async function* checkFiles(targets: readonly Target[], options: CheckOptions): AsyncGenerator<FileReport> {
  const threads = Math.min(availableParallelism(), Math.floor(targets.length / WORTH));
  if (threads < 2) {
    const checker = new Checker(options);
    for (const target of targets) yield checker.check(target);
    return;
  }
  const pool = Array.from({ length: threads }, () => new Thread(options));
  const under: Promise<FileReport>[] = [];
  try {
    for (const target of targets) {
      const idlest = pool.reduce((a, b) => (b.waiting < a.waiting ? b : a));
      under.push(idlest.check(target));
      const next = under.length >= threads * AHEAD ? under.shift() : undefined;
      if (next) yield next;
    }
    yield* under;
  } finally {
    for (const thread of pool) thread.end();
  }
}

class Thread {
  readonly #worker: Worker;
  /** Why it ended: should a file be too much for it, that file is told of, and so are those that waited behind it. */
  #fault: string | undefined;
  readonly #told: { readonly target: Target; readonly tell: (report: FileReport) => void }[] = [];

  constructor(options: CheckOptions) {
    this.#worker = new Worker(new URL('./check-worker.mjs', import.meta.url), { workerData: options });
    this.#worker.on('message', (report: FileReport) => this.#told.shift()?.tell(report));
    this.#worker.on('error', error => {
      this.#fault = error.message;
      for (const { target, tell } of this.#told.splice(0))
        tell({ path: target.path, remarks: [], fault: error.message });
    });
  }

  get waiting(): number {
    return this.#told.length;
  }

  check(target: Target): Promise<FileReport> {
    const { path } = target;
    if (this.#fault !== undefined) return Promise.resolve({ path, remarks: [], fault: this.#fault });
    return new Promise(tell => {
      this.#told.push({ target, tell });
      this.#worker.postMessage(target);
    });
  }

  end(): void {
    void this.#worker.terminate();
  }
}
