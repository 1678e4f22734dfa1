import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from './paths.mjs';
import { npm } from './process.mjs';

/** Installs the packages of package-lock.json unless exactly those are installed already. */
export async function ensureDependencies() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    throw new Error(`Node.js 20.19 or later is needed; this is ${process.version}. See https://nodejs.org.`);
  }
  if (await installed()) return;
  console.log('Installing the packages of package-lock.json (once, about half a minute) …');
  const began = Date.now();
  await npm(['ci', '--include=dev', '--no-audit', '--no-fund'], { cwd: root, show: true });
  console.log(`Packages installed in ${Math.round((Date.now() - began) / 1000)} s.`);
}

/** npm writes node_modules/.package-lock.json last, so an interrupted install does not pass either. */
async function installed() {
  const wanted = JSON.parse(await readFile(join(root, 'package-lock.json'), 'utf8')).packages;
  let present;
  try {
    present = JSON.parse(await readFile(join(root, 'node_modules', '.package-lock.json'), 'utf8')).packages;
  } catch {
    return false;
  }
  return Object.entries(wanted).every(
    ([path, { version, optional }]) => path === '' || optional || present[path]?.version === version,
  );
}
