/** What the bench compares with: packages of a lock file of their own, installed when they are first needed. */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { copyFile, mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { cache, root } from '../../scripts/lib/paths.mjs';
import { npm } from '../../scripts/lib/process.mjs';

const own = join(root, 'test', 'bench');

/** Version and folder of one of the packages, installed if it was not. */
export async function rival(name) {
  const lock = await readFile(join(own, 'package-lock.json'), 'utf8');
  const home = join(cache, `bench-${createHash('sha256').update(lock).digest('hex').slice(0, 12)}`);
  // npm writes this one last, so an interrupted install does not pass for a whole one.
  if (!existsSync(join(home, 'node_modules', '.package-lock.json'))) {
    console.error('Installing what the bench compares with into .vscode-test (once) …');
    await mkdir(home, { recursive: true });
    for (const file of ['package.json', 'package-lock.json']) await copyFile(join(own, file), join(home, file));
    await npm(['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: home });
  }
  const { version } = JSON.parse(lock).packages[`node_modules/${name}`];
  return { version, home: join(home, 'node_modules', name) };
}
