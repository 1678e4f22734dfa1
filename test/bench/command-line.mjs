/** The command line as a program: its start beside that of bare Node, one map, and many. */
import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../../scripts/lib/paths.mjs';
import { generate } from './generate.mjs';
import { median } from './measure.mjs';

const program = join(root, 'dist', 'cli.js');
const usage = join(root, 'test', 'bench', 'usage.cjs');
const rounds = 9;
const lines = 200;

/**
 * Milliseconds of bare Node, of `--version`, and of `check` on one map; what `check` takes on so many maps and on a
 * quarter of them.
 */
export async function measureCommandLine(count) {
  const folder = await mkdtemp(join(tmpdir(), 'journey-map-'));
  try {
    for (const [name, size] of [
      ['one', 1],
      ['some', count / 4],
      ['many', count],
    ]) {
      await mkdir(join(folder, name));
      for (let n = 0; n < size; n++)
        await writeFile(
          join(folder, name, `map-${n}.journey.yaml`),
          generate(lines).replace('journey:', `journey: ${n}`),
        );
    }
    const check = name => [program, 'check', join(folder, name), '--severity', 'error'];
    return {
      count,
      lines,
      bare: await typical(['-e', '0']),
      start: await typical([program, '--version']),
      one: await typical(check('one')),
      some: await run(check('some')),
      many: await run(check('many')),
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function typical(args) {
  const all = [];
  for (let round = 0; round < rounds; round++) all.push(await run(args));
  return { took: median(all.map(({ took }) => took)), processor: median(all.map(({ processor }) => processor)) };
}

/** Runs Node to its end: milliseconds, those of the processor on all threads, and the most memory in MB. */
function run(args) {
  return new Promise((resolve, reject) => {
    const began = performance.now();
    const stdio = ['ignore', 'ignore', 'inherit', 'pipe'];
    const child = spawn(process.execPath, ['--require', usage, ...args], { stdio });
    let told = '';
    child.stdio[3].on('data', piece => {
      told += piece;
    });
    child.once('error', reject);
    child.once('close', code => {
      if (code === 0) resolve({ took: performance.now() - began, ...JSON.parse(told) });
      else reject(new Error(`journey-map ended with ${code}.`));
    });
  });
}
