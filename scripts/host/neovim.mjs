import { existsSync } from 'node:fs';
import { run, which } from '../lib/process.mjs';

/**
 * Path of Neovim, which drives the language server as its users do; installed first where that is possible without asking
 * (root on Debian). Undefined, and said in a line, where it cannot be had: then its test is left out.
 */
export async function findNeovim() {
  const given = process.env.NVIM_PATH;
  if (given && !existsSync(given)) throw new Error(`NVIM_PATH names ${given}, which does not exist.`);
  const found = given ?? which('nvim');
  if (found) return found;
  if (process.getuid?.() === 0 && which('apt-get')) {
    console.log('Installing Neovim with apt-get (once, some seconds) …');
    const env = { DEBIAN_FRONTEND: 'noninteractive' };
    await run('apt-get', ['-qq', 'update'], { env });
    await run('apt-get', ['-qq', '-y', '--no-install-recommends', 'install', 'neovim'], { env, quiet: true });
  }
  const installed = which('nvim');
  if (!installed)
    console.log('Neovim was not found, so its test is left out: install it, or set NVIM_PATH to its program.');
  return installed;
}
