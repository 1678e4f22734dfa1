import { existsSync, realpathSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { cache, root } from '../lib/paths.mjs';
import { run, start, stop, which } from '../lib/process.mjs';

/** The `code` of a desktop VS Code, or what VSCODE_PATH names. In a terminal of a remote window `code` is another program, which cannot do this. */
export function desktopCommand() {
  const given = process.env.VSCODE_PATH;
  if (given && !existsSync(given)) throw new Error(`VSCODE_PATH names ${given}, which does not exist.`);
  if (given) return given;
  return process.env.VSCODE_IPC_HOOK_CLI ? undefined : which('code');
}

/** The program of a desktop VS Code that can show a window here: given, installed or downloaded; else undefined. */
export async function findDesktop() {
  const hasDisplay = process.platform !== 'linux' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY;
  if (!hasDisplay) return undefined;
  const command = desktopCommand();
  const installed = command && programOf(command);
  if (installed) return installed;
  try {
    const releases = 'https://update.code.visualstudio.com/api/releases/stable';
    const [version] = await (await fetch(releases, { signal: AbortSignal.timeout(5000) })).json();
    const { downloadAndUnzipVSCode } = await import('@vscode/test-electron');
    return await downloadAndUnzipVSCode({ version, cachePath: cache, extractSync: true });
  } catch (error) {
    console.log(`VS Code for the desktop cannot be downloaded here (${error.cause?.code ?? error.message}).`);
    return undefined;
  }
}

/** `code` is a script beside the program; tests start the program itself. Undefined where it stands elsewhere (snap). */
function programOf(command) {
  const path = realpathSync(command);
  const home = dirname(dirname(path));
  const candidates = {
    darwin: ['Code', 'Electron'].map(name => join(home, '..', '..', 'MacOS', name)),
    win32: [join(home, 'Code.exe')],
    linux: [join(home, 'code')],
  };
  const program = candidates[process.platform]?.find(candidate => existsSync(candidate));
  return program ?? (process.env.VSCODE_PATH ? path : undefined);
}

/** A desktop VS Code with a profile of its own, driven through its debugging port; see `openHost` for the options. */
export async function openDesktopHost({
  program,
  home,
  workspace,
  file,
  settings,
  extension,
  tests,
  runner,
  env,
  trusted,
  size,
}) {
  const { resolveCliArgsFromVSCodeExecutablePath } = await import('@vscode/test-electron');
  const { chromium } = await import('playwright-core');
  const settingsFile = join(home, 'user', 'User', 'settings.json');
  await mkdir(dirname(settingsFile), { recursive: true });
  await writeFile(settingsFile, JSON.stringify(settings, null, 2));
  const profile = [`--user-data-dir=${join(home, 'user')}`, `--extensions-dir=${join(home, 'extensions')}`];
  if (extension) {
    const [cli] = resolveCliArgsFromVSCodeExecutablePath(program);
    const code = await run(cli, [...profile, '--install-extension', extension], { quiet: true });
    if (code !== 0) throw new Error(`VS Code could not install ${extension}.`);
  }
  const args = [
    workspace,
    ...(file ? [file] : []),
    ...profile,
    `--extensionDevelopmentPath=${extension ? runner : root}`,
    ...(tests ? [`--extensionTestsPath=${tests}`] : []),
    ...(trusted ? ['--disable-workspace-trust'] : []),
    ...['--no-sandbox', '--disable-gpu-sandbox', '--disable-updates', '--skip-welcome', '--skip-release-notes'],
    ...[`--window-size=${size.width},${size.height}`, '--remote-debugging-port=0'],
  ];
  const child = start(program, args, { env });
  const ended = new Promise(resolve => child.once('exit', code => resolve(code ?? 1)));
  const errors = [];
  try {
    const browser = await chromium.connectOverCDP(await debuggingAddress(child, errors));
    const page = await workbench(browser.contexts()[0]);
    return { page, settingsFile, ended, errors, close: () => stop(child) };
  } catch (error) {
    await stop(child);
    throw error;
  }
}

/** Chromium prints where it listens; everything else on its error output is kept for when it fails. */
function debuggingAddress(child, errors) {
  return new Promise((resolve, reject) => {
    const silent = setTimeout(() => reject(new Error('VS Code does not start.')), 60_000);
    child.stdout.resume();
    child.stderr.on('data', data => {
      errors.push(String(data));
      const address = /DevTools listening on (ws:\S+)/.exec(errors.join(''))?.[1];
      if (!address) return;
      clearTimeout(silent);
      resolve(address);
    });
    child.once('error', reject);
    child.once('exit', code => reject(new Error(`VS Code ended (${code}).\n${errors.join('')}`)));
  });
}

async function workbench(context) {
  const isWorkbench = page => page.url().includes('workbench');
  const open = context.pages().find(isWorkbench);
  return open ?? context.waitForEvent('page', { predicate: async page => isWorkbench(page) });
}
