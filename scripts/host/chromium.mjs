import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { run, which } from '../lib/process.mjs';

const names = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'microsoft-edge-stable',
];
const macApps = ['Google Chrome', 'Chromium', 'Microsoft Edge'];
const windowsPrograms = ['Google/Chrome/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe'];

/** Switches for a browser that tests drive: no sandbox where root has none, nothing that calls home. */
export const chromiumArgs = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Path of a Chrome, Chromium or Edge; installed first where that is possible without asking (root on Debian). */
export async function findChromium() {
  const found = installedChromium();
  if (found) return found;
  if (process.getuid?.() === 0 && which('apt-get')) {
    console.log('Installing Chromium and fonts with apt-get (once, about a minute) …');
    const env = { DEBIAN_FRONTEND: 'noninteractive' };
    await run('apt-get', ['-qq', 'update'], { env });
    const packages = ['chromium', 'fonts-noto-color-emoji', 'fonts-noto-cjk'];
    await run('apt-get', ['-qq', '-y', '--no-install-recommends', 'install', ...packages], { env });
    const path = installedChromium();
    if (path) return path;
  }
  throw new Error('No Chrome, Chromium or Edge was found: install one of them, or set CHROME_PATH to its program.');
}

function installedChromium() {
  const given = process.env.CHROME_PATH;
  if (given) {
    if (existsSync(given)) return given;
    throw new Error(`CHROME_PATH names ${given}, which does not exist.`);
  }
  return usualPlaces().find(path => existsSync(path)) ?? which(...names);
}

function usualPlaces() {
  if (process.platform === 'darwin') return macApps.map(app => `/Applications/${app}.app/Contents/MacOS/${app}`);
  if (process.platform !== 'win32') return [];
  const roots = [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA];
  return roots.filter(Boolean).flatMap(folder => windowsPrograms.map(program => join(folder, program)));
}
