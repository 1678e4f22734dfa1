/** A browser of the person's own makes the PDF: it alone has the fonts and the shaping for every script. */
import { spawn } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, isAbsolute, join } from 'node:path';
import { pathToFileURL } from 'node:url';

const programs = [
  'google-chrome-stable',
  'google-chrome',
  'chromium',
  'chromium-browser',
  'microsoft-edge-stable',
  'microsoft-edge',
  'brave-browser',
];
const macApps = ['Google Chrome', 'Microsoft Edge', 'Chromium', 'Brave Browser'];
const windowsPrograms = [
  'Google/Chrome/Application/chrome.exe',
  'Microsoft/Edge/Application/msedge.exe',
  'BraveSoftware/Brave-Browser/Application/brave.exe',
];
/** A hundred stages are printed in seconds, hundreds of touchpoints in a minute or two where much else is done: then it hangs. */
const patience = 300_000;

const switches = [
  '--headless',
  '--disable-gpu',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-extensions',
  '--disable-sync',
  '--disable-background-networking',
  '--disable-component-update',
  // The page needs no network, and this browser gets none.
  '--host-resolver-rules=MAP * ~NOTFOUND',
  '--no-pdf-header-footer',
  // Where root runs a browser (containers), its sandbox cannot; the page is our own, and its policy lets nothing else run.
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
];

/** That no browser was found, or that it could not print: with the way out. */
export class BrowserError extends Error {
  constructor(what: string) {
    super(`${what} Or export the map as HTML, and print that from any browser.`);
    this.name = 'BrowserError';
  }
}

/**
 * Path of a Chrome, Chromium, Edge or Brave on this machine: the one that `CHROME_PATH` names, else one in a usual place.
 * Nothing is run from the folder that somebody works in: relative paths do not count, nor what packages brought along.
 */
export function findBrowser(env: NodeJS.ProcessEnv = process.env): string | undefined {
  const places = env.CHROME_PATH ? [env.CHROME_PATH] : usualPlaces(env);
  return places.find(path => isAbsolute(path) && existsSync(path) && statSync(path).isFile());
}

function usualPlaces(env: NodeJS.ProcessEnv): string[] {
  if (process.platform === 'win32') {
    const roots = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].flatMap(root => root ?? []);
    return roots.flatMap(root => windowsPrograms.map(program => join(root, program)));
  }
  const apps =
    process.platform === 'darwin' ? macApps.map(app => `/Applications/${app}.app/Contents/MacOS/${app}`) : [];
  const folders = (env.PATH ?? '').split(delimiter).filter(folder => !/[\\/]node_modules[\\/]/.test(folder));
  return [...apps, ...programs.flatMap(program => folders.map(folder => join(folder, program)))];
}

/**
 * Prints a page to PDF with a browser of this machine, in a profile of its own that is gone afterwards.
 * @throws BrowserError if there is none, or it fails; whatever `signal` was aborted with, if it was.
 */
export async function printToPdf(html: string, signal?: AbortSignal): Promise<Uint8Array> {
  const browser = findBrowser();
  if (browser === undefined) {
    const { CHROME_PATH: named } = process.env;
    throw new BrowserError(
      named
        ? `A PDF is printed by a browser, and there is none at ${named}, which CHROME_PATH names.`
        : 'A PDF is printed by a browser, and no Chrome, Chromium, Edge or Brave was found. Install one, or name its program in the environment variable CHROME_PATH.',
    );
  }
  const folder = await mkdtemp(join(tmpdir(), 'journey-map-'));
  try {
    const [page, pdf] = [join(folder, 'map.html'), join(folder, 'map.pdf')];
    await writeFile(page, html);
    const profile = `--user-data-dir=${join(folder, 'profile')}`;
    const said = await run(browser, [...switches, profile, `--print-to-pdf=${pdf}`, pathToFileURL(page).href], signal);
    try {
      return new Uint8Array(await readFile(pdf));
    } catch {
      throw new BrowserError(
        `${browser} did not print the map${said === '' ? '.' : `: ${said}.`} Try another browser.`,
      );
    }
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
}

/** Runs a browser to its end; resolves to the last thing that it complained of. */
function run(browser: string, args: readonly string[], signal?: AbortSignal): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(browser, args, {
      stdio: ['ignore', 'ignore', 'pipe'],
      timeout: patience,
      killSignal: 'SIGKILL',
    });
    const stop = () => {
      child.kill('SIGKILL');
    };
    let said = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      said = (said + text).slice(-2000);
    });
    child.on('error', ({ message }) => reject(new BrowserError(`${browser} could not be started: ${message}.`)));
    child.on('close', () => {
      signal?.removeEventListener('abort', stop);
      if (signal?.aborted) reject(signal.reason);
      else resolve(said.trim().split('\n').at(-1)?.trim() ?? '');
    });
    signal?.addEventListener('abort', stop);
    if (signal?.aborted) stop();
  });
}
