/** The built command line, run as a program in folders made for it. */
import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

const program = resolve('dist/cli.js');

export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A folder with files, and the command line in it. */
export class Folder {
  /** As on many a person's disk, the path holds what an address must escape. */
  readonly path = mkdtempSync(join(tmpdir(), 'journey map é '));

  /** @param files texts by their paths, with `/`. */
  constructor(files: Readonly<Record<string, string | Uint8Array>> = {}) {
    for (const [path, content] of Object.entries(files)) this.write(path, content);
  }

  write(path: string, content: string | Uint8Array): void {
    const target = join(this.path, path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, content);
  }

  read(path: string): string {
    return readFileSync(join(this.path, path), 'utf8');
  }

  /** Runs a command line to its end. */
  run(args: readonly string[], { stdin = '', env = {}, cwd = '.' } = {}): Promise<Ended> {
    const child = this.start(args, { env, cwd });
    child.stdin.end(stdin);
    return ended(child);
  }

  /** Starts one that goes on. */
  start(args: readonly string[], { env = {}, cwd = '.' } = {}): ChildProcessWithoutNullStreams {
    const { NO_COLOR: _, FORCE_COLOR: __, ...inherited } = process.env;
    return spawn(process.execPath, [program, ...args], { cwd: join(this.path, cwd), env: { ...inherited, ...env } });
  }

  remove(): void {
    rmSync(this.path, { recursive: true, force: true });
  }
}

/** What a program printed, and the code that it ended with. */
export function ended(child: ChildProcessWithoutNullStreams): Promise<Ended> {
  let [stdout, stderr] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', piece => {
    stdout += piece;
  });
  child.stderr.setEncoding('utf8').on('data', piece => {
    stderr += piece;
  });
  return new Promise(done => child.on('close', code => done({ code, stdout, stderr })));
}

/** Resolves once a stream has printed a text. */
export function printed(stream: NodeJS.ReadableStream, text: string): Promise<string> {
  return new Promise(resolve => {
    let all = '';
    const listen = (piece: Buffer | string): void => {
      all += piece.toString();
      if (!all.includes(text)) return;
      stream.off('data', listen);
      resolve(all);
    };
    stream.on('data', listen);
  });
}

/** Maps of few lines for tests: nothing to remark, and one remark of each severity that counts. */
export const clean = `journey: A lamp
stages:
  - stage: Buy
    touchpoints:
      - Pays at the checkout
  - stage: Use
    touchpoints:
      - Unboxes it
  - stage: Keep
    touchpoints:
      - Sends a friend a code
`;

/** An unknown id (error) on line 6, and text that became a comment (warning) on line 5. */
export const faulty = `journey: A lamp
stages:
  - stage: Buy
    touchpoints:
      - Buys a lamp #summer
      - { touch: Pays, next: nowhere }
  - stage: Use
    touchpoints:
      - Unboxes it
  - stage: Keep
    touchpoints:
      - Sends a friend a code
`;
