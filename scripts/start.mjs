import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { buildProduct } from './build.mjs';
import { desktopCommand } from './host/desktop.mjs';
import { startServer } from './host/server.mjs';
import { quietSettings } from './host/settings.mjs';
import { ensureDependencies } from './lib/install.mjs';
import { root } from './lib/paths.mjs';
import { run, which } from './lib/process.mjs';

const usage = `npm start -- [PATH] [--browser]
Opens VS Code with the extension on a folder or a file; without PATH on the examples, a sample map beside its preview.
--browser: VS Code in the browser, also where there is one on the desktop.`;

/** Read by the extension when it starts: it opens the preview of the map that is open. */
const env = { JOURNEY_MAP_OPEN_PREVIEW: '1' };

/** The folder and the map to open. npm runs us in the checkout, wherever the person was. */
function target(given) {
  const sample = join(root, 'examples', 'online-shop.journey.yaml');
  const path = given ? resolve(process.env.INIT_CWD ?? process.cwd(), given) : sample;
  if (!existsSync(path)) throw new Error(`There is no ${path}.`);
  if (!statSync(path).isDirectory()) return { folder: dirname(path), file: path };
  const map = readdirSync(path).find(name => /\.journey\.ya?ml$/.test(name));
  return { folder: path, file: map && join(path, map) };
}

/** Hands over to the desktop's VS Code. Resolves to false if it does not start. */
async function openDesktop(command, { folder, file }) {
  const args = ['--new-window', `--extensionDevelopmentPath=${root}`, folder, ...(file ? [file] : [])];
  const code = await run(command, args, { env });
  if (code !== 0) console.log(`${command} ended with code ${code}; VS Code opens in the browser instead.`);
  return code === 0;
}

/** Resolves when a signal asks to stop, or when npm was stopped: its shell does not hand signals on. */
function stopRequest() {
  return new Promise(done => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, done);
    const parent = process.ppid;
    setInterval(() => process.ppid !== parent && done(), 1000).unref();
  });
}

async function openInBrowser({ folder, file }) {
  const home = await mkdtemp(join(tmpdir(), 'journey-map-'));
  const closing = [() => rm(home, { recursive: true, force: true, maxRetries: 5 })];
  const stopped = stopRequest();
  try {
    const server = await startServer({ home, settings: quietSettings, env });
    closing.unshift(server.close);
    const entrance = await openEntrance(
      server.address({ folder, paths: { extensionDevelopmentPath: root, openFile: file } }),
    );
    closing.unshift(entrance.close);
    console.log(`\nVS Code with Journey Map: ${entrance.url}\nIt runs until Ctrl+C.`);
    openBrowser(entrance.url);
    await Promise.race([stopped, server.ended]);
  } finally {
    for (const close of closing) await close();
  }
}

/** A short address that leads to the long one, which holds the key to the server. */
async function openEntrance(address) {
  const path = `/${randomBytes(6).toString('hex')}`;
  const server = createServer((request, response) => {
    if (request.url === path) response.writeHead(302, { location: address, 'cache-control': 'no-store' }).end();
    else response.writeHead(404).end();
  });
  await new Promise(listening => server.listen(0, '127.0.0.1', listening));
  return {
    url: `http://127.0.0.1:${server.address().port}${path}`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

function openBrowser(url) {
  const [command, ...args] = browserCommand(url);
  if (!command) return;
  const browser = spawn(command, args, { stdio: 'ignore', detached: true });
  browser.once('error', () => console.log('Open the address in a browser.'));
  browser.unref();
}

function browserCommand(url) {
  if (process.platform === 'darwin') return ['open', url];
  if (process.platform === 'win32') return ['cmd', '/c', 'start', '', url];
  const display = process.env.DISPLAY || process.env.WAYLAND_DISPLAY;
  return display && which('xdg-open') ? ['xdg-open', url] : [];
}

async function main(args) {
  const unknown = args.find(arg => arg.startsWith('-') && !['--browser', '--help'].includes(arg));
  if (unknown) throw new Error(`There is no option ${unknown}.\n${usage}`);
  if (args.includes('--help')) return console.log(usage);
  const opened = target(args.find(arg => !arg.startsWith('-')));
  await ensureDependencies();
  await buildProduct();
  console.log(`Built. Opening ${basename(opened.file ?? opened.folder)} …`);
  const command = args.includes('--browser') ? undefined : desktopCommand();
  if (command && (await openDesktop(command, opened))) return;
  await openInBrowser(opened);
}

await main(process.argv.slice(2)).catch(error => {
  console.error(error.message);
  process.exitCode = 1;
});
