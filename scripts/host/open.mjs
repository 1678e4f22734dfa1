import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openBrowserHost } from './browser.mjs';
import { findDesktop, openDesktopHost } from './desktop.mjs';
import { quietSettings, themes } from './settings.mjs';

/** In a black-box run VS Code wants some extension under development to carry the tests: an empty one. */
const runnerManifest = {
  name: 'journey-map-test-runner',
  publisher: 'journey-map',
  version: '0.0.1',
  engines: { vscode: '^1.91.0' },
  capabilities: { untrustedWorkspaces: { supported: true }, virtualWorkspaces: true },
};

/** Which VS Code there is: `{ name, program? }`. `browser: true` forces the one from npm. */
export async function chooseHost({ browser = false } = {}) {
  const program = browser ? undefined : await findDesktop();
  return program ? { name: 'VS Code on the desktop', program } : { name: 'VS Code from npm in Chromium' };
}

/** Writes a file until what it is to bring about is seen: a window that has just opened may not watch it yet. */
async function writeAgain(path, text, seen) {
  for (let left = 5; ; left--) {
    await writeFile(path, text);
    try {
      return await seen(6000);
    } catch (error) {
      if (left === 0) throw error;
    }
  }
}

/**
 * Opens a real VS Code on a folder, with a fresh profile: the one place that starts one for tests and pictures.
 *
 * - `host`: of `chooseHost`; `workspace`: the folder; `file`: a file of it to open; `size`: of the window
 * - `extension`: a packaged .vsix to install; without it the checkout is loaded as the extension under development
 * - `tests`: a module that exports `run(): Promise<void>`, called in the extension host
 * - `settings`: over the quiet ones; `env`: for the extension host; `trusted: false`: Restricted Mode
 *
 * Resolves to `page` (playwright), `ended` (the exit code of the tests), `errors` (what VS Code complained of),
 * `setTheme` and `close`.
 */
export async function openHost(options) {
  const { host, extension, env = {}, trusted = true, size = { width: 1600, height: 1000 } } = options;
  const home = await mkdtemp(join(tmpdir(), 'journey-map-'));
  const runner = extension ? join(home, 'runner') : undefined;
  const remove = () => rm(home, { recursive: true, force: true, maxRetries: 5 });
  try {
    if (runner) {
      await mkdir(runner);
      await writeFile(join(runner, 'package.json'), JSON.stringify(runnerManifest));
    }
    const open = host.program ? openDesktopHost : openBrowserHost;
    const all = { ...options, program: host.program, home, runner, env, trusted, size };
    // Dialogs are the window's own, where tests can see them.
    const settings = { ...quietSettings, 'files.simpleDialog.enable': true, ...options.settings };
    const opened = await open({ ...all, settings });
    return {
      ...opened,
      setTheme: async name => {
        const { id, className } = themes[name];
        const worn = opened.page.locator(`.monaco-workbench.${className}`);
        const text = JSON.stringify({ ...settings, 'workbench.colorTheme': id });
        await writeAgain(opened.settingsFile, text, timeout => worn.waitFor({ timeout }));
      },
      close: async () => {
        await opened.close();
        await remove();
      },
    };
  } catch (error) {
    await remove();
    throw error;
  }
}
