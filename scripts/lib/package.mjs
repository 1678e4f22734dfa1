import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from './paths.mjs';
import { run } from './process.mjs';

const limit = 1_000_000;

/** Makes the .vsix of what dist/ holds; resolves to its path and size. Fails if it is larger than a megabyte. */
export async function packageVsix() {
  const { name, version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
  const path = join(root, `${name}-${version}.vsix`);
  const vsce = join(root, 'node_modules', '@vscode', 'vsce', 'vsce');
  const flags = ['--no-dependencies', '--allow-missing-repository', '--no-rewrite-relative-links'];
  const code = await run(process.execPath, [vsce, 'package', ...flags, '--out', path], { cwd: root });
  if (code !== 0) throw new Error('The extension could not be packaged: see the lines above.');
  const { size } = await stat(path);
  if (size > limit) throw new Error(`${path} has ${size} bytes; ${limit} is the most that it may have.`);
  return { path, size };
}
